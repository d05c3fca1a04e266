/// What one cell says of a day, before it is known in which order its column writes day and month.
enum DateText: Equatable, Sendable {
  /// A time of day.
  struct Time: Equatable, Sendable {
    let hour: Int
    let minute: Int
  }

  /// A day that can be read in one way only.
  case day(CalendarDay, Time?)
  /// Two numbers before a year: day and month in an order of their own, unless the year is a short one, which
  /// may stand in front.
  case numbers(Int, Int, year: Int, isShort: Bool, Time?)
  /// A number that a spreadsheet may have stored for a day.
  case serial(Double)

  /// Reads a clean text; nil if it is no date.
  ///
  /// Knows ISO 8601, RFC 2822, numbers with any signs between them, names of months in nine languages,
  /// times of 12 and 24 hours, and seconds, milliseconds or microseconds since 1970. Zones are left out:
  /// the day is that of the place where it was written.
  init?(_ text: String) {
    if let plain = Self.plainISO(text.utf8.span) ?? Self.plainNumbers(text.utf8.span) {
      self = plain
      return
    }
    guard text.utf8.count <= 100 else { return nil }
    var scanner = DateScanner(text)
    guard let parts = scanner.parts() else { return nil }
    self.init(parts)
  }

  /// `2024-01-31`, with a time behind it or not, as most exports write it: without cutting it up.
  private static func plainISO(_ bytes: borrowing Span<UInt8>) -> DateText? {
    let count = min(bytes.count, 20)
    guard count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = number(bytes, 0..<4), let month = number(bytes, 5..<7),
      let day = number(bytes, 8..<10)
    else { return nil }
    if count == 10 {
      return CalendarDay(year: year, month: month, day: day).map { .day($0, nil) }
    }
    // Up to `2024-01-31T12:34:56Z`; what is longer may say more, such as p. m.
    guard count == 16 || count == 19 || count == 20 && bytes[19] == 0x5A,
      bytes[10] == 0x54 || bytes[10] == 0x20, bytes[13] == 0x3A, let hour = number(bytes, 11..<13),
      let minute = number(bytes, 14..<16), hour < 24, minute < 60,
      count == 16 || bytes[16] == 0x3A && number(bytes, 17..<19) != nil
    else { return nil }
    return CalendarDay(year: year, month: month, day: day).map {
      .day($0, Time(hour: hour, minute: minute))
    }
  }

  /// `31/01/2024`, as most other exports write it: without cutting it up.
  private static func plainNumbers(_ bytes: borrowing Span<UInt8>) -> DateText? {
    guard bytes.count == 10, bytes[2] == bytes[5], bytes[2] == 0x2F || bytes[2] == 0x2E,
      let first = number(bytes, 0..<2), let second = number(bytes, 3..<5),
      let year = number(bytes, 6..<10), (1...31).contains(first), (1...31).contains(second),
      first <= 12 || second <= 12
    else { return nil }
    return .numbers(first, second, year: year, isShort: false, nil)
  }

  /// The number that some digits are; nil where any is none.
  private static func number(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.upperBound <= bytes.count else { return nil }
    var number = 0
    for place in range {
      guard bytes[place].isDigit else { return nil }
      number = number * 10 + Int(bytes[place] & 0xF)
    }
    return number
  }

  private init?(_ parts: DateScanner.Parts) {
    let numbers = parts.numbers
    let time = parts.time
    func year(_ number: DateScanner.Number) -> Int? {
      switch number.digits {
      case 4: number.value
      case 2: number.value < 70 ? 2000 + number.value : 1900 + number.value
      default: nil
      }
    }
    func take(_ day: CalendarDay?) -> DateText? { day.map { .day($0, time) } }
    var result: DateText?
    if let month = parts.month {
      guard numbers.count == 2 else { return nil }
      let isYearFirst = numbers[0].digits == 4
      let (ofYear, ofMonth) = isYearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      guard let year = year(ofYear), ofMonth.digits <= 2 else { return nil }
      result = take(CalendarDay(year: year, month: month, day: ofMonth.value))
    } else if numbers.count == 1 {
      result = Self.packed(numbers[0], fraction: parts.fraction, time: time)
    } else if numbers.count == 3, numbers.dropFirst().prefix(1).allSatisfy({ $0.digits <= 2 }) {
      let (a, b, c) = (numbers[0], numbers[1], numbers[2])
      if a.digits == 4, c.digits <= 2 {
        result = take(CalendarDay(year: a.value, month: b.value, day: c.value))
      } else if a.digits <= 2, let ofYear = year(c) {
        if a.value > 31, a.digits == 2, c.digits == 2, let first = year(a) {
          result = take(CalendarDay(year: first, month: b.value, day: c.value))
        } else if (1...31).contains(a.value), (1...31).contains(b.value),
          a.value <= 12 || b.value <= 12
        {
          result = .numbers(a.value, b.value, year: ofYear, isShort: c.digits == 2, time)
        }
      }
    }
    guard let result else { return nil }
    self = result
  }

  /// A date in one number: by its digits, or as time since 1970.
  private static func packed(_ number: DateScanner.Number, fraction: Double?, time: Time?)
    -> DateText?
  {
    let value = number.value
    func byDigits(_ day: Int, _ clock: Time?) -> DateText? {
      CalendarDay(year: day / 10_000, month: day / 100 % 100, day: day % 100)
        .map { .day($0, clock) }
    }
    func since1970(_ seconds: Int) -> DateText {
      let (days, rest) = (seconds / 86_400, seconds % 86_400)
      return .day(
        CalendarDay(number: days), Time(hour: rest / 3600, minute: rest % 3600 / 60))
    }
    func clock(_ digits: Int) -> Time? {
      digits / 100 < 24 && digits % 100 < 60
        ? Time(hour: digits / 100, minute: digits % 100) : nil
    }
    switch number.digits {
    case 5 where time == nil:
      return (20_000...60_000).contains(value) ? .serial(Double(value) + (fraction ?? 0)) : nil
    case 8: return byDigits(value, time)
    case 12: return clock(value % 10_000).flatMap { byDigits(value / 10_000, $0) }
    case 14: return clock(value / 100 % 10_000).flatMap { byDigits(value / 1_000_000, $0) }
    case 10: return since1970(value)
    case 13: return since1970(value / 1000)
    case 16: return since1970(value / 1_000_000)
    default: return nil
    }
  }
}
