import ArgumentParser
import Concejo
import Foundation
import Yams

/// The form of a file of criteria, by its ending.
enum CriteriaForm {
  case json, yaml, csv, workbook

  init?(path: String) {
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "json": self = .json
    case "yaml", "yml": self = .yaml
    case "csv": self = .csv
    case "xlsx": self = .workbook
    default: return nil
    }
  }
}

/// A file of standing criteria, which one process writes and others are held against.
///
/// `docs/criteria-schema.md` describes it.
struct CriteriaFile {
  /// What the JSON and YAML forms hold.
  private struct Content: Codable {
    var schema = CriteriaFile.schema
    var version = CriteriaFile.version
    var criteria: [CriterionEntry]
  }

  static let schema = "concejo-criteria"
  static let version = 1

  /// Members of an entry and of what stands inside it.
  private static let members: [String: Set<String>] = [
    "": ["schema", "version", "criteria"],
    "criteria": ["id", "text", "source", "appliesTo", "check", "evidence", "statement"],
    "source": ["study", "mark", "recommendation", "commitments", "units"],
    "statement": ["met", "who", "day"],
  ]

  /// The bytes of a JSON or YAML file.
  static func bytes(of criteria: [Criterion], _ form: CriteriaForm) throws -> [UInt8] {
    let content = Content(criteria: criteria.map(CriterionEntry.init))
    guard case .yaml = form else { return Array(try JSONOutput.data(content)) }
    let encoder = YAMLEncoder()
    encoder.options.allowUnicode = true
    encoder.options.width = -1
    return Array(try encoder.encode(content).utf8)
  }

  /// Reads a file: JSON or YAML by its ending, else a sheet.
  ///
  /// - Throws: ``CLIError/badCriteria(_:detail:)``, ``ImportError``, ``ChainSheetError``.
  static func criteria(at path: String, by person: String? = nil) throws -> [Criterion] {
    let bytes = try InputFile.bytes(of: path)
    let reading = CriteriaReading(file: URL(fileURLWithPath: path).lastPathComponent)
    switch CriteriaForm(path: path) {
    // JSON is YAML, too.
    case .json, .yaml: return try reading.criteria(of: entries(bytes, path), by: person)
    case .csv, .workbook, nil: return try reading.criteria(in: bytes, by: person)
    }
  }

  private static func entries(_ bytes: [UInt8], _ path: String) throws -> [CriterionEntry] {
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      if let strange = strangeMember(of: try YAMLText.node(text), in: "") {
        throw CLIError.badCriteria(path, detail: "\(strange) is not known")
      }
      let content = try YAMLText.value(Content.self, text)
      guard content.schema == schema, content.version == version else {
        throw CLIError.badCriteria(
          path,
          detail: "found schema \(content.schema), version \(content.version); expected \(schema),"
            + " version \(version)")
      }
      return content.criteria
    } catch let error as YamlError {
      throw CLIError.badCriteria(path, detail: "\(error)".replacing("\n", with: " "))
    } catch let error as DecodingError {
      throw CLIError.badCriteria(path, detail: detail(of: error))
    }
  }

  /// The first member that nothing reads: a name that was misspelt would be lost in silence.
  private static func strangeMember(of node: Node?, in place: String) -> String? {
    if let sequence = node?.sequence {
      return sequence.lazy.compactMap { strangeMember(of: $0, in: place) }.first
    }
    guard let mapping = node?.mapping, let known = members[place] else { return nil }
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard known.contains(name) else {
        return "\(place.isEmpty ? "" : "\(place).")\(name)"
      }
      if let strange = strangeMember(of: value, in: name) { return strange }
    }
    return nil
  }

  private static func detail(of error: DecodingError) -> String {
    func place(_ path: [any CodingKey]) -> String {
      path.map { key in key.intValue.map { "criterion \($0 + 1)" } ?? key.stringValue }
        .joined(separator: ", ")
    }
    return switch error {
    case .keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      "\(place(context.codingPath)) is something else than expected"
    @unknown default: "it cannot be read"
    }
  }
}
