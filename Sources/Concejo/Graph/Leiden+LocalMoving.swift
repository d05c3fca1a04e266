extension Leiden {
  /// Moves single vertices between communities while that raises quality.
  struct LocalMoving {
    let graph: Graph
    let resolution: Double

    /// Visits vertices in a random order, and again those whose neighbourhood has changed.
    func partition(from start: Partition, using random: inout SplitMix64) -> Partition {
      let count = graph.vertexCount
      let strengths = (0..<count).map { graph.strength(of: $0) }
      let total = strengths.reduce(0, +)
      guard total > 0 else { return start }
      // In 32 bits, since where neighbours stand is what most of the time goes into.
      var membership = start.membership.map { Int32($0) }
      var communityStrengths = [Double](repeating: 0, count: count)
      for vertex in 0..<count { communityStrengths[Int(membership[vertex])] += strengths[vertex] }
      var queue = Array(0..<count).shuffled(using: &random)
      var isQueued = [Bool](repeating: true, count: count)
      var links = CommunityLinks(count: count)
      var head = 0
      while head < queue.count {
        let vertex = queue[head]
        head += 1
        isQueued[vertex] = false
        links.collect(around: vertex, in: graph) { Int(membership[$0]) }
        let current = Int(membership[vertex])
        communityStrengths[current] -= strengths[vertex]
        let factor = resolution * strengths[vertex] / total
        var best = current
        var bestGain = links[current] - factor * communityStrengths[current]
        for community in links.touched {
          let gain = links[community] - factor * communityStrengths[community]
          if gain > bestGain + 1e-12 { (best, bestGain) = (community, gain) }
        }
        communityStrengths[best] += strengths[vertex]
        guard best != current else { continue }
        membership[vertex] = Int32(best)
        for position in graph.edges(of: vertex) {
          let neighbor = Int(graph.neighbors[position])
          if membership[neighbor] != Int32(best), !isQueued[neighbor] {
            isQueued[neighbor] = true
            queue.append(neighbor)
          }
        }
        if head > 4 * count {
          queue.removeFirst(head)
          head = 0
        }
      }
      return Partition(membership: membership.map { Int($0) })
    }
  }

  /// Sums of edge weights from one vertex to each community around it.
  struct CommunityLinks {
    private var sums: [Double]
    /// The communities around the vertex, in the order of its edges.
    private(set) var touched: [Int] = []

    init(count: Int) { sums = Array(repeating: 0, count: count) }

    subscript(community: Int) -> Double { sums[community] }

    /// Replaces the sums by those of `vertex`.
    mutating func collect(
      around vertex: Int, in graph: Graph, communityOf: (Int) -> Int?
    ) {
      for community in touched { sums[community] = 0 }
      touched.removeAll(keepingCapacity: true)
      for position in graph.edges(of: vertex) {
        guard let community = communityOf(Int(graph.neighbors[position])) else { continue }
        if sums[community] == 0 { touched.append(community) }
        sums[community] += Double(graph.weights[position])
      }
    }
  }
}
