import Testing

@testable import Concejo

/// Which themes lie on which tables.
@Suite struct AgendaThemesTests {
  private func agenda(people: Int, for themes: [Theme]) throws(AgendaError) -> Agenda {
    try Workshop(people: people, minutes: 120).planner.agenda(for: themes)
  }

  @Test func `leading themes lie on the tables, one each, all the time`() throws {
    let agenda = try agenda(people: 20, for: DeliverableSamples.themes(9))
    let expected = (1...4).map { Agenda.Assignment(table: $0, round: 0, theme: $0) }
    #expect(agenda.assignments == expected)
  }

  @Test func `repetitive themes are passed over`() throws {
    let themes = (1...9).map { DeliverableSamples.theme($0, isRepetitive: $0 % 2 == 0) }
    let agenda = try agenda(people: 20, for: themes)
    #expect(agenda.assignments.map(\.theme) == [1, 3, 5, 7])
  }

  @Test func `with fewer themes than tables the leading ones lie on two`() throws {
    let agenda = try agenda(people: 25, for: DeliverableSamples.themes(3))
    #expect(agenda.seats.count == 5)
    #expect(agenda.assignments.map(\.table) == [1, 2, 3, 4, 5])
    #expect(agenda.assignments.map(\.theme).sorted() == [1, 1, 2, 2, 3])
  }

  @Test(arguments: [4, 5, 8, 9, 10])
  func `with one table or two every table takes the next theme in every round`(
    people: Int
  ) throws {
    let agenda = try agenda(people: people, for: DeliverableSamples.themes(12))
    #expect(agenda.steps.isEmpty)
    for round in 1...agenda.rounds {
      let tables = agenda.assignments.filter { $0.round == round }.map(\.table)
      #expect(tables == Array(1...agenda.seats.count))
    }
    // Twelve themes are enough for all rounds: none comes twice, and the leading ones are taken.
    let themes = agenda.assignments.map(\.theme)
    #expect(themes == Array(1...themes.count))
    #expect(themes.count == agenda.rounds * agenda.seats.count)
  }
}
