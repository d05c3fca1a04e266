import Foundation
import Generator

/// Writes the corpus file of a definition, once; later runs find it.
struct CorpusMaker: Sendable {
  /// Where everything lies.
  let folders: Folders
  /// The folder that holds the files definitions name; nil if there is none.
  let data: URL?

  /// Whether the corpus is there or can be made.
  func canProvide(_ definition: Definition) -> Bool {
    if exists(folders.corpus(of: definition)) { return true }
    guard case .files(let files, _) = definition.corpus else { return true }
    guard let data else { return false }
    return files.allSatisfy { exists(data.appendingPathComponent($0)) }
  }

  /// Whether the corpus is still to be made.
  func mustMake(_ definition: Definition) -> Bool { !exists(folders.corpus(of: definition)) }

  /// Writes the corpus, and the planted pairs beside a generated one.
  ///
  /// - Throws: Foundation's error when a file cannot be read or written.
  func make(_ definition: Definition) throws {
    let corpus = folders.corpus(of: definition)
    let partial = corpus.appendingPathExtension("partial")
    try FileManager.default.createDirectory(at: folders.work, withIntermediateDirectories: true)
    switch definition.corpus {
    case .generated(let rows, let seed):
      let source = try SourceCorpus(folder: folders.sourceCorpus)
      let generator = ProposalGenerator(corpus: source, rowCount: rows, seed: seed)
      try generator.writePlantedPairs(to: PlantedPairs.file(of: corpus))
      try generator.writeProposals(to: partial)
    case .files(let files, let rows):
      guard let data else { return }
      let mixed = MixedRows(files: files.map { data.appendingPathComponent($0) }, limit: rows)
      try mixed.write(to: partial)
    }
    try FileManager.default.moveItem(at: partial, to: corpus)
  }

  private func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}
