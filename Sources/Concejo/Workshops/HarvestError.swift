/// Why a filled sheet of a workshop cannot be taken.
public enum HarvestError: Error, Equatable {
  /// No sheet has keys.
  case notAHarvest(file: String)
  /// The keys are those of another study.
  case otherStudy(file: String, found: String, expected: String)
  /// A sheet lacks columns.
  case missingColumns(file: String, sheet: String?, missing: [String], found: [String])
  /// Cells that say something else than they may.
  case wrongCells(file: String, cells: [WrongCell])
  /// Another contribution has the id that a new idea would get.
  case idTaken(id: String)
}

extension HarvestError: CustomStringConvertible {
  /// What was found, where, and what was expected.
  public var description: String {
    switch self {
    case .notAHarvest(let file):
      "\(file) has no column of keys such as S2-R4-T07-1-3F7A2; expected a sheet of"
        + " `concejo harvest`."
    case .otherStudy(let file, let found, let expected):
      "\(file) belongs to another study: its keys end in -\(found); expected -\(expected)."
    case .missingColumns(let file, let sheet, let missing, let found):
      "\(file)\(sheet.map { ", sheet \($0)" } ?? "") lacks \(missing.joined(separator: ", ")); found"
        + " \(found.filter { !$0.isEmpty }.joined(separator: ", "))."
    case .wrongCells(let file, let cells): WrongCell.list(cells, in: file)
    case .idTaken(let id):
      "another contribution has the id \(id), which a new idea of the workshop would get; nothing was"
        + " stored."
    }
  }
}
