/// A dense matrix of single-precision numbers, rows stored one after the other in lanes of eight.
///
/// Sums over a row run over eight lanes at once and add the lanes in one fixed order, so that results
/// do not depend on the machine's vector width.
public struct DenseMatrix: Sendable, Equatable {
  /// Eight numbers that are worked on at once.
  typealias Lane = SIMD8<Float>

  /// Number of rows.
  public let rowCount: Int
  /// Numbers of each row: a multiple of 8.
  public let columnCount: Int
  /// Row `i` owns the lanes `i · laneCount ..< (i + 1) · laneCount`.
  var lanes: [Lane]

  /// Lanes of each row.
  var laneCount: Int { columnCount / 8 }

  /// A matrix of zeros.
  ///
  /// - Precondition: `columnCount` is a multiple of 8.
  init(rowCount: Int, columnCount: Int) {
    precondition(columnCount % 8 == 0, "\(columnCount) columns are not a multiple of 8")
    self.rowCount = rowCount
    self.columnCount = columnCount
    lanes = Array(repeating: .zero, count: rowCount * (columnCount / 8))
  }

  /// Adopts lanes.
  init(rowCount: Int, columnCount: Int, lanes: [Lane]) {
    precondition(lanes.count == rowCount * (columnCount / 8), "\(lanes.count) lanes do not fit")
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.lanes = lanes
  }

  /// One number.
  public subscript(row: Int, column: Int) -> Float {
    get { lanes[row * laneCount + column / 8][column % 8] }
    set { lanes[row * laneCount + column / 8][column % 8] = newValue }
  }

  /// The dot product of two rows.
  func dot(_ left: Int, _ right: Int) -> Float {
    var sum = Lane.zero
    let (a, b) = (left * laneCount, right * laneCount)
    for lane in 0..<laneCount { sum += lanes[a + lane] * lanes[b + lane] }
    return Self.total(sum)
  }

  /// The sum of eight lanes, in a fixed order.
  static func total(_ lane: Lane) -> Float {
    let half = lane.lowHalf + lane.highHalf
    let quarter = half.lowHalf + half.highHalf
    return quarter.x + quarter.y
  }

  /// Some of the rows, in the order given.
  func selecting(rows: some Collection<Int>) -> DenseMatrix {
    var selected: [Lane] = []
    selected.reserveCapacity(rows.count * laneCount)
    for row in rows {
      selected.append(contentsOf: lanes[(row * laneCount)..<((row + 1) * laneCount)])
    }
    return DenseMatrix(rowCount: rows.count, columnCount: columnCount, lanes: selected)
  }

  /// The matrix with every row scaled to length 1; rows of zeros stay.
  consuming func withUnitRows() -> DenseMatrix {
    for row in 0..<rowCount {
      let length = dot(row, row).squareRoot()
      guard length > 0 else { continue }
      for lane in (row * laneCount)..<((row + 1) * laneCount) { lanes[lane] /= length }
    }
    return self
  }

  /// This matrix's columns dotted with another's, in double precision, made exactly symmetric.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func crossProduct(with other: DenseMatrix) async throws -> SymmetricMatrix {
    let size = columnCount
    let parts = try await concurrentChunks(0..<rowCount, chunk: 512) { rows in
      columnProducts(with: other, rows: rows)
    }
    var product = SymmetricMatrix(size: size)
    for part in parts {
      for row in 0..<size {
        for column in 0..<size {
          let value = Double(part[row * laneCount + column / 8][column % 8]) / 2
          product[row, column] += value
          product[column, row] += value
        }
      }
    }
    return product
  }

  /// This matrix's columns dotted with one another, in double precision.
  ///
  /// The same as its ``crossProduct(with:)`` with itself, in half the time.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func gramMatrix() async throws -> SymmetricMatrix {
    let size = columnCount
    let parts = try await concurrentChunks(0..<rowCount, chunk: 512) { rows in
      columnProducts(with: self, rows: rows, isUpperHalfEnough: true)
    }
    var product = SymmetricMatrix(size: size)
    for part in parts {
      for row in 0..<size {
        for column in row..<size {
          let half = Double(part[row * laneCount + column / 8][column % 8]) / 2
          // In the steps in which both sides of the diagonal are added.
          product[row, column] = product[row, column] + half + half
        }
      }
    }
    for row in 0..<size {
      for column in row..<size { product[column, row] = product[row, column] }
    }
    return product
  }

  /// This matrix times a small square one.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func times(_ right: DenseMatrix) async throws -> DenseMatrix {
    let lanes = try await concurrentFlatMap(0..<rowCount, chunk: 512) { rows in
      product(of: rows, with: right)
    }
    return DenseMatrix(rowCount: rowCount, columnCount: right.columnCount, lanes: lanes)
  }
}
