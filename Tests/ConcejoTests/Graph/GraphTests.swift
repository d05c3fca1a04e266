import Testing

@testable import Concejo

@Suite struct GraphTests {
  @Test func `edges that repeat, in either direction, are added up`() {
    let graph = Graph(
      vertexCount: 3,
      edges: [
        Graph.Edge(first: 0, second: 1, weight: 1), Graph.Edge(first: 1, second: 0, weight: 2),
        Graph.Edge(first: 2, second: 1, weight: 0.5), Graph.Edge(first: 0, second: 1, weight: 4),
      ])
    #expect(graph.vertexCount == 3)
    #expect(graph.offsets == [0, 1, 3, 4])
    #expect(graph.neighbors == [1, 0, 2, 1])
    #expect(graph.weights == [7, 7, 0.5, 0.5])
    #expect(graph.selfWeights == [0, 0, 0])
  }

  @Test func `edges to oneself are kept apart and count twice in the strength`() {
    let graph = Graph(
      vertexCount: 2,
      edges: [
        Graph.Edge(first: 0, second: 0, weight: 3), Graph.Edge(first: 0, second: 0, weight: 1),
        Graph.Edge(first: 0, second: 1, weight: 2),
      ])
    #expect(graph.selfWeights == [4, 0])
    #expect(graph.strength(of: 0) == 2 * 4 + 2)
    #expect(graph.strength(of: 1) == 2)
    #expect(graph.neighbors == [1, 0])
  }

  @Test func `a graph may be empty or have no edges`() {
    #expect(Graph(vertexCount: 0, edges: []).vertexCount == 0)
    let lonely = Graph(vertexCount: 2, edges: [])
    #expect(lonely.edges(of: 0).isEmpty && lonely.edges(of: 1).isEmpty)
    #expect(lonely.strength(of: 1) == 0)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `holds what a table of weights holds`(seed: UInt64) {
    let sample = RandomGraph(seed: seed)
    let graph = sample.graph
    let table = sample.weights
    for vertex in 0..<graph.vertexCount {
      var row = [Double](repeating: 0, count: graph.vertexCount)
      for position in graph.edges(of: vertex) {
        row[Int(graph.neighbors[position])] += Double(graph.weights[position])
      }
      row[vertex] = graph.selfWeights[vertex]
      for other in row.indices {
        #expect(row[other].isClose(to: table[vertex][other], within: 1e-9))
      }
      let strength = table[vertex].reduce(0, +) + table[vertex][vertex]
      #expect(graph.strength(of: vertex).isClose(to: strength, within: 1e-9))
      let neighbors = graph.neighbors[graph.edges(of: vertex)]
      #expect(zip(neighbors, neighbors.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  // Communities {0, 1} and {2}: 0–1 becomes an edge to oneself, 1–2 and 0–2 one edge.
  @Test func `a community becomes a vertex, its inner edges an edge to itself`() {
    let graph = Graph(
      vertexCount: 3,
      edges: [
        Graph.Edge(first: 0, second: 1, weight: 1), Graph.Edge(first: 1, second: 2, weight: 2),
        Graph.Edge(first: 0, second: 2, weight: 4), Graph.Edge(first: 1, second: 1, weight: 8),
      ])
    let small = graph.aggregated(by: Partition(membership: [0, 0, 1]))
    #expect(small.vertexCount == 2)
    #expect(small.selfWeights == [9, 0])
    #expect(small.neighbors == [1, 0])
    #expect(small.weights == [6, 6])
  }
}
