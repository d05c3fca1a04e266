import Testing

@testable import Concejo

@Suite struct ThemeAssignmentTests {
  private func edge(_ first: Int32, _ second: Int32, _ weight: Float) -> Graph.Edge {
    Graph.Edge(first: first, second: second, weight: weight)
  }

  /// Two communities of four, 0 to 3 and 4 to 7, and two pairs, 8 and 9, 10 and 11.
  private func sample() -> ThemeAssignment {
    let graph = Graph(
      vertexCount: 13,
      edges: [
        edge(0, 1, 1), edge(1, 2, 1), edge(2, 3, 1), edge(4, 5, 1), edge(5, 6, 1), edge(6, 7, 1),
        // 8 leans on the first community: 3 of 5.
        edge(8, 0, 3), edge(8, 4, 1), edge(8, 9, 1),
        // 9 has 0.4 of 1.4 in the second; once 8 is placed, 1 of 1.4 in the first.
        edge(9, 4, 0.4),
        // 10 has 1 of 4 in the second community, the rest with 11, which has nobody else.
        edge(10, 7, 1), edge(10, 11, 3),
      ])
    return ThemeAssignment(
      dissolvingBelow: 4,
      partition: Partition(membership: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4]), graph: graph)
  }

  @Test func `communities of the smallest size stay, smaller ones dissolve`() {
    let assignment = sample()
    #expect(assignment.themeCount == 2)
    #expect(assignment.themes.prefix(8) == [0, 0, 0, 0, 1, 1, 1, 1])
  }

  @Test func `who has half of the weight in a theme joins it`() {
    #expect(sample().themes[8] == 0)
  }

  @Test func `who leans on one that has just joined joins too`() {
    #expect(sample().themes[9] == 0)
  }

  @Test func `who has less than half in a theme stays outside and knows the nearest`() {
    let assignment = sample()
    #expect(assignment.themes[10] == nil)
    #expect(assignment.nearest[10] == 1)
  }

  @Test func `who has nobody in a theme has no nearest theme`() {
    let assignment = sample()
    #expect(assignment.themes[11] == nil && assignment.nearest[11] == nil)
    #expect(assignment.themes[12] == nil && assignment.nearest[12] == nil)
  }

  @Test func `where no community is large enough there is no theme`() {
    let assignment = ThemeAssignment(
      dissolvingBelow: 3, partition: Partition(membership: [0, 0, 1]),
      graph: Graph(vertexCount: 3, edges: [edge(0, 1, 1)]))
    #expect(assignment.themeCount == 0)
    #expect(assignment.themes == [nil, nil, nil])
  }

  // Strengths inside the themes: 2 + 0.1, 2 + 0.1 + 0.5 and 2 + 0.5. Links for their sizes:
  // 0.1 / (2.1 · 2.6) = 0.018 and 0.5 / (2.6 · 2.5) = 0.077: the last two are joined.
  @Test func `the most tightly linked themes are joined`() {
    let graph = Graph(
      vertexCount: 6,
      edges: [
        edge(0, 1, 1), edge(2, 3, 1), edge(4, 5, 1), edge(0, 2, 0.1), edge(3, 4, 0.5),
      ])
    let three = ThemeAssignment(
      dissolvingBelow: 2, partition: Partition(membership: [0, 0, 1, 1, 2, 2]), graph: graph)
    let two = three.joiningClosest(in: graph)
    #expect(two.themeCount == 2)
    #expect(two.themes == [0, 0, 1, 1, 1, 1])
    let one = two.joiningClosest(in: graph)
    #expect(one.themeCount == 1)
    #expect(one.themes == [0, 0, 0, 0, 0, 0])
  }

  // As above, but the first and the last theme are linked: 2 becomes 0, 1 stays 1.
  @Test func `joining keeps the numbers without gaps`() {
    let graph = Graph(
      vertexCount: 6,
      edges: [edge(0, 1, 1), edge(2, 3, 1), edge(4, 5, 1), edge(0, 5, 0.5), edge(1, 2, 0.1)])
    let three = ThemeAssignment(
      dissolvingBelow: 2, partition: Partition(membership: [0, 0, 1, 1, 2, 2]), graph: graph)
    #expect(three.joiningClosest(in: graph).themes == [0, 0, 1, 1, 0, 0])
  }
}
