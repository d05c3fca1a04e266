import ArgumentParser
import Concejo
import ConcejoStore

/// Keeps criteria in a study.
struct CriteriaReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Keep the criteria of a file in the study.",
    discussion: """
      In the study that they come from, so that their ids last; or in a later one, which is held against them.
      Ids stay as they are: where one is that of another recommendation in this study, nothing is stored, and
      the file must give another. Wrong cells are named, all at once. Reading a file twice changes nothing.

      EXAMPLES:
        concejo criteria read valley.concejo criteria.yaml --check
        concejo criteria read harbour.concejo criteria.xlsx --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var sheet: ChainSheetInput

  func run() throws {
    let study = try sheet.check ? target.openForReading() : target.open()
    let changes = try study.standingCriteria().changes(
      taking: try CriteriaFile.criteria(at: sheet.file, by: sheet.person), file: sheet.name)
    try sheet.take(
      changes, into: study, noun: "criterion", plural: "criteria", json: target.json)
  }
}
