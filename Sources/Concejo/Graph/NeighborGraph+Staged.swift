extension NeighborGraph {
  /// Fewest rows of a stage, and most stages.
  private static let stages = (rows: 4096, count: 16)

  /// The nearest other rows of every row, all similarities above 0 considered unless `summed` leaves
  /// entries out.
  ///
  /// Rows come in stages; each is compared with those of its own stage and of the stages before, so
  /// that most pairs are looked at once. A row of an earlier stage is told of nearer neighbours when
  /// the stage is done: nothing depends on which thread came first.
  ///
  /// - Parameters:
  ///   - vectors: The rows.
  ///   - summed: The entries by which rows are chosen that are compared in full: all, or the
  ///     weighty ones.
  ///   - slack: How much lower sums may be than similarities for what was left out.
  /// - Returns: A list for each row.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func neighbors(
    in vectors: SparseMatrix, summed: SparseMatrix, slack: RowBars.Slack
  ) async throws -> NeighborLists {
    let k = neighborCount
    let rounded = RoundedPostings(summed.transposed())
    let share = (vectors.rowCount + Self.stages.count - 1) / Self.stages.count
    let size = max(Self.stages.rows, share)
    var lists: [NearestList] = []
    lists.reserveCapacity(vectors.rowCount)
    var bars = RowBars(rowCount: vectors.rowCount, slack: slack)
    var ends = Array(rounded.offsets.dropLast())
    for start in stride(from: 0, to: vectors.rowCount, by: size) {
      let stage = start..<min(start + size, vectors.rowCount)
      rounded.advance(&ends, beyond: stage.upperBound - 1)
      let parts = try await concurrentChunks(
        stage, chunk: 128, workspace: (RowSums(rounded, count: k), FullComparison(vectors))
      ) { [bars, ends] rows, workspace in
        rows.map { row in
          guard summed.entries(of: row).count <= RowSums.mostTerms else {
            let met = rounded.rows(of: summed, like: row).filter { $0 < stage.upperBound }
            return Found(
              nearest: workspace.1.nearest(k, to: row, among: met),
              offers: workspace.1.neighbors(of: row, among: met.filter { $0 < start }))
          }
          workspace.0.find(row, in: summed, ends: ends, bars: bars)
          return Found(
            nearest: workspace.1.nearest(k, to: row, among: workspace.0.candidates),
            offers: workspace.1.neighbors(of: row, among: workspace.0.offers))
        }
      }
      for (row, found) in zip(stage, parts.joined()) {
        lists.append(found.nearest)
        for offer in found.offers {
          lists[Int(offer.row)].insert(Neighbor(row: UInt32(row), similarity: offer.similarity))
        }
      }
      for row in 0..<stage.upperBound {
        bars.set(row, to: lists[row].bar, termCount: summed.entries(of: row).count)
      }
    }
    let finished = lists
    let parts = try await concurrentChunks(
      0..<finished.count, chunk: 1024, workspace: FullComparison(vectors)
    ) { rows, comparison in
      var lists = NeighborLists()
      for row in rows {
        var list = finished[row]
        if list.neighbors.count < k {
          // Similarities that round to 0 count as well.
          list = comparison.nearest(k, to: row, among: rounded.rows(of: summed, like: row))
        }
        lists.append(list.neighbors)
      }
      return lists
    }
    return NeighborLists(joining: parts)
  }

  /// What comparing one row with those before has found.
  private struct Found: Sendable {
    /// Its nearest.
    let nearest: NearestList
    /// Rows of earlier stages that it may be near to.
    let offers: [Neighbor]
  }
}
