import Concejo
import Foundation

extension StageRun {
  /// Times the search for nearest neighbours by shared terms.
  func neighbors() async throws -> Measurement {
    let matrix = try await Pipeline().vectors(of: proposals()).matrix
    try exchange.map { try MatrixFolder($0).write(matrix) }
    let graph = neighborGraph
    return try await timed {
      try await graph.neighbors(in: matrix)
    } answer: { lists in
      try numbers(of: lists, floor: 0) { Similarities(of: matrix) }
    }
  }

  /// Times the search for nearest neighbours by term vectors.
  func denseNeighbors() async throws -> Measurement {
    let matrix = try await Pipeline().termVectors(of: proposals())
    let graph = neighborGraph
    return try await timed {
      try await graph.neighbors(in: matrix)
    } answer: { lists in
      try numbers(of: lists, floor: graph.smallestLearnedSimilarity) { Similarities(of: matrix) }
    }
  }

  private var neighborGraph: NeighborGraph {
    var graph = NeighborGraph()
    graph.neighborCount = definition.k
    return graph
  }

  private func numbers(
    of lists: NeighborLists, floor: Float, similarities: () -> Similarities
  ) throws -> [String: Double] {
    var numbers = [
      "rows": Double(lists.offsets.count - 1), "neighbors": Double(lists.rows.count),
    ]
    if checks {
      let exact = similarities()
      let check = try NeighborCheck(
        of: lists, k: definition.k, floor: floor, similarities: exact.all(of:))
      numbers["recall"] = check.recall
      try exchange.map { try MatrixFolder($0).write(check) }
    }
    return numbers
  }
}
