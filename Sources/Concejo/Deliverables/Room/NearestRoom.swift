/// The nearest request that has a plan: it changes what does not come out, one number after the other, each by
/// as little as can be.
struct NearestRoom {
  /// The request; nil only where there is no theme to talk about.
  let request: RoomRequest?

  /// More numbers than a request has are never changed.
  private static let mostChanges = 10

  init(to asked: RoomRequest, reason: RoomRefusal.Reason) {
    var (request, reason) = (asked, reason)
    for _ in 0..<Self.mostChanges {
      guard let changed = Self.changed(request, for: reason) else { break }
      request = changed
      if RoomPlanner(request).planIfPossible != nil {
        self.request = request
        return
      }
      reason = RoomRefusal.Reason(of: request)
    }
    self.request = nil
  }

  /// A request with one number changed so that one reason against it falls away.
  private static func changed(
    _ request: RoomRequest, for reason: RoomRefusal.Reason
  ) -> RoomRequest? {
    var other = request
    switch reason {
    case .noThemes: return nil
    case .range(let field, let found, let least, let most):
      let value = min(max(found, least), most)
      switch field {
      case .people: other.people = value
      case .minutes: other.minutes = value
      case .seats: other.seats = value
      case .rooms: other.rooms = value
      case .start: other.start = value
      }
    case .pastMidnight:
      other.start = RoomPlanner.minutesOfDay - request.minutes
    case .seating, .themes:
      return seated(request, isThemes: reason.isThemes)
    case .time(let minutes, let shorter, let longer):
      let sums = [shorter, longer].compactMap { $0?.reduce(0) { $0 + $1.minutes } }
      guard
        let nearest = sums.min(by: { (abs($0 - minutes), $0) < (abs($1 - minutes), $1) })
      else { return nil }
      other.minutes = nearest
      other.start = min(request.start, RoomPlanner.minutesOfDay - nearest)
    }
    return other
  }

  private static func isSeated(_ request: RoomRequest) -> Bool {
    request.methods.contains { !Arrangement.all(for: request, by: $0).isEmpty }
  }

  /// A request whose people and themes find tables: other themes, tables, seats or rooms, whichever is enough
  /// alone; else without tables and seats that somebody chose.
  private static func seated(_ request: RoomRequest, isThemes: Bool) -> RoomRequest? {
    let rules = RoomRules.standard
    if isThemes, request.themes.isFixed {
      for count in stride(from: request.themes.count - 1, to: 0, by: -1) {
        var other = request
        other.themes = .all(count)
        if isSeated(other) { return other }
      }
    }
    for distance in 1...rules.people.maximum {
      for tables in request.tables.map({ [$0 - distance, $0 + distance] }) ?? [] where tables > 0 {
        var other = request
        other.tables = tables
        if isSeated(other) { return other }
      }
    }
    for distance in 1...rules.seats.maximum {
      for seats in request.seats.map({ [$0 - distance, $0 + distance] }) ?? []
      where rules.seats.range.contains(seats) {
        var other = request
        other.seats = seats
        if isSeated(other) { return other }
      }
    }
    for rooms in stride(from: request.rooms - 1, to: 0, by: -1) {
      var other = request
      other.rooms = rooms
      if isSeated(other) { return other }
    }
    var other = request
    (other.tables, other.seats, other.rooms) = (nil, nil, 1)
    if other == request { other.method = nil }
    return other
  }
}

extension RoomRefusal.Reason {
  fileprivate var isThemes: Bool {
    if case .themes = self { true } else { false }
  }
}
