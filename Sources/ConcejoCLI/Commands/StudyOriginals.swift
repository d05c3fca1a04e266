import Concejo
import ConcejoStore
import Foundation

/// The files that a study was made from, and how to make it of them again.
struct StudyOriginals {
  private let recipe: StudyRecipe
  /// Content of each file, by SHA-256.
  private let content: [String: [UInt8]]
  /// Paths of files that are none of them.
  let foreign: [String]

  /// Reads files and tells which of the recipe each one is, by its bytes: names may have changed.
  ///
  /// - Throws: ``CLIError`` where a file cannot be read.
  init(_ recipe: StudyRecipe, files paths: [String]) throws {
    self.recipe = recipe
    let wanted = Set(recipe.imports.flatMap(\.files).map(\.sha256))
    var content: [String: [UInt8]] = [:]
    var foreign: [String] = []
    for path in paths {
      let bytes = try InputFile.bytes(of: path)
      let digest = SHA256.hexDigest(of: bytes)
      if wanted.contains(digest) { content[digest] = bytes } else { foreign.append(path) }
    }
    self.content = content
    self.foreign = foreign
  }

  /// Names of files that are not there.
  var missing: [String] {
    var seen: Set<String> = []
    return recipe.imports.flatMap(\.files).filter {
      content[$0.sha256] == nil && seen.insert($0.sha256).inserted
    }.map(\.name)
  }

  /// Imports all files as they were imported, in the same order.
  ///
  /// - Throws: `ImportError`; ``StudyError``.
  func bring(into study: Study) throws {
    for record in recipe.imports {
      let files = CrossFileIDs.resolved(
        try record.files.compactMap { file in
          try content[file.sha256].map {
            try record.reading.read($0, file: file.name).hidingPersonalData()
          }
        })
      if record.isUpdate {
        try study.update(
          with: files, source: record.source, keepingOriginals: record.keepsOriginals,
          readBy: record.reading)
      } else {
        try study.add(
          files, source: record.source, keepingOriginals: record.keepsOriginals,
          readBy: record.reading)
      }
    }
  }
}
