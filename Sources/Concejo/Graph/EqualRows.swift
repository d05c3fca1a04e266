/// Rows that are looked for once, though many are equal.
///
/// Ten thousand texts that differ by a number alone would each be compared with all others. Of equal rows the first
/// `k + 1` are searched, `k` being how many neighbours a row has: all others have the neighbours of the last of these,
/// since of rows equally near the first ones count.
struct EqualRows {
  /// Rows that are searched, ascending.
  let searched: [Int]
  /// For each row the place in ``searched`` of the one whose neighbours it has.
  private let places: [Int]

  /// Other rows must be so many times more than rows that are left out, at most: else it is not worth the copy.
  private static let mostSearched = 3

  /// Looks for equal rows.
  ///
  /// - Parameters:
  ///   - count: How many rows there are.
  ///   - neighborCount: How many neighbours of each are wanted.
  ///   - digest: A number that equal rows have in common.
  ///   - areEqual: Whether two rows are equal.
  init?(
    among count: Int, neighborCount: Int, digest: (Int) -> UInt64, areEqual: (Int, Int) -> Bool
  ) {
    var kept: [UInt64: [Int]] = [:]
    var searched: [Int] = []
    var places: [Int] = []
    for row in 0..<count {
      let key = digest(row)
      let equal = kept[key, default: []]
      if equal.count > neighborCount, areEqual(searched[equal[neighborCount]], row) {
        places.append(equal[neighborCount])
        continue
      }
      if equal.isEmpty || areEqual(searched[equal[0]], row) {
        kept[key, default: []].append(searched.count)
      }
      places.append(searched.count)
      searched.append(row)
    }
    guard count - searched.count > 0,
      (count - searched.count) * Self.mostSearched >= searched.count
    else { return nil }
    (self.searched, self.places) = (searched, places)
  }

  /// The neighbours of every row.
  ///
  /// - Parameter found: Those of the rows that were searched, by their places.
  /// - Returns: Lists that name rows by their own numbers.
  func lists(from found: NeighborLists) -> NeighborLists {
    var lists = NeighborLists()
    for place in places {
      lists.append(
        found[place].map {
          .init(row: UInt32(searched[Int($0.row)]), similarity: $0.similarity)
        })
    }
    return lists
  }

  /// A number for a row of numbers.
  static func digest(of values: some Sequence<UInt64>) -> UInt64 {
    values.reduce(0xCBF2_9CE4_8422_2325) { state, value in
      let mixed = (state ^ value) &* 0x9E37_79B9_7F4A_7C15
      return mixed ^ mixed >> 29
    }
  }
}

extension EqualRows {
  /// Equal rows of a sparse matrix; terms that no other row has are passed over, since they bring no row nearer.
  init?(in vectors: SparseMatrix, documentFrequency: [Int], neighborCount: Int) {
    func shared(_ row: Int) -> some Sequence<UInt64> {
      vectors.entries(of: row).lazy
        .filter { documentFrequency[Int(vectors.columns[$0])] > 1 }
        .map { UInt64(vectors.columns[$0]) << 32 | UInt64(vectors.values[$0].bitPattern) }
    }
    self.init(
      among: vectors.rowCount, neighborCount: neighborCount,
      digest: { Self.digest(of: shared($0)) }, areEqual: { shared($0).elementsEqual(shared($1)) })
  }

  /// Equal rows of a dense matrix.
  init?(in vectors: QuantizedMatrix, neighborCount: Int) {
    func lanes(_ row: Int) -> ArraySlice<QuantizedMatrix.Lane> {
      vectors.lanes[(row * vectors.laneCount)..<((row + 1) * vectors.laneCount)]
    }
    self.init(
      among: vectors.rowCount, neighborCount: neighborCount,
      digest: { row in
        Self.digest(
          of: lanes(row).lazy.map { lane in
            (0..<8).reduce(0) { ($0 << 8 | $0 >> 56) ^ UInt64(UInt16(bitPattern: lane[$1])) }
          })
      }, areEqual: { lanes($0) == lanes($1) })
  }
}
