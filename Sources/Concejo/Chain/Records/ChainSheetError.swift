/// Why a filled sheet of recommendations or commitments cannot be taken; nothing of it is stored.
public enum ChainSheetError: Error, Sendable, Equatable {
  /// No sheet has the column by which rows are known.
  case notSheet(file: String, command: String)
  /// Columns that people write are gone: what stood there would be lost.
  case missingColumns(file: String, sheet: String?, missing: [String], found: [String])
  /// Cells that say something else than they may: all of them.
  case wrongCells(file: String, cells: [WrongCell])
}

extension ChainSheetError: CustomStringConvertible {
  /// What was found, where, and what was expected.
  public var description: String {
    switch self {
    case .notSheet(let file, let command):
      "\(file) has no column of ids and of texts; expected a sheet of `concejo \(command) sheet`."
    case .missingColumns(let file, let sheet, let missing, let found):
      "\(file)\(sheet.map { ", sheet \($0)" } ?? "") has no column"
        + " \(missing.map { "“\($0)”" }.joined(separator: ", ")); found"
        + " \(found.filter { !$0.isEmpty }.joined(separator: ", "))."
    case .wrongCells(let file, let cells): WrongCell.list(cells, in: file)
    }
  }
}
