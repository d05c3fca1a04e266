import ArgumentParser
import Concejo
import ConcejoStore

/// Writes the codebook.
struct CodebookExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the codebook as CSV, YAML or REFI-QDA.",
    discussion: """
      EXAMPLES:
        concejo codebook export valley.concejo codes.csv
        concejo codebook export valley.concejo codes.yaml --force
        concejo codebook export valley.concejo codes.qdc --language ca
      """)

  @OptionGroup var target: StudyOptions

  @Argument(help: ArgumentHelp("File to write.", valueName: "file.csv|file.yaml|file.qdc"))
  var file: String

  @Option(help: "Language of the descriptions; by default the one most proposals are in.")
  var language: LanguageArgument?

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var csv: TableOptions

  func validate() throws {
    guard let form = CodebookForm(path: file) else { throw CodebookForm.unknown(file) }
    try csv.check(hasTable: form == .csv)
  }

  func run() throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    let codebook = try target.codebook(of: study, findings, language: language?.language)
    let output = OutputFile(path: file, isReplaced: force)
    try output.check()
    switch CodebookForm(path: file) {
    case .yaml: try output.write(CodebookFile.yaml(of: codebook))
    case .qdc:
      try output.write(
        codebook.qdc(
          space: try study.identity() ?? findings.fingerprint,
          language: language?.language ?? findings.mainLanguage))
    case .csv, nil:
      try output.write(codebook.table(csv.form(in: language?.language ?? findings.mainLanguage)))
    }
    if target.json { return try JSONOutput.print(codebook) }
    print("\(Counted.of(codebook.codes.count, "code")) in \(file)")
  }
}
