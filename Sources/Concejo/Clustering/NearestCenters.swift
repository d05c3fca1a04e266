/// The nearest centre of each row, kept up while centres move.
///
/// The cosine of a row of length 1 changes by no more than its centre moves. So a row keeps its centre,
/// and no cosine is taken, as long as what its own centre may have lost and what the others may have
/// gained do not meet. The centres are the same as if every cosine were taken.
///
/// Source: G. Hamerly, *Making k-means even faster*, SIAM International Conference on Data Mining 2010,
/// doi:10.1137/1.9781611972801.12.
struct NearestCenters {
  /// The nearest centre of each row; of equally near ones the first.
  private(set) var labels: [Int32]
  private let rows: QuantizedMatrix
  private var centers: QuantizedMatrix
  /// For each row at most how much nearer than any other its centre is.
  private var leads: [Float]
  private var cosines: [SIMD4<Float>]

  /// More than rounding to whole numbers can take from a lead.
  private static let slack: Float = 0.002

  /// Takes all cosines.
  init(of rows: QuantizedMatrix, to centers: QuantizedMatrix) {
    self.rows = rows
    self.centers = centers
    labels = [Int32](repeating: 0, count: rows.rowCount)
    leads = [Float](repeating: 0, count: rows.rowCount)
    cosines = [SIMD4<Float>](repeating: .zero, count: centers.rowCount)
    look(for: [Int](0..<rows.rowCount))
  }

  /// Goes on to centres that have moved.
  ///
  /// - Returns: Whether any row has another centre now.
  mutating func move(to moved: QuantizedMatrix) -> Bool {
    let moves = (0..<moved.rowCount).map { moved.distance(of: $0, from: $0, of: centers) }
    // What the others may have gained is the most of them: or the second most, where that is its own.
    let most = moves.indices.max { moves[$0] < moves[$1] } ?? 0
    let second = moves.indices.filter { $0 != most }.map { moves[$0] }.max() ?? 0
    centers = moved
    let losses = moves.indices.map { moves[$0] + ($0 == most ? second : moves[most]) }
    var doubtful: [Int] = []
    for row in labels.indices {
      leads[row] -= losses[Int(labels[row])]
      if leads[row] <= Self.slack { doubtful.append(row) }
    }
    return look(for: doubtful)
  }

  @discardableResult
  private mutating func look(for chosen: [Int]) -> Bool {
    var hasChanged = false
    for first in stride(from: 0, to: chosen.count, by: 4) {
      let last = chosen.count - 1
      let four = SIMD4(
        chosen[first], chosen[min(first + 1, last)], chosen[min(first + 2, last)],
        chosen[min(first + 3, last)])
      rows.cosines(of: four, with: 0..<centers.rowCount, of: centers, into: &cosines)
      var best = SIMD4<Float>(repeating: -2)
      var next = best
      var label = SIMD4<Int32>(repeating: 0)
      for center in 0..<centers.rowCount {
        let cosine = cosines[center]
        let isBetter = cosine .> best
        next.replace(with: cosine, where: cosine .> next)
        next.replace(with: best, where: isBetter)
        best.replace(with: cosine, where: isBetter)
        label.replace(with: SIMD4(repeating: Int32(center)), where: isBetter)
      }
      for index in 0..<min(4, chosen.count - first) {
        let row = four[index]
        leads[row] = best[index] - next[index]
        if labels[row] != label[index] {
          labels[row] = label[index]
          hasChanged = true
        }
      }
    }
    return hasChanged
  }
}

extension QuantizedMatrix {
  /// How far two rows lie from each other.
  func distance(of row: Int, from other: Int, of matrix: QuantizedMatrix) -> Float {
    var sum: Int64 = 0
    for lane in 0..<laneCount {
      let (a, b) = (lanes[row * laneCount + lane], matrix.lanes[other * laneCount + lane])
      for index in 0..<8 {
        let difference = Int64(a[index]) - Int64(b[index])
        sum += difference * difference
      }
    }
    return (Float(sum) * Self.cosineScale).squareRoot()
  }
}
