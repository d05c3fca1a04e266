internal import Concejo
internal import GRDB

extension Study {
  /// What does not fit together in what the tables of workshops said, a clause each.
  ///
  /// - Throws: ``StudyError``.
  public func checkHarvest() throws -> [String] {
    let lines = try harvestLines()
    return try read { db in
      let ids = Set(try String.fetchAll(db, sql: "SELECT id FROM proposal"))
      let ideas = Set(
        try String.fetchAll(
          db,
          sql: """
            SELECT proposal.id FROM proposal JOIN file ON file.id = fileID
            WHERE harvestID IS NOT NULL AND NOT withdrawn
            """))
      var faults = lines.compactMap { line -> String? in
        guard line.kind == .idea else {
          return line.proposal.flatMap { id in
            ids.contains(id) ? nil : "\(line.key.text) speaks of \(id), which is not there"
          }
        }
        return ideas.contains(line.key.text) && line.proposal == line.key.text
          ? nil : "the idea \(line.key.text) is no contribution"
      }
      let told = Set(lines.filter { $0.kind == .idea }.map(\.key.text))
      faults += ideas.subtracting(told).sorted().map {
        "the contribution \($0) stands in no line of a workshop"
      }
      return faults
    }
  }
}
