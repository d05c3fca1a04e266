import Testing

@testable import Concejo

@Suite struct SpanTableTests {
  @Test func `runs are numbered in the order in which they came, as a dictionary would`() {
    var random = SplitMix64(seed: 7)
    var table = SpanTable()
    var numbers: [UInt64: Int] = [:]
    // Runs that repeat, and some that differ in their high bits alone.
    let spans = (0..<5000).map { _ in random.next() % 1500 << (random.next() % 2 * 48) }
    for span in spans {
      let expected = numbers[span] ?? numbers.count
      numbers[span] = expected
      #expect(table.insert(span) == expected)
    }
    #expect(table.count == numbers.count)
    #expect(spans.allSatisfy { table.number(of: $0) == numbers[$0] })
  }

  @Test func `a run that never came has no number`() {
    var table = SpanTable(capacity: 100)
    #expect(table.number(of: 0) == nil)
    _ = table.insert(0)
    #expect(table.number(of: 0) == 0)
    #expect(table.number(of: 1) == nil)
  }
}
