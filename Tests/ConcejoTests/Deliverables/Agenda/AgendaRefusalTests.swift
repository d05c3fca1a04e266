import Testing

@testable import Concejo

@Suite struct AgendaRefusalTests {
  private func agenda(
    people: Int = 20, minutes: Int = 120, start: Int = 0, themes: Int = 12
  ) throws(AgendaError) -> Agenda {
    var planner = Workshop(people: people, minutes: minutes).planner
    planner.start = start
    return try planner.agenda(for: themes == 0 ? [] : DeliverableSamples.themes(themes))
  }

  @Test(arguments: [6, 7, 11, 0, 1, 3, -4])
  func `groups that fill no tables of 4 and 5 are refused`(people: Int) {
    #expect(throws: AgendaError.seating(people: people)) { try agenda(people: people) }
  }

  @Test func `the refusal of a group shows its arithmetic`() {
    let text = AgendaError.seating(people: 11).description
    // Two tables seat at most 10; three need at least 12.
    for fact in ["11 people", "2 tables", "10", "3 need", "12"] { #expect(text.contains(fact)) }
  }

  /// Welcome 10, two rounds of 15 with a change of 5, harvest 15, closing 5: 65 minutes.
  @Test func `less than the shortest workshop is refused`() throws {
    let error = AgendaError.tooShort(minutes: 64, rounds: 2, needed: 65)
    #expect(throws: error) { try agenda(minutes: 64) }
    let shortest = try agenda(minutes: 65)
    #expect(shortest.rounds == 2)
    #expect(error.description.contains("65"))
  }

  /// Four tables, so four rounds of 30.
  ///
  /// Welcome 10 + 30 + change 5 + 30 = 75; another round would
  /// pass 90, so a break of 15; 30 + 5 + 30 = 65; the harvest of 45 and closing 5 would pass 90, so
  /// a break of 15: 75 + 15 + 65 + 15 + 50 = 220.
  @Test func `more than the longest workshop is refused`() throws {
    let error = AgendaError.tooLong(minutes: 221, rounds: 4, longest: 220)
    #expect(throws: error) { try agenda(minutes: 221) }
    let longest = try agenda(minutes: 220)
    #expect(longest.rounds == 4)
    #expect(error.description.contains("220"))
  }

  @Test func `a workshop past midnight is refused`() {
    let error = AgendaError.pastMidnight(start: 1321, minutes: 120)
    #expect(throws: error) { try agenda(start: 1321) }
    #expect(error.description.contains("22:01"))
    #expect(error.description.contains("1441"))
  }

  @Test func `a workshop without themes is refused`() {
    #expect(throws: AgendaError.noThemes) { try agenda(themes: 0) }
  }

  @Test func `where all ask in the same words, that is what is discussed`() throws {
    let themes = (1...3).map { DeliverableSamples.theme($0, isRepetitive: true) }
    #expect(try !AgendaPlanner().agenda(for: themes).blocks.isEmpty)
  }

  /// What is called too short is below the minutes needed, and what is called too long above the
  /// longest programme.
  private func isTrue(_ outcome: Result<Agenda, AgendaError>, minutes: Int) -> Bool {
    switch outcome {
    case .success(let agenda): agenda.minutes == minutes
    case .failure(.tooShort(let found, _, let needed)): found == minutes && needed > minutes
    case .failure(.tooLong(let found, _, let longest)): found == minutes && longest < minutes
    case .failure: false
    }
  }

  @Test func `a refusal for its time is true for twenty people`() {
    let untrue = Workshop.durations.filter { !isTrue($0.outcome, minutes: $0.minutes) }
    #expect(untrue.map { $0.minutes } == [])
  }

  @Test(arguments: [4, 9, 12, 25, 60])
  func `a refusal for its time is true for other groups`(people: Int) {
    let untrue = stride(from: 60, through: 480, by: 13).filter { minutes in
      !isTrue(Workshop(people: people, minutes: minutes).outcome, minutes: minutes)
    }
    #expect(untrue == [])
  }
}
