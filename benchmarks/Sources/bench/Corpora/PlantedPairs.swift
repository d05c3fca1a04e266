import Foundation

/// The pairs of rows that the generator planted in a corpus.
struct PlantedPairs: Sendable {
  /// Rows in the order of their ids, the smaller first.
  let pairs: [(first: Int, second: Int)]

  /// The file of the planted pairs beside a corpus.
  static func file(of corpus: URL) -> URL {
    corpus.deletingPathExtension().appendingPathExtension("pairs.csv")
  }

  /// Reads the pairs; row `i` has the id of number `i + 1`.
  ///
  /// - Throws: Foundation's error when the file cannot be read.
  init(of corpus: URL) throws {
    let text = try String(contentsOf: Self.file(of: corpus), encoding: .utf8)
    pairs = text.split(separator: "\n").dropFirst().compactMap { line in
      let rows = line.split(separator: ",").prefix(2).compactMap { Int($0.dropFirst()) }
      return rows.count == 2 ? (rows[0] - 1, rows[1] - 1) : nil
    }
  }
}
