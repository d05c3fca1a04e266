import ArgumentParser
import Concejo
import ConcejoStore

/// Writes what a run learnt, for placing other texts.
struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Write what the latest run learnt, for placing new texts in its themes.",
    discussion: """
      The file holds what each word says for each theme, and the texts of the study without personal data,
      so that copies are found. `concejo place` reads it. It knows nothing of later analyses and decisions,
      and keeps texts that are erased from the study afterwards: make it anew then.

      It is told how often half of the proposals are enough to place the other half where the run put them.
      A run with --vectors needs the same file again.

      EXAMPLES:
        concejo model valley.concejo -o valley.model
        concejo model valley.concejo -o valley.model --force
      """)

  @OptionGroup var target: StudyOptions

  @Option(name: [.short, .long], help: ArgumentHelp("File to write.", valueName: "file"))
  var output: String

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var given: VectorOptions

  /// What was written.
  private struct Answer: Encodable {
    let file: String
    let bytes: Int
    let themes: Int
    let proposals: Int
    let agreement: Float
  }

  func run() async throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    guard !findings.themes.isEmpty else { throw CLIError.noThemes(target.study) }
    let file = OutputFile(path: output, isReplaced: force)
    try file.check()
    let progress = Progress(timings: false)
    defer { progress.finish() }
    let contributions = try study.contributions()
    let (bytes, header) = try await PlacementModel.learned(
      of: findings, contributions: contributions, after: try study.precedent(),
      vectors: given.vectors(of: findings, in: study, among: contributions), meter: progress.meter)
    progress.finish()
    try file.write(bytes)
    let answer = Answer(
      file: output, bytes: bytes.count, themes: header.themes.count,
      proposals: header.proposalCount, agreement: header.agreement)
    if target.json { return try JSONOutput.print(answer) }
    print(
      "\(output): \(Counted.of(answer.themes, "theme")), \(Counted.of(answer.proposals, "different proposal"))."
    )
    print(
      "With half of them known, \(Int((answer.agreement * 100).rounded())) % of the other half are placed where"
        + " the run put them.")
  }
}
