/// The nearest rows of every row, in one flat form.
///
/// Row `i` owns the slice `offsets[i] ..< offsets[i + 1]` of `rows` and `similarities`, nearest
/// first. Memory: 8 bytes for each neighbour, plus 8 for each row.
public struct NeighborLists: Sendable, Equatable {
  /// `count + 1` positions, non-decreasing, the first 0.
  public private(set) var offsets: [Int] = [0]
  /// The neighbours.
  public private(set) var rows: [UInt32] = []
  /// Cosine similarity of each neighbour, above 0.
  public private(set) var similarities: [Float] = []

  /// No lists.
  init() {}

  /// One after the other the lists of consecutive parts.
  init(joining parts: [NeighborLists]) {
    offsets.reserveCapacity(parts.reduce(1) { $0 + $1.count })
    let total = parts.reduce(0) { $0 + $1.rows.count }
    rows.reserveCapacity(total)
    similarities.reserveCapacity(total)
    for part in parts {
      let base = rows.count
      rows.append(contentsOf: part.rows)
      similarities.append(contentsOf: part.similarities)
      for offset in part.offsets.dropFirst() { offsets.append(base + offset) }
    }
  }

  /// The same lists in another order: list `i` of the result is list `order[i]`, or empty for nil.
  func reordered(by order: [Int?]) -> NeighborLists {
    var result = NeighborLists()
    result.offsets.reserveCapacity(order.count + 1)
    result.rows.reserveCapacity(rows.count)
    result.similarities.reserveCapacity(rows.count)
    for position in order {
      if let position {
        result.rows.append(contentsOf: rows[entries(of: position)])
        result.similarities.append(contentsOf: similarities[entries(of: position)])
      }
      result.offsets.append(result.rows.count)
    }
    return result
  }

  /// Adds the next row's list.
  mutating func append(_ neighbors: [NeighborGraph.Neighbor]) {
    for neighbor in neighbors {
      rows.append(neighbor.row)
      similarities.append(neighbor.similarity)
    }
    offsets.append(rows.count)
  }

  /// Positions of a row's neighbours in `rows` and `similarities`.
  public func entries(of row: Int) -> Range<Int> { offsets[row]..<offsets[row + 1] }
}

extension NeighborLists: RandomAccessCollection {
  /// The first row.
  public var startIndex: Int { 0 }
  /// Number of rows.
  public var endIndex: Int { offsets.count - 1 }

  /// The neighbours of one row, nearest first.
  public subscript(row: Int) -> [NeighborGraph.Neighbor] {
    entries(of: row).map { NeighborGraph.Neighbor(row: rows[$0], similarity: similarities[$0]) }
  }
}
