import Testing

@testable import Concejo

/// The sheet of a workshop that was planned, and what is said where the tables did otherwise.
@Suite struct HarvestPlanTests {
  private static let findings = DeliverableSamples.findings()

  private static func terms(
    session: Int = 2, method: RoomMethod.Name, isOnline: Bool = false
  ) throws -> WorkshopTerms {
    var request = RoomRequest()
    (request.people, request.method, request.isOnline) = (12, method, isOnline)
    let proposals = findings.placements.map { Proposal(id: $0.proposal, title: "", body: "Agua") }
    let workshop = try Workshop(request, on: findings, proposals: proposals, named: [1, 2])
    return WorkshopTerms(of: workshop, session: session)
  }

  private static func sheet(of terms: WorkshopTerms) -> HarvestSheet {
    var sheet = HarvestSheet(
      on: terms.themes.compactMap(findings.theme), among: [],
      ofStudy: HarvestSamples.identity, language: .es, plan: terms.plan)
    (sheet.session, sheet.themeLines, sheet.ideaLines) = (terms.session, 2, 1)
    return sheet
  }

  /// Counted from the plan: a line a round and table for the theme that lies there, and as many more as asked.
  @Test(arguments: [RoomMethod.Name.worldCafe, .stations])
  func `a table has lines for each round, on the theme it has then`(method: RoomMethod.Name) throws
  {
    let terms = try Self.terms(method: method)
    let plan = try #require(terms.plan)
    let sheet = Self.sheet(of: terms)
    #expect(sheet.tables == plan.seats.count)
    #expect(sheet.keys.count == plan.seats.count * (plan.rounds * 2 + 1))
    #expect(Set(sheet.keys).count == sheet.keys.count)
    for table in plan.seats.indices {
      let talked = (0..<plan.rounds).map { terms.themes[plan.theme(atTable: table, round: $0)] }
      let lines = sheet.keys.filter { $0.table == table + 1 }.compactMap(\.theme)
      #expect(lines.sorted() == (talked + talked).sorted())
    }
    let place = try #require(
      sheet.workbook.sheets[0].columns.firstIndex { $0.name == Messages(.es)["harvest.round"] })
    let rounds = sheet.workbook.sheets[0].rows.map { $0[place] }
    #expect(rounds.count { $0 == .number(1) } == plan.seats.count * 2)
    #expect(rounds.count { $0 == .text("") } == plan.seats.count)
  }

  @Test func `in a plenary every table has lines for every theme, and no round`() throws {
    let terms = try Self.terms(method: .plenary, isOnline: true)
    let sheet = Self.sheet(of: terms)
    let tables = try #require(terms.plan).seats.count
    #expect(sheet.keys.count == tables * (2 * 2 + 1))
    #expect(sheet.keys.allSatisfy { $0.channel == .online })
    #expect(!sheet.workbook.sheets[0].columns.contains { $0.name == "Ronda" })
  }

  /// The sheet of a plan, filled in as a person does, is read as one without a plan is.
  @Test func `a sheet with rounds is read back, and its deviations are told`() throws {
    let terms = try Self.terms(method: .worldCafe)
    let plan = try #require(terms.plan)
    let sheet = Self.sheet(of: terms)
    var workbook = sheet.workbook
    let columns = workbook.sheets[0].columns.map(\.name)
    func place(_ key: String) throws -> Int {
      try #require(columns.firstIndex(of: Messages(.es)["harvest.column.\(key)"]))
    }
    let (kind, text) = (try place("kind"), try place("text"))
    workbook.sheets[0].rows = workbook.sheets[0].rows.enumerated().map { number, row in
      guard number == 0 else { return row }
      var row = row + Array(repeating: .blank, count: columns.count - row.count)
      (row[kind], row[text]) = (.text("acuerdo"), .text("Hacen falta fuentes"))
      return row
    }
    let harvest = try HarvestSamples.harvest(try workbook.xlsx())
    #expect(harvest.lines.count == 1)
    let silent = (2...plan.seats.count).map(String.init).joined(separator: ", ")
    let noun = plan.seats.count == 2 ? "table" : "tables"
    #expect(
      terms.notes(on: harvest, over: []) == [
        "of the \(plan.seats.count) tables of the plan nothing is known of \(noun) \(silent)."
      ])
    // Other sessions have plans of their own.
    #expect(try Self.terms(session: 1, method: .worldCafe).notes(on: harvest, over: []).isEmpty)
  }

  @Test func `tables beyond the plan and themes they do not have are told`() throws {
    let terms = try Self.terms(method: .worldCafe)
    let count = try #require(terms.plan).seats.count
    var sheet = HarvestSheet(
      on: Self.findings.themes, among: [], ofStudy: HarvestSamples.identity, language: .es)
    (sheet.session, sheet.tables, sheet.themeLines) = (2, count + 1, 1)
    // The first table has the first theme in every round.
    let filled = try HarvestSamples.filled(in: sheet) { rows in
      for table in 1...(count + 1) {
        rows.set("S2-R\(table)-T0\(table == 1 ? 2 : 1)-1", [.kind: "acuerdo", .text: "Sí"])
      }
    }
    let notes = terms.notes(on: try HarvestSamples.harvest(filled), over: [])
    #expect(notes.first?.contains("table \(count + 1), too") == true, "\(notes)")
    #expect(notes.contains { $0.contains("S2-R1-T02-1") }, "\(notes)")
    #expect(!notes.contains { $0.contains("nothing is known") })
  }
}
