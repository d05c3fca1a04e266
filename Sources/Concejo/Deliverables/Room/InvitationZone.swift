/// A time zone of Europe, as an invitation has to spell it out.
public struct InvitationZone: Sendable, Equatable {
  /// Its name in the IANA database, such as `Atlantic/Canary`.
  public let name: String
  /// Minutes that its standard time is ahead of UTC.
  let standardMinutes: Int
  /// Whether its clocks change with those of the Union.
  let changes: Bool

  private struct Table: Decodable {
    struct Group: Decodable {
      let minutes: Int
      let changes: Bool
      let zones: [String]
    }
    let groups: [Group]
  }

  private static let all: [InvitationZone] = Resource.decode(Table.self, from: "room/zones.json")
    .groups.flatMap { group in
      group.zones.map {
        InvitationZone(name: $0, standardMinutes: group.minutes, changes: group.changes)
      }
    }

  /// Names of all zones that are known, sorted.
  public static let names = all.map(\.name).sorted()

  private init(name: String, standardMinutes: Int, changes: Bool) {
    self.name = name
    self.standardMinutes = standardMinutes
    self.changes = changes
  }

  /// The zone of a name, whatever its capitals; nil where it is not known.
  public init?(_ name: String) {
    guard let zone = Self.all.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      return nil
    }
    self = zone
  }

  /// The zone as a component of iCalendar, line by line.
  var lines: [String] {
    let standard = Self.offset(standardMinutes)
    let summer = Self.offset(standardMinutes + 60)
    // Clocks change at 01:00 UTC, from whatever time they show then.
    let forward = Self.clock(60 + standardMinutes)
    let back = Self.clock(60 + standardMinutes + 60)
    guard changes else {
      return ["BEGIN:VTIMEZONE", "TZID:\(name)"]
        + Self.part("STANDARD", from: standard, to: standard, start: "19700101T000000", rule: nil)
        + ["END:VTIMEZONE"]
    }
    return ["BEGIN:VTIMEZONE", "TZID:\(name)"]
      + Self.part(
        "DAYLIGHT", from: standard, to: summer, start: "19700329T\(forward)",
        rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
      + Self.part(
        "STANDARD", from: summer, to: standard, start: "19701025T\(back)",
        rule: "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU") + ["END:VTIMEZONE"]
  }

  private static func part(
    _ name: String, from: String, to: String, start: String, rule: String?
  ) -> [String] {
    [
      "BEGIN:\(name)", "TZOFFSETFROM:\(from)", "TZOFFSETTO:\(to)", "DTSTART:\(start)",
    ] + (rule.map { ["RRULE:\($0)"] } ?? []) + ["END:\(name)"]
  }

  /// `+0100`.
  private static func offset(_ minutes: Int) -> String {
    (minutes < 0 ? "-" : "+") + twoDigits(abs(minutes) / 60) + twoDigits(abs(minutes) % 60)
  }

  /// `020000`.
  private static func clock(_ minutes: Int) -> String {
    twoDigits(minutes / 60) + twoDigits(minutes % 60) + "00"
  }

  private static func twoDigits(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
}
