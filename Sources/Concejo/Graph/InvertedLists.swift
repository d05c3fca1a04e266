/// Rows divided into lists of rows that lie near one another, so that the nearest neighbours of a
/// row are looked for in a few lists instead of everywhere.
///
/// The lists are the cells of spherical k-means, trained on a sample. All arithmetic is in whole
/// numbers but for the length of a centre, so that the lists are the same on every machine.
///
/// Source: J. Sivic & A. Zisserman, *Video Google*, ICCV 2003, doi:10.1109/ICCV.2003.1238663, for
/// inverted lists; I. Dhillon & D. Modha, *Concept decompositions for large sparse text data using
/// clustering*, Machine Learning 42, 2001, doi:10.1023/A:1007612920971, for spherical k-means.
struct InvertedLists: Sendable {
  /// Rows by list; rows of zeros stand in none.
  let rows: [UInt32]
  /// List `l` owns the slice `offsets[l] ..< offsets[l + 1]` of `rows`.
  let offsets: [Int]
  /// The nearest lists of each of `rows`, nearest first, `probeCount` for each.
  let probes: [UInt32]
  /// Lists looked through for each row.
  let probeCount: Int

  private static let sampledRowsPerList = 24
  private static let iterations = 4

  /// Divides rows.
  ///
  /// - Parameters:
  ///   - vectors: Rows of length 1, or zeros.
  ///   - listCount: How many lists, at least 1.
  ///   - probeCount: Lists to look through for each row, at least 1.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(_ vectors: QuantizedMatrix, listCount: Int, probeCount: Int) async throws {
    let full = (0..<vectors.rowCount).filter { !vectors.isZero($0) }
    let listCount = max(min(listCount, full.count), 1)
    self.probeCount = min(probeCount, listCount)
    let sample = Self.sample(of: full, count: listCount * Self.sampledRowsPerList)
    let training = vectors.selecting(rows: sample)
    var centers = vectors.selecting(rows: Self.sample(of: sample, count: listCount))
    for _ in 0..<Self.iterations where training.rowCount > listCount {
      let lists = try await centers.nearestRows(to: training, of: 0..<training.rowCount, count: 1)
      centers = centers.moved(to: training, lists: lists)
    }
    let count = self.probeCount
    let nearest = try await centers.nearestRows(to: vectors, of: full, count: count)
    var offsets = [Int](repeating: 0, count: centers.rowCount + 1)
    for position in full.indices { offsets[Int(nearest[position * count]) + 1] += 1 }
    for list in 0..<centers.rowCount { offsets[list + 1] += offsets[list] }
    var next = offsets
    var rows = [UInt32](repeating: 0, count: full.count)
    var probes = [UInt32](repeating: 0, count: full.count * count)
    for (position, row) in full.enumerated() {
      let list = Int(nearest[position * count])
      let place = next[list]
      next[list] += 1
      rows[place] = UInt32(row)
      for probe in 0..<count { probes[place * count + probe] = nearest[position * count + probe] }
    }
    self.rows = rows
    self.offsets = offsets
    self.probes = probes
  }

  /// Evenly spread elements, in order.
  private static func sample(of elements: [Int], count: Int) -> [Int] {
    guard count < elements.count else { return elements }
    return (0..<count).map { elements[$0 * elements.count / count] }
  }
}

extension QuantizedMatrix {
  /// For some rows of `vectors` the nearest rows of this matrix, nearest first, `count` for each.
  fileprivate func nearestRows(
    to vectors: QuantizedMatrix, of rows: some RandomAccessCollection<Int> & Sendable, count: Int
  ) async throws -> [UInt32] {
    let wanted = Array(rows)
    return try await concurrentFlatMap(0..<wanted.count, chunk: 1024) { range in
      var found: [UInt32] = []
      found.reserveCapacity(range.count * count)
      var cosines = [SIMD4<Float>](repeating: .zero, count: rowCount)
      var nearest = NearestList(capacity: count, bar: -.infinity)
      for first in stride(from: range.lowerBound, to: range.upperBound, by: 4) {
        let last = range.upperBound - 1
        vectors.cosines(
          of: SIMD4(
            wanted[first], wanted[min(first + 1, last)], wanted[min(first + 2, last)],
            wanted[min(first + 3, last)]),
          with: 0..<rowCount, of: self, into: &cosines)
        for offset in 0..<min(4, range.upperBound - first) {
          nearest.removeAll(bar: -.infinity)
          for row in 0..<rowCount where cosines[row][offset] > nearest.bar {
            nearest.insert(.init(row: UInt32(row), similarity: cosines[row][offset]))
          }
          for neighbor in nearest.neighbors { found.append(neighbor.row) }
        }
      }
      return found
    }
  }

  /// Each row moved to the mean direction of the vectors of its list; one without any stays.
  fileprivate func moved(to vectors: QuantizedMatrix, lists: [UInt32]) -> QuantizedMatrix {
    var sums = [SIMD8<Int64>](repeating: .zero, count: lanes.count)
    var sizes = [Int](repeating: 0, count: rowCount)
    for (row, list) in lists.enumerated() {
      sizes[Int(list)] += 1
      for lane in 0..<laneCount {
        sums[Int(list) * laneCount + lane] &+= SIMD8<Int64>(
          truncatingIfNeeded: vectors.lanes[row * laneCount + lane])
      }
    }
    var moved = lanes
    for list in 0..<rowCount where sizes[list] > 0 {
      let range = (list * laneCount)..<((list + 1) * laneCount)
      let squares = range.reduce(0.0) { sum, lane in
        let values = SIMD8<Double>(sums[lane])
        return (0..<8).reduce(sum) { $0 + values[$1] * values[$1] }
      }
      guard squares > 0 else { continue }
      let scale = Double(Self.one) / squares.squareRoot()
      for lane in range {
        moved[lane] = Lane(
          clamping: SIMD8<Int32>(
            (SIMD8<Double>(sums[lane]) * scale).rounded(.toNearestOrAwayFromZero)))
      }
    }
    return QuantizedMatrix(rowCount: rowCount, laneCount: laneCount, lanes: moved)
  }
}
