import Concejo
import ConcejoTestSupport
import Foundation

/// A study of sixty proposals on five themes, one row without text and one with a telephone number.
enum SmallStudy {
  static let name = "s.concejo"

  /// The table that it is made from.
  static let table: String = {
    let rows = FiveThemes.proposals.map { "\($0.id),\"\($0.body)\",\((Int($0.id) ?? 0) % 7)\n" }
    return "Ref,Texto,Apoyos\n" + rows.joined()
      + "61,\"Más árboles con sombra en el parque; mi teléfono es el 612 345 678.\",1\n62,,3\n"
  }()

  /// Imports it with a mapping, and analyses it into five themes.
  static func make(in program: borrowing Program) throws {
    try program.write("in.csv", table.utf8)
    for arguments in [
      ["import", "in.csv", "--into", name, "--map", "id=Ref,body=Texto,supports=Apoyos"],
      ["analyze", name, "--themes", "5"],
    ] {
      let outcome = try program.run(arguments)
      guard outcome.code == 0 else { throw Failure.command(outcome.errors) }
    }
  }

  enum Failure: Error { case command(String) }
}
