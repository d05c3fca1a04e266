import Testing

@testable import Concejo

@Suite struct ParallelMapTests {
  @Test(arguments: [1, 3, 7, 100])
  func `chunks come back in order and hold every index`(chunk: Int) {
    let found = parallelChunks(5..<47, chunk: chunk) { Array($0) }
    #expect(found.flatMap { $0 } == Array(5..<47))
    #expect(found.dropLast().allSatisfy { $0.count == chunk })
  }

  @Test func `no index, no chunk`() {
    #expect(parallelChunks(3..<3, chunk: 4) { $0.count }.isEmpty)
  }

  @Test(arguments: [1, 2, 16])
  func `workspaces are taken in turns and results stay in order`(chunk: Int) async throws {
    let found = try await concurrentChunks(
      0..<200, chunk: chunk, workspace: [Int](repeating: 0, count: 200)
    ) { rows, workspace in
      // Left as it was found: all zeros.
      for row in rows { workspace[row] += row }
      let sum = workspace.reduce(0, +)
      for row in rows { workspace[row] = 0 }
      return sum
    }
    #expect(found.reduce(0, +) == 199 * 200 / 2)
    #expect(found.count == (200 + chunk - 1) / chunk)
  }

  private struct Refusal: Error {}

  @Test(arguments: [1, 4, 42, 100]) func `what is made ahead is used in its order`(chunk: Int)
    throws
  {
    var used: [Int] = []
    try makingAhead(
      5..<47, chunk: chunk, make: { Array($0) },
      use: { places, value in
        #expect(value == Array(places))
        used += value
      })
    #expect(used == Array(5..<47))
  }

  @Test func `of no indices nothing is made`() throws {
    try makingAhead(
      3..<3, chunk: 4, make: { _ in throw Refusal() }, use: { _, _ in Issue.record("used") })
  }

  @Test func `an error of either side ends it`() {
    var used = 0
    #expect(throws: Refusal.self) {
      try makingAhead(
        0..<10, chunk: 2, make: { if $0.contains(6) { throw Refusal() } },
        use: { _, _ in used += 1 })
    }
    #expect(used == 3)
    #expect(throws: Refusal.self) {
      try makingAhead(0..<10, chunk: 2, make: { $0 }, use: { _, _ in throw Refusal() })
    }
  }
}
