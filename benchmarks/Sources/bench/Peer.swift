import Foundation

/// Another program that does the work of a definition, through a script.
struct Peer: Sendable {
  /// Name of the script among the peers.
  let script: String
  /// What it runs.
  let definition: Definition

  /// Runs the script once, on the corpus or on the matrix that our stage wrote.
  ///
  /// - Throws: ``ChildProgram/Failure``, or Foundation's error.
  func measurement(in folders: Folders) throws -> Measurement {
    let exchange = folders.exchange(of: definition)
    let arguments: [String] =
      switch definition.stage {
      case .text: [folders.corpus(of: definition).path, "1"]
      case .join: [exchange.path, "\(definition.threshold)", "1", found(in: folders).path]
      case .neighbors, .denseNeighbors:
        [exchange.path, "\(definition.k)", "1", found(in: folders).path]
      case .run: [folders.corpus(of: definition).path, "1"]
      }
    let script = folders.peers.appendingPathComponent(script).path
    return try ChildProgram(folders.python, ["-B", script] + arguments)
      .decoded(as: Measurement.self)
  }

  /// Numbers that only a look at both programs gives.
  struct Comparison: Sendable {
    /// What to add to our answer.
    var ours: [String: Double] = [:]
    /// What to add to the peer's answer.
    var theirs: [String: Double] = [:]
  }

  /// Compares what both programs wrote.
  ///
  /// - Throws: ``Answer/Wrong`` where the two find different pairs.
  func comparison(in folders: Folders) throws -> Comparison {
    let exchange = folders.exchange(of: definition)
    switch definition.stage {
    case .join:
      let comparison = PairComparison(
        try PairFile(contentsOf: exchange.appendingPathComponent("pairs")),
        try PairFile(contentsOf: found(in: folders)), threshold: definition.threshold)
      guard comparison.differing == 0 else {
        throw Answer.Wrong.unexpected(
          name: "pairs that the peer does not share", found: Double(comparison.differing),
          expected: Expectation(equals: 0))
      }
      return Comparison(ours: ["pairsAtThreshold": Double(comparison.atThreshold)])
    case .neighbors, .denseNeighbors:
      let similarities = try NumPyArray<Float>(
        contentsOf: found(in: folders).appendingPathExtension("similarities.npy"))
      let recall = try MatrixFolder(exchange).neighborCheck()
        .recall(ofSimilarities: similarities.numbers, k: definition.k)
      return Comparison(theirs: ["recall": recall])
    case .text, .run: return Comparison()
    }
  }

  /// Where the script writes what it found.
  private func found(in folders: Folders) -> URL {
    folders.exchange(of: definition).appendingPathComponent("peer")
  }
}
