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
    let wanted = Set(recipe.originals.map(\.sha256))
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
    return recipe.originals.filter {
      content[$0.sha256] == nil && seen.insert($0.sha256).inserted
    }.map(\.name)
  }

  /// Imports all files as they were imported, in the same order, and then captures all sheets of workshops.
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
    for record in recipe.harvests {
      guard let bytes = content[record.file.sha256] else { continue }
      let harvest = try study.harvest(of: bytes, file: record.file.name, identity: recipe.identity)
      try study.capture(
        harvest, by: record.by, when: record.when, keepingOriginals: record.keepsOriginals)
    }
  }
}

extension StudyRecipe {
  /// All files that the study was made from: what was imported, and what tables of workshops filled in.
  fileprivate var originals: [ImportRecord.File] {
    imports.flatMap(\.files) + harvests.map(\.file)
  }
}

extension Study {
  /// Reads a filled sheet against what the study holds.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name without folders.
  ///   - identity: What tells the study from others; as the study has it if nil.
  /// - Returns: What it says.
  /// - Throws: `ImportError`; `HarvestError`; ``StudyError``.
  func harvest(of bytes: [UInt8], file: String, identity: String? = nil) throws -> Harvest {
    try HarvestReading(file: file).harvest(
      of: bytes, mark: HarvestKey.mark(ofStudy: identity ?? self.identity() ?? ""),
      known: Set(try contributions().map(\.id)), memory: try erasureMemory())
  }
}
