/// Numbers of spreadsheets that stand for days and times.
enum ExcelDate {
  /// What a format shows a number as.
  enum Kind: Sendable {
    case day, time
  }

  /// The day and, if it is not midnight, the time of a serial number: days since 1900, or since 1904.
  ///
  /// - Parameters:
  ///   - serial: The number of days.
  ///   - shows: What its format shows; a time of day is a part of the first day.
  ///   - from1904: Whether days are counted from 1904.
  /// - Returns: The text, or nil if the number is no day or no time of one day.
  static func text(_ serial: Double, shows: Kind = .day, from1904: Bool) -> String? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    let minutes = Int((serial * 1440).rounded())
    let time = minutes % 1440
    let clock = "\(padded(time / 60, 2)):\(padded(time % 60, 2))"
    if serial < 1, shows == .time || serial > 0 { return clock }
    guard shows == .day else { return nil }
    // Day 0 is the 30th of December 1899, since 1900 counts a 29th of February that was not.
    let date = CalendarDay(number: minutes / 1440 - (from1904 ? 24_107 : 25_569)).description
    return time == 0 ? date : date + " " + clock
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }

  /// What a format shows: days if it has a letter of days, months or years outside quotes, times if
  /// it has one of hours or seconds only.
  static func kind(ofFormat format: String) -> Kind? {
    // The format without a form, in the languages that programs write it in.
    guard !["general", "standard", "estándar", "@"].contains(format.lowercased()) else {
      return nil
    }
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    var (hasTime, hasMonth) = (false, false)
    for sign in format.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch sign {
      case "\"": isQuoted.toggle()
      case "\\", "_", "*": isEscaped = !isQuoted
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case "d" where !isQuoted && !isBracketed, "y" where !isQuoted && !isBracketed: return .day
      case "h" where !isQuoted, "s" where !isQuoted && !isBracketed: hasTime = true
      case "m" where !isQuoted && !isBracketed: hasMonth = true
      // Only the first of the forms for positive, negative and other numbers counts.
      case ";" where !isQuoted: return hasTime ? .time : hasMonth ? .day : nil
      default: continue
      }
    }
    return hasTime ? .time : hasMonth ? .day : nil
  }

  /// What one of the formats that need no description shows.
  static func kind(ofFormatNumber number: Int) -> Kind? {
    switch number {
    case 14...17, 22, 27...31, 34...36, 50...58: .day
    case 18...21, 32, 33, 45...47: .time
    default: nil
    }
  }
}
