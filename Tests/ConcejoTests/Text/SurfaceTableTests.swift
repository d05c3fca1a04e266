import Testing

@testable import Concejo

@Suite struct SurfaceTableTests {
  @Test func `forms are numbered from 0 in the order they come`() {
    var table = SurfaceTable()
    let numbers = ["uno", "dos", "uno", "tres", "dos"].map { table.insert(Array($0.utf8)[...]) }
    #expect(numbers == [0, 1, 0, 2, 1])
    #expect(table.count == 3)
    #expect((0..<3).map { table[UInt32($0)] } == ["uno", "dos", "tres"])
  }

  @Test func `a form that never came is not found`() {
    var table = SurfaceTable()
    #expect(table.find(Array("uno".utf8)[...]) == nil)
    _ = table.insert(Array("uno".utf8)[...])
    #expect(table.find(Array("uno".utf8)[...]) == 0)
    #expect(table.find(Array("un".utf8)[...]) == nil)
    #expect(table.find(Array("unos".utf8)[...]) == nil)
  }

  @Test func `the empty form is a form like any other`() {
    var table = SurfaceTable()
    _ = table.insert(Array("a".utf8)[...])
    let empty = table.insert([])
    _ = table.insert(Array("b".utf8)[...])
    #expect(empty == 1)
    #expect(table[1].isEmpty)
    #expect(table.find([]) == 1)
    #expect(table[2] == "b")
  }

  @Test func `accents make different forms`() {
    var table = SurfaceTable()
    let plain = table.insert(Array("solo".utf8)[...])
    let accented = table.insert(Array("sólo".utf8)[...])
    #expect(plain != accented)
  }

  @Test func `a slice is read from its own start`() {
    var table = SurfaceTable()
    let bytes = Array("unodostres".utf8)
    let number = table.insert(bytes[3..<6])
    #expect(table[number] == "dos")
    #expect(table.find(Array("dos".utf8)[...]) == number)
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func `agrees with a dictionary over thousands of forms`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = SurfaceTable()
    var numbers: [[UInt8]: UInt32] = [:]
    var mistakes = 0
    for _ in 0..<20_000 {
      let form = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        UInt8.random(in: 0x61...0x6C, using: &random)
      }
      let expected = numbers[form] ?? UInt32(numbers.count)
      numbers[form] = expected
      if table.insert(form[...]) != expected { mistakes += 1 }
    }
    for (form, number) in numbers
    where table.find(form[...]) != number || Array(table.bytes(of: number)) != form {
      mistakes += 1
    }
    #expect(mistakes == 0)
    #expect(table.count == numbers.count)
    #expect(numbers.count > 1024)
  }
}
