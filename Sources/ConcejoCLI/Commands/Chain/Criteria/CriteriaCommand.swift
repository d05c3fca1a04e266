import ArgumentParser
import Concejo
import ConcejoStore

/// Recommendations that later processes are held against.
struct CriteriaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "criteria",
    abstract: "Carry recommendations to later processes as criteria, and check these.",
    discussion: """
      export writes a criterion for each recommendation of one process. People say in the file, or in a later
      process, what it applies to, how it is checked, and by which ids the evidence is known; check holds a
      later process against it. Nothing is guessed: evidence is named by its id, or says the same word for word.

      EXAMPLES:
        concejo criteria export valley.concejo -o criteria.yaml --title "Valley 2026"
        concejo criteria read valley.concejo criteria.yaml --by "Ana"
        concejo criteria check harbour.concejo criteria.yaml --on 2027-03-01
        concejo criteria check harbour.concejo criteria.yaml --format html,docx -o check
      """,
    subcommands: [
      CriteriaExportCommand.self, CriteriaReadCommand.self, CriteriaCheckCommand.self,
    ])
}
