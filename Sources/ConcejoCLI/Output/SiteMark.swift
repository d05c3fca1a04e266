import Concejo
import Foundation

/// The file by which a site that was published is known again, with the names of its files.
struct SiteMark {
  private let folder: String
  private let files: Set<String>

  private struct Content: Decodable {
    let schema: String
    let files: [String]
  }

  /// Reads it.
  ///
  /// - Throws: ``CLIError/noResult(_:)`` where it is none.
  init(in folder: String) throws {
    guard let content = Self.content(in: folder) else { throw CLIError.noResult(folder) }
    self.folder = folder
    files = Set(content.files)
  }

  /// Whether a folder is a site.
  static func isIn(_ folder: String) -> Bool { content(in: folder) != nil }

  private static func content(in folder: String) -> Content? {
    let file = URL(filePath: folder).appending(path: Site.markFile)
    guard let data = try? Data(contentsOf: file),
      let content = try? JSONDecoder().decode(Content.self, from: data),
      content.schema == Site.schemaName
    else { return nil }
    return content
  }

  /// Files in the folder that the site did not have, hidden ones too, ascending.
  func strangers() -> [String] {
    let manager = FileManager.default
    return (manager.subpaths(atPath: folder) ?? []).filter { path in
      let type = try? manager.attributesOfItem(atPath: folder + "/" + path)[.type]
      return type as? FileAttributeType != .typeDirectory && !files.contains(path)
    }.sorted()
  }
}
