import ArgumentParser
import Concejo
import Foundation
import Yams

/// The form of a codebook, by the ending of its file.
enum CodebookForm {
  case csv, yaml, qdc

  init?(path: String) {
    switch path.split(separator: ".").last.map({ $0.lowercased() }) {
    case "csv": self = .csv
    case "yaml", "yml": self = .yaml
    case "qdc": self = .qdc
    default: return nil
    }
  }

  static func unknown(_ path: String) -> ValidationError {
    ValidationError("the file must end in .csv, .yaml or .qdc, not be \(path).")
  }
}

/// A codebook as YAML, which people edit in any editor.
enum CodebookFile {
  /// Reads a codebook that stands by itself, of whatever form.
  ///
  /// - Throws: ``CLIError`` if the file cannot be read; ``CodebookError``.
  static func codebook(at path: String) throws -> Codebook {
    let bytes = try InputFile.bytes(of: path)
    let name = URL(fileURLWithPath: path).lastPathComponent
    switch CodebookForm(path: path) {
    case .yaml: return try codebook(yaml: bytes, file: name)
    case .qdc: return try Codebook(qdc: bytes, file: name, known: Codebook(codes: []), space: name)
    case .csv, nil: return try Codebook(table: bytes, file: name)
    }
  }

  /// A code as it stands in the file: what is empty may be left out.
  private struct Entry: Codable {
    var id: String?
    var parent: String?
    var title: String
    var description: String?
    var inclusion: String?
    var exclusion: String?
    var examples: [String]?
  }

  private struct Content: Codable {
    var codes: [Entry]
  }

  /// The bytes of a file.
  static func yaml(of codebook: Codebook) throws -> [UInt8] {
    let encoder = YAMLEncoder()
    encoder.options.allowUnicode = true
    encoder.options.width = -1
    let content = Content(
      codes: codebook.codes.map {
        Entry(
          id: $0.id, parent: $0.parent, title: $0.title, description: $0.description,
          inclusion: $0.inclusion, exclusion: $0.exclusion, examples: $0.examples)
      })
    return Array(try encoder.encode(content).utf8)
  }

  /// Reads a file.
  ///
  /// - Throws: ``CodebookError``, with what is wrong and where.
  static func codebook(yaml bytes: [UInt8], file: String) throws -> Codebook {
    do {
      let content = try YAMLText.value(Content.self, String(decoding: bytes, as: UTF8.self))
      var codes: [Codebook.Code] = []
      for entry in content.codes {
        let code = Codebook.Code(
          id: Codebook.normalized(entry.id ?? entry.title),
          parent: entry.parent.map(Codebook.normalized), title: entry.title,
          description: entry.description ?? "", inclusion: entry.inclusion ?? "",
          exclusion: entry.exclusion ?? "", examples: entry.examples ?? [])
        guard !codes.contains(where: { $0.id == code.id }) else {
          throw CodebookError.notACodebook(file: file, detail: "code \(code.id) stands in it twice")
        }
        codes.append(code)
      }
      return Codebook(codes: codes)
    } catch let error as YamlError {
      throw CodebookError.notACodebook(file: file, detail: "\(error)".replacing("\n", with: " "))
    } catch let error as DecodingError {
      throw CodebookError.notACodebook(
        file: file, detail: "expected codes: with a title each (\(place(of: error)))")
    }
  }

  private static func place(of error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      (context.codingPath + [key]).map(\.stringValue).joined(separator: ".") + " is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.map(\.stringValue).joined(separator: ".") + " is something else"
    @unknown default: "something else"
    }
  }
}
