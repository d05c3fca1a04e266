/// Rounded sums of one query's similarity with every row, term by term.
///
/// Unlike ``TermSums`` it keeps no list of the rows met: adding is cheaper, and to look for the
/// highest sums all of them are looked through, 64 at once. Sums are whole numbers of 16 bits, so
/// that twice as many fit into the cache; the rows that may be among the nearest are to be compared
/// in full.
struct RowSums: Sendable {
  /// The sum of each row, eight rows a lane; zeros between two queries.
  var lanes: [SIMD8<Int16>]
  /// What the sums are made of.
  let postings: RoundedPostings
  /// Entries of the query's terms, the fewest first, and the terms' rounded weights.
  private(set) var query: [(entries: Range<Int>, weight: UInt32)] = []

  /// Rows that may be among the nearest of the query, with the nearest among them, but for those
  /// with a similarity that rounds to 0; in no order that matters.
  private(set) var candidates: [UInt32] = []
  /// Rows that may have the query among their own nearest.
  private(set) var offers: [UInt32] = []

  private var sums: [Int16] = []
  private var highest: NearestList
  private let count: Int
  private var excluded: UInt32 = 0
  private var termCount = 0
  /// The least sum that may still stand for one of the highest similarities.
  private var bar: Int16 = 1

  /// Lanes looked at at once.
  static let lanesAtOnce = 8
  /// More terms than this in one query could overflow a sum.
  static let mostTerms = 2048

  /// Prepares sums, of which those of the `count` nearest rows are wanted.
  init(_ postings: RoundedPostings, count: Int) {
    let rowsAtOnce = Self.lanesAtOnce * 8
    let blocks = (postings.rowCount + rowsAtOnce - 1) / rowsAtOnce
    lanes = Array(repeating: .zero, count: blocks * Self.lanesAtOnce)
    self.postings = postings
    self.count = count
    highest = NearestList(capacity: count)
  }

  /// Finds ``candidates`` and ``offers`` for a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - vectors: Its matrix.
  ///   - ends: Where the entries of each term end that count.
  ///   - bars: What a sum must reach to be an offer.
  mutating func find(_ row: Int, in vectors: SparseMatrix, ends: [Int], bars: RowBars) {
    let entries = vectors.entries(of: row)
    precondition(entries.count <= Self.mostTerms, "\(entries.count) terms")
    (excluded, termCount) = (UInt32(row), entries.count)
    candidates.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    offers.removeAll(keepingCapacity: true)
    query.removeAll(keepingCapacity: true)
    var (first, last) = (row, row)
    for entry in entries {
      let term = Int(vectors.columns[entry])
      // The row itself is among the postings of its terms.
      let met = postings.offsets[term]..<ends[term]
      first = min(first, Int(postings.rows[met.lowerBound]))
      last = max(last, Int(postings.rows[met.upperBound - 1]))
      query.append((met, RoundedPostings.roundedWeight(vectors.values[entry])))
    }
    query.sort { $0.entries.count < $1.entries.count }
    add()
    raiseBar(bars)
    drain(first...last, bars: bars)
    var kept = 0
    for position in candidates.indices where sums[position] >= bar {
      candidates[kept] = candidates[position]
      kept += 1
    }
    candidates.removeLast(candidates.count - kept)
  }

  /// Looks at rows of the rarest terms first: the highest sums are mostly among them, and few others
  /// need to be looked at after.
  private mutating func raiseBar(_ bars: RowBars) {
    highest.removeAll()
    var left = 4 * count
    for (entries, _) in query where left > 0 {
      let entries = entries.suffix(left)
      left -= entries.count
      for entry in entries {
        let row = postings.rows[entry]
        let similarity = Float(lanes[Int(row) / 8][Int(row) % 8])
        guard similarity >= highest.bar, row != excluded else { continue }
        if !highest.neighbors.contains(where: { $0.row == row }) {
          highest.insert(NeighborGraph.Neighbor(row: row, similarity: similarity))
        }
      }
    }
    let least = highest.bar
    bar = bars.bar(belowSum: least, termCount: termCount)
    highest.removeAll(bar: least)
  }

  /// Takes the sums that reach the query's bar or their own row's; all are set back to 0.
  private mutating func drain(_ rows: ClosedRange<Int>, bars: RowBars) {
    let rowsAtOnce = Self.lanesAtOnce * 8
    var lane = rows.lowerBound / rowsAtOnce * Self.lanesAtOnce
    let end = (rows.upperBound / rowsAtOnce + 1) * Self.lanesAtOnce
    while true {
      lane = clear(lane..<end, bar: bar, bars: bars.lanes)
      guard lane < end else { return }
      for next in lane..<lane + Self.lanesAtOnce {
        let sums = lanes[next]
        lanes[next] = .zero
        let own = ReachedRows(sums, bar: SIMD8(repeating: bar))
        own.visit { take(UInt32(next * 8 + $0), sum: sums[$0], bars: bars) }
        ReachedRows(sums, bar: bars.lanes[next]).visit { offers.append(UInt32(next * 8 + $0)) }
      }
      lane += Self.lanesAtOnce
    }
  }

  private mutating func take(_ row: UInt32, sum: Int16, bars: RowBars) {
    guard row != excluded else { return }
    candidates.append(row)
    sums.append(sum)
    let similarity = Float(sum)
    if similarity >= highest.bar {
      highest.insert(NeighborGraph.Neighbor(row: row, similarity: similarity))
      bar = bars.bar(belowSum: highest.bar, termCount: termCount)
    }
  }
}

/// Which of eight sums reach their bars.
private struct ReachedRows {
  /// The sign bits of sums that do, 16 bits a row.
  private let bits: SIMD2<UInt64>

  /// Compares sums with bars; neither is negative.
  init(_ sums: SIMD8<Int16>, bar: SIMD8<Int16>) {
    let below = unsafe unsafeBitCast(sums &- bar, to: SIMD2<UInt64>.self)
    bits = ~below & SIMD2(repeating: 0x8000_8000_8000_8000)
  }

  /// Calls `body` with the place of each among the eight, ascending.
  @inline(__always)
  func visit(_ body: (Int) -> Void) {
    guard bits[0] | bits[1] != 0 else { return }
    for half in 0..<2 {
      var left = bits[half]
      while left != 0 {
        body(half * 4 + left.trailingZeroBitCount / 16)
        left &= left &- 1
      }
    }
  }
}
