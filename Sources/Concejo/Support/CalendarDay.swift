/// A day of the calendar, read from the many forms in which exports write dates.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// Days since the first of January 1970.
  public let number: Int

  /// Reads `2024-01-31`, `31/01/2024 12:34`, `31.01.2024`, `2024-01-31T12:34:56Z`, `Tue Feb 13 12:58:16 WIB
  /// 2018`, or milliseconds or seconds since 1970; nil for anything else.
  ///
  /// Of two numbers before a year the first is the day, unless it cannot be.
  public init?(_ text: String) {
    if let (year, month, day) = Self.plainParts(of: text) {
      self.init(year: year, month: month, day: day)
      return
    }
    let parts = text.utf8.split { byte in
      !(byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }.map { String(decoding: $0, as: UTF8.self) }
    guard let first = parts.first, parts.count <= 12 else { return nil }
    if parts.count == 1, let seconds = Int(first) {
      guard first.utf8.count == 10 || first.utf8.count == 13 else {
        guard first.utf8.count == 8 else { return nil }
        self.init(year: seconds / 10_000, month: seconds / 100 % 100, day: seconds % 100)
        return
      }
      self.init(number: (first.utf8.count == 13 ? seconds / 1000 : seconds) / 86_400)
      return
    }
    if Int(first) == nil {
      // Weekday, month, day, time, zone, year.
      guard parts.count >= 6, let month = Self.month(parts[1]), let day = Int(parts[2]),
        let year = parts.last.flatMap({ Int($0) })
      else { return nil }
      self.init(year: year, month: month, day: day)
      return
    }
    guard parts.count >= 3, let a = Int(first), let b = Int(parts[1]) ?? Self.month(parts[1]),
      let c = Int(parts[2].prefix { $0.isNumber })
    else { return nil }
    if first.utf8.count == 4 {
      self.init(year: a, month: b, day: c)
    } else if parts[2].utf8.count == 4 {
      if b <= 12 {
        self.init(year: c, month: b, day: a)
      } else {
        self.init(year: c, month: a, day: b)
      }
    } else {
      return nil
    }
  }

  /// Year, month and day of a date as most files have it, and every one that was read once: `2024-01-31`.
  private static func plainParts(of text: String) -> (Int, Int, Int)? {
    let bytes = text.utf8.span
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var parts = (0, 0, 0)
    for place in 0..<10 where place != 4 && place != 7 {
      let digit = Int(bytes[place]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      switch place {
      case ..<4: parts.0 = parts.0 * 10 + digit
      case ..<7: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
    }
    return parts
  }

  /// A day by its number.
  init(number: Int) { self.number = number }

  /// The day of the week, from 0 for Monday: the first of January 1970 was a Thursday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// A day by its numbers, or nil if the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Years start in March, so that the day that comes and goes is the last.
    let shifted = month > 2 ? year : year - 1
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    self.init(
      number: shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + ofYear - 719_468)
    // The 31st of February would be one of March.
    guard parts == (year, month, day) else { return nil }
  }

  /// Whether one day comes before another.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// Year, month and day of the month.
  ///
  /// Source: H. Hinnant, *chrono-compatible low-level date algorithms*, 2013.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
    return (year, month < 10 ? month + 3 : month - 9, ofYear - (153 * month + 2) / 5 + 1)
  }

  private static func month(_ name: String) -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return names.firstIndex(of: String(name.lowercased().prefix(3))).map { $0 + 1 }
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as `2024-01-31`.
  public var description: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else {
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    // A column has as many days as rows: ten bytes are written ten times as fast as they are put together.
    func digit(_ number: Int) -> UInt8 { 0x30 + UInt8(number % 10) }
    let bytes: [10 of UInt8] = [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), 0x2D,
      digit(month / 10), digit(month), 0x2D, digit(day / 10), digit(day),
    ]
    // SAFETY: digits and signs are UTF-8.
    return String(copying: unsafe UTF8Span(unchecked: bytes.span))
  }
}
