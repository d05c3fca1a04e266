/// The nearest rows met so far, nearest first; of equals the smaller row first.
struct NearestList {
  private(set) var neighbors: [NeighborGraph.Neighbor] = []
  private let capacity: Int
  /// A new neighbour must be at least this similar: the last one's similarity once the list is full.
  private(set) var bar: Float

  init(capacity: Int, bar: Float = .leastNonzeroMagnitude) {
    self.capacity = capacity
    self.bar = bar
    neighbors.reserveCapacity(capacity + 1)
  }

  /// Puts a neighbour in its place, and drops the last one if the list overflows.
  mutating func insert(_ neighbor: NeighborGraph.Neighbor) {
    var position = neighbors.count
    while position > 0 {
      let other = neighbors[position - 1]
      guard
        other.similarity < neighbor.similarity
          || other.similarity == neighbor.similarity && other.row > neighbor.row
      else { break }
      position -= 1
    }
    guard position < capacity else { return }
    if neighbors.count < capacity { neighbors.append(neighbor) }
    var last = neighbors.count - 1
    while last > position {
      neighbors[last] = neighbors[last - 1]
      last -= 1
    }
    neighbors[position] = neighbor
    if neighbors.count == capacity { bar = neighbors[capacity - 1].similarity }
  }

  /// Makes the list empty again, with a bar to start from.
  mutating func removeAll(bar: Float = .leastNonzeroMagnitude) {
    neighbors.removeAll(keepingCapacity: true)
    self.bar = bar
  }
}
