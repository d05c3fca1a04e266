/// The dates of one column, all read in one order of day and month.
struct DateColumn: Sendable, Equatable {
  /// Which of two numbers before a year is the day, or that the year stands before them.
  enum Order: Sendable, Equatable {
    case dayFirst, monthFirst, yearFirst
  }

  /// The order of the column.
  let order: Order
  /// Whether all dates are numbers by which a spreadsheet stores days.
  let isSerial: Bool
  /// What there is to tell of the column.
  private(set) var notes: [ImportedFile.Note] = []

  /// What a column's values show, counted.
  private struct Evidence {
    var (dayFirst, monthFirst, either) = (0, 0, 0)
    var (serial, other, unread) = (0, 0, 0)
    /// The first example of each kind, by position.
    var firstMonthFirst: Int?
    var firstEither: Int?
    var firstUnread: Int?
    var firstSerial: Int?
    /// Dates of three numbers of two digits.
    var short = ShortYears()

    mutating func count(_ date: DateText?, at position: Int) {
      switch date {
      case .numbers(let a, let b, let year, let isShort, _):
        short.count(a, b, isShort ? year % 100 : nil, at: position)
        if a > 12 {
          dayFirst += 1
        } else if b > 12 {
          monthFirst += 1
          firstMonthFirst = firstMonthFirst ?? position
        } else if a != b {
          either += 1
          firstEither = firstEither ?? position
        }
        other += 1
      case .day: other += 1
      case .serial:
        serial += 1
        firstSerial = firstSerial ?? position
      case nil:
        unread += 1
        firstUnread = firstUnread ?? position
      }
    }

    mutating func add(_ more: Evidence) {
      dayFirst += more.dayFirst
      monthFirst += more.monthFirst
      either += more.either
      serial += more.serial
      other += more.other
      unread += more.unread
      short.add(more.short)
      firstMonthFirst = firstMonthFirst ?? more.firstMonthFirst
      firstEither = firstEither ?? more.firstEither
      firstUnread = firstUnread ?? more.firstUnread
      firstSerial = firstSerial ?? more.firstSerial
    }
  }

  /// Reads a whole column and chooses its order.
  ///
  /// A number above twelve is a day; where the column has none, the day comes first, as in eight of the
  /// nine languages.
  ///
  /// - Parameters:
  ///   - rows: The rows of the table.
  ///   - columns: The columns of the dates; of several, the first with text counts.
  ///   - header: Column names, for the notes.
  init(rows: [RawRow], columns: [Int], header: [String]) {
    func text(_ position: Int) -> String? {
      rows[position].firstText(in: columns).map { TextCleaning.clean($0, singleLine: true) }
        .flatMap { $0.isEmpty ? nil : $0 }
    }
    var evidence = Evidence()
    let parts = parallelChunks(0..<(columns.isEmpty ? 0 : rows.count), chunk: 4096) { range in
      var evidence = Evidence()
      for position in range {
        guard let cell = rows[position].firstText(in: columns) else { continue }
        let clean = TextCleaning.clean(cell, singleLine: true)
        if !clean.isEmpty { evidence.count(DateText(clean), at: position) }
      }
      return evidence
    }
    for part in parts { evidence.add(part) }
    let isYearFirst = evidence.short.isYearFirst
    order =
      isYearFirst
      ? .yearFirst : evidence.monthFirst > evidence.dayFirst ? .monthFirst : .dayFirst
    isSerial = evidence.serial > 0 && evidence.other == 0 && evidence.unread == 0
    let name = columns.filter(header.indices.contains).map { header[$0] }.joined(separator: ", ")
    func example(_ position: Int) -> String { String((text(position) ?? "").prefix(40)) }
    func read(_ position: Int) -> String { text(position).flatMap { iso($0) } ?? "" }
    if let position = evidence.short.first, isYearFirst || evidence.short.isDoubtful {
      notes.append(
        ImportedFile.Note(
          code: "date-order",
          sentence: isYearFirst
            ? "Column \(name) writes the year before month and day, with two digits:"
              + " \(example(position)) is \(read(position))."
            : "Column \(name) does not show whether day or year comes first; the day is taken for"
              + " the first: \(example(position)) is \(read(position)).",
          isWarning: !isYearFirst, line: rows[position].line))
    } else if let position = evidence.firstMonthFirst {
      let isMixed = evidence.dayFirst > 0
      notes.append(
        ImportedFile.Note(
          code: "date-order",
          sentence: isMixed
            ? "Column \(name) writes \(evidence.dayFirst) dates with the day first and"
              + " \(evidence.monthFirst) with the month first; where both are possible, the"
              + " \(order == .dayFirst ? "day" : "month") is taken for the first:"
              + " \(example(position)) is \(read(position))."
            : "Column \(name) writes the month before the day: \(example(position)) is"
              + " \(read(position)).", isWarning: isMixed, line: rows[position].line))
    } else if evidence.dayFirst == 0, let position = evidence.firstEither {
      notes.append(
        ImportedFile.Note(
          code: "date-order",
          sentence: "Column \(name) does not show whether day or month comes first; the day is"
            + " taken for the first: \(example(position)) is \(read(position)).",
          isWarning: true, line: rows[position].line))
    }
    let firsts = [evidence.firstUnread, isSerial ? nil : evidence.firstSerial].compactMap(\.self)
    if let first = firsts.min() {
      let count = evidence.unread + (isSerial ? 0 : evidence.serial)
      notes.append(
        ImportedFile.Note(
          code: "unread-dates",
          sentence: "Dates of column \(name) that cannot be read: \(count), such as"
            + " \(example(first)); they are kept as they are.", isWarning: true,
          line: rows[first].line))
    }
  }

  /// A clean text of the column as `2024-01-31` or `2024-01-31T12:34`; nil if it cannot be read.
  func iso(_ text: String) -> String? {
    guard let date = DateText(text) else { return nil }
    switch date {
    case .day(let day, let time): return Self.text(day, time)
    case .numbers(let a, let b, let day, true, let time) where order == .yearFirst:
      return CalendarDay(year: 2000 + a, month: b, day: day % 100).map { Self.text($0, time) }
    case .numbers(let a, let b, let year, _, let time):
      // What can be a day only is one, whatever the order.
      let isMonthFirst = b > 12 || order == .monthFirst && a <= 12
      let day = CalendarDay(year: year, month: isMonthFirst ? a : b, day: isMonthFirst ? b : a)
      return day.map { Self.text($0, time) }
    case .serial(let number):
      guard isSerial else { return nil }
      return ExcelDate.text(number, from1904: false)?.replacing(" ", with: "T")
    }
  }

  /// A clean text as a date, or as it is where it is none.
  func normalized(_ text: String) -> String { iso(text) ?? text }

  private static func text(_ day: CalendarDay, _ time: DateText.Time?) -> String {
    guard let time else { return day.description }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(padded(time.hour)):\(padded(time.minute))"
  }
}
