/// A sparse matrix in the coordinate form of Matrix Market: a header, then a line for each number.
///
/// Numbers are the shortest decimals that are read back as the same 32-bit number. Rows and columns count
/// from 1.
///
/// Source: R. Boisvert, R. Pozo, K. Remington, *The Matrix Market exchange formats: initial design*, NISTIR
/// 5935, 1996.
struct MatrixMarketFile {
  /// Number of rows.
  let rowCount: Int
  /// Number of columns.
  let columnCount: Int
  /// Numbers that stand in the file; of a symmetric matrix those on and below the diagonal.
  let entryCount: Int
  /// The whole file.
  let bytes: [UInt8]

  /// Every stored entry, row by row.
  init(_ matrix: SparseMatrix) {
    self.init(
      symmetry: "general", rowCount: matrix.rowCount, columnCount: matrix.columnCount,
      entryCount: matrix.columns.count
    ) { append in
      for row in 0..<matrix.rowCount {
        for entry in matrix.entries(of: row) {
          append(row, Int(matrix.columns[entry]), matrix.values[entry])
        }
      }
    }
  }

  /// The nearest rows of every row, in the columns of a square matrix; nearest first.
  init(_ lists: NeighborLists) {
    self.init(
      symmetry: "general", rowCount: lists.count, columnCount: lists.count,
      entryCount: lists.rows.count
    ) { append in
      for row in 0..<lists.count {
        for entry in lists.entries(of: row) {
          append(row, Int(lists.rows[entry]), lists.similarities[entry])
        }
      }
    }
  }

  /// Each edge once, at the later of its ends.
  init(_ graph: Graph) {
    let count = (0..<graph.vertexCount).reduce(0) { sum, vertex in
      sum + graph.edges(of: vertex).count { Int(graph.neighbors[$0]) <= vertex }
    }
    self.init(
      symmetry: "symmetric", rowCount: graph.vertexCount, columnCount: graph.vertexCount,
      entryCount: count
    ) { append in
      for vertex in 0..<graph.vertexCount {
        for edge in graph.edges(of: vertex) where Int(graph.neighbors[edge]) <= vertex {
          append(vertex, Int(graph.neighbors[edge]), graph.weights[edge])
        }
      }
    }
  }

  /// Writes what `entries` hands on: row and column from 0, and the number.
  private init(
    symmetry: String, rowCount: Int, columnCount: Int, entryCount: Int,
    entries: (_ append: (Int, Int, Float) -> Void) -> Void
  ) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.entryCount = entryCount
    var bytes = Array("%%MatrixMarket matrix coordinate real \(symmetry)\n".utf8)
    bytes += "\(rowCount) \(columnCount) \(entryCount)\n".utf8
    entries { row, column, value in
      bytes += "\(row + 1) \(column + 1) \(value)\n".utf8
    }
    self.bytes = bytes
  }
}
