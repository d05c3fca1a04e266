/// Looks a file through before it is imported, and tells what it found and where.
public struct ImportDoctor: Sendable {
  /// How the file will be imported.
  public var stage = ProposalImport()
  /// Finds personal data in columns that are not texts.
  public var gate = PersonalDataGate()

  /// Rows of a column that are looked at for personal data.
  private static let sampledRows = 2000

  /// Creates a doctor for files that are found out by themselves.
  public init() {}

  /// Looks at a file; a file that cannot be read is a finding too.
  public func checkup(of bytes: [UInt8], file: String) async throws -> ImportCheckup {
    let table: RawTable
    do {
      table = try stage.table(of: bytes, file: file).table
    } catch {
      return ImportCheckup(
        file: nil, findings: [Self.refusal(error)], header: [], samples: [])
    }
    var findings = formFindings(in: table, bytes: bytes) + headerFindings(in: table)
    let samples = table.header.indices.map { column in
      let cell = table.rows.prefix(50).lazy.compactMap { $0.firstText(in: [column]) }.first
      return cell.map { gate.masked($0).text } ?? ""
    }
    let imported: ImportedFile
    do {
      imported = CrossFileIDs.resolved([try stage.read(bytes, file: file).file])[0]
    } catch {
      return ImportCheckup(
        file: nil, findings: findings + [Self.refusal(error)], header: table.header,
        samples: samples)
    }
    findings += columnFindings(in: table, of: imported)
    findings += rejectionFindings(in: imported) + voteFindings(in: imported)
    findings += imported.columnFindings + Self.orphanFindings(in: imported, among: [imported])
    findings += try await languageFindings(in: imported)
    return ImportCheckup(
      file: imported, findings: findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) },
      header: table.header, samples: samples)
  }

  /// The same checkups with what comes of importing the files together: ids that stand in several of
  /// them, comments that go to none.
  public func together(_ checkups: [ImportCheckup]) -> [ImportCheckup] {
    guard checkups.count > 1 else { return checkups }
    let resolved = CrossFileIDs.resolved(checkups.compactMap(\.file))
    let hasProposals = resolved.contains { $0.proposals.contains { $0.parent == nil } }
    var next = resolved.makeIterator()
    return checkups.map { checkup in
      guard let alone = checkup.file, let file = next.next() else { return checkup }
      let before = rejectionFindings(in: alone) + alone.columnFindings
      let findings =
        checkup.findings.filter { !before.contains($0) && $0.code != Discussion.orphan }
        + Self.orphanFindings(in: file, among: resolved) + rejectionFindings(in: file)
        + file.columnFindings.filter { !hasProposals || $0.code != ImportedFile.commentsAlone }
      return ImportCheckup(
        file: file, findings: findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) },
        header: checkup.header, samples: checkup.samples)
    }
  }

  private static func refusal(_ error: ImportError) -> ImportFinding {
    let (line, column) = error.place
    return ImportFinding(
      severity: .error, code: "unreadable", line: line, column: column, message: "\(error)")
  }

  /// Encoding, line ends and quotation marks.
  private func formFindings(in table: RawTable, bytes: [UInt8]) -> [ImportFinding] {
    var findings: [ImportFinding] = []
    func note(
      _ severity: ImportFinding.Severity, _ code: String, _ message: String, line: Int? = nil
    ) {
      findings.append(
        ImportFinding(severity: severity, code: code, line: line, column: nil, message: message))
    }
    switch table.format.encoding {
    // Guessed encodings are told by the table's notes.
    case .utf8, .utf8WithByteOrderMark, .latin9, .macRoman, .codePage850, .codePage437: break
    case .windows1252, .utf16:
      note(
        .note, "encoding",
        "The text is \(table.format.encoding.rawValue), not UTF-8; it is read as such.")
    case .damagedUTF8:
      let row = table.rows.first { $0.cells.contains { $0.contains("\u{FFFD}") } }
      note(
        .warning, "encoding", "Some bytes are damaged; each becomes the sign \u{FFFD}.",
        line: row?.line)
    }
    guard case .delimited(let delimiter, _) = table.format else { return findings }
    var (pairs, feeds) = (0, 0)
    for index in bytes.indices where bytes[index] == 0x0A {
      if index > 0, bytes[index - 1] == 0x0D { pairs += 1 } else { feeds += 1 }
    }
    if pairs > 0, feeds > 0 {
      note(
        .note, "line-ends", "\(pairs) lines end with CR LF and \(feeds) with LF; both are taken.")
    }
    if let sign = Self.unknownDelimiter(in: table) {
      note(
        .warning, "delimiter",
        "The file has one column, and every row has as many “\(sign)” as the header: if that parts the"
          + " cells, change it to a comma, semicolon, tab or bar.", line: 1)
    }
    let text = (try? TextEncoding.decode(bytes, file: ""))?.text ?? []
    var reader = DelimitedReader(file: "", delimiter: delimiter)
    reader.escapesQuotes = reader.needsEscapes(in: text)
    for fault in reader.looseQuotes(in: text).prefix(20) {
      findings.append(
        ImportFinding(
          severity: .warning, code: "quoting", line: fault.line, column: fault.cell,
          message: "Text stands behind the closing quotation mark; it is kept."))
    }
    let short = table.rows.filter { $0.cells.count < table.header.count }
    if let first = short.first {
      note(
        .note, "short-rows",
        "Rows with fewer cells than the header: \(short.count), the first with \(first.cells.count) of"
          + " \(table.header.count); those missing are taken as empty.", line: first.line)
    }
    return findings
  }

  /// A sign that stands as often in each of the first rows of a single column as in its header.
  private static func unknownDelimiter(in table: RawTable) -> Character? {
    guard table.header.count == 1, table.rows.count > 1 else { return nil }
    let rows = table.rows.prefix(20).map { $0.cells.first ?? "" }
    return "#^~:/§¦*&_".first { sign in
      let count = table.header[0].count { $0 == sign }
      return count > 0 && rows.allSatisfy { $0.count { $0 == sign } == count }
    }
  }

  /// Names that are missing; those that repeat are told by the import itself.
  private func headerFindings(in table: RawTable) -> [ImportFinding] {
    table.header.indices.filter { table.header[$0].isEmpty }.map { column in
      ImportFinding(
        severity: .note, code: "header", line: table.headerLine, column: column + 1,
        message: "The column has no name.")
    }
  }

  /// Columns that are not used, and columns with personal data besides the texts.
  private func columnFindings(in table: RawTable, of file: ImportedFile) -> [ImportFinding] {
    var findings: [ImportFinding] = []
    let texts = Set(
      file.columns.filter { [.title, .body, .summary].contains($0.field) }.flatMap(\.names))
    // Of a survey the questions and the respondent are read, whatever their columns are called then.
    let used = Set(file.columns.flatMap(\.names)).union(file.survey?.columns ?? [])
    for column in table.header.indices where !texts.contains(table.header[column]) {
      let name = table.header[column]
      var kinds: [PersonalDataKind: Int] = [:]
      var firstLine: Int?
      for row in table.rows.prefix(Self.sampledRows) where column < row.cells.count {
        let found = gate.data(in: row.cells[column])
        guard !found.isEmpty else { continue }
        firstLine = firstLine ?? row.line
        for kind in Set(found.map(\.kind)) { kinds[kind, default: 0] += 1 }
      }
      guard !kinds.isEmpty else { continue }
      let told = kinds.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { "\($0.key.rawValue): \($0.value)" }.joined(separator: ", ")
      findings.append(
        ImportFinding(
          severity: used.contains(name) ? .warning : .note, code: "personal-data", line: firstLine,
          column: column + 1,
          message: "Column \(name) holds personal data (\(told)); it is "
            + (used.contains(name) ? "imported, and they are hidden." : "not imported.")))
    }
    if !file.personalDataInTexts(gate).isEmpty {
      let told = file.personalDataInTexts(gate).sorted { $0.key < $1.key }
        .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      findings.append(
        ImportFinding(
          severity: .note, code: "personal-data", line: nil, column: nil,
          message: "The texts hold personal data that will be hidden: \(told)."))
    }
    if !file.unusedColumns.isEmpty {
      let names = file.unusedColumns
      let shown = names.prefix(8).joined(separator: ", ")
      findings.append(
        ImportFinding(
          severity: .note, code: "unused-columns", line: nil, column: nil,
          message: "Columns not used, \(names.count) of \(table.header.count): \(shown)"
            + (names.count > 8 ? " and \(names.count - 8) more." : ".")))
    }
    return findings
  }

  /// Rows that become no contribution: those that hold something else in one sentence.
  private func rejectionFindings(in file: ImportedFile) -> [ImportFinding] {
    var aside: [String: Int] = [:]
    var findings: [ImportFinding] = []
    for row in file.rejected {
      if case .noContribution(let kind) = row.reason {
        aside[kind, default: 0] += 1
      } else {
        findings.append(
          ImportFinding(
            severity: .warning, code: row.reason.code, line: row.line, column: nil,
            message: "The row\(row.id.isEmpty ? "" : " with id \(row.id)") will be rejected:"
              + " \(row.reason.summary)."))
      }
    }
    if !aside.isEmpty {
      let told = aside.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      findings.append(
        ImportFinding(
          severity: .note, code: "no-contribution", line: nil, column: nil,
          message: "Rows that are neither proposals nor comments: \(told.joined(separator: ", ")).")
      )
    }
    return findings
  }

  /// Comments whose proposal is in none of the files.
  private static func orphanFindings(
    in file: ImportedFile, among files: [ImportedFile]
  ) -> [ImportFinding] {
    guard file.proposals.contains(where: { $0.parent != nil }) else { return [] }
    let lost = Set(
      Discussion(files.flatMap(\.proposals)).setAside.filter { $0.state == Discussion.orphan }
        .map(\.contribution))
    let places = zip(file.proposals, file.lines).filter { lost.contains($0.0.id) }.map(\.1)
    guard let first = places.min() else { return [] }
    return [
      ImportFinding(
        severity: .warning, code: Discussion.orphan, line: first, column: nil,
        message:
          "Comments on something that is not there, which will be set aside: \(places.count).")
    ]
  }

  private func voteFindings(in file: ImportedFile) -> [ImportFinding] {
    var findings: [ImportFinding] = []
    if let example = file.unreadSupports.first {
      findings.append(
        ImportFinding(
          severity: .warning, code: "supports", line: nil, column: nil,
          message: "Supports that are no numbers of people: \(file.unreadSupports.count), such as"
            + " \(example.prefix(30)); they count as not stated."))
    }
    if file.looksSwapped {
      findings.append(
        ImportFinding(
          severity: .warning, code: "swapped-votes", line: nil, column: nil,
          message:
            "Votes against outnumber votes in favour by far: some exports of Polis mixed them"
            + " up. --swap-votes turns them round."))
    }
    return findings
  }

  private func languageFindings(in file: ImportedFile) async throws -> [ImportFinding] {
    let languages = try await Pipeline().languages(of: file.proposals)
    let counts = Dictionary(languages.map { ($0.rawValue, 1) }, uniquingKeysWith: +)
    guard counts.count > 1 else { return [] }
    let told = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    return [
      ImportFinding(
        severity: .note, code: "languages", line: nil, column: nil,
        message: "The texts are in several languages: \(told).")
    ]
  }
}

extension ImportedFile {
  /// How many personal data of each kind its texts hold.
  fileprivate func personalDataInTexts(_ gate: PersonalDataGate) -> [String: Int] {
    personalData.isEmpty ? hidingPersonalData(gate).personalDataCounts : personalDataCounts
  }
}
