import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Reads files into a study, or only says what it would read.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add the contributions of files to a study, or look the files through.",
    discussion: """
      The study is made if it is not there. Rows with an id the study already has are rejected; with
      --update they take the place of what it holds, and what later exports no longer hold is
      withdrawn. An update is compared only with the source that it continues: the one --source names,
      or those with which it shares contributions. Comments go with their proposals.

      Known by themselves: Decidim (proposals, comments, results, meetings), Consul, Cap Collectif,
      Polis, Talk to the City, kouchou-ai, Sensemaker, ThemeFinder, IRaMuTeQ, and any table with a
      title or a body.

      EXAMPLES:
        concejo import proposals.csv comments.csv --into valley.concejo
        concejo import export.xlsx --sheet Propuestas --into valley.concejo
        concejo import proposals-march.csv --into valley.concejo --update
        concejo import proposals.csv --check
        concejo import letters.csv --check --draft mapping.yaml
        concejo import letters.csv --map mapping.yaml --into valley.concejo

      --check ends with 65 if a file cannot be imported, or with --strict if any row is rejected.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "The study to add to.")
  var into: String?

  @OptionGroup var heading: HeadingOptions

  @Flag(help: "Take the files for later exports of what the study holds.")
  var update = false

  @Option(
    help: ArgumentHelp(
      "Where the files come from: a name of your own, to be given again with --update.",
      valueName: "name"))
  var source: String?

  @Flag(help: "Only tell what is recognised and what is wrong; nothing is imported.")
  var check = false

  @Option(
    help: ArgumentHelp("With --check: write a mapping file to start from.", valueName: "file"))
  var draft: String?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard check || into != nil else {
      throw ValidationError("Say where to: --into STUDY, or --check to write nothing.")
    }
    guard source == nil || into != nil && !check else {
      throw ValidationError("--source goes with --into.")
    }
    guard heading.title == nil && heading.organizer == nil || into != nil && !check else {
      throw ValidationError("--title and --organizer are kept in a study: they go with --into.")
    }
    guard draft == nil || check && input.files.count == 1 else {
      throw ValidationError("--draft goes with --check and one file.")
    }
  }

  func run() async throws {
    guard let into, !check else { return try await examine() }
    let (files, sentence) =
      if NewStudy.isFree(into) {
        try await NewStudy.made(at: into, of: try input.read()) { study, files in
          (files, try take(files, into: study))
        }
      } else {
        try addition(to: into)
      }
    if json { try JSONOutput.print(files.map(FileSummary.init)) } else { print(sentence) }
  }

  private func addition(to path: String) throws -> ([ImportedFile], String) {
    let files = try input.read()
    return (files, try take(files, into: try StudyOptions.opened(path)))
  }

  private func take(_ files: [ImportedFile], into study: Study) throws -> String {
    Diagnostics.report(files)
    let sentence = try update ? updated(study, with: files) : added(files, to: study)
    try study.keep(heading.given())
    let originals = try study.originalCounts().values.reduce(0, +)
    if originals > 0 {
      Diagnostics.print(
        "The study keeps \(Counted.of(originals, "original")) of personal data"
          + (input.originals ? "; --no-originals keeps none." : ", of sources not compared now."))
    }
    return sentence
  }

  private func added(_ files: [ImportedFile], to study: Study) throws -> String {
    let addition = try study.add(
      files, source: source, keepingOriginals: input.originals, readBy: try input.stage())
    Diagnostics.report(rejected: addition.repeated)
    Diagnostics.report(renamed: addition.renamed)
    Diagnostics.report(erased: addition.erased, doubtful: addition.doubtful)
    let rejected = files.reduce(0) { $0 + $1.rowCount } - addition.added
    return "\(Counted.of(addition.added, "contribution")) added,"
      + " \(Counted.of(rejected, "row")) rejected or set aside."
  }

  private func updated(_ study: Study, with files: [ImportedFile]) throws -> String {
    let update = try study.update(
      with: files, source: source, keepingOriginals: input.originals,
      readBy: try input.stage())
    Diagnostics.report(rejected: update.repeated)
    Diagnostics.report(renamed: update.renamed)
    Diagnostics.report(erased: update.erased, doubtful: update.doubtful)
    if let source, update.comparedWith.isEmpty {
      Diagnostics.print("The study holds no source “\(source)” yet; nothing was compared.")
    } else {
      for name in update.newSources {
        Diagnostics.print(
          "\(name) shares no contributions with what the study holds; it is a new source, and nothing"
            + " is withdrawn for it.")
      }
    }
    for kept in update.kept {
      Diagnostics.print(
        "\(kept.files.joined(separator: ", ")): no row has a \(kept.field.rawValue), so the study keeps"
          + " what it holds; --map says which column has it.")
    }
    let compared = update.comparedWith.map { "\($0.name) (\($0.count))" }
    let start = compared.isEmpty ? "" : "Compared with \(compared.joined(separator: ", ")): "
    return start + "\(update.added) added, \(update.changed) changed,"
      + " \(update.unchanged) as before, \(update.withdrawn) withdrawn"
      + (update.forgottenOriginals > 0
        ? "; \(Counted.of(update.forgottenOriginals, "original")) of personal data removed." : ".")
  }

  /// Looks the files through; nothing is imported.
  private func examine() async throws {
    var doctor = ImportDoctor()
    doctor.stage = try input.stage()
    var checkups: [ImportCheckup] = []
    let names = input.files.map { URL(fileURLWithPath: $0).lastPathComponent }
    for (path, name) in zip(input.files, names) {
      let checkup = try await doctor.checkup(of: try InputFile.bytes(of: path), file: name)
      checkups.append(checkup)
      if let draft {
        let text = MappingFile.draft(for: checkup, name: name)
        guard !FileManager.default.fileExists(atPath: draft) else {
          throw CLIError.draftExists(draft)
        }
        do {
          try text.write(toFile: draft, atomically: true, encoding: .utf8)
        } catch {
          throw CLIError.cannotWrite(draft, reason: "no such folder, or no permission")
        }
      }
    }
    let reports = zip(names, doctor.together(checkups)).map(CheckupReport.init)
    if json { try JSONOutput.print(reports) }
    for report in reports where !json { report.print() }
    let isRefused = reports.contains { report in
      report.verdict == .refused || input.strict && report.rejected > 0
    }
    if isRefused { throw ExitCode.badInput }
  }
}

/// What is told of an imported file to programs.
struct FileSummary: Encodable {
  private let file: String
  private let platform: String?
  private let format: String
  private let locales: [String]
  private let columns: [String: [String]]
  private let rows: Int
  private let proposals: Int
  private let comments: Int
  private let rejected: [RejectedRow]

  /// Whether it holds no contribution.
  var isEmpty: Bool { proposals + comments == 0 }

  init(_ file: ImportedFile) {
    self.file = file.name
    platform = file.platform
    format = file.format.summary
    locales = file.locales
    columns = Dictionary(
      uniqueKeysWithValues: file.columns.map { ($0.field.rawValue, $0.names) })
    rows = file.tableRowCount
    proposals = file.proposals.count - file.commentCount
    comments = file.commentCount
    rejected = file.rejected
  }
}
