/// Why a workshop cannot be planned, with its sums, and the nearest request that can.
public struct RoomRefusal: Error, Equatable {
  /// What does not come out.
  public let reason: Reason
  /// The nearest request that has a plan; nil only where there is no theme to talk about.
  public let nearest: RoomRequest?
  /// What was asked for.
  public let request: RoomRequest

  /// What does not come out.
  public enum Reason: Sendable, Equatable {
    /// A number that is too small or too large.
    case range(Field, found: Int, least: Int, most: Int)
    /// There is no theme to talk about.
    case noThemes
    /// The workshop would end after midnight.
    case pastMidnight(start: Int, minutes: Int)
    /// No number of tables in the rooms seats everybody with so few and so many at each.
    case seating(people: Int, tables: Int?, fewest: Int, most: Int, rooms: Int)
    /// The way to work takes fewer themes, or more, with so many tables at most.
    case themes(found: Int, method: RoomMethod.Name, tables: Int)
    /// No programme fills the time exactly; the longest shorter one and the shortest longer one.
    case time(minutes: Int, shorter: [RoomPlan.Block]?, longer: [RoomPlan.Block]?)
  }

  /// A number of a request.
  public enum Field: String, Sendable {
    case people, minutes, seats, rooms, start
  }

  /// Finds out why a request has no plan.
  ///
  /// - Precondition: It has none.
  init(of request: RoomRequest) {
    let reason = Reason(of: request)
    self.request = request
    self.reason = reason
    nearest = NearestRoom(to: request, reason: reason).request
  }
}

extension RoomRefusal.Reason {
  /// Finds out why a request has no plan.
  init(of request: RoomRequest) {
    let rules = RoomRules.standard
    let numbers: [(RoomRefusal.Field, Int, ClosedRange<Int>)] = [
      (.people, request.people, rules.people.range),
      (.minutes, request.minutes, rules.minutes.range),
      (.seats, request.seats ?? rules.seats.usual, rules.seats.range),
      (.rooms, request.rooms, 1...rules.people.maximum),
      (.start, request.start, 0...(RoomPlanner.minutesOfDay - 1)),
    ]
    if let (field, found, range) = numbers.first(where: { !$0.2.contains($0.1) }) {
      self = .range(field, found: found, least: range.lowerBound, most: range.upperBound)
      return
    }
    guard request.themes.count > 0 else {
      self = .noThemes
      return
    }
    guard request.start + request.minutes <= RoomPlanner.minutesOfDay else {
      self = .pastMidnight(start: request.start, minutes: request.minutes)
      return
    }
    guard request.methods.allSatisfy({ Arrangement.all(for: request, by: $0).isEmpty }) else {
      let (shorter, longer) = PlannableMinutes(for: request).around(request.minutes)
      func blocks(_ minutes: Int?) -> [RoomPlan.Block]? {
        var other = request
        other.start = 0
        other.minutes = minutes ?? 0
        return RoomPlanner(other).planIfPossible?.blocks
      }
      self = .time(minutes: request.minutes, shorter: blocks(shorter), longer: blocks(longer))
      return
    }
    guard let method = request.methods.first(where: { !request.tableCounts($0).isEmpty }) else {
      let method = request.methods[0]
      self = .seating(
        people: request.people, tables: request.tables, fewest: request.fewestSeats(method),
        most: request.mostSeats(method), rooms: request.rooms)
      return
    }
    self = .themes(
      found: request.themes.count, method: method.id,
      tables: (request.tableCounts(method).last ?? 1))
  }
}

/// The numbers of minutes that a request could be filled with, all else being the same.
struct PlannableMinutes {
  private let isPlannable: [Bool]

  /// Looks at every way to seat the people of a request.
  init(for request: RoomRequest) {
    let rules = RoomRules.standard
    var found = [Bool](repeating: false, count: rules.minutes.maximum + 1)
    for method in request.methods {
      var seen: Set<[Int]> = []
      for arrangement in Arrangement.all(for: request, by: method) {
        for rounds in arrangement.rounds {
          let themes = method.hasPresentation ? arrangement.themes(rounds: rounds) : 0
          guard seen.insert([rounds, themes]).inserted else { continue }
          let durations = method.timetable(themes: themes, harvest: rules.harvest, for: request)
            .durations(rounds: rounds, below: found.count)
          for (minutes, isFilled) in durations.enumerated() where isFilled { found[minutes] = true }
        }
      }
    }
    isPlannable = found.enumerated().map { $0.element && rules.minutes.range.contains($0.offset) }
  }

  /// The nearest numbers below and above another.
  func around(_ minutes: Int) -> (shorter: Int?, longer: Int?) {
    (
      isPlannable.indices.last { $0 < minutes && isPlannable[$0] },
      isPlannable.indices.first { $0 > minutes && isPlannable[$0] }
    )
  }
}
