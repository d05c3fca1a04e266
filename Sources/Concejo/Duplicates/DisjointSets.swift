/// Disjoint sets of the numbers below `count`, united step by step.
///
/// Source: R. Tarjan, *Efficiency of a good but not linear set union algorithm*, JACM 22(2), 1975,
/// doi:10.1145/321879.321884.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The smallest member of the set that holds `element`.
  mutating func representative(of element: Int) -> Int {
    var root = element
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  /// Makes one set of two; its representative is the smaller one of theirs.
  mutating func unite(_ left: Int, _ right: Int) {
    let (a, b) = (representative(of: left), representative(of: right))
    if a < b { parents[b] = a } else { parents[a] = b }
  }
}
