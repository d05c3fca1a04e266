/// A number of a file, a lot or a clause as documents have them, such as `4.10` or `2026/117`.
///
/// Runs of digits are compared by their value, so that 4.2 stands before 4.10; where there is none, it
/// stands behind all others.
struct SectionNumber: Comparable, Hashable {
  /// As it is written.
  let text: String

  /// Names one.
  init(_ text: String) { self.text = text }

  /// Whether one stands before another; those that differ in nothing but leading zeros go by their bytes.
  static func < (left: SectionNumber, right: SectionNumber) -> Bool {
    guard !left.text.isEmpty, !right.text.isEmpty else {
      return !left.text.isEmpty && right.text.isEmpty
    }
    let (a, b) = (left.runs, right.runs)
    for (one, other) in zip(a, b) where one != other {
      // Digits stand before letters, a shorter number before a longer one.
      guard one.isNumber == other.isNumber else { return one.isNumber }
      if one.isNumber, one.bytes.count != other.bytes.count {
        return one.bytes.count < other.bytes.count
      }
      return one.bytes.lexicographicallyPrecedes(other.bytes)
    }
    if a.count != b.count { return a.count < b.count }
    return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  private struct Run: Equatable {
    let isNumber: Bool
    let bytes: [UInt8]
  }

  /// Digits and what stands between them, numbers without leading zeros.
  private var runs: [Run] {
    var runs: [Run] = []
    var rest = Array(text.utf8)[...]
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    while let first = rest.first {
      let isNumber = isDigit(first)
      let run = rest.prefix { isDigit($0) == isNumber }
      runs.append(
        Run(isNumber: isNumber, bytes: Array(isNumber ? run.drop { $0 == 0x30 } : run)))
      rest = rest.dropFirst(run.count)
    }
    return runs
  }
}
