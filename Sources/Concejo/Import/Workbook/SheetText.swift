import Foundation

/// Texts of cells as the formats of Office store them.
enum SheetText {
  /// Undoes `_x000D_` and its like, by which Excel stores signs that XML cannot hold, or the
  /// underscore of a text that looks so.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var units: [UInt16] = []
    var (result, start, index) = ([UInt8](), 0, 0)
    func flush(upTo end: Int) {
      result.append(contentsOf: bytes[start..<end])
    }
    func take() {
      // Signs beyond the sixteenth bit are two escapes.
      result.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
      units = []
    }
    while index < bytes.count {
      guard let unit = escape(in: bytes, at: index) else {
        if !units.isEmpty { take() }
        index += 1
        continue
      }
      flush(upTo: index)
      // A NUL stands for nothing that anybody wrote.
      if unit != 0 { units.append(unit) }
      index += 7
      start = index
    }
    if !units.isEmpty { take() }
    flush(upTo: bytes.count)
    let whole = String(decoding: result, as: UTF8.self)
    return whole.utf8.contains(0x0D)
      ? whole.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : whole
  }

  /// The number of an escape that starts here.
  private static func escape(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 7 <= bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78,
      bytes[index + 6] == 0x5F
    else { return nil }
    var number: UInt16 = 0
    for byte in bytes[index + 2..<index + 6] {
      switch byte {
      case 0x30...0x39: number = number << 4 | UInt16(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: number = number << 4 | (UInt16(byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return number
  }

  /// A stored number as people write it, or as a day and time where its format shows one.
  static func number(_ value: String, shows: ExcelDate.Kind?, from1904: Bool) -> String {
    guard let number = Double(value.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      return value
    }
    if let shows, let date = ExcelDate.text(number, shows: shows, from1904: from1904) {
      return date
    }
    // A number of digits alone stays as it is: it may be an id that a Double would round.
    let isPlain = value.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    return isPlain ? value : SheetNumber.text(number)
  }

  /// A day and time of ISO 8601 without what says nothing: midnight, seconds and fractions.
  static func date(_ value: String) -> String {
    let parts = value.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, parts[1].utf8.count >= 5 else { return value }
    let time = parts[1].prefix(5)
    return time == "00:00" ? String(parts[0]) : "\(parts[0]) \(time)"
  }
}
