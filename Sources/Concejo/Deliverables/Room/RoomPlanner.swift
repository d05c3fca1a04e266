/// Plans a workshop: tables, rounds, harvest and minutes that come out.
///
/// A World Café, rotating stations or a plenary that sets priorities, as `Resources/room/methods.json` has
/// them. What the plan promises: every minute is in a block; a break at least every 90 minutes, 60 on screens;
/// nobody at a table with more people than its limit; nobody meets one theme twice unless there are fewer
/// themes than rounds; and 90 seconds at least for every speaker of the harvest, or one speaker for all
/// tables of a theme, or a gallery in which nobody speaks.
public struct RoomPlanner: Sendable {
  /// What is asked for.
  public let request: RoomRequest

  private let rules = RoomRules.standard

  /// Prepares to plan.
  public init(_ request: RoomRequest) { self.request = request }

  /// Plans the workshop.
  ///
  /// - Returns: A plan by the first method that allows one.
  /// - Throws: ``RoomRefusal`` with the sums, and the nearest request that has a plan.
  public func plan() throws(RoomRefusal) -> RoomPlan {
    if let plan = planIfPossible { return plan }
    throw RoomRefusal(of: request)
  }

  /// The plan, or nil where there is none.
  var planIfPossible: RoomPlan? {
    guard rules.people.range.contains(request.people),
      rules.minutes.range.contains(request.minutes), request.rooms > 0, request.start >= 0,
      request.start + request.minutes <= Self.minutesOfDay,
      request.seats.map({ rules.seats.range.contains($0) }) ?? true
    else { return nil }
    for method in request.methods {
      if let plan = plan(by: method) { return plan }
    }
    return nil
  }

  static let minutesOfDay = 24 * 60

  private func plan(by method: RoomMethod) -> RoomPlan? {
    // Whether a programme fills the time depends on rounds and themes alone: tables are many.
    var known: [Key: Bool] = [:]
    func hasTime(_ arrangement: Arrangement, rounds: Int) -> Bool {
      let themes = arrangement.themes(rounds: rounds)
      let key = Key(rounds: rounds, themes: method.hasPresentation ? themes : 0)
      if let answer = known[key] { return answer }
      let answer =
        method.timetable(themes: themes, harvest: rules.harvest, for: request)
        .programme(
          minutes: request.minutes, rounds: rounds, usualRounds: method.rounds.usual) != nil
      known[key] = answer
      return answer
    }
    let fitting = Arrangement.all(for: request, by: method).first { arrangement in
      arrangement.rounds.contains { hasTime(arrangement, rounds: $0) }
    }
    return fitting.flatMap { best($0, by: method) }
  }

  private struct Key: Hashable {
    let rounds: Int
    let themes: Int
  }

  /// What it costs that fewer speak than there are tables.
  private static let silence: [RoomPlan.Harvest.Form: Int] = [
    .tables: 0, .themes: 15, .gallery: 40,
  ]

  /// The best number of rounds and form of the harvest.
  private func best(_ arrangement: Arrangement, by method: RoomMethod) -> RoomPlan? {
    var best: (programme: Programme, harvest: RoomPlan.Harvest.Form, speakers: Int)?
    var lowest = Int.max
    for rounds in arrangement.rounds {
      for (form, speakers) in forms(of: arrangement, rounds: rounds, by: method) {
        let least = rules.harvestMinutes(speakers: speakers)
        let silence = Self.silence[form] ?? 0
        guard let harvest = rules.harvest.raised(to: least),
          let programme = method.timetable(
            themes: arrangement.themes(rounds: rounds), harvest: harvest, for: request
          ).programme(
            minutes: request.minutes, rounds: rounds, usualRounds: method.rounds.usual,
            costingLessThan: lowest - silence)
        else { continue }
        (lowest, best) = (programme.cost + silence, (programme, form, speakers))
      }
    }
    return best.map {
      RoomPlan(
        request, arrangement, $0.programme, harvest: $0.harvest, speakers: $0.speakers,
        by: method)
    }
  }

  /// Who may tell the results, and how many they are.
  private func forms(
    of arrangement: Arrangement, rounds: Int, by method: RoomMethod
  ) -> [(form: RoomPlan.Harvest.Form, speakers: Int)] {
    let themes = arrangement.themes(rounds: rounds)
    let isClustered =
      (arrangement.moves == .guests || arrangement.moves == .groups)
      && themes < arrangement.tables
    return [(.tables, arrangement.tables)] + (isClustered ? [(.themes, themes)] : [])
      + [(.gallery, 0)]
  }
}

extension RoomMethod {
  /// Whether the number of themes makes the opening longer.
  var hasPresentation: Bool { opening.contains { $0.perTheme == true } }

  /// The parts of a programme and their bounds.
  func timetable(themes: Int, harvest: Bounds, for request: RoomRequest) -> Timetable {
    Timetable(
      opening: opening.map { $0.minutes(themes: themes) }, round: round, change: change,
      ending: [harvest] + ending.map { $0.minutes(themes: themes) },
      longestStretch: request.longestStretch)
  }
}
