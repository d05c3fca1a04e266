import ArgumentParser
import Foundation

/// Where everything lies: the project's root and the folders of the benchmarks in it.
struct Folders: Sendable {
  /// The project's root.
  let root: URL

  /// Finds the root: the working directory, or the one above it.
  ///
  /// - Throws: `ValidationError` where neither holds the benchmarks.
  init() throws {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let candidates = [here, here.deletingLastPathComponent()]
    guard
      let root = candidates.first(where: {
        FileManager.default.fileExists(
          atPath: $0.appendingPathComponent("benchmarks/definitions").path)
      })
    else {
      throw ValidationError(
        "\(here.path) holds no benchmarks/definitions; run this from the project's root.")
    }
    self.root = root
  }

  /// The corpus that lends the generator its words.
  var sourceCorpus: URL { root.appendingPathComponent("corpora/tu-atencion") }

  /// This package.
  var benchmarks: URL { root.appendingPathComponent("benchmarks") }

  /// What is measured, a file each.
  var definitions: URL { benchmarks.appendingPathComponent("definitions") }

  /// Results, a file a day.
  var record: URL { benchmarks.appendingPathComponent("record") }

  /// Scripts of the other programs.
  var peers: URL { benchmarks.appendingPathComponent("peers") }

  /// The Python that the peers run in.
  var python: URL { benchmarks.appendingPathComponent(".venv/bin/python") }

  /// Corpora and intermediate files, made when needed.
  var work: URL { benchmarks.appendingPathComponent(".work") }

  /// The corpus file of a definition.
  func corpus(of definition: Definition) -> URL {
    work.appendingPathComponent(definition.corpus.name + ".jsonl")
  }

  /// Files that a definition's stage and its peer exchange.
  func exchange(of definition: Definition) -> URL {
    work.appendingPathComponent(definition.name)
  }
}
