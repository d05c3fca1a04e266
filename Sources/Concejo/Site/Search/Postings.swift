/// Where a word stands, as a text of letters: gaps between ascending numbers, each in digits to the base 26.
///
/// The last digit of a number is a capital, so nothing parts two numbers; and letters are never taken for a
/// telephone number.
enum Postings {
  /// Writes ascending numbers from 0, each once.
  static func text(of numbers: [Int]) -> String {
    var bytes: [UInt8] = []
    var before = -1
    for number in numbers {
      append(number - before - 1, to: &bytes)
      before = number
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ gap: Int, to bytes: inout [UInt8]) {
    var digits = [0x41 + UInt8(gap % 26)]
    var rest = gap / 26
    while rest > 0 {
      digits.append(0x61 + UInt8(rest % 26))
      rest /= 26
    }
    bytes += digits.reversed()
  }
}
