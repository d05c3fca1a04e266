import ArgumentParser
import Concejo
import ConcejoStore

/// Clauses of a tender, and the units that they take up.
struct TenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tender",
    abstract: "Select units for a tender, word its clauses in a sheet, and write the annex.",
    discussion: """
      A unit is selected for the tender by `tender select`, or by a clause that names it. Every selected unit
      must have a clause, and every clause a unit that is there; `concejo verify` names those that lack one.

      EXAMPLES:
        concejo tender select valley.concejo --units U1,U2 --by "Ana"
        concejo tender sheet valley.concejo -o clauses.xlsx --file-number 2026/117
        concejo tender read valley.concejo clauses.xlsx --by "Ana"
        concejo tender annex valley.concejo -o annex.docx
      """,
    subcommands: [
      TenderSelectCommand.self, TenderSheetCommand.self, TenderReadCommand.self,
      TenderAnnexCommand.self,
    ])
}
