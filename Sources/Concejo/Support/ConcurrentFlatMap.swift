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
  precondition(chunk > 0, "chunk \(chunk) is not positive")
  let chunkCount = (range.count + chunk - 1) / chunk
  guard chunkCount > 1 else {
    return range.isEmpty ? [] : try transform(range)
  }
  let slots = try await withThrowingTaskGroup(of: (Int, [Element]).self) { group in
    for index in 0..<chunkCount {
      group.addTask {
        try Task.checkCancellation()
        let start = range.lowerBound + index * chunk
        return (index, try transform(start..<min(start + chunk, range.upperBound)))
      }
    }
    var slots = [[Element]](repeating: [], count: chunkCount)
    for try await (index, elements) in group { slots[index] = elements }
    return slots
  }
  var joined: [Element] = []
  joined.reserveCapacity(slots.reduce(0) { $0 + $1.count })
  for slot in slots { joined.append(contentsOf: slot) }
  return joined
}
