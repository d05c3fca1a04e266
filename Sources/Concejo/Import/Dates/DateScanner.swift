/// Cuts a date into numbers, the name of a month, and a time of day.
struct DateScanner {
  /// A number and how many digits it was written with.
  struct Number: Equatable {
    let value: Int
    let digits: Int
  }

  /// What a date consists of.
  struct Parts {
    /// Numbers that belong to no time or zone.
    var numbers: [Number] = []
    /// The month, where its name stands there.
    var month: Int?
    /// The time of day.
    var time: DateText.Time?
    /// What stands behind the point of a single number.
    var fraction: Double?
  }

  private enum Token {
    case number(Number)
    case word(String)
    case sign(UInt8)
    case blank
  }

  private let tokens: [Token]

  init(_ text: String) {
    var tokens: [Token] = []
    // An apostrophe of print parts words as the plain one does: `1 d’abril`.
    let bytes = Array((text.utf8.contains(0xE2) ? text.replacing("’", with: "'") : text).utf8)
    var position = 0
    while position < bytes.count {
      let start = position
      if bytes[position].isDigit {
        while position < bytes.count, bytes[position].isDigit { position += 1 }
        let digits = bytes[start..<position]
        // 18 digits fit into an Int; no date has as many.
        let value = digits.count > 18 ? -1 : digits.reduce(0) { $0 * 10 + Int($1 & 0xF) }
        tokens.append(.number(Number(value: value, digits: digits.count)))
      } else if bytes[position].isLetter || bytes[position] >= 0x80 {
        while position < bytes.count, bytes[position].isLetter || bytes[position] >= 0x80 {
          position += 1
        }
        tokens.append(.word(Self.folded(bytes[start..<position])))
      } else if bytes[position].isBlank {
        while position < bytes.count, bytes[position].isBlank { position += 1 }
        tokens.append(.blank)
      } else {
        tokens.append(.sign(bytes[position]))
        position += 1
      }
    }
    self.tokens = tokens
  }

  /// Lower case, without accents.
  private static func folded(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: bytes.map(\.lowered), as: UTF8.self)
    }
    return String(decoding: bytes, as: UTF8.self).folded.lowercased()
  }

  /// The parts of the date, or nil if something stands before its time that no date has.
  mutating func parts() -> Parts? {
    var parts = Parts()
    var months: [Int] = []
    var index = 0
    while index < tokens.count {
      switch tokens[index] {
      case .number(let number):
        if parts.time == nil, number.digits <= 2, let end = takeTime(at: index, into: &parts) {
          index = end
          continue
        }
        if parts.time != nil, !isYear(number, at: index, behind: parts) { break }
        if parts.numbers.count == 1, parts.month == nil, index == 2, isPoint(1),
          tokens.count == 3
        {
          parts.fraction = fraction(number)
          break
        }
        if parts.numbers.last?.digits == 8, number.digits == 6 || number.digits == 4 {
          let digits = number.digits == 6 ? number.value / 100 : number.value
          guard digits / 100 < 24, digits % 100 < 60 else { return nil }
          parts.time = DateText.Time(hour: digits / 100, minute: digits % 100)
          break
        }
        parts.numbers.append(number)
      case .word(let word):
        if let month = DateWords.known.months[word] {
          // Behind a whole date `mar` or the like can only belong to a zone.
          if parts.numbers.count < 3 { months.append(month) }
        } else if parts.time == nil, !DateWords.known.isKnown(word) {
          return nil
        }
      case .sign(let sign):
        guard parts.time != nil || Self.signs.contains(sign) else { return nil }
      case .blank: break
      }
      index += 1
    }
    // Of `mar 14 feb 2023` the first is a day of the week.
    parts.month = months.last
    return parts
  }

  /// Signs that stand in dates.
  private static let signs = Set("-/.,'():+".utf8)

  private func isPoint(_ index: Int) -> Bool {
    guard index < tokens.count, case .sign(let sign) = tokens[index] else { return false }
    return sign == 0x2E || sign == 0x2C
  }

  private func fraction(_ number: Number) -> Double {
    guard number.value >= 0 else { return 0 }
    return (0..<number.digits).reduce(Double(number.value)) { value, _ in value / 10 }
  }

  /// Whether a number behind the time belongs to the date: a year, or a date behind its time, but no zone.
  private func isYear(_ number: Number, at index: Int, behind parts: Parts) -> Bool {
    if index > 0, case .sign(let sign) = tokens[index - 1], sign == 0x2B || sign == 0x2D {
      // `-` parts the numbers of a date too, if one stands before it.
      guard sign == 0x2D, index > 1, case .number = tokens[index - 2], parts.numbers.count < 3,
        !parts.numbers.isEmpty, parts.numbers.last?.digits != 4
      else { return false }
    }
    return parts.numbers.count < 3
  }

  /// Reads `13:39`, `13:39:50.123`, `1:39 p. m.`, `13h39` or `1 PM` and returns the position behind it.
  private func takeTime(at index: Int, into parts: inout Parts) -> Int? {
    guard case .number(let hours) = tokens[index], hours.value < 25 else { return nil }
    // Behind a whole date a point parts hours and minutes too.
    let isBehind = parts.numbers.count == 3
    func isTimeSign(_ index: Int) -> Bool {
      self.isTimeSign(index) || isBehind && isPoint(index)
    }
    var end = index + 1
    var minutes = 0
    if case .number(let number)? = token(end + 1), number.digits == 2, number.value < 60,
      isTimeSign(end)
    {
      minutes = number.value
      end += 2
      if case .number(let seconds)? = token(end + 1), seconds.digits == 2, isTimeSign(end) {
        end += 2
        if case .number? = token(end + 1), isPoint(end) { end += 2 }
      }
    } else if halfOfDay(from: end) == nil {
      return nil
    }
    var hour = hours.value
    if let half = halfOfDay(from: end) {
      guard hour <= 12 || half.isAfternoon else { return nil }
      if half.isAfternoon, hour < 12 { hour += 12 }
      if !half.isAfternoon, hour == 12 { hour = 0 }
      end = half.end
    }
    guard hour < 24 else { return nil }
    parts.time = DateText.Time(hour: hour, minute: minutes)
    return end
  }

  private func token(_ index: Int) -> Token? { index < tokens.count ? tokens[index] : nil }

  private func isTimeSign(_ index: Int) -> Bool {
    switch token(index) {
    case .sign(0x3A): true
    case .word("h"): true
    default: false
    }
  }

  /// `AM`, `p. m.` or the like from a position on, and where it ends.
  private func halfOfDay(from start: Int) -> (isAfternoon: Bool, end: Int)? {
    var letters = ""
    var index = start
    while let token = token(index), letters.utf8.count < 2 {
      switch token {
      case .word(let word):
        guard letters.utf8.count + word.utf8.count <= 2 else { return nil }
        letters += word
      case .blank, .sign(0x2E): break
      case .sign, .number: return nil
      }
      index += 1
    }
    guard letters == "am" || letters == "pm" else { return nil }
    return (letters == "pm", index)
  }
}
