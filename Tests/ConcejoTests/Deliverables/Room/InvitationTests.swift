import Foundation
import Testing

@testable import Concejo

@Suite struct InvitationTests {
  private func invitation(
    zone: String = "Europe/Madrid", place: String? = "Casa de la Cultura; Plaza Mayor, 1",
    detail: String = "Uno\nDos", time: Range<Int> = 1020..<1140
  ) throws -> Invitation {
    Invitation(
      summary: "Programa del taller: Agua, luz", detail: detail, place: place,
      day: try #require(CalendarDay("2026-12-15")), time: time,
      zone: try #require(InvitationZone(zone)), space: "huella")
  }

  private func lines(_ invitation: Invitation) -> [String] {
    String(decoding: invitation.bytes, as: UTF8.self).replacing("\r\n ", with: "")
      .components(separatedBy: "\r\n")
  }

  @Test func `start and end are in the time of the place, with its zone spelled out`() throws {
    let lines = lines(try invitation())
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
    #expect(lines.contains("DTSTART;TZID=Europe/Madrid:20261215T170000"))
    #expect(lines.contains("DTEND;TZID=Europe/Madrid:20261215T190000"))
    let zone = try #require(lines.firstIndex(of: "TZID:Europe/Madrid"))
    let event = try #require(lines.firstIndex(of: "BEGIN:VEVENT"))
    #expect(zone < event)
    for line in [
      "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "DTSTAMP:20261215T000000Z",
    ] { #expect(lines.contains(line), "\(line)") }
  }

  @Test func `calendars name who asks only with an address`() throws {
    func lines(_ organizer: String?, _ contact: String?) throws -> [String] {
      self.lines(
        Invitation(
          summary: "Taller", detail: "Uno", place: nil,
          day: try #require(CalendarDay("2026-12-15")), time: 600..<720,
          zone: try #require(InvitationZone("Europe/Madrid")), space: "huella",
          organizer: organizer, contact: contact))
    }
    let named = try lines("Junta, \"la\"", "hola@junta.example")
    #expect(named.contains("ORGANIZER;CN=\"Junta, la\":mailto:hola@junta.example"))
    let phone = try lines("Junta", "924 00 00 00")
    #expect(phone.contains("CONTACT:Junta\\, 924 00 00 00"))
    #expect(!phone.contains { $0.hasPrefix("ORGANIZER") })
    #expect(try !lines(nil, nil).contains { $0.hasPrefix("CONTACT") })
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let zone: String
    let forward: String
    let back: String
    let summer: String
    var testDescription: String { zone }
  }

  /// Clocks change at 01:00 UTC everywhere.
  @Test(arguments: [
    Case(zone: "Atlantic/Canary", forward: "010000", back: "020000", summer: "+0100"),
    Case(zone: "Atlantic/Azores", forward: "000000", back: "010000", summer: "+0000"),
    Case(zone: "Europe/Helsinki", forward: "030000", back: "040000", summer: "+0300"),
  ])
  func `clocks change at one o'clock of universal time`(expected: Case) throws {
    let lines = lines(try invitation(zone: expected.zone))
    #expect(lines.contains("DTSTART:19700329T\(expected.forward)"))
    #expect(lines.contains("DTSTART:19701025T\(expected.back)"))
    #expect(lines.contains("TZOFFSETTO:\(expected.summer)"))
  }

  /// Foundation has the database of the system.
  @Test(arguments: InvitationZone.names)
  func `winter and summer are as far from universal time as the system says`(name: String) throws {
    let system = try #require(TimeZone(identifier: name))
    let lines = try #require(InvitationZone(name)).lines
    for (day, isSummer) in [("2026-01-15", false), ("2026-07-15", true)] {
      let date = Date(
        timeIntervalSince1970: Double(try #require(CalendarDay(day)).number) * 86_400)
      let minutes = system.secondsFromGMT(for: date) / 60
      let sign = minutes < 0 ? "-" : "+"
      let hours = abs(minutes) / 60
      let part = isSummer && lines.contains("BEGIN:DAYLIGHT") ? "BEGIN:DAYLIGHT" : "BEGIN:STANDARD"
      let place = try #require(lines.firstIndex(of: part))
      #expect(lines[place + 2] == "TZOFFSETTO:\(sign)0\(hours)00", "\(name) on \(day)")
    }
  }

  @Test func `signs that mean something stand behind backslashes`() throws {
    let lines = lines(try invitation(detail: "a,b;c\\d\r\ne\u{1}\tf"))
    #expect(lines.contains("LOCATION:Casa de la Cultura\\; Plaza Mayor\\, 1"))
    #expect(lines.contains("SUMMARY:Programa del taller: Agua\\, luz"))
    #expect(lines.contains("DESCRIPTION:a\\,b\\;c\\\\d\\ne f"))
  }

  @Test(arguments: ["ñ", "a", "€", "👩‍🌾"])
  func `lines end with CRLF, have 75 bytes at most and no broken character`(sign: String) throws {
    let long = String(repeating: sign, count: 200)
    let bytes = try invitation(detail: long).bytes
    let text = try #require(String(validating: bytes, as: UTF8.self))
    let found = text.components(separatedBy: "\r\n")
    for line in found {
      #expect(line.utf8.count <= 75)
      #expect(!line.contains("\n") && !line.contains("\r"))
      #expect(!line.contains("\u{FFFD}"))
    }
    #expect(text.replacing("\r\n ", with: "").contains("DESCRIPTION:" + long))
    #expect(found.contains { $0.utf8.count > 60 })
  }

  @Test func `a workshop may end at midnight`() throws {
    let lines = lines(try invitation(time: 1320..<1440))
    #expect(lines.contains("DTEND;TZID=Europe/Madrid:20261216T000000"))
  }

  @Test func `the same workshop has the same bytes, another one another id`() throws {
    #expect(try invitation().bytes == invitation().bytes)
    func id(_ invitation: Invitation) -> String? {
      lines(invitation).first { $0.hasPrefix("UID:") }
    }
    #expect(id(try invitation()) != id(try invitation(time: 600..<700)))
    #expect(!lines(try invitation(place: nil)).contains { $0.hasPrefix("LOCATION") })
  }

  @Test func `a zone that is not known is refused`() {
    #expect(InvitationZone("Europe/Mordor") == nil)
    #expect(InvitationZone("atlantic/canary")?.name == "Atlantic/Canary")
  }
}
