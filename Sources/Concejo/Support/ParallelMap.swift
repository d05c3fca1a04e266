import Dispatch
import Synchronization

/// Maps constant-size chunks of a range on all processors, for work that may not suspend.
///
/// - Parameters:
///   - range: The indices to split.
///   - chunk: How many consecutive indices one call of `transform` receives, at least 1.
///   - transform: Turns one chunk into a value.
/// - Returns: One value for each chunk, in the order of the chunks.
package func parallelChunks<Value: Sendable>(
  _ range: Range<Int>, chunk: Int, _ transform: @Sendable (Range<Int>) -> Value
) -> [Value] {
  precondition(chunk > 0, "chunk \(chunk) is not positive")
  let chunkCount = (range.count + chunk - 1) / chunk
  let slots = Mutex([Value?](repeating: nil, count: chunkCount))
  DispatchQueue.concurrentPerform(iterations: chunkCount) { index in
    let start = range.lowerBound + index * chunk
    let value = transform(start..<min(start + chunk, range.upperBound))
    slots.withLock { $0[index] = value }
  }
  return slots.withLock { $0.compactMap { $0 } }
}
