import Foundation
import Testing

@testable import Concejo

/// The plan of a workshop, kept apart from the run that it was made on.
@Suite struct WorkshopTermsTests {
  /// Two themes, as the samples have them.
  private static let findings = DeliverableSamples.findings()
  private static let proposals = DeliverableSamples.proposals

  private static func workshop(
    named: [Int]? = nil, by selection: ThemeSelection = .size,
    _ change: (inout RoomRequest) -> Void = { _ in }
  ) throws -> Workshop {
    var request = RoomRequest()
    change(&request)
    return try Workshop(
      request, on: findings, proposals: proposals, named: named, by: selection)
  }

  private static let occasion = WorkshopPapers.Occasion(
    day: CalendarDay("2026-12-15"), place: "Casa de la Cultura",
    zone: InvitationZone("Atlantic/Canary"), contact: "participa@ejemplo.es", access: "Rampa")

  @Test(arguments: [ThemeSelection.size, .fair, .draw(seed: "07431")])
  func `what is written comes back, and makes the same workshop`(selection: ThemeSelection) throws {
    let workshop = try Self.workshop(by: selection) {
      ($0.people, $0.minutes, $0.start, $0.rooms) = (37, 155, 9 * 60 + 30, 2)
    }
    let terms = WorkshopTerms(of: workshop, session: 3, occasion: Self.occasion)
    let back = try JSONDecoder().decode(
      WorkshopTerms.self, from: try JSONEncoder().encode(terms))
    #expect(back == terms)
    #expect(Workshop(back, on: Self.findings, proposals: Self.proposals) == workshop)
    #expect(back.plan == workshop.plan)
  }

  @Test func `themes that somebody named stay named`() throws {
    let workshop = try Self.workshop(named: [2, 1]) { $0.tables = 7 }
    let terms = WorkshopTerms(of: workshop, session: 1)
    let back = try JSONDecoder().decode(
      WorkshopTerms.self, from: try JSONEncoder().encode(terms))
    #expect(back == terms && back.selection == nil && back.themes == [2, 1])
    #expect(Workshop(back, on: Self.findings, proposals: Self.proposals)?.rule == "chosen")
  }

  @Test func `where a theme is no more there is no workshop, and it is said which one`() throws {
    let terms = WorkshopTerms(
      session: 1, request: try Self.workshop(named: [1, 2]).request, themes: [1, 77],
      selection: nil, unwanted: [], occasion: .init())
    #expect(terms.missingThemes(in: Self.findings) == [77])
    #expect(Workshop(terms, on: Self.findings, proposals: Self.proposals) == nil)
  }

  @Test(arguments: [
    #"{"session":1,"themes":[1,2],"people":40,"minutes":120,"start":"25:00"}"#,
    #"{"session":1,"themes":[1,2],"people":40,"minutes":120,"method":"fishbowl"}"#,
    #"{"session":1,"themes":[1,2],"people":40,"minutes":120,"select":"draw"}"#,
    #"{"session":1,"people":40,"minutes":120}"#,
  ])
  func `terms that cannot be understood are refused`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(WorkshopTerms.self, from: Data(json.utf8))
    }
  }

  @Test func `terms that nobody could keep have no plan`() throws {
    let json = #"{"session":1,"themes":[1,2],"people":40,"minutes":-9000}"#
    let terms = try JSONDecoder().decode(WorkshopTerms.self, from: Data(json.utf8))
    #expect(terms.plan == nil)
  }

  @Test func `an agenda that nobody planned says so, and a planned one has its day`() async throws {
    func agenda(_ change: (inout Deliverables) -> Void) async throws -> String {
      var deliverables = Deliverables(
        of: Self.findings, contributions: Self.proposals, rejected: [])
      deliverables.formats = [.md]
      change(&deliverables)
      let agenda = Locked("")
      try await deliverables.write { name, bytes in
        guard name == "agenda.md" else { return }
        agenda.withLock { $0 = String(decoding: bytes, as: UTF8.self) }
      }
      return agenda.withLock { $0 }
    }
    let note = Messages(.es)["agenda.example"]
    #expect(try await agenda { _ in }.contains(note))
    #expect(try await !agenda { $0.request.people = 23 }.contains(note))
    let workshop = try Self.workshop { $0.people = 23 }
    let planned = try await agenda {
      $0.workshop = WorkshopTerms(of: workshop, session: 1, occasion: Self.occasion)
    }
    #expect(!planned.contains(note) && planned.contains("Casa de la Cultura"))
    #expect(planned.contains("Personas: 23"))
  }
}
