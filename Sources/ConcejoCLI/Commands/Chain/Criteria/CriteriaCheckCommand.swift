import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Holds a process against standing criteria.
struct CriteriaCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell which criteria a process meets, on what evidence.",
    discussion: """
      Of each criterion: met, not met, or not checkable, with the ids of the evidence in this study and the
      reason. What the column of evidence names must all be there; where it names nothing, what says the same
      word for word counts. Without a file the criteria that the study keeps are checked. --on is the day on
      which deadlines, and what people say, are looked at. With -o files are written into a folder; else a
      table is printed.

      EXAMPLES:
        concejo criteria check harbour.concejo criteria.yaml --on 2027-03-01
        concejo criteria check harbour.concejo --json
        concejo criteria check harbour.concejo criteria.xlsx -o check --format html,docx,csv
      """)

  /// A kind of file.
  enum Format: String, CaseIterable {
    case html, docx, odt, md, json, csv
  }

  /// The value of `--format`: kinds with commas between them.
  struct Formats: ExpressibleByArgument {
    let formats: [Format]

    init?(argument: String) {
      let names = argument.lowercased().split(separator: ",", omittingEmptySubsequences: false)
      let found = names.compactMap { Format(rawValue: $0.filter { $0 != " " && $0 != "." }) }
      guard !found.isEmpty, found.count == names.count else { return nil }
      formats = Format.allCases.filter(found.contains)
    }

    static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
  }

  @OptionGroup var target: StudyOptions

  @Argument(help: "Criteria: YAML, JSON, CSV, XLSX or ODS; by default those that the study keeps.")
  var file: String?

  @Option(help: ArgumentHelp("The day on which it is asked.", valueName: "day"))
  var on: DayArgument?

  @Option(name: [.short, .long], help: "Folder for the files; it is made where it is not there.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Kinds of file, with commas: html, docx, odt, md, json, csv; by default all of them.",
      valueName: "list"))
  var format: Formats?

  @Option(help: "What the process is called, for the line under the title.")
  var title: String?

  @OptionGroup var words: ChainLanguage
  @OptionGroup var csv: TableOptions

  @Flag(help: "Replace the files if they are there.")
  var force = false

  func validate() throws {
    if let title { try DecisionOptions.check(title) }
    guard output != nil || format == nil && !force else {
      throw ValidationError("--format and --force go with -o FOLDER.")
    }
    try csv.check(hasTable: output != nil && format?.formats.contains(.csv) ?? true)
  }

  func run() throws {
    let study = try target.openForReading()
    let criteria =
      try file.map { try CriteriaFile.criteria(at: $0) } ?? study.standingCriteria().criteria
    guard !criteria.isEmpty else { throw CLIError.noCriteria(file ?? target.study) }
    let language = try words.language(of: study)
    let report = CriteriaReport(
      criteria, in: try CheckedProcess(of: study, on: on?.day),
      language: language)
    if let output { try write(report, into: output, csv.form(in: language)) }
    if target.json { return try JSONOutput.print(report.lines) }
    var table = TextTable(header: ["criterion", "result", "evidence", "reason"])
    for line in report.lines {
      table.append([
        line.criterion, line.result.rawValue, line.evidence.joined(separator: ", "), line.reason,
      ])
    }
    for line in table.lines() { print(line) }
    print(
      "\(report.count(.met)) of \(Counted.of(criteria.count, "criterion", plural: "criteria")) met,"
        + " \(report.count(.notMet)) not met, \(report.count(.notCheckable)) not checkable.")
  }

  private func write(
    _ report: CriteriaReport, into folder: String, _ form: CSVForm
  ) throws {
    let document = report.document(title: title)
    let files = try (format?.formats ?? Format.allCases).map { format in
      (
        file: OutputFile(path: "\(folder)/criteria.\(format.rawValue)", isReplaced: force),
        bytes: try bytes(of: report, document, format, form)
      )
    }
    for (file, _) in files { try file.check() }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CLIError.outputInsideFile(folder)
    }
    for (file, bytes) in files { try file.write(bytes) }
    Diagnostics.print("In \(files.map(\.file.path).joined(separator: ", "))")
  }

  private func bytes(
    of report: CriteriaReport, _ document: ReportDocument, _ format: Format, _ form: CSVForm
  ) throws -> [UInt8] {
    switch format {
    case .html: Array(document.html.utf8)
    case .docx: try document.docx()
    case .odt: try document.odt()
    case .md: Array(document.markdown.utf8)
    case .json: Array(try JSONOutput.data(report.lines))
    case .csv: report.csv(form)
    }
  }
}

extension CheckedProcess {
  /// What a study knows of its process.
  init(of study: Study, on day: CalendarDay? = nil) throws {
    self.init(
      account: try study.answerAccount(), followUp: try study.followUp(),
      tender: try study.tender(), harvest: try study.harvestLines(),
      proposals: try study.contributions(), day: day)
  }
}
