extension NeighborGraph {
  /// Up to this many dense rows every pair is compared.
  static let largestExactDense = 8192
  /// Beyond this many, fewer and shorter lists are looked through.
  static let largestThoroughDense = 131_072

  /// The nearest other rows of every dense row; rows without any alike enough have
  /// none.
  ///
  /// Exact up to 8,192 rows. Beyond, neighbours are looked for in the 20 nearest of 2 · √rows lists:
  /// 0.96 of them are found on 100,000 real texts. Beyond 131,072 rows it is the 6 nearest of
  /// 3 · √rows.
  ///
  /// - Complexity: O(rows² · columns) time where exact, O(rows^1.5 · columns) beyond;
  ///   O(rows · neighborCount) memory.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func neighbors(in vectors: DenseMatrix) async throws -> NeighborLists {
    let all = QuantizedMatrix(vectors)
    guard let equal = EqualRows(in: all, neighborCount: neighborCount) else {
      return try await neighbors(in: all)
    }
    return equal.lists(from: try await neighbors(in: all.selecting(rows: equal.searched)))
  }

  /// The same for rows that are rounded.
  private func neighbors(in quantized: QuantizedMatrix) async throws -> NeighborLists {
    guard quantized.rowCount > Self.largestExactDense else {
      return try await exactNeighbors(in: quantized)
    }
    let isThorough = quantized.rowCount <= Self.largestThoroughDense
    let root = Double(quantized.rowCount).squareRoot()
    let lists = try await InvertedLists(
      quantized, listCount: Int((isThorough ? 2 : 3) * root), probeCount: isThorough ? 20 : 6)
    return try await neighbors(in: quantized, by: lists)
  }

  /// Compares every row with every other one.
  func exactNeighbors(in vectors: QuantizedMatrix) async throws -> NeighborLists {
    let all = 0..<vectors.rowCount
    let parts = try await concurrentChunks(all, chunk: 64) { rows in
      var search = DenseSearch(
        count: rows.count, capacity: neighborCount, bar: smallestLearnedSimilarity)
      // Blocks of rows stay in the processor's cache while all rows of the chunk meet them.
      for start in stride(from: 0, to: vectors.rowCount, by: DenseSearch.blockSize) {
        let block = start..<min(start + DenseSearch.blockSize, vectors.rowCount)
        for first in stride(from: rows.lowerBound, to: rows.upperBound, by: 4) {
          let last = rows.upperBound - 1
          search.compare(
            SIMD4(first, min(first + 1, last), min(first + 2, last), min(first + 3, last)),
            count: min(4, rows.upperBound - first), from: rows.lowerBound, with: block,
            in: vectors, names: nil)
        }
      }
      return search.lists
    }
    return NeighborLists(joining: parts)
  }

  /// Compares every row with the rows of its nearest lists.
  private func neighbors(
    in vectors: QuantizedMatrix, by lists: InvertedLists
  ) async throws -> NeighborLists {
    // Rows of one list side by side: so do most of the lists they look through.
    let ordered = vectors.selecting(rows: lists.rows.lazy.map { Int($0) })
    let parts = try await concurrentChunks(0..<ordered.rowCount, chunk: 256) { rows in
      var search = DenseSearch(
        count: rows.count, capacity: neighborCount, bar: smallestLearnedSimilarity)
      for (list, visitors) in lists.visitors(among: rows) {
        let members = lists.offsets[list]..<lists.offsets[list + 1]
        for start in stride(
          from: members.lowerBound, to: members.upperBound, by: DenseSearch.blockSize)
        {
          let block = start..<min(start + DenseSearch.blockSize, members.upperBound)
          for first in stride(from: 0, to: visitors.count, by: 4) {
            let last = visitors.count - 1
            search.compare(
              SIMD4(
                visitors[first], visitors[min(first + 1, last)], visitors[min(first + 2, last)],
                visitors[min(first + 3, last)]),
              count: min(4, visitors.count - first), from: rows.lowerBound, with: block,
              in: ordered, names: lists.rows)
          }
        }
      }
      return search.lists
    }
    var places = [Int?](repeating: nil, count: vectors.rowCount)
    for (place, row) in lists.rows.enumerated() { places[Int(row)] = place }
    return NeighborLists(joining: parts).reordered(by: places)
  }
}

/// The nearest rows of a chunk of rows.
private struct DenseSearch {
  /// Rows that are compared with a chunk in one go.
  static let blockSize = 128

  private var nearest: [NearestList]
  private var cosines = [SIMD4<Float>](repeating: .zero, count: blockSize)

  init(count: Int, capacity: Int, bar: Float) {
    nearest = Array(repeating: NearestList(capacity: capacity, bar: bar), count: count)
  }

  /// Compares four rows, of which only the first `count` matter, with a block.
  ///
  /// - Parameters:
  ///   - rows: The four.
  ///   - count: How many of them matter.
  ///   - start: The chunk's first row.
  ///   - block: Rows to compare with.
  ///   - vectors: Where all rows stand.
  ///   - names: The numbers under which rows are reported, or nil for their own.
  mutating func compare(
    _ rows: SIMD4<Int>, count: Int, from start: Int, with block: Range<Int>,
    in vectors: QuantizedMatrix, names: [UInt32]?
  ) {
    vectors.cosines(of: rows, with: block, of: vectors, into: &cosines)
    var bars = SIMD4<Float>(repeating: .infinity)
    for index in 0..<count { bars[index] = nearest[rows[index] - start].bar }
    for target in block {
      let found = cosines[target - block.lowerBound]
      guard any(found .>= bars) else { continue }
      for index in 0..<count where found[index] >= bars[index] && rows[index] != target {
        let row = rows[index] - start
        nearest[row].insert(
          .init(row: names?[target] ?? UInt32(target), similarity: found[index]))
        bars[index] = nearest[row].bar
      }
    }
  }

  var lists: NeighborLists {
    var lists = NeighborLists()
    for list in nearest { lists.append(list.neighbors) }
    return lists
  }
}

extension InvertedLists {
  /// The lists that any of some places look through, each with the places that do.
  fileprivate func visitors(among places: Range<Int>) -> [(list: Int, visitors: [Int])] {
    var pairs: [(list: UInt32, place: Int)] = []
    pairs.reserveCapacity(places.count * probeCount)
    for place in places {
      for probe in 0..<probeCount { pairs.append((probes[place * probeCount + probe], place)) }
    }
    pairs.sort { ($0.list, $0.place) < ($1.list, $1.place) }
    var found: [(list: Int, visitors: [Int])] = []
    for pair in pairs {
      if found.last?.list != Int(pair.list) { found.append((Int(pair.list), [])) }
      found[found.count - 1].visitors.append(pair.place)
    }
    return found
  }
}
