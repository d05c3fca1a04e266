@testable import Concejo

/// Forty proposals in two themes and outside, with copies and a pair kept apart, for audits.
enum AuditSamples {
  static let proposals = (1...40).map {
    Proposal(id: String($0), title: "Título \($0)", body: "Texto de la propuesta \($0)")
  }

  /// Theme 1 has 1 to 24, theme 2 has 25 to 36, and 37 to 40 are outside; 2 to 5 are copies of 1, and 26
  /// of 6, in another theme.
  static let findings: Findings = {
    let placements = (1...40).map { number in
      DeliverableSamples.placement(
        String(number), theme: number <= 24 ? 1 : number <= 36 ? 2 : nil,
        reason: number > 36 ? .tooShort : nil)
    }
    func group(_ id: Int, _ head: String, _ members: [String]) -> Findings.GroupRecord {
      Findings.GroupRecord(
        id: id, kind: "near", head: head,
        members: members.map {
          Findings.MemberRecord(proposal: $0, kind: $0 == head ? .head : .near, overlap: 0.9)
        }, supports: nil)
    }
    return Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es, ledger: Ledger(rows: 40, rejected: [], placements: placements, copies: 5),
      themes: [
        DeliverableSamples.theme(1, title: "Fuentes", proposals: (1...24).map(String.init)),
        DeliverableSamples.theme(2, title: "Farolas", proposals: (25...36).map(String.init)),
      ], voices: [],
      duplicateGroups: [group(1, "1", ["1", "2", "3", "4", "5"]), group(2, "6", ["6", "26"])],
      keptApart: [
        Findings.ApartRecord(first: "7", second: "8", similarity: 0.8, objection: .otherWording),
        Findings.ApartRecord(first: "9", second: "10", similarity: 0.8, objection: .otherWording),
      ], sameRequests: [], placements: placements, comments: [])
  }()

  static let sample = AuditSampler(size: 12, pairCount: 4, seed: 7).sample(of: findings)

  static let themes = findings.themes.map { (number: $0.id, title: $0.title.text) }

  static let sheet = AuditSheet(sample, findings: findings, proposals: proposals)

  /// The blank workbook with cells written into it.
  ///
  /// - Parameter fill: Given the name of a sheet and its rows, changes them.
  /// - Returns: The bytes of the file.
  /// - Throws: ``WorkbookError``.
  static func filled(_ fill: (Int, inout [[Workbook.Cell]]) -> Void) throws -> [UInt8] {
    var workbook = sheet.workbook
    for index in workbook.sheets.indices {
      for row in workbook.sheets[index].rows.indices {
        while workbook.sheets[index].rows[row].count < workbook.sheets[index].columns.count {
          workbook.sheets[index].rows[row].append(.blank)
        }
      }
      fill(index, &workbook.sheets[index].rows)
    }
    return try workbook.xlsx()
  }

  static func answers(_ bytes: [UInt8], _ name: String = "ana.xlsx") throws -> AuditAnswers {
    try AuditReading(file: name).answers(of: bytes, to: sample, themes: themes)
  }
}
