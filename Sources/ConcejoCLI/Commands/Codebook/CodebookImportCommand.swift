import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Takes back a codebook that people have edited.
struct CodebookImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Keep the descriptions of an edited codebook in the study.",
    discussion: """
      Codes go by their ids (T03, T03.2), those of a .qdc by their identifiers. A code that is no theme
      is kept as one of your own. Another title is used in codebooks and projects, and told: nothing is
      renamed in reports by it.

      EXAMPLES:
        concejo codebook import valley.concejo codes.csv
        concejo codebook import valley.concejo from-maxqda.qdc --json
      """)

  @OptionGroup var target: StudyOptions

  @Argument(help: ArgumentHelp("Codebook.", valueName: "file.csv|file.yaml|file.qdc"))
  var file: String

  func validate() throws {
    guard CodebookForm(path: file) != nil else { throw CodebookForm.unknown(file) }
  }

  func run() throws {
    let study = try target.open()
    let findings = try target.findings(of: study)
    let bytes = try InputFile.bytes(of: file)
    let name = URL(fileURLWithPath: file).lastPathComponent
    let machine = Codebook(of: findings)
    let read =
      switch CodebookForm(path: file) {
      case .yaml: try CodebookFile.codebook(yaml: bytes, file: name)
      case .qdc:
        try Codebook(
          qdc: bytes, file: name, known: try target.codebook(of: study, findings),
          space: try study.identity() ?? findings.fingerprint)
      case .csv, nil: try Codebook(table: bytes, file: name)
      }
    let leftOut = try study.save(WrittenCodebook(codes: read.codes))
    if leftOut > 0 {
      Diagnostics.print(
        "\(Counted.of(leftOut, "example")) left out: what it quotes was erased from the study.")
    }
    let merged = try target.codebook(of: study, findings)
    if target.json { return try JSONOutput.print(merged) }
    print("\(Counted.of(read.codes.count, "code")) kept in \(target.study)")
    let titles = Dictionary(
      machine.codes.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    for code in read.codes {
      guard let title = titles[code.id], title != code.title else { continue }
      print("Title of \(code.id): \(title) → \(code.title)")
    }
    let missing = machine.codes.filter { code in !read.codes.contains { $0.id == code.id } }
    if !missing.isEmpty {
      Diagnostics.print(
        "\(name) leaves out \(Counted.of(missing.count, "code")) of the study"
          + " (\(missing.prefix(5).map(\.id).joined(separator: ", "))\(missing.count > 5 ? ", …" : ""));"
          + " they keep the descriptions of the program.")
    }
  }
}
