import Dispatch

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
  let slots = Locked([Value?](repeating: nil, count: chunkCount))
  DispatchQueue.concurrentPerform(iterations: chunkCount) { index in
    let start = range.lowerBound + index * chunk
    let value = transform(start..<min(start + chunk, range.upperBound))
    slots.withLock { $0[index] = value }
  }
  return slots.withLock { $0.compactMap { $0 } }
}

/// Makes constant-size chunks of a range one by one on another thread, each while the one before it is used on
/// this one.
///
/// - Parameters:
///   - range: The indices to split.
///   - chunk: How many consecutive indices one call receives, at least 1.
///   - make: Turns one chunk into a value.
///   - use: Takes the values in the order of the chunks.
/// - Throws: What `make` or `use` throws.
package func makingAhead<Value: Sendable>(
  _ range: Range<Int>, chunk: Int, make: @escaping @Sendable (Range<Int>) throws -> Value,
  use: (Range<Int>, Value) throws -> Void
) throws {
  precondition(chunk > 0, "chunk \(chunk) is not positive")
  func indices(from start: Int) -> Range<Int>? {
    start < range.upperBound ? start..<min(start + chunk, range.upperBound) : nil
  }
  guard var places = indices(from: range.lowerBound) else { return }
  var value = try make(places)
  while let next = indices(from: places.upperBound) {
    let ahead = MadeAhead { try make(next) }
    // What is being made is waited for before anything is thrown: nothing goes on behind an error.
    let used = Result { try use(places, value) }
    let made = ahead.result()
    try used.get()
    (places, value) = (next, try made.get())
  }
  try use(places, value)
}

/// A value that another thread makes.
private final class MadeAhead<Value: Sendable>: Sendable {
  private let slot = Locked<Result<Value, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ make: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global().async {
      let result = Result(catching: make)
      self.slot.withLock { $0 = result }
      self.isDone.signal()
    }
  }

  /// Waits for it.
  func result() -> Result<Value, any Error> {
    isDone.wait()
    guard let result = slot.withLock(\.self) else {
      preconditionFailure("signalled before it was made")
    }
    return result
  }
}
