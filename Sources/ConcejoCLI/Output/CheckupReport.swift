import Concejo

/// What the doctor says of a file, for people and programs.
struct CheckupReport: Encodable {
  /// Name of the file.
  let file: String
  /// What comes of it.
  let verdict: ImportCheckup.Verdict
  /// How it was understood, if it can be read.
  let recognized: FileSummary?
  /// What was found.
  let findings: [ImportFinding]
  /// Rows that would be rejected.
  let rejected: Int
  private let opening: [String]

  private enum CodingKeys: CodingKey { case file, verdict, recognized, findings, rejected }

  init(name: String, checkup: ImportCheckup) {
    file = name
    verdict = checkup.verdict
    recognized = checkup.file.map(FileSummary.init)
    findings = checkup.findings
    rejected = checkup.file?.faultyRows.count ?? 0
    guard let file = checkup.file else {
      opening = [name]
      return
    }
    let columns = file.columns.map {
      "  \($0.field.rawValue) from \($0.names.joined(separator: " or "))"
    }
    opening = ["\(name): \(Diagnostics.summary(of: file))"] + columns
  }

  /// Most findings of one kind that are listed.
  private static let mostOfAKind = 20

  /// Prints a report that fits a terminal.
  func print() {
    for line in opening { ConcejoCLI.print(TerminalText.cut(line)) }
    var counts: [String: Int] = [:]
    for finding in findings {
      counts[finding.code, default: 0] += 1
      guard counts[finding.code, default: 0] <= Self.mostOfAKind else { continue }
      let place = [
        finding.line.map { "line \($0)" }, finding.column.map { "column \($0)" },
      ].compactMap(\.self).joined(separator: ", ")
      ConcejoCLI.print(
        TerminalText.cut(
          "  \(finding.severity.rawValue)\(place.isEmpty ? "" : ", \(place)"): \(finding.message)"))
    }
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.mostOfAKind {
      ConcejoCLI.print("  … and \(count - Self.mostOfAKind) more of \(code)")
    }
    let warnings = findings.count { $0.severity == .warning }
    switch verdict {
    case .ready:
      let isEmpty = recognized?.isEmpty == true
      ConcejoCLI.print(isEmpty ? "Verdict: nothing in it to import." : "Verdict: ready to import.")
    case .readyWithWarnings:
      ConcejoCLI.print("Verdict: can be imported, with \(Counted.of(warnings, "warning")).")
    case .refused: ConcejoCLI.print("Verdict: cannot be imported.")
    }
  }
}
