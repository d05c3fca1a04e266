/// Runs of consecutive words, as 64-bit numbers, and which of them stand in many texts.
enum SharedSpans {
  /// A number for each run of `length` words, by its first word.
  static func spans(of words: [UInt32], length: Int) -> [UInt64] {
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { start in
      var state: UInt64 = 0xCBF2_9CE4_8422_2325
      for position in start..<(start + length) {
        state = (state ^ UInt64(words[position])) &* 0x100_0000_01B3
        state ^= state >> 29
      }
      return state
    }
  }

  /// The spans that stand in enough texts.
  ///
  /// Spans are parted by their number, so that never all of them are in memory at once.
  ///
  /// - Parameters:
  ///   - count: How many texts there are.
  ///   - wordCount: How many words they have in all.
  ///   - smallestCount: Texts that must share a span.
  ///   - weight: How many equal texts each one stands for.
  ///   - spans: The spans of a text, in any order.
  /// - Returns: Their numbers.
  /// - Complexity: O(words).
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  static func frequent(
    among count: Int, wordCount: Int, smallestCount: Int,
    weight: @escaping @Sendable (Int) -> Int = { _ in 1 },
    spans: @escaping @Sendable (Int) -> [UInt64]
  ) async throws -> Set<UInt64> {
    let partCount = 1 + wordCount / spansOfPart
    var shared: Set<UInt64> = []
    for part in 0..<UInt64(partCount) {
      var all = try await concurrentFlatMap(0..<count, chunk: 1024) { range in
        var found: [UInt64] = []
        for text in range {
          var own = spans(text)
          if partCount > 1 { own.removeAll { $0 % UInt64(partCount) != part } }
          own.sort()
          let times = min(weight(text), smallestCount)
          for (position, span) in own.enumerated() where position == 0 || own[position - 1] != span
          {
            for _ in 0..<times { found.append(span) }
          }
        }
        return found
      }
      keepFrequent(&all, smallestCount: smallestCount) { $0 }
      all.sort()
      for position in all.indices.dropFirst(smallestCount - 1)
      where all[position - smallestCount + 1] == all[position] {
        shared.insert(all[position])
      }
    }
    return shared
  }

  /// Drops most of what has a span that is too rare, by counting how many share up to 22 of its bits.
  static func keepFrequent<Element>(
    _ elements: inout [Element], smallestCount: Int, span: (Element) -> UInt64
  ) {
    // Eight places for each, as far as they go: few elements need not wait for a large table.
    var size = 1 << 12
    while size < elements.count * 8, size < 1 << 22 { size *= 2 }
    let shift = UInt64(64 - size.trailingZeroBitCount)
    var counts = [UInt8](repeating: 0, count: size)
    for element in elements {
      let bits = Int(span(element) >> shift)
      if counts[bits] < .max { counts[bits] += 1 }
    }
    elements.removeAll { Int(counts[Int(span($0) >> shift)]) < smallestCount }
  }

  /// About as many spans are looked at in one go.
  private static let spansOfPart = 1 << 24
}
