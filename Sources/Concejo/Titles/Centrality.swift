/// How near some members of a theme stand to its middle.
struct Centrality: Sendable {
  private let vectors: DenseMatrix
  private let members: [Int]
  private let middle: [DenseMatrix.Lane]
  /// Mean cosine of the members with their middle.
  private let cohesion: Float

  /// Finds the middle of a theme.
  ///
  /// - Parameters:
  ///   - members: Its rows.
  ///   - vectors: Vectors of length 1 or 0 of all rows.
  init(of members: [Int], in vectors: DenseMatrix) {
    middle = vectors.middle(of: members)
    cohesion = vectors.meanCosine(of: members, with: middle)
    (self.members, self.vectors) = (members, vectors)
  }

  /// The cosine of a row with the middle.
  func nearness(of row: Int) -> Float { vectors.meanCosine(of: [row], with: middle) }

  /// The cosine between the middle of some members and that of all, over what as many drawn at random would
  /// have.
  ///
  /// - Parameter positions: Of the members, at least one.
  /// - Returns: A number in [0, 1].
  func centrality(of positions: [Int32]) -> Float {
    let own = vectors.middle(of: positions.map { members[Int($0)] })
    // The middle of n rows drawn at random has this cosine with the middle of all.
    let count = Float(positions.count)
    let expected = (count / (1 + (count - 1) * cohesion * cohesion)).squareRoot() * cohesion
    return expected > 0 ? min(max(DenseMatrix.dot(own, middle), 0) / expected, 1) : 0
  }
}

extension DenseMatrix {
  /// The direction of the sum of some rows, of length 1 or 0.
  fileprivate func middle(of rows: [Int]) -> [Lane] {
    var sum = [Lane](repeating: .zero, count: laneCount)
    for row in rows {
      for lane in 0..<laneCount { sum[lane] += lanes[row * laneCount + lane] }
    }
    let length = Self.dot(sum, sum).squareRoot()
    return length > 0 ? sum.map { $0 / length } : sum
  }

  /// The mean cosine of some rows with a vector of length 1.
  fileprivate func meanCosine(of rows: [Int], with vector: [Lane]) -> Float {
    let sum = rows.reduce(Float(0)) { sum, row in
      sum + Self.dot(Array(lanes[row * laneCount..<(row + 1) * laneCount]), vector)
    }
    return sum / Float(max(rows.count, 1))
  }

  /// The dot product of two vectors.
  fileprivate static func dot(_ left: [Lane], _ right: [Lane]) -> Float {
    total(zip(left, right).reduce(Lane.zero) { $0 + $1.0 * $1.1 })
  }
}
