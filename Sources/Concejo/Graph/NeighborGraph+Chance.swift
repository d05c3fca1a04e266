extension NeighborGraph {
  /// The same stage with the smallest similarity that says something of these vectors.
  ///
  /// How alike two unrelated texts are depends on the model: for vectors learnt here 0.4 says something,
  /// for a large model's, once centred, hardly any neighbour is so near. Two rows are alike if fewer
  /// than one in a hundred pairs of rows taken at random are as near. Chosen on sib200_es and tu-atencion
  /// with vectors of multilingual-e5-small: AMI .460 and .325, where 0.4 gave .347 and .335.
  ///
  /// - Parameter vectors: Rows of length 1 or 0.
  /// - Returns: The stage with that bar, never a higher one than before.
  func withChanceSimilarity(of vectors: DenseMatrix) -> NeighborGraph {
    let quantized = QuantizedMatrix(vectors)
    guard quantized.rowCount > 1 else { return self }
    var random = SplitMix64(seed: 0)
    var cosines = [SIMD4<Float>](repeating: .zero, count: 1)
    var found: [Float] = []
    found.reserveCapacity(Self.sampledPairs)
    for _ in 0..<Self.sampledPairs {
      let first = Int.random(in: 0..<quantized.rowCount, using: &random)
      let second = Int.random(in: 0..<quantized.rowCount, using: &random)
      guard first != second, !quantized.isZero(first), !quantized.isZero(second) else { continue }
      quantized.cosines(
        of: SIMD4(repeating: first), with: second..<(second + 1), of: quantized, into: &cosines)
      found.append(cosines[0].x)
    }
    guard !found.isEmpty else { return self }
    found.sort()
    var graph = self
    let chance = found[min(found.count * 99 / 100, found.count - 1)]
    graph.smallestLearnedSimilarity = min(max(chance, 0), smallestLearnedSimilarity)
    return graph
  }

  /// Pairs that are looked at: the bar is off by less than a hundredth.
  private static let sampledPairs = 20_000
}
