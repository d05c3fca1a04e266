/// Reads criteria from a sheet, or from the entries of a JSON or YAML file.
///
/// Whatever cannot be understood is named, all at once, and then nothing is taken.
public struct CriteriaReading: Sendable {
  private let file: String
  private let gate = PersonalDataGate()

  /// Names the file, for errors.
  public init(file: String) { self.file = file }

  /// Columns without which a sheet is none of criteria.
  private static let needed: [CriterionColumn] = [.id, .text, .check, .evidence]

  /// The criteria of a sheet.
  ///
  /// - Parameters:
  ///   - bytes: An XLSX, OpenDocument or delimited file.
  ///   - person: Who brings them in, or nil.
  /// - Returns: Criteria, ascending by number.
  /// - Throws: ``ImportError`` where the file cannot be read, ``ChainSheetError``.
  public func criteria(in bytes: [UInt8], by person: String? = nil) throws -> [Criterion] {
    let sheets = try FilledSheet.sheets(of: bytes, file: file) { CriterionColumn.id.isName($0) }
    guard !sheets.isEmpty else {
      throw ChainSheetError.notSheet(file: file, command: "criteria export")
    }
    return try criteria(of: sheets, by: person)
  }

  /// The criteria of a JSON or YAML file.
  ///
  /// - Parameters:
  ///   - entries: Its entries, in their order.
  ///   - person: Who brings them in, or nil.
  /// - Returns: Criteria, ascending by number.
  /// - Throws: ``ChainSheetError``.
  public func criteria(
    of entries: [CriterionEntry], by person: String? = nil
  ) throws -> [Criterion] {
    let sheet = FilledSheet(
      name: nil, header: CriterionColumn.allCases.map(\.rawValue),
      rows: entries.enumerated().map { RawRow(line: $0 + 1, cells: $1.cells) },
      rowName: "criterion")
    return try criteria(of: [sheet], by: person)
  }

  private func criteria(of sheets: [FilledSheet], by person: String?) throws -> [Criterion] {
    var (found, wrong): ([Int: Criterion], [WrongCell]) = ([:], [])
    for sheet in sheets {
      var columns = SheetRow<CriterionColumn>.columns(of: sheet)
      for (place, name) in sheet.header.enumerated() {
        if let column = CriterionColumn(rawValue: name), columns[column] == nil {
          columns[column] = place
        }
      }
      let missing = Self.needed.filter { columns[$0] == nil }
      guard missing.isEmpty else {
        throw ChainSheetError.missingColumns(
          file: file, sheet: sheet.name, missing: missing.map { $0.name(Messages(.es)) },
          found: sheet.header)
      }
      for cells in sheet.rows {
        let row = SheetRow(cells, of: sheet, columns)
        guard !row.isBlank(in: CriterionColumn.allCases) else { continue }
        guard let criterion = criterion(in: row, by: person, wrong: &wrong) else { continue }
        if found[criterion.number] != nil {
          wrong.append(
            row.wrong(.id, expected: "one row for \(criterion.name); another one stands above"))
        }
        found[criterion.number] = criterion
      }
    }
    guard wrong.isEmpty else { throw ChainSheetError.wrongCells(file: file, cells: wrong) }
    return found.values.sorted { $0.number < $1.number }
  }

  private func criterion(
    in row: SheetRow<CriterionColumn>, by person: String?, wrong: inout [WrongCell]
  ) -> Criterion? {
    let before = wrong.count
    let name = RecordName(row[.id], letter: Criterion.letter)
    if name == nil { wrong.append(row.wrong(.id, expected: "an id such as P04")) }
    if row[.text].isEmpty {
      wrong.append(row.wrong(.text, expected: "what was recommended, word for word"))
    }
    let source = source(in: row, wrong: &wrong)
    let check = row.term(.check, of: Criterion.checks, "a check", wrong: &wrong)
    let evidence = evidence(in: row, for: check, wrong: &wrong)
    let statement = statement(in: row, wrong: &wrong)
    row.checkPersonalData(in: [.text, .study, .applies], gate, wrong: &wrong)
    guard wrong.count == before, let name else { return nil }
    return Criterion(
      name.number, row[.text], source: source, appliesTo: row[.applies], check: check,
      evidence: evidence, statement: statement, by: person)
  }

  private func source(
    in row: SheetRow<CriterionColumn>, wrong: inout [WrongCell]
  ) -> Criterion.Source {
    func names(_ column: CriterionColumn, _ letter: Character, _ expected: String) -> [String] {
      guard let names = RecordName.list(row[column], letter: letter) else {
        wrong.append(row.wrong(column, expected: expected))
        return []
      }
      return names.map(\.text)
    }
    let recommendations = names(.recommendation, "R", "a recommendation such as R03")
    if recommendations.count > 1 {
      wrong.append(row.wrong(.recommendation, expected: "one recommendation such as R03"))
    }
    return Criterion.Source(
      study: row[.study], mark: row[.mark].isEmpty ? nil : row[.mark],
      recommendation: recommendations.first ?? "",
      commitments: names(.commitments, "C", "commitments such as C05"),
      units: names(.units, "U", "units such as U12"))
  }

  /// What is named as evidence, of the kind that the check looks at; each once.
  private func evidence(
    in row: SheetRow<CriterionColumn>, for check: String, wrong: inout [WrongCell]
  ) -> [String] {
    let parts = row[.evidence].split { $0 == "," || $0 == ";" || $0.isNewline }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
    if let rule = CriterionRules.rule(check), !parts.allSatisfy(rule.isName) {
      wrong.append(row.wrong(.evidence, expected: "\(rule.naming), since the check looks at these"))
    }
    var seen: Set<String> = []
    return parts.filter { seen.insert($0).inserted }
  }

  /// What somebody says; a verdict needs the one who says it.
  private func statement(
    in row: SheetRow<CriterionColumn>, wrong: inout [WrongCell]
  ) -> Criterion.Statement? {
    let before = wrong.count
    let says = CriterionVerdict.Result(written: row[.says])
    let day = row.day(.day, wrong: &wrong)
    guard !row.isBlank(in: [.says, .who, .day]) else { return nil }
    if says == nil || says == .notCheckable {
      wrong.append(
        row.wrong(
          .says,
          expected: "“\(CriterionVerdict.Result.met.name(Messages(.es)))” or"
            + " “\(CriterionVerdict.Result.notMet.name(Messages(.es)))”, since a person says it"))
    }
    if row[.who].isEmpty {
      wrong.append(row.wrong(.who, expected: "who says it: a name or a role"))
    }
    guard wrong.count == before, let says else { return nil }
    return Criterion.Statement(isMet: says == .met, who: row[.who], day: day)
  }
}
