import Testing

@testable import Concejo

@Suite struct ByteSearchTests {
  /// Texts of all lengths up to some blocks, with some bytes that are looked for.
  private static let samples: [[UInt8]] = [0, 1, 7, 16, 254, 255, 256, 700].map { length in
    var random = SplitMix64(seed: UInt64(length))
    return (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) | 0x40 }
  }

  @Test(arguments: samples)
  func `the first place of a byte is that of a plain search, in any range`(bytes: [UInt8]) {
    for range in [0..<bytes.count, bytes.count / 2..<bytes.count, 0..<bytes.count / 3] {
      for byte: UInt8 in [0x40, 0xC3, 0xFF, 0x0A] {
        let expected = bytes[range].firstIndex(of: byte)
        let place = bytes.span.place(of: byte, in: range)
        #expect(place == expected)
      }
    }
  }

  @Test(arguments: samples)
  func `bytes between two are counted, both of these among them`(bytes: [UInt8]) {
    for values: ClosedRange<UInt8> in [0x0A...0x0A, 0x40...0x41, 0xC2...0xFF, 0...255] {
      let count = bytes.span.count(of: values, in: 0..<bytes.count)
      #expect(count == bytes.count(where: values.contains))
    }
  }

  @Test(arguments: [
    ("", "", 0), ("", "a", -1), ("a", "", 1), ("ab", "ab", 0), ("ab", "abc", -1), ("b", "ab", 1),
    ("é", "f", 1),
  ])
  func `bytes have an order, and a part stands before the whole`(
    left: String, right: String, sign: Int
  ) {
    let order = left.utf8.span.order(to: right.utf8.span)
    #expect(order.signum() == sign)
  }
}
