/// A cell of a filled sheet that cannot be understood.
public struct WrongCell: Sendable, Equatable {
  /// Where it is, such as `Texts!D17`.
  public let place: String
  /// What stands there.
  public let found: String
  /// What may stand there.
  public let expected: String
  /// Name of its column, and what may stand there, where forms ask for the same.
  var column: String?
  var expectation: CellExpectation?

  /// Cells that are listed at most.
  private static let mostListed = 12

  /// A sentence with their number, and a line for each of the first.
  static func list(_ cells: [WrongCell], in file: String) -> String {
    "\(file): \(cells.count) \(cells.count == 1 ? "cell" : "cells") cannot be understood;"
      + " nothing was stored.\n"
      + cells.prefix(mostListed).map {
        "  \($0.place): found \"\($0.found)\"; expected \($0.expected)"
      }.joined(separator: "\n")
      + (cells.count > mostListed ? "\n  … and \(cells.count - mostListed) more" : "")
  }
}
