@testable import Concejo

/// A seeded graph with edges that repeat and edges to oneself, and the same graph as a table.
struct RandomGraph: Sendable {
  let graph: Graph
  /// Weight between each two vertices; on the diagonal that of the edge to oneself, once.
  let weights: [[Double]]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...40, using: &random)
    let density = Int.random(in: 0...4, using: &random)
    var edges: [Graph.Edge] = []
    var weights = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for _ in 0..<(count * density) {
      let first = Int.random(in: 0..<count, using: &random)
      let second = Int.random(in: 0..<count, using: &random)
      // In steps that single precision adds up without rounding.
      let weight = Float(Int.random(in: 100...1024, using: &random)) / 1024
      edges.append(Graph.Edge(first: Int32(first), second: Int32(second), weight: weight))
      weights[first][second] += Double(weight)
      if first != second { weights[second][first] += Double(weight) }
    }
    graph = Graph(vertexCount: count, edges: edges)
    self.weights = weights
  }

  /// Modularity from its first definition: over all pairs of vertices in one community the weight
  /// between them less the weight expected from their strengths, as a share of all strength.
  func modularity(of membership: [Int], resolution: Double) -> Double {
    var table = weights
    for vertex in table.indices { table[vertex][vertex] *= 2 }
    let strengths = table.map { $0.reduce(0, +) }
    let total = strengths.reduce(0, +)
    guard total > 0 else { return 0 }
    var sum = 0.0
    for first in table.indices {
      for second in table.indices where membership[first] == membership[second] {
        sum += table[first][second] - resolution * strengths[first] * strengths[second] / total
      }
    }
    return sum / total
  }

  /// Whether the vertices hang together by edges among them.
  func isConnected(_ vertices: [Int]) -> Bool {
    guard let first = vertices.first else { return true }
    let allowed = Set(vertices)
    var seen: Set<Int> = [first]
    var open = [first]
    while let vertex = open.popLast() {
      for other in allowed where weights[vertex][other] > 0 && !seen.contains(other) {
        seen.insert(other)
        open.append(other)
      }
    }
    return seen.count == allowed.count
  }
}
