import Testing

@testable import Concejo

@Suite struct PNGFileTests {
  /// The values that the specifications of both sums give as examples.
  @Test func `sums are those of the standards`() {
    #expect(PNGFile.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(PNGFile.checksum(of: Array("IEND".utf8)) == 0xAE42_6082)
    #expect(PNGFile.adler(of: Array("Wikipedia".utf8)) == 0x11E6_0398)
  }

  /// Two dots beside each other, read part by part.
  @Test func `a picture has its parts in order, each with its length and sum`() throws {
    let bytes = PNGFile.bytes(width: 2, height: 1, dots: [0, 1], palette: [9, 8, 7, 6, 5, 4])
    #expect(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    var parts: [(name: String, content: [UInt8])] = []
    var place = 8
    func number(at place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    while place < bytes.count {
      let length = number(at: place)
      let part = Array(bytes[place + 4..<place + 8 + length])
      #expect(number(at: place + 8 + length) == Int(PNGFile.checksum(of: part)))
      parts.append((String(decoding: part.prefix(4), as: UTF8.self), Array(part.dropFirst(4))))
      place += 12 + length
    }
    #expect(parts.map(\.name) == ["IHDR", "PLTE", "IDAT", "IEND"])
    #expect(parts[0].content == [0, 0, 0, 2, 0, 0, 0, 1, 8, 3, 0, 0, 0])
    #expect(parts[1].content == [9, 8, 7, 6, 5, 4])
    // A last stored block of three bytes: no filter, then both dots; 1 + 0 + 0 + 1 = 2, and 1 + 1 + 2 = 4.
    #expect(
      parts[2].content == [0x78, 1, 1, 3, 0, 252, 255, 0, 0, 1, 0, 4, 0, 2])
  }

  @Test func `a large picture is stored in blocks of 65,535 bytes`() {
    let bytes = PNGFile.bytes(
      width: 300, height: 300, dots: [UInt8](repeating: 0, count: 90_000), palette: [1, 2, 3])
    // 90,300 bytes with the filters: a block that is not the last, and 24,765 more.
    #expect(Array(bytes[8 + 25 + 15 + 8..<8 + 25 + 15 + 8 + 7]) == [0x78, 1, 0, 255, 255, 0, 0])
    let second = 8 + 25 + 15 + 8 + 7 + 65_535
    #expect(Array(bytes[second..<second + 5]) == [1, 0xBD, 0x60, 0x42, 0x9F])
  }
}
