import Testing

@testable import Concejo

@Suite struct ThemeAssignmentTests {
  @Test func `numbers are made without gaps, in their order`() {
    let assignment = ThemeAssignment(
      themes: [7, nil, 2, 7, 2, 7], subthemes: [9, nil, 1, 4, 3, 9], stabilities: [])
    #expect(assignment.themes == [1, nil, 0, 1, 0, 1])
    #expect(assignment.themeCount == 2)
    #expect(assignment.subthemes == [3, nil, 0, 2, 1, 3])
    #expect(assignment.themeOfSubtheme == [0, 0, 1, 1])
    #expect(assignment.members == [[2, 4], [0, 3, 5]])
    #expect(assignment.subthemeMembers == [[2], [4], [3], [0, 5]])
  }

  @Test func `the only subtheme of a theme is none`() {
    let assignment = ThemeAssignment(
      themes: [0, 0, 1, 1], subthemes: [0, 0, 1, 2], stabilities: [])
    #expect(assignment.subthemes == [nil, nil, 0, 1])
    #expect(assignment.themeOfSubtheme == [1, 1])
  }

  @Test func `joined themes keep their subthemes`() {
    let three = ThemeAssignment(themes: [0, 1, 2, 2], subthemes: [0, 1, 2, 3], stabilities: [])
    let two = three.joining(0, 2)
    #expect(two.themes == [0, 1, 0, 0])
    #expect(two.themeOfSubtheme == [0, 0])
    #expect(two.subthemes == [nil, nil, 0, 1])
  }

  @Test func `themes of too few rows are dissolved`() {
    let assignment = ThemeAssignment(
      themes: [0, 0, 0, 1], subthemes: [0, 0, 1, 2], stabilities: []
    )
    .dissolving(below: 2)
    #expect(assignment.themes == [0, 0, 0, nil])
    #expect(assignment.subthemes == [0, 0, 1, nil])
  }

  @Test func `stabilities follow their themes`() {
    let assignment = ThemeAssignment(
      themes: [2, 0, 2, 2, 5], subthemes: [nil, nil, nil, nil, nil],
      stabilities: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
    #expect(assignment.stabilities == [0.1, 0.3, 0.6])
    #expect(assignment.dissolving(below: 2).stabilities == [0.3])
    #expect(assignment.joining(0, 2).stabilities == [0.1, 0.3])
  }
}
