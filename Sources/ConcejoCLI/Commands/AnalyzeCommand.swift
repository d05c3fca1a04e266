import ArgumentParser
import Concejo
import ConcejoStore

/// Runs the pipeline on a study.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Find duplicates and themes in a study.",
    discussion: """
      A study that was analysed before keeps its themes: what is new joins them, or makes themes of its
      own. Decisions hold.

      EXAMPLES:
        concejo analyze valley.concejo
        concejo analyze valley.concejo --themes 12
        concejo analyze valley.concejo --codebook codes.csv
        concejo analyze valley.concejo --options out/result.json
        concejo analyze valley.concejo --afresh
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup(title: "Analysis") var analysis: AnalysisOptions
  @OptionGroup var timing: TimingOptions

  @Flag(
    help: ArgumentHelp(
      "Find the themes anew instead of continuing those of the last run.",
      discussion: "Numbers and titles still go over to the themes that have the same members."))
  var afresh = false

  func run() async throws {
    let progress = Progress(timings: timing.timings)
    defer { progress.finish() }
    let study = try target.open()
    var precedent = try study.precedent()
    let earlier = try study.latestOptions()
    var pipeline = try analysis.pipeline(behind: precedent.history?.highest ?? 0, after: earlier)
    let vectors = try analysis.vectors(inOrderOf: .study(study), for: pipeline)
    precedent.dividesAnew = afresh
    if let earlier, !pipeline.continues(earlier, given: vectors != nil) {
      precedent.dividesAnew = true
      Diagnostics.print("The options are not those of the last run: the themes are found anew.")
    }
    if !precedent.dividesAnew, pipeline.givenThemes == nil {
      pipeline.givenThemes = earlier?.givenThemes
    }
    let run = try await study.run(
      with: pipeline, vectors: vectors, after: precedent, progress: progress)
    progress.meter.begin("storing")
    try study.save(run)
    let findings = run.findings
    progress.finish()
    Diagnostics.report(setAside: findings.setAside ?? [])
    analysis.tellIfFewer(findings)
    analysis.tellOfEmptyCodes(findings)
    Diagnostics.report(decisions: findings.decisions ?? [])
    let trials = TrialThemes(in: findings, of: findings.analyzed(among: run.contributions))
    Diagnostics.report(repetitive: findings, trials, of: target.study)
    if target.json { try JSONOutput.print(findings) } else { ThemeTable.print(findings) }
  }
}
