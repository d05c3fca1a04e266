extension Graph {
  /// Draws each row nearer to those it is linked with: what neighbours say in other words counts too.
  ///
  /// A round replaces a row by the direction half-way between itself and its neighbours' mean,
  /// weighted by the edges.
  ///
  /// Source: D. Zhou et al., *Learning with local and global consistency*, NIPS 2003, for the idea.
  ///
  /// - Parameters:
  ///   - rows: A row of length 1 or 0 for each vertex.
  ///   - rounds: How often.
  /// - Returns: As many rows, of length 1 or 0.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func smoothed(_ rows: DenseMatrix, rounds: Int) async throws -> DenseMatrix {
    precondition(rows.rowCount == vertexCount, "\(rows.rowCount) rows, \(vertexCount) vertices")
    var rows = rows
    for _ in 0..<rounds {
      let before = rows
      let lanes = try await concurrentFlatMap(0..<vertexCount, chunk: 256) { vertices in
        smoothedLanes(of: before, vertices: vertices)
      }
      rows = DenseMatrix(
        rowCount: vertexCount, columnCount: before.columnCount, lanes: lanes
      ).withUnitRows()
    }
    return rows
  }

  private func smoothedLanes(of rows: DenseMatrix, vertices: Range<Int>) -> [DenseMatrix.Lane] {
    let width = rows.laneCount
    var lanes: [DenseMatrix.Lane] = []
    lanes.reserveCapacity(vertices.count * width)
    var sum = DenseMatrix(rowCount: 1, columnCount: rows.columnCount)
    for vertex in vertices {
      for lane in 0..<width { sum.lanes[lane] = .zero }
      for position in edges(of: vertex) {
        sum.add(Int(neighbors[position]), of: rows, times: weights[position], to: 0)
      }
      let length = sum.lanes.reduce(Float(0)) { $0 + DenseMatrix.total($1 * $1) }.squareRoot()
      let scale = length > 0 ? 1 / length : 0
      for lane in 0..<width {
        lanes.append(rows.lanes[vertex * width + lane] + sum.lanes[lane] * scale)
      }
    }
    return lanes
  }
}
