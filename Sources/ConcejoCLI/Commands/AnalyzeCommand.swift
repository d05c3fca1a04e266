import ArgumentParser
import Concejo
import ConcejoStore

/// Runs the pipeline on a study.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Find duplicates and themes in a study.",
    discussion: """
      EXAMPLES:
        concejo analyze valley.concejo
        concejo analyze valley.concejo --themes 12
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup(title: "Analysis") var analysis: AnalysisOptions
  @OptionGroup var timing: TimingOptions

  func run() async throws {
    let progress = Progress(timings: timing.timings)
    defer { progress.finish() }
    let study = try target.open()
    let vectors = try analysis.vectors(inOrderOf: nil)
    let run = try await AnalysisRun(
      of: study, with: try analysis.pipeline(), vectors: vectors, progress: progress)
    progress.meter.begin("storing")
    try run.store(in: study)
    let findings = run.findings
    progress.finish()
    Diagnostics.report(setAside: findings.setAside ?? [])
    analysis.tellIfFewer(findings)
    if target.json { try JSONOutput.print(findings) } else { ThemeTable.print(findings) }
  }
}
