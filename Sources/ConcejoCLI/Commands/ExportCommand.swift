import ArgumentParser
import Concejo
import ConcejoStore

/// Writes a study for other programs.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Write a study for programs of qualitative analysis, or its vectors and graphs for NumPy and SciPy.",
    discussion: """
      --qdpx writes a REFI-QDA project (QualCoder, MAXQDA, NVivo, ATLAS.ti): one text with all proposals, a
      case for each with its place, category, date and supports, every passage coded with its theme and the
      part of it. The texts are those of the study, with personal data hidden. The codes are those of
      `concejo codebook`.

      --output writes the numbers by which the latest run compared its proposals, all of them or those that
      are named: vectors.npy (float32), neighbors.mtx, graph.mtx and terms.mtx (Matrix Market) with terms.csv.
      Rows are the proposals that speak for themselves, in the order of ids.txt; rows.csv tells the row of
      each copy, and export.json the shapes. They are made anew from the study, as analyze makes them. A run
      with --vectors needs the same file again, as --model-vectors.

      EXAMPLES:
        concejo export valley.concejo --qdpx valley.qdpx
        concejo export valley.concejo --qdpx valley.qdpx --title "Tu atención" --force
        concejo export valley.concejo -o numbers
        concejo export valley.concejo -o numbers --vectors --terms --force
        concejo export valley.concejo -o numbers --model-vectors minilm.npy
      """)

  @OptionGroup var target: StudyOptions

  @Option(help: ArgumentHelp("Project to write.", valueName: "file.qdpx"))
  var qdpx: String?

  @Option(help: "What the consultation is called, in the project.")
  var title: String?

  @Option(help: "Language of the project's names; by default the one most proposals are in.")
  var language: LanguageArgument?

  @Option(name: [.short, .long], help: "Folder to make for vectors, neighbours, graph and terms.")
  var output: String?

  @OptionGroup(title: "What the folder holds; all where nothing is named") var parts: MatrixOptions

  @Flag(help: "Replace the file or folder if it is there.")
  var force = false

  func validate() throws {
    guard (qdpx == nil) != (output == nil) else {
      throw ValidationError("Say what to write: --qdpx FILE or --output FOLDER, one of them.")
    }
    if output == nil, parts.areGiven {
      throw ValidationError(
        "--vectors, --neighbors, --graph, --terms, --question and --model-vectors go with --output."
      )
    }
    if qdpx == nil, title != nil || language != nil {
      throw ValidationError("--title and --language go with --qdpx.")
    }
  }

  func run() async throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    if let qdpx { return try writeProject(of: study, findings, to: qdpx) }
    if let output { try await writeMatrices(of: study, findings, to: output) }
  }

  /// What was written of a project.
  private struct ProjectAnswer: Encodable {
    let file: String
    let cases: Int
    let codes: Int
  }

  private func writeProject(of study: Study, _ findings: Findings, to qdpx: String) throws {
    guard !findings.themes.isEmpty else { throw CLIError.noThemes(target.study) }
    let output = OutputFile(path: qdpx, isReplaced: force)
    try output.check()
    let codebook = try target.codebook(of: study, findings, language: language?.language)
    let proposals = findings.analyzed(among: try study.contributions())
    let project = QDAProject(
      findings, proposals: proposals, codebook: codebook,
      space: try study.identity() ?? findings.fingerprint, title: title,
      language: language?.language)
    try output.write(try project.qdpx())
    let answer = ProjectAnswer(file: qdpx, cases: proposals.count, codes: codebook.codes.count)
    if target.json { return try JSONOutput.print(answer) }
    print(
      "\(Counted.of(answer.cases, "case")) and \(Counted.of(answer.codes, "code")) in \(qdpx)")
  }

  private func writeMatrices(of study: Study, _ findings: Findings, to path: String) async throws {
    let folder = try OutputFolder(path: path, force: force, kind: .matrices)
    let progress = Progress()
    defer { progress.finish() }
    do {
      let contributions = try study.contributions()
      let matrices = try await RunMatrices(
        of: findings, contributions: contributions, log: try study.precedent().log,
        question: parts.question,
        vectors: try parts.given.vectors(of: findings, in: study, among: contributions),
        meter: progress.meter)
      progress.meter.begin("writing")
      let shapes = try matrices.write(parts.named) { name, bytes in try folder.write(name, bytes) }
      let record = MatrixRecord(of: findings, question: parts.question, matrices: shapes)
      try folder.write("export.json", try JSONOutput.data(record, pretty: false))
      try folder.publish()
      progress.finish()
      if parts.named.contains(.graph), !matrices.hasGraph {
        Diagnostics.print(
          "The run drew no graph, the corpus being so large: there is no graph.mtx.")
      }
      if target.json { return try JSONOutput.print(record) }
      for shape in shapes {
        print("\(path)/\(shape.file): \(shape.rows) × \(shape.columns), \(shape.entries) numbers")
      }
    } catch {
      folder.discard()
      throw error
    }
  }
}
