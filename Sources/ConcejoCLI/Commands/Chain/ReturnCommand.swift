import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Tells every citizen what became of their proposal.
struct ReturnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return",
    abstract: "Write what became of every proposal: a page, and tables for a mailing.",
    discussion: """
      return.html can be searched by the number of a proposal or by words; without scripts everything is
      there to read, and every proposal has a place of its own, #P and its number. return.xlsx and
      return.csv have a row for each: numbers, and nothing personal. Those without an answer are counted
      on the first page; `concejo verify STUDY --final` names them.

      EXAMPLES:
        concejo return valley.concejo -o return
        concejo return valley.concejo -o return --format html --title "Presupuestos" --language ca
      """)

  /// A kind of file.
  enum Format: String, CaseIterable {
    case html, csv, xlsx
  }

  /// The value of `--format`: kinds with commas between them.
  struct Formats: ExpressibleByArgument {
    let formats: [Format]

    static let all = Formats(formats: Format.allCases)

    private init(formats: [Format]) { self.formats = formats }

    init?(argument: String) {
      let names = argument.lowercased().split(separator: ",", omittingEmptySubsequences: false)
      let found = names.compactMap { Format(rawValue: $0.filter { $0 != " " && $0 != "." }) }
      guard !found.isEmpty, found.count == names.count else { return nil }
      formats = Format.allCases.filter(found.contains)
    }

    var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
    static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
  }

  @OptionGroup var target: StudyOptions

  @Option(name: [.short, .long], help: "Folder for the files; it is made where it is not there.")
  var output: String

  @Option(
    help: ArgumentHelp("Kinds of file, with commas: html, csv, xlsx.", valueName: "list"))
  var format = Formats.all

  @Option(help: "What the consultation is called, for the title of the page.")
  var title: String?

  @OptionGroup var words: ChainLanguage

  @Flag(help: "Replace the files if they are there.")
  var force = false

  @OptionGroup var csv: TableOptions

  func validate() throws {
    if let title { try DecisionOptions.check(title) }
    try csv.check(hasTable: format.formats.contains(.csv))
  }

  func run() async throws {
    let study = try target.openForReading()
    let account = try study.answerAccount()
    let language = try words.language(of: study)
    let files = format.formats.map {
      (format: $0, file: OutputFile(path: "\(output)/return.\($0.rawValue)", isReplaced: force))
    }
    for entry in files { try entry.file.check() }
    // All is made before the first file is written; the workbook takes as long as the others together.
    let table = ReturnTable(account, language: language)
    let page = ReturnPage(account, language: language, title: try title ?? study.heading().title)
    let hasWorkbook = format.formats.contains(.xlsx)
    async let workbook = hasWorkbook ? table.workbook.xlsx() : []
    let contents = try await [
      Format.html: format.formats.contains(.html) ? Array(page.html.utf8) : [],
      Format.csv: format.formats.contains(.csv) ? table.csv(csv.form(in: language)) : [],
      Format.xlsx: workbook,
    ]
    do {
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true)
    } catch {
      throw CLIError.outputInsideFile(output)
    }
    for entry in files { try entry.file.write(contents[entry.format] ?? []) }
    tell(account)
    if target.json { return try JSONOutput.print(account.counts) }
    print(AnswerSentence.of(account))
    print("In \(files.map(\.file.path).joined(separator: ", "))")
  }

  private func tell(_ account: AnswerAccount) {
    let gate = PersonalDataGate()
    if let datum = account.texts.lazy.compactMap({ gate.data(in: $0).first }).first {
      Diagnostics.print(
        "A title or an answer may hold personal data (\(datum.kind.rawValue)); have a look before it is"
          + " published.")
    }
    if account.counts.owed > 0 {
      Diagnostics.print(
        "\(Counted.of(account.counts.owed, "contribution")) without an answer; `concejo answers status"
          + " \(ShellWord.quoted(target.study)) --json` names them.")
    }
  }
}
