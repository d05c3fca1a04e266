import Synchronization

/// Hands out the numbers of chunks to the workers of one parallel pass.
final class ChunkCounter: Sendable {
  private let next = Atomic(0)

  /// The next number, or nil when all below `limit` are taken.
  func take(below limit: Int) -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < limit ? index : nil
  }

  /// Most workers of a pass.
  ///
  /// The runtime runs as many as there are processors; those that come
  /// late find nothing left to do.
  static let mostWorkers = 64
}
