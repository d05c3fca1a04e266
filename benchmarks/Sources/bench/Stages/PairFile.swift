import Concejo
import Foundation

/// Pairs of rows and their similarities in two files, as a peer writes them.
struct PairFile: Sendable {
  /// Both rows of every pair, one pair after the other.
  private let rows: [Int64]
  private let similarities: [Float]

  /// A pair.
  struct Pair: Sendable {
    /// The smaller row.
    let first: Int64
    /// The larger row.
    let second: Int64
    /// Cosine similarity.
    let similarity: Float
  }

  /// Takes the pairs that a join found.
  init(_ pairs: [SimilarPair]) {
    rows = pairs.flatMap { [Int64($0.first), Int64($0.second)] }
    similarities = pairs.map(\.similarity)
  }

  /// Reads `stem.npy` and `stem.similarities.npy`.
  ///
  /// - Throws: Foundation's error when a file cannot be read.
  init(contentsOf stem: URL) throws {
    rows = try NumPyArray(contentsOf: stem.appendingPathExtension("npy")).numbers
    similarities = try NumPyArray(
      contentsOf: stem.appendingPathExtension("similarities.npy")
    ).numbers
  }

  /// Writes what `init(contentsOf:)` reads.
  ///
  /// - Throws: Foundation's error when a file cannot be written.
  func write(to stem: URL) throws {
    try NumPyArray(rows).write(
      to: stem.appendingPathExtension("npy"), type: "<i8", columnCount: 2)
    try NumPyArray(similarities).write(
      to: stem.appendingPathExtension("similarities.npy"), type: "<f4")
  }

  /// The pairs by their rows.
  func sorted() -> [Pair] {
    similarities.indices
      .map {
        Pair(first: rows[2 * $0], second: rows[2 * $0 + 1], similarity: similarities[$0])
      }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}
