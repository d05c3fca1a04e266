import Concejo
import Foundation
import Yams

/// A file that tells which columns hold what, written by a person.
struct MappingFile {
  /// What it says.
  let shape: FileShape

  /// What such a file may state.
  private struct Content: Decodable {
    var name: String?
    var fields: [String: Names]?
    var rows: Rows?
    var comments: [String: Names]?

    /// What the values of a column mean.
    struct Rows: Decodable {
      let column: String
      let proposals: Names
      var comments: Names?
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case name, fields, rows, comments }
  }

  /// One name or several, of which the first with text counts.
  private struct Names: Decodable {
    let names: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let name = try? container.decode(String.self) {
        names = [name]
      } else {
        names = try container.decode([String].self)
      }
    }
  }

  /// Reads a mapping file.
  ///
  /// - Throws: ``CLIError`` where the file is missing or says something else.
  init(path: String) throws {
    let text = String(decoding: try InputFile.bytes(of: path), as: UTF8.self)
    do {
      let names = try YAMLText.node(text)?.mapping?.keys.compactMap(\.string) ?? []
      let known = Content.CodingKeys.allCases.map(\.rawValue)
      if let strange = names.first(where: { !known.contains($0) }) {
        throw CLIError.badMapping(
          path, detail: "\(strange) is not known; expected \(known.joined(separator: ", "))")
      }
      let content = try YAMLText.value(Content.self, text)
      guard let fields = content.fields else {
        throw CLIError.badMapping(path, detail: "it has no fields; expected fields: {body: …}")
      }
      shape = FileShape(
        name: content.name ?? URL(fileURLWithPath: path).lastPathComponent,
        fields: try Self.fields(fields, path: path),
        kind: content.rows.map {
          FileShape.Kind(
            column: $0.column, proposals: $0.proposals.names, comments: $0.comments?.names)
        },
        comments: try content.comments.map { try Self.fields($0, path: path) })
    } catch let error as YamlError {
      throw CLIError.badMapping(path, detail: "\(error)".replacing("\n", with: " "))
    } catch let error as DecodingError {
      throw CLIError.badMapping(path, detail: Self.detail(of: error))
    }
  }

  private static func fields(
    _ named: [String: Names], path: String
  ) throws -> [ColumnMapping.Field: [String]] {
    var fields: [ColumnMapping.Field: [String]] = [:]
    for (name, columns) in named {
      guard let field = ColumnMapping.Field(rawValue: name) else {
        let known = ColumnMapping.Field.allCases.map(\.rawValue).joined(separator: ", ")
        throw CLIError.badMapping(path, detail: "\(name) is no field; expected one of \(known)")
      }
      fields[field] = columns.names
    }
    return fields
  }

  private static func detail(of error: DecodingError) -> String {
    let context: DecodingError.Context
    switch error {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found),
      .dataCorrupted(let found):
      context = found
    @unknown default: return "it is not as expected"
    }
    let place = context.codingPath.map(\.stringValue).joined(separator: ".")
    return "\(place.isEmpty ? "the file" : place): \(context.debugDescription)"
  }

  /// A first draft for a file, with what its columns hold as comments.
  static func draft(for checkup: ImportCheckup, name: String) -> String {
    let columns = checkup.file?.columns ?? []
    var lines = [
      "# Which columns of \(name) hold what. Change what is wrong, and import with",
      "#   concejo import \(ShellWord.quoted(name)) --map THIS.yaml --into STUDY",
      "# Fields: id, title, body, summary, supports, date, place, category, parent, state.",
      "name: \(quoted(checkup.file?.platform ?? "My table"))",
      "fields:",
    ]
    for column in columns {
      let names = column.names.map(quoted)
      lines.append(
        "  \(column.field.rawValue): "
          + (names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"))
    }
    if !columns.contains(where: { $0.field == .body || $0.field == .summary }) {
      let used = Set(columns.flatMap(\.names))
      let lengths = zip(checkup.header, checkup.samples).map {
        used.contains($0) ? 0 : $1.count
      }
      let longest = lengths.indices.max { lengths[$0] < lengths[$1] }
      lines.append(
        "  body: \(quoted(longest.map { checkup.header[$0] } ?? "text"))  # the longest texts")
    }
    lines.append("# The columns, and what one row holds:")
    for (name, sample) in zip(checkup.header, checkup.samples) {
      let cell = sample.prefix(60).map { $0.isNewline ? " " : $0 }
      lines.append("#   \(quoted(name)): \(String(cell))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ name: String) -> String {
    "\""
      + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: " ") + "\""
  }
}
