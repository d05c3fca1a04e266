import ArgumentParser
import Concejo
import Foundation

/// A benchmark: what is run on what, how often, and what the answer must be.
struct Definition: Sendable, Decodable {
  /// Name: the file's without its extension.
  var name: String
  /// The texts.
  var corpus: CorpusSource
  /// The part of the work that is timed.
  var stage: Stage
  /// Options of the stage that differ from its defaults.
  var parameters: Parameters?
  /// How many times each program is timed.
  var repeats: Int
  /// What each number of the answer must be.
  var expected: [String: Expectation]
  /// Script of the program that does the same work; nil if there is none.
  var peer: String?

  /// A part of the work.
  enum Stage: String, Sendable, Decodable {
    /// Texts to weighted terms.
    case text
    /// All pairs of rows at or above a similarity.
    case join
    /// Nearest neighbours by shared terms.
    case neighbors
    /// Nearest neighbours by term vectors.
    case denseNeighbors
    /// The whole program, from file to report.
    case run
  }

  /// Options of a stage.
  struct Parameters: Sendable, Decodable {
    /// Smallest cosine similarity of a pair.
    var threshold: Float?
    /// Number of nearest neighbours.
    var k: Int?
  }

  /// Smallest cosine similarity of a pair.
  var threshold: Float { parameters?.threshold ?? DuplicateJoin().threshold }

  /// Number of nearest neighbours.
  var k: Int { parameters?.k ?? NeighborGraph().neighborCount }

  /// All definitions of a folder, by name.
  ///
  /// - Throws: Foundation's error when a file cannot be read or decoded.
  static func all(in folder: URL) throws -> [Definition] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .map { try JSONDecoder().decode(Definition.self, from: Data(contentsOf: $0)) }
      .sorted { $0.name < $1.name }
  }

  /// The definition of a name.
  ///
  /// - Throws: `ValidationError` where the folder has none.
  static func named(_ name: String, in folder: URL) throws -> Definition {
    let all = try all(in: folder)
    guard let definition = all.first(where: { $0.name == name }) else {
      let names = all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no definition \(name); there are \(names).")
    }
    return definition
  }
}
