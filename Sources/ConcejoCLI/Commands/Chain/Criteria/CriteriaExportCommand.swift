import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Writes the criteria of a process.
struct CriteriaExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a criterion for each recommendation.",
    discussion: """
      Those that the study keeps, and one for each recommendation that has none yet, with its text, the
      commitments that answer it and its units. The ids of these last as long as the study gets no others;
      `concejo criteria read` keeps them for good. The ending of the file says what is written.

      EXAMPLES:
        concejo criteria export valley.concejo -o criteria.yaml --title "Valley 2026"
        concejo criteria export valley.concejo -o criteria.xlsx --language ca
      """)

  @OptionGroup var target: StudyOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("File to write: .yaml, .json, .csv or .xlsx.", valueName: "file"))
  var output: String

  @Option(help: "What the process is called; by default the name of the study's file.")
  var title: String?

  @OptionGroup var words: ChainLanguage

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var csv: TableOptions

  func validate() throws {
    if let title { try DecisionOptions.check(title) }
    guard let form = CriteriaForm(path: output) else {
      throw ValidationError("--output must end in .yaml, .json, .csv or .xlsx, not be \(output).")
    }
    try csv.check(hasTable: form == .csv)
  }

  private struct Answer: Encodable {
    let file: String
    let criteria: [String]
    let notKept: [String]
  }

  func run() throws {
    let study = try target.openForReading()
    let standing = try study.standingCriteria()
    let name =
      title ?? URL(fileURLWithPath: target.study).deletingPathExtension().lastPathComponent
    let drafted = CriterionDrafter(study: name, mark: standing.mark).draft(
      of: try study.followUp(), beside: standing.criteria)
    let criteria = standing.criteria + drafted
    guard !criteria.isEmpty, let form = CriteriaForm(path: output) else {
      throw CLIError.nothingRecommended(target.study)
    }
    let file = OutputFile(path: output, isReplaced: force)
    try file.check()
    try file.write(try bytes(of: criteria, form, try words.language(of: study)))
    if target.json {
      return try JSONOutput.print(
        Answer(
          file: output, criteria: criteria.map(\.name), notKept: drafted.map(\.name)))
    }
    print("\(Counted.of(criteria.count, "criterion", plural: "criteria")) in \(output)")
    if !drafted.isEmpty {
      Diagnostics.print(
        "\(drafted.count) not kept in the study yet; `concejo criteria read \(ShellWord.quoted(target.study)) \(ShellWord.quoted(output))`"
          + " keeps their ids.")
    }
  }

  private func bytes(
    of criteria: [Criterion], _ form: CriteriaForm, _ language: Language
  ) throws -> [UInt8] {
    let sheet = CriteriaSheet(criteria).sheet(in: language)
    return switch form {
    case .json, .yaml: try CriteriaFile.bytes(of: criteria, form)
    case .csv: sheet.table(csv.form(in: language))
    case .workbook: try sheet.workbook.xlsx()
    }
  }
}
