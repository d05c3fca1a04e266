@testable import Concejo

/// Workshops over which the properties of an agenda are checked; all start at midnight, so that
/// every duration fits the day, and have twelve themes to choose from.
struct Workshop: Sendable {
  let people: Int
  let minutes: Int

  var planner: AgendaPlanner {
    var planner = AgendaPlanner()
    planner.people = people
    planner.minutes = minutes
    planner.start = 0
    return planner
  }

  /// The agenda, or why there is none.
  var outcome: Result<Agenda, AgendaError> {
    Result { () throws(AgendaError) -> Agenda in
      try planner.agenda(for: DeliverableSamples.themes(12))
    }
  }

  /// Group sizes that tables of 4 and 5 cannot seat.
  static let unseatable: Set<Int> = [6, 7, 11]

  /// Agendas for a group: two hours, and a duration from 60 to 480 that differs from group to
  /// group, where that one is not refused.
  static func agendas(people: Int) -> [Agenda] { planned[people] ?? [] }

  /// Planned once, since many tests ask for them.
  private static let planned: [Int: [Agenda]] = {
    var planned: [Int: [Agenda]] = [:]
    for people in 4...200 {
      planned[people] = [120, 60 + people * 37 % 421].compactMap {
        try? Workshop(people: people, minutes: $0).outcome.get()
      }
    }
    return planned
  }()

  /// What comes of every duration from 60 to 480 minutes for 20 people.
  static let durations: [(minutes: Int, outcome: Result<Agenda, AgendaError>)] =
    (60...480).map { ($0, Workshop(people: 20, minutes: $0).outcome) }
}
