import Testing

@testable import Concejo

@Suite struct ConcurrentFlatMapTests {
  private struct Refusal: Error, Equatable {
    let index: Int
  }

  @Test(arguments: [1, 7, 64, 999, 1000, 5000])
  func `elements come in the order of the range, on any chunk size`(chunk: Int) async throws {
    let found = try await concurrentFlatMap(17..<1017, chunk: chunk) { rows -> [Int] in
      rows.flatMap { [Int](repeating: $0, count: $0 % 4) }
    }
    let expected = (17..<1017).flatMap { [Int](repeating: $0, count: $0 % 4) }
    #expect(found == expected)
  }

  /// The first chunks have by far the most to do, so that they end last.
  @Test func `chunks that end late keep their place`() async throws {
    let found = try await concurrentFlatMap(0..<40, chunk: 1) { rows -> [UInt64] in
      rows.map { row in
        var random = SplitMix64(seed: UInt64(row))
        for _ in 0..<((40 - row) * (40 - row) * 20) { _ = random.next() }
        return UInt64(row)
      }
    }
    let expected: [UInt64] = Array(0..<40)
    #expect(found == expected)
  }

  @Test func `chunks tile the range and only the last is shorter`() async throws {
    let chunks = try await concurrentFlatMap(3..<20, chunk: 5) { rows -> [Range<Int>] in [rows] }
    let expected: [Range<Int>] = [3..<8, 8..<13, 13..<18, 18..<20]
    #expect(chunks == expected)
  }

  @Test func `an empty range asks nothing`() async throws {
    let found = try await concurrentFlatMap(5..<5, chunk: 3) { rows -> [Int] in
      throw Refusal(index: rows.lowerBound)
    }
    #expect(found.isEmpty)
  }

  @Test(arguments: [1, 10, 100])
  func `an error of one chunk is the error of all`(chunk: Int) async {
    await #expect(throws: Refusal(index: 57)) {
      try await concurrentFlatMap(0..<100, chunk: chunk) { rows -> [Int] in
        if rows.contains(57) { throw Refusal(index: 57) }
        return Array(rows)
      }
    }
  }

  @Test func `a cancelled task throws`() async {
    let task = Task { () async throws -> [Int] in
      while !Task.isCancelled { await Task.yield() }
      return try await concurrentFlatMap(0..<100, chunk: 1) { rows -> [Int] in Array(rows) }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
