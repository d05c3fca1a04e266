/// For each term the rows that hold it, with values rounded to 16 bits: what ``RowSums`` adds up.
struct RoundedPostings: Sendable {
  /// Number of rows.
  let rowCount: Int
  /// Rows of all terms, term after term, ascending inside each.
  let rows: [UInt32]
  /// Their values in steps of 1/65535.
  let values: [UInt16]
  /// Term `t` owns the slice `offsets[t] ..< offsets[t + 1]` of `rows` and `values`.
  let offsets: [Int]

  /// Steps of a sum that stand for a similarity of 1; a sum may come to 32,767, rounding included.
  static let one: Float = 30_000

  /// Rounds the values, each in (0, 1], of a matrix of terms × rows.
  init(_ postings: SparseMatrix) {
    rowCount = postings.columnCount
    rows = postings.columns
    values = postings.values.map { UInt16(Self.clamped($0) * 65_535 + 0.5) }
    offsets = postings.rowOffsets
  }

  /// Moves the end of each term's entries on, as far as they hold rows up to one.
  func advance(_ ends: inout [Int], beyond row: Int) {
    for term in ends.indices {
      let all = offsets[term + 1]
      while ends[term] < all, rows[ends[term]] <= row { ends[term] += 1 }
    }
  }

  /// All other rows that share a term with a row, ascending, each once.
  func rows(of vectors: SparseMatrix, like row: Int) -> [UInt32] {
    var met = vectors.columns[vectors.entries(of: row)].flatMap { term in
      rows[offsets[Int(term)]..<offsets[Int(term) + 1]].filter { $0 != UInt32(row) }
    }
    met.sort()
    var distinct = 0
    for position in met.indices where position == 0 || met[position] != met[distinct - 1] {
      met[distinct] = met[position]
      distinct += 1
    }
    met.removeLast(met.count - distinct)
    return met
  }

  /// A term's weight in a query, in (0, 1], such that its product with a value, without the last 16
  /// bits, counts the steps of a sum.
  static func roundedWeight(_ weight: Float) -> UInt32 { UInt32(clamped(weight) * one + 0.5) }

  private static func clamped(_ value: Float) -> Float { min(max(value, 0), 1) }
}
