import ArgumentParser
import Concejo
import ConcejoStore

/// Which study to read, and whether people or programs read the answer.
struct StudyOptions: ParsableArguments {
  @Argument(help: "A study file, made by run or import.")
  var study: String

  @Flag(help: "Print JSON.")
  var json = false

  /// The latest run; says so if proposals have come since.
  func findings(of study: Study) throws -> Findings {
    let run = try study.latestRun()
    for note in run.notes { Diagnostics.print("\(self.study): \(note)") }
    let messages = Messages(EnvironmentLanguage.current)
    let command = "concejo analyze \(ShellWord.quoted(self.study))"
    let added = try study.unanalyzedCount()
    if added > 0 {
      Diagnostics.print(messages.counted("terminal.added", added, ["command": command]))
    }
    let pending = try undecidedCount(in: study, since: run.findings)
    if pending > 0 {
      Diagnostics.print(messages.counted("terminal.pending", pending, ["command": command]))
    }
    return run.findings
  }

  private func undecidedCount(in study: Study, since findings: Findings) throws -> Int {
    let known = Set((findings.decisions ?? []).map(\.decision))
    return try study.decisions().withoutUnits.decisions.count { !known.contains($0.id) }
  }

  /// Opens the study to write to it.
  func open(for purpose: Study.Purpose = .writing) throws -> Study {
    try Self.opened(study, for: purpose)
  }

  /// Opens the study to read it: nothing is written to it or beside it.
  func openForReading() throws -> Study { try Study.open(at: study, for: .reading) }

  /// Opens a study, and says so if it had to be brought to the present form.
  static func opened(_ path: String, for purpose: Study.Purpose = .writing) throws -> Study {
    let study = try Study.open(at: path, for: purpose)
    if let backup = study.backup {
      Diagnostics.print(
        "\(path) was brought to the present form; as it was, it lies in \(backup), with everything"
          + " that it held.")
    }
    return study
  }
}
