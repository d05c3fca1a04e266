/// Reads back the sheets that a reader filled in.
public struct AuditReading: Sendable {
  /// Name used in errors; without its ending it stands for the reader.
  private let file: String

  /// Prepares to read a file of this name.
  public init(file: String) { self.file = file }

  /// The draw that a filled file belongs to: the code at the end of its first key.
  ///
  /// - Throws: ``ImportError`` where the file cannot be read, ``AuditError/notAnAudit(file:)`` where no
  ///   key stands in it.
  public func code(of bytes: [UInt8]) throws -> String {
    for sheet in try sheets(of: bytes) {
      let column = sheet.column(where: AuditColumn.key.isName)
      for row in sheet.rows {
        let parts = sheet.cell(row, column).split(separator: "-")
        if parts.count == 2, parts[1].utf8.count == 5 { return parts[1].uppercased() }
      }
    }
    throw AuditError.notAnAudit(file: file)
  }

  /// The answers of a filled file to a draw.
  ///
  /// - Parameters:
  ///   - bytes: An XLSX, OpenDocument or delimited file.
  ///   - sample: The draw.
  ///   - themes: Numbers and titles of the themes that were drawn from.
  /// - Returns: What was answered; what was left blank is not in it.
  /// - Throws: ``ImportError`` where the file cannot be read, ``AuditError`` where it is no such sheet or
  ///   cells cannot be understood: all of them are named.
  public func answers(
    of bytes: [UInt8], to sample: AuditSample, themes: [(number: Int, title: String)]
  ) throws -> AuditAnswers {
    let sheets = try sheets(of: bytes)
    guard !sheets.isEmpty else { throw AuditError.notAnAudit(file: file) }
    var answers = AuditAnswers(reader: Self.reader(file), code: sample.code)
    var wrong: [WrongCell] = []
    let keys = (texts: Set(sample.textKeys), pairs: Set(sample.pairKeys))
    for sheet in sheets {
      guard let key = sheet.column(where: AuditColumn.key.isName) else { continue }
      let answer = sheet.column { header in
        [AuditColumn.right, .same, .answer].contains { $0.isName(header) }
      }
      guard let answer else {
        throw AuditError.noAnswerColumn(file: file, sheet: sheet.name, found: sheet.header)
      }
      let columns = Columns(
        key: key, answer: answer, other: sheet.column(where: AuditColumn.other.isName),
        note: sheet.column(where: AuditColumn.note.isName))
      for row in sheet.rows {
        let found = sheet.cell(row, key).uppercased()
        if keys.texts.contains(found) {
          take(
            text: found, row, of: sheet, columns, themes: themes, into: &answers, wrong: &wrong)
        } else if keys.pairs.contains(found) {
          take(pair: found, row, of: sheet, columns, into: &answers, wrong: &wrong)
        } else if !found.isEmpty || !sheet.cell(row, answer).isEmpty {
          wrong.append(
            .init(
              place: sheet.place(row, key), found: sheet.cell(row, key),
              expected: "a key of this draw, which end in -\(sample.code)"))
        }
      }
    }
    guard wrong.isEmpty else { throw AuditError.wrongCells(file: file, cells: wrong) }
    return answers
  }

  private func sheets(of bytes: [UInt8]) throws(ImportError) -> [FilledSheet] {
    try FilledSheet.sheets(of: bytes, file: file, isKey: AuditColumn.key.isName)
  }

  private static func reader(_ file: String) -> String {
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }

  /// Where things stand in a sheet.
  private struct Columns {
    let key: Int
    let answer: Int
    let other: Int?
    let note: Int?
  }

  /// What a cell of answers says; a blank one says nothing.
  private func verdict(
    _ row: RawRow, of sheet: FilledSheet, _ columns: Columns, wrong: inout [WrongCell]
  ) -> AuditVerdict? {
    let written = sheet.cell(row, columns.answer)
    guard !written.isEmpty else { return nil }
    if let verdict = AuditVerdict(written: written) { return verdict }
    wrong.append(
      .init(
        place: sheet.place(row, columns.answer), found: written, expected: "yes, no or not sure"))
    return nil
  }

  private func take(
    text key: String, _ row: RawRow, of sheet: FilledSheet, _ columns: Columns,
    themes: [(number: Int, title: String)], into answers: inout AuditAnswers,
    wrong: inout [WrongCell]
  ) {
    var verdict = verdict(row, of: sheet, columns, wrong: &wrong)
    let written = sheet.cell(row, columns.other)
    var other: AuditAnswers.Destination?
    if let column = columns.other, !written.isEmpty {
      other = Self.destination(written, themes: themes)
      if other == nil {
        wrong.append(
          .init(
            place: sheet.place(row, column), found: written,
            expected: "the number or the title of a theme, or that it is none"))
      } else if verdict == nil, sheet.cell(row, columns.answer).isEmpty {
        verdict = .no
        answers.notes.append(
          "\(sheet.place(row, columns.answer)) is blank, but a theme is named beside it: taken as no."
        )
      } else if verdict == .yes {
        answers.notes.append(
          "\(sheet.place(row, column)) names a theme beside a yes: the yes counts.")
        other = nil
      }
    }
    let answer = verdict.map {
      AuditAnswers.Text(verdict: $0, other: other, note: sheet.cell(row, columns.note))
    }
    // A row that was copied may stand twice, but must say the same.
    if !answers.keys.insert(key).inserted, let known = answers.texts[key], let answer,
      (known.verdict, known.other) != (answer.verdict, answer.other)
    {
      return wrong.append(Self.repeated(key, row, of: sheet, columns))
    }
    if let answer { answers.texts[key] = answer }
  }

  private func take(
    pair key: String, _ row: RawRow, of sheet: FilledSheet, _ columns: Columns,
    into answers: inout AuditAnswers, wrong: inout [WrongCell]
  ) {
    let answer = verdict(row, of: sheet, columns, wrong: &wrong).map {
      AuditAnswers.Pair(verdict: $0, note: sheet.cell(row, columns.note))
    }
    if !answers.keys.insert(key).inserted, let known = answers.pairs[key], let answer,
      known.verdict != answer.verdict
    {
      return wrong.append(Self.repeated(key, row, of: sheet, columns))
    }
    if let answer { answers.pairs[key] = answer }
  }

  private static func repeated(
    _ key: String, _ row: RawRow, of sheet: FilledSheet, _ columns: Columns
  ) -> WrongCell {
    .init(
      place: sheet.place(row, columns.key), found: key,
      expected: "each key once; it stands above with another answer")
  }

  /// A theme by its number or title, or none.
  private static func destination(
    _ written: String, themes: [(number: Int, title: String)]
  ) -> AuditAnswers.Destination? {
    let plain = ColumnName.normalized(written)
    if noTheme.contains(plain) { return AuditAnswers.Destination.none }
    let title = themes.first { ColumnName.normalized($0.title) == plain }
    if let title { return .theme(title.number) }
    // "T3", "3" or what was chosen from the list: "3. Title".
    let bare = written.first == "T" || written.first == "t" ? written.dropFirst() : written[...]
    let digits = bare.prefix { $0.isASCII && $0.isNumber }
    let rest = bare.dropFirst(digits.count)
    guard let number = Int(digits), rest.isEmpty || rest.first == "." || rest.first == " ",
      themes.contains(where: { $0.number == number })
    else { return nil }
    return .theme(number)
  }

  private static let noTheme = Set(
    Messages.available.map { ColumnName.normalized(Messages($0)["audit.none"]) } + ["0"])
}
