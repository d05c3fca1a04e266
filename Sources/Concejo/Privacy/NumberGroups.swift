extension PersonalDataSearch {
  /// Runs of digits from one on, parted by nothing but some signs, whose digits come to a number.
  ///
  /// - Parameters:
  ///   - count: How many digits all of them have.
  ///   - first: The first run.
  ///   - separators: Signs that may part two runs, one or, with blanks around it, three of them.
  /// - Returns: The runs, or nil where their digits do not come to `count`.
  func digitGroups(_ count: Int, from first: Int, separators: Set<UInt8>) -> Range<Int>? {
    var total = 0
    var run = first
    while run < text.runs.count, text.runs[run].isNumber {
      total += text.runs[run].length
      if total >= count { return total == count ? first..<(run + 1) : nil }
      let gap = text.gap(after: run)
      guard (1...3).contains(gap.count), gap.allSatisfy({ separators.contains($0) }),
        gap.count(where: { $0 != 0x20 }) <= 1
      else { return nil }
      run += 1
    }
    return nil
  }

  /// Whether no letter, digit or sign of a larger number stands right before or behind some bytes.
  func standsAlone(_ range: Range<Int>) -> Bool {
    let bytes = text.bytes
    if range.lowerBound > 0 {
      let before = bytes[range.lowerBound - 1]
      if Self.isWordByte(before), before < 0x80 { return false }
      let isJoined = before == 0x2E || before == 0x2C || before == 0x2D || before == 0x2F
      if isJoined, range.lowerBound > 1, Self.isDigit(bytes[range.lowerBound - 2]) { return false }
    }
    guard range.upperBound < bytes.count else { return true }
    let behind = bytes[range.upperBound]
    if Self.isWordByte(behind), behind < 0x80 || behind == 0xC3 { return false }
    let isJoined = behind == 0x2E || behind == 0x2C || behind == 0x2D
    return
      !(isJoined && range.upperBound + 1 < bytes.count
      && Self.isDigit(bytes[range.upperBound + 1]))
  }

  /// The bytes of some runs and all between them.
  func bytes(of runs: Range<Int>) -> Range<Int> {
    text.runs[runs.lowerBound].range.lowerBound..<text.runs[runs.upperBound - 1].range.upperBound
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
