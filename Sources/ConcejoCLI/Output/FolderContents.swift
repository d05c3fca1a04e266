import Concejo
import Foundation

/// What lies in a folder and in the folders inside it.
struct FolderContents {
  /// Files with the folders they lie in, such as `taller/agenda.docx`, by bytes of their names.
  private(set) var files: [String] = []
  /// Names that lead elsewhere; they are not followed.
  private(set) var links: [String] = []

  /// Looks through a folder; hidden names are passed over.
  ///
  /// - Throws: ``CLIError``.
  init(of path: String) throws {
    var isDirectory: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw CLIError.missingFile(path)
    }
    guard isDirectory.boolValue else { throw CLIError.notAFolder(path) }
    try look(into: path, below: "")
  }

  private mutating func look(into folder: String, below prefix: String) throws {
    let manager = FileManager.default
    let names: [String]
    do {
      names = try manager.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw CLIError.unreadable(folder, reason: "the folder cannot be listed")
    }
    // A site leads to its own pages.
    if !prefix.isEmpty, SiteMark.isIn(folder) {
      files.append(prefix + FolderIndex.fileName)
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = folder + "/" + name
      // The type of the name itself, not of what it leads to.
      let type = try? manager.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      switch type {
      case .typeDirectory: try look(into: path, below: prefix + name + "/")
      case .typeSymbolicLink: links.append(prefix + name)
      default: files.append(prefix + name)
      }
    }
  }
}
