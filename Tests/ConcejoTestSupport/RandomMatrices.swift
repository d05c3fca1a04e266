public import Concejo

extension SparseMatrix {
  /// A seeded matrix of positive weights with rows of length 1; about one row in forty is empty.
  ///
  /// Every other row repeats an earlier one but for an entry or two, so that high thresholds
  /// find pairs too.
  public static func random(
    rows: Int, columns: Int, using random: inout SplitMix64
  ) throws -> SparseMatrix {
    var dense: [[Double]] = []
    for row in 0..<rows {
      if row > 0, row.isMultiple(of: 2) {
        var copy = dense[Int.random(in: 0..<row, using: &random)]
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          copy[Int.random(in: 0..<columns, using: &random)] =
            Double.random(in: 0.05...1, using: &random)
        }
        dense.append(copy)
      } else {
        var fresh = [Double](repeating: 0, count: columns)
        let isEmpty = Int.random(in: 0..<20, using: &random) == 0
        for _ in 0..<(isEmpty ? 0 : Int.random(in: 1...8, using: &random)) {
          fresh[Int.random(in: 0..<columns, using: &random)] =
            Double.random(in: 0.05...1, using: &random)
        }
        dense.append(fresh)
      }
    }
    return try SparseMatrix(unitRowsOf: dense, columnCount: columns)
  }

  /// The sparse form of dense rows, each scaled to length 1; zeros are not stored.
  public init(unitRowsOf dense: [[Double]], columnCount: Int) throws {
    var rowOffsets = [0]
    var columns: [UInt32] = []
    var values: [Float] = []
    for row in dense {
      let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for (column, value) in row.enumerated() where value != 0 {
        columns.append(UInt32(column))
        values.append(Float(value / length))
      }
      rowOffsets.append(columns.count)
    }
    try self.init(
      validating: rowOffsets, columns: columns, values: values, columnCount: columnCount)
  }
}
