import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Reads files into a study, or only says what it would read.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add the proposals of files to a study.",
    discussion: """
      The study is made if it is not there. Rows with an id the study already has are rejected.

      EXAMPLES:
        concejo import proposals.csv --into valley.concejo
        concejo import proposals.csv --check
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "The study to add to.")
  var into: String?

  @Flag(help: "Only tell what is recognised; write nothing.")
  var check = false

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard check || into != nil else {
      throw ValidationError("Say where to: --into STUDY, or --check to write nothing.")
    }
  }

  /// What is told of each file.
  private struct Summary: Encodable {
    let file: String
    let format: String
    let columns: [String: [String]]
    let rows: Int
    let proposals: Int
    let rejected: [RejectedRow]

    init(_ file: ImportedFile) {
      self.file = file.name
      format = file.format.summary
      columns = Dictionary(
        uniqueKeysWithValues: file.columns.map { ($0.field.rawValue, $0.names) })
      rows = file.rowCount
      proposals = file.proposals.count
      rejected = file.rejected
    }
  }

  func run() throws {
    let files = try input.read()
    var added = files.reduce(0) { $0 + $1.proposals.count }
    if let into, !check {
      let isNew = !FileManager.default.fileExists(atPath: into)
      let study = try isNew ? Study.create(at: into) : Study.open(at: into)
      do {
        let addition = try study.add(files, keepingOriginals: input.originals)
        added = addition.added
        Diagnostics.report(rejected: addition.repeated)
      } catch {
        if isNew { try? FileManager.default.removeItem(atPath: into) }
        throw error
      }
    }
    if json {
      try JSONOutput.print(files.map(Summary.init))
    } else {
      Diagnostics.report(files, mostRows: check ? 100 : 10)
      for file in files where check && !file.unusedColumns.isEmpty {
        Diagnostics.print("\(file.name): not used: \(file.unusedColumns.joined(separator: ", "))")
      }
      let rejected = files.reduce(0) { $0 + $1.rowCount } - added
      print(
        "\(Counted.of(added, "proposal")) \(check ? "readable" : "added"),"
          + " \(Counted.of(rejected, "row")) rejected.")
    }
  }
}
