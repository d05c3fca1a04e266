import Testing

@testable import Concejo

@Suite struct GraphTests {
  private func lists(_ neighbors: [[(row: UInt32, similarity: Float)]]) -> NeighborLists {
    var lists = NeighborLists()
    for list in neighbors {
      lists.append(list.map { NeighborGraph.Neighbor(row: $0.row, similarity: $0.similarity) })
    }
    return lists
  }

  // 0 and 1 name each other, 2 names 1, and a second list names 0–1 once more.
  @Test func `an edge adds up for each end and each list that names it`() {
    let first = lists([[(1, 0.5)], [(0, 0.5)], [(1, 0.25)]])
    let second = lists([[(1, 0.75)], [], []])
    let graph = Graph(of: [first, second])
    #expect(graph.vertexCount == 3)
    #expect(graph.offsets == [0, 1, 3, 4])
    #expect(graph.neighbors == [1, 0, 2, 1])
    #expect(graph.weights == [1.75, 1.75, 0.25, 0.25])
  }

  @Test func `a graph may be empty or have no edges`() {
    #expect(Graph(of: [lists([])]).vertexCount == 0)
    let lonely = Graph(of: [lists([[], []])])
    #expect(lonely.edges(of: 0).isEmpty && lonely.edges(of: 1).isEmpty)
  }

  // Row 0 points right, row 1 up, row 2 is alone. Half-way between right and up is (0.7071, 0.7071).
  @Test func `a round of smoothing goes half-way to the neighbours`() async throws {
    var rows = DenseMatrix(rowCount: 3, columnCount: 8)
    (rows[0, 0], rows[1, 1], rows[2, 2]) = (1, 1, 1)
    let graph = Graph(of: [lists([[(1, 0.3)], [], []])])
    let smooth = try await graph.smoothed(rows, rounds: 1)
    for row in 0..<2 {
      #expect(abs(smooth[row, 0] - 0.70711) < 1e-4 && abs(smooth[row, 1] - 0.70711) < 1e-4)
    }
    #expect(smooth[2, 2] == 1)
    #expect(try await graph.smoothed(rows, rounds: 0) == rows)
  }
}
