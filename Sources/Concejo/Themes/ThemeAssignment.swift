/// The theme of each representative, or nil where it fits nowhere.
struct ThemeAssignment: Sendable, Equatable {
  /// Themes are numbered from 0 without gaps.
  let themes: [Int?]
  let themeCount: Int
  /// For vertices without theme: the theme most of their neighbours' weight lies in, if any.
  let nearest: [Int?]

  /// Keeps the communities of at least `smallest` members; the members of the others join the kept
  /// community with most of their neighbours' weight, if that is half of it or more.
  init(dissolvingBelow smallest: Int, partition: Partition, graph: Graph) {
    let members = partition.members
    let isKept = members.map { $0.count >= smallest }
    var numbers = [Int?](repeating: nil, count: members.count)
    var count = 0
    for community in members.indices where isKept[community] {
      numbers[community] = count
      count += 1
    }
    var themes = partition.membership.map { numbers[$0] }
    var nearest = [Int?](repeating: nil, count: graph.vertexCount)
    // Members of one dissolved community may have only one another: two rounds reach most.
    for _ in 0..<2 {
      let before = themes
      for vertex in 0..<graph.vertexCount where before[vertex] == nil {
        var sums = [Double](repeating: 0, count: count)
        var total = 0.0
        for position in graph.edges(of: vertex) {
          total += Double(graph.weights[position])
          if let theme = before[Int(graph.neighbors[position])] {
            sums[theme] += Double(graph.weights[position])
          }
        }
        guard let best = sums.indices.max(by: { (sums[$0], $1) < (sums[$1], $0) }), sums[best] > 0
        else { continue }
        nearest[vertex] = best
        if sums[best] * 2 >= total { themes[vertex] = best }
      }
    }
    self.themes = themes
    self.nearest = nearest
    themeCount = count
  }

  private init(themes: [Int?], themeCount: Int, nearest: [Int?]) {
    self.themes = themes
    self.themeCount = themeCount
    self.nearest = nearest
  }

  /// Rows of each theme, ascending.
  var members: [[Int]] {
    var members = [[Int]](repeating: [], count: themeCount)
    for (row, theme) in themes.enumerated() {
      if let theme { members[theme].append(row) }
    }
    return members
  }

  /// Joins the two themes whose link is strongest for their sizes.
  func joiningClosest(in graph: Graph) -> ThemeAssignment {
    var links = [Double](repeating: 0, count: themeCount * themeCount)
    var strengths = [Double](repeating: 0, count: themeCount)
    for vertex in 0..<graph.vertexCount {
      guard let theme = themes[vertex] else { continue }
      for position in graph.edges(of: vertex) {
        guard let other = themes[Int(graph.neighbors[position])] else { continue }
        strengths[theme] += Double(graph.weights[position])
        links[theme * themeCount + other] += Double(graph.weights[position])
      }
    }
    var closest = (0, 1)
    var best = -1.0
    for first in 0..<themeCount {
      for second in (first + 1)..<themeCount {
        let product = strengths[first] * strengths[second]
        let link = product > 0 ? links[first * themeCount + second] / product : 0
        if link > best { (closest, best) = ((first, second), link) }
      }
    }
    return joining(closest.0, closest.1)
  }

  /// Joins two themes under the smaller number; those behind the larger one move up.
  func joining(_ kept: Int, _ joined: Int) -> ThemeAssignment {
    precondition(kept < joined, "\(kept) is not smaller than \(joined)")
    func renumbered(_ theme: Int?) -> Int? {
      theme.map { $0 == joined ? kept : $0 > joined ? $0 - 1 : $0 }
    }
    return ThemeAssignment(
      themes: themes.map(renumbered), themeCount: themeCount - 1,
      nearest: nearest.map(renumbered))
  }
}
