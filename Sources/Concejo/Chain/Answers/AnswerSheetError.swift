/// Why a filled sheet of answers cannot be taken; nothing of it is stored.
public enum AnswerSheetError: Error, Sendable, Equatable {
  /// No sheet has a column of units or contributions.
  case notAnswers(file: String)
  /// A sheet has no column for the states.
  case noStates(file: String, sheet: String?, found: [String])
  /// Cells that say something else than they may: all of them.
  case wrongCells(file: String, cells: [WrongCell])
}

extension AnswerSheetError: CustomStringConvertible {
  /// What was found, where, and what was expected.
  public var description: String {
    switch self {
    case .notAnswers(let file):
      "\(file) has no column of units such as U12; expected a sheet of `concejo answers sheet`."
    case .noStates(let file, let sheet, let found):
      "\(file)\(sheet.map { ", sheet \($0)" } ?? "") has no column for the answers; found"
        + " \(found.filter { !$0.isEmpty }.joined(separator: ", "))."
    case .wrongCells(let file, let cells): WrongCell.list(cells, in: file)
    }
  }
}
