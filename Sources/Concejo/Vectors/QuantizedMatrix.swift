/// Dense rows as 16-bit whole numbers: 1 is 16,384.
///
/// Sums of products are exact, so that a dot product does not depend on the order of its terms, and
/// takes a quarter of the time of floating-point numbers. A cosine is off by less than 0.0005.
struct QuantizedMatrix: Sendable {
  /// Eight numbers that are worked on at once.
  typealias Lane = SIMD8<Int16>

  /// Number of rows.
  let rowCount: Int
  /// Lanes of each row.
  let laneCount: Int
  /// Row `i` owns the lanes `i · laneCount ..< (i + 1) · laneCount`.
  let lanes: [Lane]

  /// What 1 becomes.
  static let one: Float = 16_384
  /// Turns the sum of products of two rows into their cosine.
  static let cosineScale: Float = 1 / (16_384 * 16_384)

  /// Rounds rows of length 1 or 0.
  init(_ matrix: DenseMatrix) {
    self.init(
      rowCount: matrix.rowCount, laneCount: matrix.laneCount, lanes: matrix.lanes.map(Self.rounded))
  }

  /// Eight numbers in [-1, 1], halves rounded away from zero.
  ///
  /// One by one: the conversions of whole vectors are generic code and twenty times slower. Without a
  /// branch on the sign, which no processor foresees: that alone takes ten times as long.
  private static func rounded(_ lane: DenseMatrix.Lane) -> Lane {
    var result = Lane.zero
    for index in 0..<8 {
      let scaled = max(min(lane[index] * one, 32_767), -32_767)
      result[index] = Int16(
        truncatingIfNeeded: Int32(scaled + Float(signOf: scaled, magnitudeOf: 0.5)))
    }
    return result
  }

  /// Adopts lanes.
  init(rowCount: Int, laneCount: Int, lanes: [Lane]) {
    precondition(lanes.count == rowCount * laneCount, "\(lanes.count) lanes do not fit")
    self.rowCount = rowCount
    self.laneCount = laneCount
    self.lanes = lanes
  }

  /// Some of the rows, in the order given.
  func selecting(rows: some Sequence<Int>) -> QuantizedMatrix {
    var selected: [Lane] = []
    var count = 0
    for row in rows {
      selected.append(contentsOf: lanes[(row * laneCount)..<((row + 1) * laneCount)])
      count += 1
    }
    return QuantizedMatrix(rowCount: count, laneCount: laneCount, lanes: selected)
  }

  /// These rows and then those of a matrix of the same width.
  func appending(_ other: QuantizedMatrix) -> QuantizedMatrix {
    QuantizedMatrix(
      rowCount: rowCount + other.rowCount, laneCount: laneCount, lanes: lanes + other.lanes)
  }

  /// Whether a row is all zeros.
  func isZero(_ row: Int) -> Bool {
    lanes[(row * laneCount)..<((row + 1) * laneCount)].allSatisfy { $0 == .zero }
  }
}
