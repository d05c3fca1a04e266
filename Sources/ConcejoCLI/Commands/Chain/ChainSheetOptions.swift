import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// A sheet that is written for people to fill in, as a workbook or a table.
struct ChainSheetOutput: ParsableArguments {
  @Option(
    name: [.short, .long], help: ArgumentHelp("File to write.", valueName: "file.xlsx|file.csv"))
  var output: String

  @OptionGroup var words: ChainLanguage

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var csv: TableOptions

  private var isTable: Bool { output.lowercased().hasSuffix(".csv") }

  func validate() throws {
    guard isTable || output.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("--output must end in .xlsx or .csv, not be \(output).")
    }
    try csv.check(hasTable: isTable)
  }

  /// Writes a sheet of recommendations or commitments.
  func write(_ sheet: ChainSheet, in language: Language) throws {
    try write(sheet.workbook, table: sheet.table, in: language)
  }

  private struct Written: Encodable {
    let file: String
    let rows: Int
  }

  /// Says what was written: a sentence, or as JSON the file and how many rows of it say something.
  func tell(_ sentence: String, rows: Int, json: Bool) throws {
    if json { return try JSONOutput.print(Written(file: output, rows: rows)) }
    print(sentence)
  }

  /// Writes a sheet in the form that the file's name asks for; cells that no program can hold whole are told.
  ///
  /// - Parameters:
  ///   - workbook: The sheet with lists to choose from.
  ///   - table: The same as a table.
  ///   - language: Language of both.
  /// - Throws: ``CLIError``, ``WorkbookError``.
  func write(
    _ workbook: Workbook, table: (CSVForm) -> [UInt8], in language: Language
  ) throws {
    let file = OutputFile(path: output, isReplaced: force)
    try file.check()
    if isTable { return try file.write(table(csv.form(in: language))) }
    try file.write(try workbook.xlsx())
    for place in workbook.shortened {
      Diagnostics.print("\(output): the text of \(place) is longer than a cell holds; it is cut.")
    }
  }
}

/// A filled sheet that is read back.
struct ChainSheetInput: ParsableArguments {
  @Argument(help: "A filled sheet: XLSX, ODS or CSV.")
  var file: String

  @Option(help: "Who brings it in: a name or a role.")
  var by: String?

  @Flag(help: "Only tell what would change; write nothing.")
  var check = false

  func validate() throws { if let by { try DecisionOptions.check(by) } }

  /// Name of the file without folders.
  var name: String { URL(fileURLWithPath: file).lastPathComponent }

  /// Who brings it in; nil where nobody says so.
  var person: String? {
    let person = by?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    return person.isEmpty ? nil : person
  }

  private struct Answer: Encodable {
    let stored: [String]
    let repeated: Int
    let blank: Int
    let notes: [String]
  }

  /// Stores what changed, unless it is only checked, and tells it.
  func take<Record: ChainRecord>(
    _ changes: ChainChanges<Record>, into study: Study, noun: String, plural: String? = nil,
    json: Bool
  ) throws {
    if !check { try study.store(changes.records) }
    for note in changes.notes { Diagnostics.print("\(name): \(note)") }
    if json {
      return try JSONOutput.print(
        Answer(
          stored: changes.records.map(\.name), repeated: changes.repeated, blank: changes.blank,
          notes: changes.notes))
    }
    print(
      "\(Counted.of(changes.records.count, noun, plural: plural)) \(check ? "would be stored" : "stored"),"
        + " \(changes.repeated) as they were, \(Counted.of(changes.blank, "row")) blank.")
  }
}
