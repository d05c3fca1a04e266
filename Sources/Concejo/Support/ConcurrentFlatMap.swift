/// Maps constant-size chunks of a range in parallel and joins the results in order.
///
/// The chunk size never follows the number of cores, and chunks are joined by position, so the
/// result is the same on one thread and on many.
///
/// - Parameters:
///   - range: The indices to split.
///   - chunk: How many consecutive indices one call of `transform` receives, at least 1.
///   - transform: Turns one chunk into zero or more elements.
/// - Returns: The elements of all chunks, in the order of the chunks.
/// - Throws: The first error of `transform` by time, or `CancellationError`.
func concurrentFlatMap<Element: Sendable>(
  _ range: Range<Int>, chunk: Int,
  _ transform: @escaping @Sendable (Range<Int>) throws -> [Element]
) async throws -> [Element] {
  let slots = try await concurrentChunks(range, chunk: chunk, transform)
  guard slots.count != 1 else { return slots[0] }
  var joined: [Element] = []
  joined.reserveCapacity(slots.reduce(0) { $0 + $1.count })
  for slot in slots { joined.append(contentsOf: slot) }
  return joined
}

/// Maps constant-size chunks of a range in parallel: one value for each, in order.
///
/// - Parameters:
///   - range: The indices to split.
///   - chunk: How many consecutive indices one call of `transform` receives, at least 1.
///   - transform: Turns one chunk into a value.
/// - Returns: One value for each chunk, in the order of the chunks.
/// - Throws: The first error of `transform` by time, or `CancellationError`.
func concurrentChunks<Value: Sendable>(
  _ range: Range<Int>, chunk: Int,
  _ transform: @escaping @Sendable (Range<Int>) throws -> Value
) async throws -> [Value] {
  try await concurrentChunks(range, chunk: chunk, workspace: ()) { rows, _ in
    try transform(rows)
  }
}

/// Maps constant-size chunks of a range in parallel with a workspace that chunks take turns to use.
///
/// No more workspaces are made than threads run at once. A transform must leave its workspace as it
/// found it, so that no result depends on which chunk had it before.
///
/// - Parameters:
///   - range: The indices to split.
///   - chunk: How many consecutive indices one call of `transform` receives, at least 1.
///   - workspace: Makes a workspace.
///   - transform: Turns one chunk into a value.
/// - Returns: One value for each chunk, in the order of the chunks.
/// - Throws: The first error of `transform` by time, or `CancellationError`.
func concurrentChunks<Value: Sendable, Workspace>(
  _ range: Range<Int>, chunk: Int,
  workspace: @autoclosure @escaping @Sendable () -> Workspace,
  _ transform: @escaping @Sendable (Range<Int>, inout Workspace) throws -> Value
) async throws -> [Value] {
  precondition(chunk > 0, "chunk \(chunk) is not positive")
  let chunkCount = (range.count + chunk - 1) / chunk
  let meter = ProgressMeter.current
  meter?.beginPass(total: range.count)
  // Another thread would take longer to start than most single chunks take.
  guard chunkCount > 1 else {
    guard chunkCount == 1 else { return [] }
    try Task.checkCancellation()
    var own = workspace()
    let value = try transform(range, &own)
    meter?.advance(by: range.count)
    return [value]
  }
  let next = ChunkCounter()
  let workers = min(chunkCount, ChunkCounter.mostWorkers)
  return try await withThrowingTaskGroup(of: [(Int, Value)].self) { group in
    for _ in 0..<workers {
      group.addTask {
        var values: [(Int, Value)] = []
        guard var index = next.take(below: chunkCount) else { return values }
        var own = workspace()
        while true {
          try Task.checkCancellation()
          let start = range.lowerBound + index * chunk
          let rows = start..<min(start + chunk, range.upperBound)
          values.append((index, try transform(rows, &own)))
          meter?.advance(by: rows.count)
          guard let following = next.take(below: chunkCount) else { return values }
          index = following
        }
      }
    }
    var slots = [Value?](repeating: nil, count: chunkCount)
    for try await values in group {
      for (index, value) in values { slots[index] = value }
    }
    return slots.compactMap { $0 }
  }
}
