import ArgumentParser
import Concejo

/// Units on the command line, with commas between them: U1,U2.
struct UnitList: ExpressibleByArgument {
  let numbers: [Int]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let names = parts.compactMap { UnitName($0.filter { $0 != " " }) }
    guard names.count == parts.count else { return nil }
    numbers = names.map(\.number)
  }

  /// Says so where one of them is not there, or empty.
  ///
  /// - Throws: ``CLIError/unknownUnits(_:study:)``.
  func check(in account: AnswerAccount, of study: String) throws {
    let unknown = numbers.filter {
      account.units[account.units.standing($0)]?.members.isEmpty ?? true
    }
    guard unknown.isEmpty else {
      throw CLIError.unknownUnits(unknown.map { UnitName($0).text }, study: study)
    }
  }
}
