import ArgumentParser
import Concejo
import ConcejoStore

/// Makes a study again from its files and its decisions.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Make a study again from the files it was made from and its decisions.",
    discussion: """
      The file of decisions, which `concejo decisions export` writes, tells which files were imported, how
      each was read, which sheets of workshops were captured, the options of the last analysis, and what
      was answered. Files and sheets are known by their bytes, whatever they are called now. The new study
      has the same contributions, decisions, themes and numbers; what the old one had erased comes back with
      the files, unless --erased names it. The codebook and audits are
      not in the file: `concejo codebook import` and `concejo audit score` take them in again.

      EXAMPLES:
        concejo decisions export valley.concejo > decisions.jsonl
        concejo rebuild decisions.jsonl proposals.csv comments.csv --into again.concejo
        concejo rebuild decisions.jsonl proposals.csv --into again.concejo --erased valley.concejo
      """)

  @Argument(help: "A file of decisions.") var decisions: String
  @Argument(help: "The files that the study was made from.") var files: [String]
  @Option(help: "The study to make.") var into: String
  @Option(help: "A study whose erasures hold: what was erased from it is left out.")
  var erased: String?
  @OptionGroup var given: VectorOptions

  func run() async throws {
    let file = try DecisionFile(try InputFile.bytes(of: decisions), file: decisions)
    for problem in file.problems { Diagnostics.print(problem.sentence) }
    guard let recipe = file.recipe, !recipe.imports.isEmpty else {
      throw CLIError.noRecipe(decisions)
    }
    let originals = try StudyOriginals(recipe, files: files)
    guard originals.missing.isEmpty, originals.foreign.isEmpty else {
      throw CLIError.otherOriginals(missing: originals.missing, foreign: originals.foreign)
    }
    if recipe.analysis?.vectorSource != nil, given.vectors == nil {
      throw ExplanationError.needsVectors(file: recipe.analysis?.vectorSource?.file ?? "")
    }
    let other = try erased.map { try Study.open(at: $0, for: .reading) }
    let sentence = try await NewStudy.made(at: into) { study in
      if let other { try study.remember(erasuresOf: other) }
      if let identity = recipe.identity { try study.adopt(identity: identity) }
      if let codes = recipe.codes { try study.publish(codes) }
      try originals.bring(into: study)
      let vectors = try given.vectors(inOrderOf: .study(study))
      let recorded = try study.record(file.log.decisions, history: file.history)
      let findings = try await analyzed(study, as: recipe, vectors: vectors)
      let given = recipe.answers ?? []
      let stored = try study.store(given)
      if stored < given.count {
        Diagnostics.print(
          "\(Counted.of(given.count - stored, "answer")) left out: to contributions that are not here."
        )
      }
      try study.store(recipe.recommendations ?? [])
      try study.store(recipe.commitments ?? [])
      try study.store(recipe.clauses ?? [])
      try study.store(recipe.tenderUnits ?? [])
      try study.store(recipe.criteria ?? [])
      for workshop in recipe.workshops ?? [] { try study.store(workshop) }
      return "\(Counted.of(try study.contributions().count, "contribution")) and"
        + " \(Counted.of(recorded, "decision"))"
        + (stored > 0 ? " and \(Counted.of(stored, "answer"))" : "") + " in \(into)"
        + (findings.map { ", \(Counted.of($0.themes.count, "theme"))." } ?? ", not analysed.")
    }
    print(sentence)
  }

  /// Analyses the study as it was analysed last; nil where it never was.
  private func analyzed(
    _ study: Study, as recipe: StudyRecipe, vectors: ProposalVectors?
  ) async throws -> Findings? {
    guard let pipeline = recipe.analysis else { return nil }
    let progress = Progress(timings: false)
    defer { progress.finish() }
    let run = try await study.run(with: pipeline, vectors: vectors, progress: progress)
    try study.save(run)
    Diagnostics.report(decisions: run.findings.decisions ?? [])
    return run.findings
  }
}
