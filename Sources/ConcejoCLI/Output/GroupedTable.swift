import Concejo
import ConcejoStore
import Foundation

/// Which group each proposal was put into, as a study or a table has it.
struct GroupedTable {
  /// As it was named.
  let path: String
  /// The group of each proposal, by id; empty outside all groups.
  let groups: [String: String]
  /// The study, if it is one.
  let study: Study?
  /// Its latest run.
  let findings: Findings?
  /// What the groups are called, by name; only a study tells it.
  let titles: [String: String]

  /// Reads a study, a folder that holds one or a `proposals.csv`, or a table.
  ///
  /// - Throws: ``CLIError``, `StudyError` or `ImportError`.
  init(path: String, level: ThemeLevel) throws {
    self.path = path
    let file = try Self.file(of: path)
    guard try Self.isStudy(file) else {
      (study, findings, titles) = (nil, nil, [:])
      var groups: [String: String] = [:]
      for row in try Self.column(level.columns, of: file, id: "id") {
        let earlier = groups.updateValue(row.value, forKey: row.id)
        guard earlier == nil || earlier == row.value else {
          throw CLIError.labelledTwice(gold: file, id: row.id)
        }
      }
      self.groups = groups
      return
    }
    let study = try Study.open(at: file, for: .reading)
    let findings = try study.latestFindings()
    self.study = study
    self.findings = findings
    groups = Dictionary(
      findings.placements.map { ($0.proposal, level.group(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    titles = Dictionary(
      findings.themes.flatMap { level.titles(of: $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Of a folder the study in it, or else its table of proposals.
  private static func file(of path: String) throws -> String {
    var isDirectory: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { return path }
    let names = [OutputFolder.study, "proposals.csv"].map { "\(path)/\($0)" }
    guard let found = names.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw CLIError.noResult(path)
    }
    return found
  }

  private static func isStudy(_ path: String) throws -> Bool {
    String(decoding: try InputFile.bytes(of: path).prefix(15), as: UTF8.self) == "SQLite format 3"
  }

  /// How much of a theme's proposals its title names; nil where there is no study.
  func labelCoverage() throws -> Double? {
    guard let study, let findings else { return nil }
    return LabelCoverage(of: findings, proposals: try study.contributions()).share
  }

  /// Ids and the first of some columns that a file has.
  static func column(
    _ names: [String], of path: String, id: String
  ) throws -> [(id: String, value: String)] {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let table = try TableReader(file: name).table(of: InputFile.bytes(of: path)).table
    guard let idColumn = table.header.firstIndex(of: id) else {
      throw CLIError.noLabelColumn(file: name, wanted: [id], found: table.header)
    }
    guard let column = names.lazy.compactMap({ table.header.firstIndex(of: $0) }).first else {
      throw CLIError.noLabelColumn(file: name, wanted: names, found: table.header)
    }
    return table.rows.map { row in
      (
        row.cells.count > idColumn ? row.cells[idColumn] : "",
        row.cells.count > column ? row.cells[column] : ""
      )
    }
  }
}

extension ThemeLevel {
  /// Names and titles of a theme's groups at this level.
  fileprivate func titles(of theme: Theme) -> [(String, String)] {
    switch self {
    case .theme: [(String(theme.id), theme.title.text)]
    case .subtheme:
      theme.subthemes.map { ("\(theme.id).\($0.number)", $0.title.text) }
        + [("\(theme.id).0", theme.title.text)]
    }
  }
}
