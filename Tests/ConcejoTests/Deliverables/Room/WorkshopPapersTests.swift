import Foundation
import Testing

@testable import Concejo

@Suite struct WorkshopPapersTests {
  /// Twelve themes of ever fewer proposals, the last one repetitive.
  private static let findings = findings()

  private static func findings(opening: Int? = nil) -> Findings {
    var placements: [Placement] = []
    let themes = (1...12).map { id in
      let members = (0..<(14 - id)).map { "\(id * 100 + $0)" }
      placements += members.map { DeliverableSamples.placement($0, theme: id) }
      return DeliverableSamples.theme(
        id, title: "tema número \(id)", proposals: members, distinct: members.count,
        isRepetitive: id == 12, isOpening: id == opening)
    }
    return Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es,
      ledger: Ledger(rows: placements.count, rejected: [], placements: placements, copies: 0),
      themes: themes, voices: [], duplicateGroups: [], keptApart: [], sameRequests: [],
      placements: placements, comments: [])
  }

  private func papers(
    language: Language = .es, people: Int = 20, method: RoomMethod.Name? = nil,
    isOnline: Bool = false, participants: Participants? = nil,
    occasion: WorkshopPapers.Occasion = .init(),
    named: [Int]? = nil, without unwanted: [Int] = [], by selection: ThemeSelection = .size,
    findings: Findings = Self.findings
  ) throws -> WorkshopPapers {
    var request = RoomRequest()
    (request.people, request.method, request.isOnline) = (people, method, isOnline)
    let proposals = findings.placements.map {
      Proposal(id: $0.proposal, title: "Agua", body: "")
    }
    let workshop = try Workshop(
      request, on: findings, proposals: proposals, named: named, without: unwanted,
      by: selection)
    return WorkshopPapers(
      workshop,
      in: Report(findings, proposals: proposals, language: language, title: "Río & puente"),
      occasion: occasion, seating: participants.map { SeatingPlan($0, at: workshop.plan) })
  }

  @Test func `themes that stay out are counted and named, with the reason`() throws {
    let papers = try papers()
    let text = papers.agenda(hasCards: false).markdown
    let out = papers.workshop.leftOut
    #expect(out.count == 12 - papers.workshop.themes.count)
    #expect(out.last == .init(theme: 12, reason: .repetitive))
    #expect(text.contains("Temas que no entran: \(out.count) de 12."))
    for left in out { #expect(text.contains(ThemeName(left.theme).text)) }
    // What is counted stands once above them, and not in every line.
    let total = papers.messages.number(Self.findings.placements.count)
    let unit = papers.messages("room.left.unit", ["total": total])
    #expect(text.components(separatedBy: unit).count == 2)
    let first = try #require(out.first.flatMap { Self.findings.theme($0.theme) })
    let share = papers.report.share(of: first)
    let line = "\(papers.name(ofTheme: first.id)): \(first.proposals.count) (\(share))"
    #expect(text.contains(MarkdownSigns.plain(line)))
  }

  @Test func `few themes that stay out stand one below the other, many in a paragraph`() throws {
    func lines(people: Int) throws -> (out: Int, listed: Int) {
      let papers = try papers(people: people)
      let lines = papers.agenda(hasCards: false).markdown.split(separator: "\n")
      let listed = lines.count { $0.hasPrefix("- T0") || $0.hasPrefix("- T1") }
      return (papers.workshop.leftOut.count, listed)
    }
    let (few, many) = (try lines(people: 60), try lines(people: 15))
    #expect((1...6).contains(few.out) && few.listed == few.out)
    #expect(many.out > 6 && many.listed == 0)
  }

  @Test
  func `each card has a page, and the letters of a sign are as large as its theme leaves room`()
    throws
  {
    let papers = try papers()
    let breaks = papers.cards.blocks.filter { $0 == .pageBreak }
    #expect(breaks.count == papers.workshop.themes.count - 1)
    #expect(papers.cards.html.contains("<body class=\"large\">"))
    func letters(_ name: String) -> [ReportDocument.Paragraph.Role] {
      let letters = SignLetters(for: name)
      return [letters.theme, letters.number]
    }
    #expect(letters("T09. Teléfono") == [.largestDisplay, .largeNumeral])
    // Two lines of the largest letters leave room for a smaller number.
    #expect(letters("T07. Horario y locales") == [.largestDisplay, .numeral])
    #expect(letters("T05. Familias y matrícula") == [.largeDisplay, .largeNumeral])
    #expect(letters("T01. Documentos, expediente y trámites") == [.largeDisplay, .numeral])
    #expect(
      letters("T01. Espacio público, urbanización y memoria histórica, entre otros asuntos")
        == [.display, .numeral])
    // A word that is wider than the page at a size is set smaller.
    #expect(letters("T07. Administraciones") == [.largeDisplay, .largeNumeral])
    #expect(letters("T07. Medioambientalistas") == [.display, .numeral])
    let signs = papers.signs
    #expect(signs.html.contains("class=\"largestDisplay\""))
    // Every style that a paper names is there, in both kinds of office file.
    for role in ReportDocument.Paragraph.Role.allCases where role != .body {
      let name = role.rawValue.capitalizedFirst
      #expect(try DocumentSample.part("styles.xml", of: try signs.odt()).contains("\"\(name)\""))
      #expect(
        try DocumentSample.part("word/styles.xml", of: try signs.docx()).contains("\"\(name)\""))
    }
  }

  @Test func `a card without words of its own has no line for them`() throws {
    let papers = try papers()
    let label = Messages(.es)["theme.terms"]
    #expect(papers.cards.markdown.contains(label))
    let theme = DeliverableSamples.theme(1, keyTerms: [])
    let bare = ReportDocument(title: "", language: .es, blocks: [papers.card(for: theme, level: 1)])
    #expect(!bare.markdown.contains(label))
  }

  @Test func `an agenda's sections stand whole on a page, why a theme is missing last`() throws {
    let document = try papers().agenda(hasCards: false)
    let blocks = document.blocks
    let headings = blocks.indices.filter { if case .heading = blocks[$0] { true } else { false } }
    #expect(headings.count == 6)
    #expect(blocks[try #require(headings.last)] == .heading(1, Messages(.es)["room.themes"]))
    for (start, end) in zip(headings, headings.dropFirst() + [blocks.endIndex]) {
      let height = blocks[start..<end].reduce(0) { $0 + SectionPaging.height(of: $1) }
      #expect(height < SectionPaging.page)
    }
    var plain = document
    plain.blocks.removeAll { $0 == .pageBreak }
    #expect(SectionPaging.paged(plain) == blocks)
  }

  @Test func `on screens nobody drinks coffee together, and the platform is looked at`() throws {
    for language in Messages.available {
      let messages = Messages(language)
      let (room, online) = (
        try papers(language: language).agenda(hasCards: false).markdown,
        try papers(language: language, isOnline: true).agenda(hasCards: false).markdown
      )
      for (key, isOnline) in [
        ("agenda.block.break.text", false), ("room.material.access", false),
        ("agenda.block.rest.online", true), ("room.material.access.online", true),
      ] {
        #expect(room.contains(messages[key]) != isOnline, "\(language) \(key)")
        #expect(online.contains(messages[key]) == isOnline, "\(language) \(key)")
      }
    }
  }

  @Test func `nothing but the way to work stands behind who moves where, and no page ends on it`()
    throws
  {
    let text = try papers().agenda(hasCards: false).markdown
    let (source, material) = (
      try #require(text.range(of: "De dónde viene el método")),
      try #require(text.range(of: "## Material"))
    )
    #expect(source.lowerBound < material.lowerBound)
  }

  @Test func `a theme that somebody does not want stays out, and the next one comes`() throws {
    let (all, less) = (try papers(), try papers(without: [2, 12]))
    #expect(all.workshop.themes.contains(2))
    #expect(
      less.workshop.themes == all.workshop.themes.filter { $0 != 2 } + [
        less.workshop.themes.count + 1
      ])
    #expect(less.workshop.leftOut.first == .init(theme: 2, reason: .unwanted))
    #expect(less.workshop.leftOut.last == .init(theme: 12, reason: .unwanted))
    // Whose theme stays out is told all the same: twelve people of theme 2.
    #expect(less.workshop.coverage.unservedTheme == 2)
    let text = less.agenda(hasCards: false).markdown
    #expect(text.contains("se ha pedido que no entre"))
  }

  @Test func `a repetitive theme in the room says that it may be tests`() throws {
    let caution = Messages(.es)["theme.repetitive.caution"]
    let named = try papers(named: [1, 12])
    #expect(named.workshop.themes == [1, 12])
    #expect(named.cards.markdown.components(separatedBy: caution).count == 2)
    let usual = try papers()
    #expect(!usual.cards.markdown.contains(caution))
    #expect(usual.agenda(hasCards: false).markdown.contains("pueden ser pruebas"))
  }

  @Test func `every minute stands in the schedule, and the sum below it`() throws {
    let papers = try papers()
    let text = papers.agenda(hasCards: false).markdown
    for block in papers.plan.blocks {
      #expect(
        text.contains("\(ClockTime(block.start))–\(ClockTime(block.start + block.minutes))"))
    }
    #expect(text.contains("**120**"))
  }

  @Test(arguments: Messages.available)
  func `all papers are written in every language, form and method`(language: Language) throws {
    let list = Participants((1...20).map { .init(id: "\($0)", territory: "t\($0 % 3)") })
    for method in RoomMethod.Name.allCases {
      for isOnline in [false, true] {
        let papers = try papers(
          language: language, method: method, isOnline: isOnline, participants: list,
          by: .draw(seed: "07431"))
        let documents =
          [
            papers.agenda(hasCards: true), papers.cards, papers.signs, papers.attendance,
          ] + [papers.tickets].compactMap(\.self)
        for document in documents {
          #expect(document.language == language)
          #expect(!document.markdown.contains("{"))
          #expect(document.html.contains("</html>"))
          #expect(try document.docx().starts(with: [0x50, 0x4B]))
          #expect(try document.odt().starts(with: [0x50, 0x4B]))
        }
      }
    }
  }

  @Test func `cards have three questions each, and not the same ones`() throws {
    let papers = try papers()
    let text = papers.cards.markdown
    for theme in papers.workshop.themes.compactMap(Self.findings.theme) {
      let questions = papers.report.questions(
        about: theme, printed: papers.report.asked(of: theme, besides: nil))
      #expect(questions.allSatisfy { text.contains(MarkdownSigns.plain($0)) })
    }
  }

  @Test func `there is a sign for every table, with its theme`() throws {
    let papers = try papers()
    let signs = papers.signs
    #expect(signs.layout == .landscape)
    let text = signs.markdown
    for table in papers.plan.seats.indices { #expect(text.contains("\n\(table + 1)\n")) }
    #expect(signs.blocks.count { $0 == .pageBreak } == papers.plan.seats.count - 1)
  }

  @Test func `no page of signs has a title, a date or a footer`() throws {
    let papers = try papers(occasion: .init(day: CalendarDay("2026-12-15")))
    let (docx, odt) = (try papers.signs.docx(), try papers.signs.odt())
    let texts = [
      try DocumentSample.part("word/document.xml", of: docx),
      try DocumentSample.part("content.xml", of: odt),
      try DocumentSample.part("styles.xml", of: odt),
    ]
    for text in texts {
      #expect(!text.contains("Carteles") && !text.contains("2026"))
      #expect(!text.contains("footerReference") && !text.contains("page-number"))
    }
    #expect(texts[0].contains("<w:vAlign w:val=\"center\"/>"))
    #expect(texts[1].contains("style:vertical-align=\"middle\""))
    #expect(papers.signs.html.contains("<body class=\"poster\">"))
    // Every other paper says what it is, and counts its pages.
    let cards = try papers.cards.docx()
    #expect(
      try DocumentSample.part("word/document.xml", of: cards).contains("footerReference"))
  }

  /// The cards as they are printed: each with its seat and a table for every round.
  @Test func `every person has a card on paper, with the tables that the plan says`() throws {
    let list = Participants((1...20).map { .init(id: "p\($0)") })
    for participants in [nil, list] {
      let papers = try papers(method: .worldCafe, participants: participants)
      let document = try #require(papers.tickets)
      let lines = document.markdown.split(separator: "\n").filter { $0.hasPrefix("- ") }
      #expect(lines.count == 20)
      let printed = Set(lines.map { $0.matches(of: /Mesa (\d+)/).compactMap { Int($0.1) } })
      let planned = papers.plan.tickets(for: nil).map { $0.tables.map { $0 + 1 } }
      #expect(printed == Set(planned))
      #expect(lines.count { $0.contains("anfitriona") } == papers.plan.seats.count)
      #expect(lines.contains { $0.contains("p7 ·") } == (participants != nil))
      #expect(document.html.components(separatedBy: "class=\"row ticket\"").count == 11)
    }
    #expect(try papers(method: .plenary).tickets == nil)
  }

  @Test func `the attendance sheet has a line for each person, with ids where they are known`()
    throws
  {
    let list = Participants((1...20).map { .init(id: "p\($0)", territory: "Vera") })
    let named = try papers(participants: list).attendance
    let blank = try papers().attendance
    func rows(_ document: ReportDocument) -> [String] {
      for case .table(let table) in document.blocks {
        return table.rows.map { row in
          row.map { $0.first?.text ?? "" }.joined(separator: "|")
        }
      }
      return []
    }
    #expect(rows(named).count == 20 && rows(blank).count == 20)
    #expect(rows(named).contains { $0.contains("p7|Vera") })
    #expect(!rows(blank).contains { $0.contains("Vera") })
    // Where nobody is listed there are no columns for what a list would say.
    #expect(named.markdown.contains("| Territorio | Grupo |"))
    #expect(!blank.markdown.contains("Territorio"))
    for sheet in [named, blank] { #expect(sheet.markdown.contains("Identificador: ")) }
    #expect(named.markdown.contains("Territorio y grupo: "))
  }

  @Test func `the seating table has where everybody sits in every round`() throws {
    let list = Participants((1...20).map { .init(id: "\($0)", territory: "=1+1") })
    let papers = try papers(participants: list)
    let bytes = try #require(papers.seatingTable())
    let table = try TableReader(file: "s.csv").table(of: bytes).table
    #expect(table.rows.count == 20)
    #expect(table.header.count == 4 + papers.plan.rounds)
    // A formula is made harmless.
    #expect(table.rows.allSatisfy { $0.cells[1] == "'=1+1" })
    #expect(try self.papers().seatingTable() == nil)
  }

  @Test func `an invitation needs a day, and has the hours of the plan`() throws {
    #expect(try papers().invitation == nil)
    let papers = try papers(
      occasion: .init(
        day: CalendarDay("2026-12-15"), place: "Casa", zone: InvitationZone("Europe/Madrid")))
    let invitation = try #require(papers.invitation)
    #expect(invitation.time == 600..<720)
    #expect(invitation.summary == "Taller: Río & puente")
    #expect(papers.agenda(hasCards: false).markdown.contains("martes, 15 de diciembre de 2026"))
  }

  @Test func `the invitation is a page too, with what was said of the event and no more`() throws {
    #expect(try papers().letter == nil)
    let day = try #require(CalendarDay("2026-12-15"))
    let plain = try #require(papers(occasion: .init(day: day)).letter).markdown
    #expect(plain.contains("Martes, 15 de diciembre de 2026, de 10:00 a 12:00"))
    #expect(!plain.contains("Accesibilidad") && !plain.contains("Contacto"))
    let papers = try papers(
      occasion: .init(day: day, place: "Casa", contact: "a@b.example", access: "Hay rampa"))
    let text = try #require(papers.letter).markdown
    for words in ["Casa", "Contacto", "Hay rampa", "Tema número 1"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `the invitation calls analysed what the report calls so`() throws {
    let day = CalendarDay("2026-12-15")
    for language in Messages.available {
      let papers = try papers(language: language, occasion: .init(day: day))
      let text = try #require(papers.letter).markdown
      let word = papers.messages("summary.rows.note", ["n": "#"])
        .split { !$0.isLetter }
        .first { $0.count > 6 && text.lowercased().contains($0.lowercased()) }
      #expect(word != nil, "\(language)")
      #expect(text.contains(String(Self.findings.placements.count)))
    }
    let plain = try #require(papers(occasion: .init(day: day)).letter).markdown
    #expect(plain.contains("Propuestas analizadas: \(Self.findings.placements.count)"))
  }

  @Test func `a title that is how a proposal begins says so on every paper`() throws {
    let day = CalendarDay("2026-12-15")
    let quoted = try papers(occasion: .init(day: day), findings: Self.findings(opening: 1))
    let plain = try papers(occasion: .init(day: day))
    let note = Messages(.es)["theme.opening.quoted"]
    func pages(_ papers: WorkshopPapers) throws -> [String] {
      [
        papers.agenda(hasCards: false), papers.cards, papers.signs, try #require(papers.letter),
      ].map(\.markdown)
    }
    for page in try pages(quoted) {
      #expect(page.contains("«Tema número 1…»") && page.contains(note))
      #expect(page.components(separatedBy: note).count == 2)
    }
    for page in try pages(plain) { #expect(page.contains("Tema número 1") && !page.contains(note)) }
  }

  @Test func `a day stands once on an agenda and on an attendance sheet`() throws {
    let papers = try papers(occasion: .init(day: CalendarDay("2026-12-15")))
    for text in [papers.agenda(hasCards: true).markdown, papers.attendance.markdown] {
      #expect(text.components(separatedBy: "2026").count == 2)
    }
  }

  @Test func `the largest theme left out is counted as in the list below it`() throws {
    let papers = try papers()
    let left = try #require(papers.workshop.leftOut.first)
    let theme = try #require(Self.findings.theme(left.theme))
    let text = papers.agenda(hasCards: false).markdown
    #expect(
      text.components(separatedBy: MarkdownSigns.plain(papers.report.size(of: theme))).count == 2)
    let line = "\(papers.name(ofTheme: theme.id)): \(theme.proposals.count) ("
    #expect(text.components(separatedBy: MarkdownSigns.plain(line)).count == 2)
  }

  @Test func `a draw is printed with what anybody needs to repeat it`() throws {
    let papers = try papers(by: .draw(seed: "07431"))
    let first = try #require(papers.workshop.themes.first)
    let text = papers.agenda(hasCards: false).markdown
    #expect(text.contains("07431:\(ThemeName(first).text)"))
    #expect(text.contains(PublicDraw(seed: "07431").number(ofTheme: first).prefix(12)))
    let isOther = papers.workshop.coverage != papers.workshop.coverageBySize
    #expect(text.contains("Eligiendo solo por tamaño") == isOther)
  }

  @Test(arguments: Messages.available)
  func `more people are claimed only where more are served than by size`(
    language: Language
  ) throws {
    let messages = Messages(language)
    #expect(messages["room.rule.fair"] != messages["room.rule.fair.size"])
    let papers = try papers(by: .fair)
    let isBySize = papers.workshop.coverage == papers.workshop.coverageBySize
    let told = papers.agenda(hasCards: false).markdown
    #expect(told.contains(Messages(.es)["room.rule.fair.size"]) == isBySize)
    #expect(told.contains(Messages(.es)["room.rule.fair"]) == !isBySize)
  }

  @Test(arguments: Messages.available)
  func `a facilitator's page names no theory`(language: Language) {
    let sentence = Messages(language)["room.rule.fair"]
    #expect(!sentence.contains("Aziz") && !sentence.contains("("))
  }

  @Test func `the same workshop gives the same bytes`() throws {
    let (a, b) = (try papers(by: .fair), try papers(by: .fair))
    #expect(a.agenda(hasCards: true).html == b.agenda(hasCards: true).html)
    #expect(try a.agenda(hasCards: true).docx() == b.agenda(hasCards: true).docx())
  }
}
