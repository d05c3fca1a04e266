extension Leiden {
  /// Splits each community into parts that hold together.
  struct Refinement {
    let graph: Graph
    let resolution: Double

    /// Starts from single vertices and lets each join, once, a part of its own community.
    ///
    /// Only vertices and parts that are well connected to the rest of their community take part,
    /// so that the parts can serve as vertices of the next graph.
    func partition(within communities: Partition, using random: inout SplitMix64) -> Partition {
      let count = graph.vertexCount
      let strengths = (0..<count).map { graph.strength(of: $0) }
      let total = strengths.reduce(0, +)
      guard total > 0 else { return .singletons(count: count) }
      let community = communities.membership
      var communityStrengths = [Double](repeating: 0, count: communities.communityCount)
      for vertex in 0..<count { communityStrengths[community[vertex]] += strengths[vertex] }
      var part = Array(0..<count)
      var partStrengths = strengths
      var partSizes = [Int](repeating: 1, count: count)
      // Weight of the edges from each part to the rest of its community.
      var outward = (0..<count).map { vertex in
        graph.edges(of: vertex).reduce(0.0) { sum, position in
          community[Int(graph.neighbors[position])] == community[vertex]
            ? sum + Double(graph.weights[position]) : sum
        }
      }
      func isWellConnected(_ part: Int, in number: Int) -> Bool {
        let rest = communityStrengths[number] - partStrengths[part]
        return outward[part] >= resolution * partStrengths[part] * rest / total - 1e-12
      }
      var links = CommunityLinks(count: count)
      for vertex in Array(0..<count).shuffled(using: &random) {
        guard partSizes[part[vertex]] == 1, isWellConnected(part[vertex], in: community[vertex])
        else { continue }
        links.collect(around: vertex, in: graph) { neighbor in
          community[neighbor] == community[vertex] ? part[neighbor] : nil
        }
        let own = part[vertex]
        let factor = resolution * strengths[vertex] / total
        var best = own
        var bestGain = 0.0
        for candidate in links.touched where candidate != own {
          guard isWellConnected(candidate, in: community[vertex]) else { continue }
          let gain = links[candidate] - factor * partStrengths[candidate]
          if gain > bestGain + 1e-12 { (best, bestGain) = (candidate, gain) }
        }
        guard best != own else { continue }
        outward[best] += outward[own] - 2 * links[best]
        partStrengths[best] += strengths[vertex]
        partSizes[best] += 1
        (partStrengths[own], partSizes[own], outward[own]) = (0, 0, 0)
        part[vertex] = best
      }
      return Partition(membership: part)
    }
  }
}
