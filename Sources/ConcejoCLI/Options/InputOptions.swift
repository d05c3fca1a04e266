import ArgumentParser
import Concejo
import Foundation

/// Which files to read, and how to understand their columns.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files of proposals: CSV, TSV, JSON or JSON Lines.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Columns by field, where their names are unusual.",
      discussion: "Fields: id, title, body, summary, supports, date, place, category, parent.",
      valueName: "id=…,title=…,body=…"))
  var map: ColumnNames?

  @Flag(help: "Stop if any row is rejected.")
  var strict = false

  @Flag(
    inversion: .prefixedNo,
    help: "Keep the personal data hidden in the texts, in the study file and nowhere else.")
  var originals = true

  /// Reads all files and hides the personal data in their texts; nothing is written.
  func read() throws -> [ImportedFile] {
    var stage = ProposalImport()
    stage.columns = map?.columns ?? [:]
    let imported = try files.map { path in
      try stage.read(InputFile.bytes(of: path), file: URL(fileURLWithPath: path).lastPathComponent)
        .hidingPersonalData()
    }
    let rejected = imported.reduce(0) { $0 + $1.rejected.count }
    if strict, rejected > 0 {
      Diagnostics.report(imported)
      throw CLIError.rejectedRows(count: rejected)
    }
    return imported
  }
}

/// The value of `--map`.
struct ColumnNames: ExpressibleByArgument {
  let columns: [ColumnMapping.Field: String]

  init?(argument: String) {
    var columns: [ColumnMapping.Field: String] = [:]
    for part in argument.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let field = ColumnMapping.Field(rawValue: String(sides[0])) else {
        return nil
      }
      columns[field] = String(sides[1])
    }
    guard !columns.isEmpty else { return nil }
    self.columns = columns
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
