import Concejo
import Foundation

/// What each file of a folder of results was when it was written, in the form of `sha256sum`.
///
/// Nobody needs Concejo to look whether a file is as it was: `sha256sum --check checksums.txt` does the same. The
/// study is not among them, which decisions change, nor the page that leads to the files, which `index` writes anew.
struct Checksums {
  static let fileName = "checksums.txt"

  /// The digests of files by their names.
  private let digests: [(name: String, digest: String)]

  /// - Parameter digests: Lower-case hexadecimal SHA-256 of each file by its name.
  init(_ digests: [String: String]) {
    self.digests = digests.filter { $0.key != FolderIndex.fileName }.sorted { $0.key < $1.key }.map
    { (name: $0.key, digest: $0.value) }
  }

  /// The file's bytes.
  var bytes: [UInt8] { digests.flatMap { "\($0.digest)  \($0.name)\n".utf8 } }

  /// Reads a file of them; lines of another form are passed over.
  init(at path: String) throws {
    digests = try String(decoding: InputFile.bytes(of: path), as: UTF8.self)
      .split(separator: "\n").compactMap { line in
        let parts = line.split(separator: "  ", maxSplits: 1)
        return parts.count == 2 ? (name: String(parts[1]), digest: String(parts[0])) : nil
      }
  }

  /// What is no longer as it was written.
  struct Changes {
    /// A finding for each file of numbers that was changed, and for each that is missing.
    var findings: [ResultCheck.Finding] = []
    /// Documents that were changed: people edit them, and quotes in them are looked up all the same.
    var edited: [String] = []
  }

  /// Compares the files of a folder with their digests.
  ///
  /// - Parameter folder: The folder that they lie in.
  /// - Returns: What was changed, in the order of the names.
  /// - Throws: ``CLIError``.
  func changes(in folder: String) throws -> Changes {
    var changes = Changes()
    // A name that leads out of the folder is not one that was written.
    for (name, digest) in digests where !name.contains("/") {
      let path = folder + "/" + name
      guard FileManager.default.fileExists(atPath: path) else {
        changes.findings.append(
          .init(
            file: path, line: nil, kind: Self.missing,
            detail: "it was written with the others, and is not there"))
        continue
      }
      guard SHA256.hexDigest(of: try InputFile.bytes(of: path)) != digest else { continue }
      if ReportFormat(rawValue: URL(filePath: path).pathExtension) != nil {
        changes.edited.append(path)
      } else {
        changes.findings.append(
          .init(file: path, line: nil, kind: Self.changed, detail: "it is not as it was written"))
      }
    }
    return changes
  }

  /// A file that is not as it was written.
  private static let changed = "changed file"
  /// A file that is no longer there.
  private static let missing = "missing file"
}
