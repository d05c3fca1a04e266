import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Carries decisions from study to study.
struct DecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions", abstract: "Carry decisions from one study to another in a file.",
    discussion: """
      EXAMPLES:
        concejo decisions export valley.concejo > decisions.jsonl
        concejo decisions apply other.concejo decisions.jsonl --dry-run
        concejo decisions merge ana.jsonl luis.jsonl > both.jsonl
        concejo decisions recode valley.concejo from-qualcoder.qdpx --by "Ana"

      docs/decisions-schema.md tells the form of the file.
      """,
    subcommands: [Export.self, Apply.self, Merge.self, RecodeCommand.self])

  /// Writes the decisions of a study.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Print the decisions of a study, its themes and how it was made, as JSON Lines.",
      discussion: """
        EXAMPLE:
          concejo decisions export valley.concejo > decisions.jsonl
        """)

    @Argument(help: "A study file.") var study: String

    func run() throws {
      let study = try Study.open(at: study, for: .reading)
      let file = DecisionFile(
        try study.decisions(), history: try study.precedent().history, recipe: try study.recipe())
      if try !study.isRecipeWhole() {
        Diagnostics.print(
          "The study was made, or begun, by an earlier version, which did not keep how files were read:"
            + " `concejo rebuild` needs that.")
      }
      StandardOutput.write(file.text)
    }
  }

  /// Takes decisions into a study.
  struct Apply: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "apply",
      abstract: "Record the decisions of a file in a study.",
      discussion: """
        What cannot be applied is listed with its reason and kept: it is tried again with every analysis.
        What no command would record is listed and left out: texts with personal data, and codes that the
        published list does not have.

        EXAMPLES:
          concejo decisions apply valley.concejo decisions.jsonl
          concejo decisions apply valley.concejo decisions.jsonl --dry-run --strict
        """)

    @OptionGroup var target: StudyOptions
    @Argument(help: "A file of decisions.") var file: String
    @Flag(help: "Only tell what would become of each; write nothing.") var dryRun = false
    @Flag(help: "Record nothing unless all of it can be applied.") var strict = false

    private struct Answer: Encodable {
      let recorded: Int
      let known: Int
      let decisions: [DecisionOutcome]
      let problems: [String]
    }

    func run() throws {
      let study = try dryRun ? target.openForReading() : target.open(for: .deciding)
      let read = try DecisionFile(try InputFile.bytes(of: file), file: file)
      let log = try study.decisions()
      let known = Set(log.decisions.map(\.id))
      let unknown = read.log.decisions.filter { !known.contains($0.id) }
      let faults = try faults(of: unknown, in: study)
      let new = unknown.filter { faults[$0.id] == nil }
      let outcomes = try outcomes(of: new, in: study, history: read.history)
      let problems =
        read.problems.map(\.sentence)
        + unknown.compactMap { decision in
          faults[decision.id].map {
            "\(decision.id) (\(decision.action.kind)): not recorded, \($0)."
          }
        }
      let refused = outcomes.filter { $0.state == .notApplied || $0.state == .partly }
      let fails = strict && !(refused.isEmpty && problems.isEmpty)
      let recorded =
        dryRun || fails ? new.count : try study.record(new, history: read.history)
      if recorded < new.count {
        Diagnostics.print(
          "\(Counted.of(new.count - recorded, "decision")) passed over: about contributions that were"
            + " erased, or the same as another without them.")
      }
      for problem in problems { Diagnostics.print(problem) }
      for outcome in refused {
        Diagnostics.print(
          "\(outcome.decision) (\(outcome.kind)): \(outcome.state.rawValue), \(outcome.reason ?? "")."
        )
      }
      if target.json {
        try JSONOutput.print(
          Answer(
            recorded: dryRun || fails ? 0 : recorded,
            known: read.log.decisions.count - unknown.count,
            decisions: outcomes, problems: problems))
      } else if !fails {
        print(
          "\(Counted.of(recorded, "decision")) \(dryRun ? "would be recorded" : "recorded"),"
            + " \(read.log.decisions.count - unknown.count) known already, \(refused.count) not applied in"
            + " full, \(Counted.of(problems.count, "line")) not taken.")
      }
      if fails { throw CLIError.strictDecisions(refused: refused.count, problems: problems.count) }
      let all = log.adding(new)
      if !dryRun, new.contains(where: { !all.isOnUnits($0) }) {
        Diagnostics.print("`concejo analyze \(ShellWord.quoted(target.study))` takes them in.")
      }
    }

    /// Why decisions are not recorded, by id: the checks of the single commands.
    private func faults(of decisions: [Decision], in study: Study) throws -> [String: String] {
      let codes = try study.moderationCodes()
      let gate = PersonalDataGate()
      return decisions.reduce(into: [:]) { faults, decision in
        if case .exclude(_, let code) = decision.action, codes[code] == nil {
          faults[decision.id] = "the published list has no code \(code)"
        } else if let datum = decision.texts.lazy.compactMap({ gate.data(in: $0).first }).first {
          faults[decision.id] = "it holds personal data (\(datum.kind.rawValue))"
        }
      }
    }

    /// What becomes of decisions in a study; before its first run, what would on the file's themes.
    private func outcomes(
      of new: [Decision], in study: Study, history: ThemeHistory?
    ) throws -> [DecisionOutcome] {
      if let view = try study.themeView() { return try view.outcomes(of: new) }
      // Without themes there is nothing yet to apply them to: the first analysis tells.
      return try history.map { try study.themeView(of: $0).outcomes(of: new) } ?? []
    }
  }

  /// Makes one file of several.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "Make one file of several people's, the same in any order; conflicts are listed.",
      discussion: """
        Decisions are replayed in the order of their times: of two titles the later one holds; of two
        that change a theme's shape the second finds what the first has left.

        EXAMPLE:
          concejo decisions merge ana.jsonl luis.jsonl > both.jsonl
        """)

    @Argument(help: "Files of decisions, two or more.") var files: [String]
    @Flag(help: "Write nothing if there are conflicts, or lines that are no decisions.")
    var strict = false

    func validate() throws {
      guard files.count > 1 else { throw ValidationError("Name at least two files.") }
    }

    func run() throws {
      let read = try files.map { path in
        try DecisionFile(try InputFile.bytes(of: path), file: path)
      }
      var conflicts: [DecisionConflict] = []
      for (index, file) in read.enumerated() {
        for other in read[(index + 1)...] {
          for conflict in DecisionConflict.between(file.log, other.log)
          where !conflicts.contains(conflict) { conflicts.append(conflict) }
        }
      }
      let merged = read.dropFirst().reduce(read[0]) { $0.merged(with: $1) }
      conflicts.sort { ($0.earlier, $0.later) < ($1.earlier, $1.later) }
      for conflict in conflicts {
        Diagnostics.print(
          "Conflict about the \(conflict.about): \(conflict.earlier), and later \(conflict.later).")
      }
      for problem in merged.problems { Diagnostics.print(problem.sentence) }
      if strict, !(conflicts.isEmpty && merged.problems.isEmpty) {
        throw CLIError.strictDecisions(
          refused: conflicts.count, problems: merged.problems.count)
      }
      StandardOutput.write(merged.text)
    }
  }
}
