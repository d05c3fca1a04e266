import ArgumentParser

/// How often the program is right in this consultation, by people who read a sample.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Measure by reading how often themes and copies are right.",
    discussion: """
      draw writes a sheet for one or two readers: is this text in its theme, are these two copies?
      score reads it back, counts, and keeps the figures in the study: `concejo report` tells them
      among its methods. Both print JSON with --json.

      EXAMPLES:
        concejo audit draw valley.concejo --n 200 --seed 7 -o audit
        concejo audit score valley.concejo ana.xlsx luis.xlsx --suggestions moves.csv
      """,
    subcommands: [AuditDrawCommand.self, AuditScoreCommand.self])
}
