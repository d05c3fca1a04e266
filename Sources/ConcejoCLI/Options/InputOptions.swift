import ArgumentParser
import Concejo
import Foundation

/// Which files to read, and how to understand their columns.
struct InputOptions: ParsableArguments {
  @Argument(
    help: """
      Files of proposals or surveys: CSV, TSV, JSON, JSON Lines, Excel, OpenDocument, tables of HTML, an \
      archive of these, or an IRaMuTeQ corpus.
      """)
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Columns by field, where their names are unusual: here, or in a YAML file.",
      discussion: """
        Fields: id, title, body, summary, supports, date, place, category, parent, state. #3 is the
        third column. `concejo import --check --draft mapping.yaml FILE` drafts a file.
        """,
      valueName: "id=…,title=…,body=… or file.yaml"))
  var map: ColumnNames?

  @Option(
    help:
      "Sheet of a spreadsheet file; else the one with most text, joined with those of the same columns."
  )
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "Columns of a survey whose answers are read, each as a contribution; else found out.",
      discussion: "all: whatever people answered in their own words; none: the rows are proposals.",
      valueName: "all|none|\"Question\",#5"))
  var questions: String?

  @Flag(
    inversion: .prefixedNo,
    help:
      "Whether the first row names the columns; else found out. Without one, columns are #1, #2, …")
  var header: Bool?

  @Option(
    help: ArgumentHelp(
      "Path to the records of a JSON file; else the list with most text.",
      valueName: "data.proposals.nodes"))
  var records: String?

  @Flag(help: "Read votes against as votes in favour, for Polis exports that mixed them up.")
  var swapVotes = false

  @Flag(help: "Stop if any row is rejected.")
  var strict = false

  @Flag(
    inversion: .prefixedNo,
    help: "Keep the personal data hidden in the texts, in the study file and nowhere else.")
  var originals = true

  func validate() throws {
    guard let questions, questions != "none" else { return }
    guard questions.contains(where: { !$0.isWhitespace && $0 != "," && $0 != "\"" }) else {
      throw ValidationError("--questions names no column; expected all, none or names of columns.")
    }
    let isMapped =
      switch map {
      case .columns(let columns):
        [ColumnMapping.Field.title, .body, .summary].contains { columns[$0] != nil }
      case .file: true
      case nil: false
      }
    if isMapped {
      throw ValidationError(
        "--questions reads answers, --map says which columns make one proposal: give one of them.")
    }
  }

  /// How files are read.
  func stage() throws -> ProposalImport {
    var stage = ProposalImport()
    switch map {
    case .columns(let columns): stage.columns = columns
    case .file(let path): stage.shape = try MappingFile(path: path).shape
    case nil: break
    }
    stage.sheet = sheet
    if let questions { stage.readQuestions(named: questions) }
    stage.hasHeader = header
    stage.records = records
    stage.swapsVotes = swapVotes
    return stage
  }

  /// Reads all files and hides the personal data in their texts; nothing is written.
  ///
  /// - Throws: `ConsultationError.nothingToAnalyze` if no file holds a contribution.
  func read() throws -> [ImportedFile] {
    let stage = try stage()
    let imported = CrossFileIDs.resolved(
      try files.map { path in
        try stage.read(
          InputFile.bytes(of: path), file: URL(fileURLWithPath: path).lastPathComponent
        ).hidingPersonalData()
      })
    let rejected = imported.reduce(0) { $0 + $1.faultyRows.count }
    if strict, rejected > 0 {
      Diagnostics.report(imported)
      throw CLIError.rejectedRows(count: rejected)
    }
    guard imported.contains(where: { !$0.proposals.isEmpty }) else {
      throw ConsultationError.nothingToAnalyze(
        imported.map { "\($0.name): \($0.platform ?? "")" })
    }
    return imported
  }
}

/// The value of `--map`.
enum ColumnNames: ExpressibleByArgument {
  /// Names by field.
  case columns([ColumnMapping.Field: String])
  /// A mapping file.
  case file(String)

  init?(argument: String) {
    if argument.hasSuffix(".yaml") || argument.hasSuffix(".yml") {
      self = .file(argument)
      return
    }
    var columns: [ColumnMapping.Field: String] = [:]
    // A comma that no field follows belongs to the name of a column.
    var last: ColumnMapping.Field?
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1)
      if sides.count == 2, let field = ColumnMapping.Field(rawValue: String(sides[0])) {
        columns[field] = String(sides[1])
        last = field
      } else if let last, let name = columns[last] {
        columns[last] = name + "," + part
      } else {
        return nil
      }
    }
    guard !columns.isEmpty else { return nil }
    self = .columns(columns)
  }
}

/// Reads whole files.
enum InputFile {
  /// The bytes of a file.
  ///
  /// - Throws: ``CLIError``, telling a missing file from a folder and from one that may not be read.
  static func bytes(of path: String) throws -> [UInt8] {
    var isDirectory: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw CLIError.missingFile(path)
    }
    guard !isDirectory.boolValue else { throw CLIError.isDirectory(path) }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw CLIError.unreadable(path, reason: "permission denied or input/output error")
    }
  }
}
