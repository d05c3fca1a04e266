import Testing

@testable import Concejo

@Suite struct ThemeBriefTests {
  private static let report = Report(
    DeliverableSamples.findings(), proposals: DeliverableSamples.proposals, language: .es)

  @Test func `a brief has the words of citizens with their ids, and only what is true`() throws {
    let theme = try #require(Self.report.findings.theme(1))
    let brief = Self.report.brief(of: theme)
    #expect(brief.asked.map(\.proposal) == ["2", "1"])
    #expect(brief.distinctCount == 2 && brief.placed == ThemeBrief.Share(count: 0, total: 3))
    #expect(brief.dispute == nil && brief.supports == nil && brief.voices.isEmpty)
    #expect(brief.questions.count == 3)
    #expect(
      brief.unknown == [
        "Ninguna propuesta indica lugar.", "Ninguna propuesta indica apoyos.",
        "Hay pocas propuestas distintas: 2.", "No se sabe cuántas personas hablan de este tema.",
        "Quienes proponen lo hacen por decisión propia: no son una muestra de la población.",
      ])
    let text = Self.report.document(of: brief).markdown
    #expect(text.contains("(propuesta 2)") && text.contains("T01-1"))
    #expect(!text.contains("En desacuerdo"))
  }

  @Test func `a page keeps within its paper whatever a theme holds`() {
    for language in Messages.available {
      let report = BriefSamples.report(language)
      for theme in report.findings.themes {
        let document = report.document(of: report.brief(of: theme))
        let height = PaperHeight(of: document)
        #expect(height.lines <= PaperHeight.page, "\(language) \(theme.id): \(height.lines)")
      }
    }
  }

  @Test func `both sides, parts, places, supports and small groups are told with their counts`() {
    let report = BriefSamples.report(.es)
    let text = report.document(of: report.brief(of: report.findings.themes[0])).markdown
    for part in [
      "En desacuerdo", "Quizá no haya acuerdo sobre", "Partes", "T01.1", "Lugares", "Badajoz (3)",
      "Apoyos, copias incluidas: los indican 9 de 9 propuestas; la más apoyada tiene 12; todas juntas, 72,",
      "Voces pequeñas", "(id: 8, 9)", "Qué no dicen los datos", "Para conversar",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    // A sentence that is cut says so.
    #expect(text.contains("…"))
  }

  @Test func `people vote on a title, or on the sentence that asks`() {
    func motion(_ title: String, _ body: String, quoted: String) -> String {
      let proposal = Proposal(id: "1", title: title, body: body)
      let report = Report(DeliverableSamples.findings(), proposals: [proposal], language: .es)
      return report.motion(of: ThemeBrief.Passage(proposal: "1", text: quoted), 60)
    }
    let body =
      "Me dirijo a ustedes en calidad de vecina del barrio. Solicito ampliar la zona SER. Gracias."
    let opening = "Me dirijo a ustedes en calidad de vecina del barrio."
    #expect(motion("Ampliar la zona", body, quoted: opening) == "Ampliar la zona")
    #expect(motion("SER", body, quoted: opening) == "Solicito ampliar la zona SER.")
    #expect(motion("", body, quoted: "Solicito ampliar la zona SER.").hasPrefix("Solicito"))
    #expect(motion("", opening, quoted: opening) == opening)
    #expect(motion(String(repeating: "palabra ", count: 20), "", quoted: "").count <= 60)
  }

  @Test func `who is quoted first is not the small voice, too`() {
    let report = BriefSamples.report(.es)
    let brief = report.brief(of: report.findings.themes[0])
    let quoted = Set(brief.asked.map(\.proposal))
    #expect(!brief.voices.isEmpty && !quoted.isEmpty)
    #expect(brief.voices.allSatisfy { !quoted.contains($0.passage.proposal) })
  }

  @Test func `a page on what may be tests says so before anything else`() throws {
    let report = BriefSamples.report(.es)
    let pages = report.findings.themes.map { report.document(of: report.brief(of: $0)) }
    let warnings = pages.map { page in
      page.blocks.prefix(2).contains {
        if case .paragraph(let paragraph) = $0 { paragraph.role == .warning } else { false }
      }
    }
    #expect(warnings == [false, true])
    #expect(pages[1].markdown.contains(Messages(.es)["theme.repetitive.caution"]))
    #expect(!pages[0].markdown.contains("casi copias"))
  }

  @Test func `a small group is told by its shortest telling text, not by a name`() throws {
    let report = BriefSamples.report(.es)
    let brief = report.brief(of: report.findings.themes[0])
    for voice in brief.voices {
      let texts = voice.proposals.compactMap { report.proposal($0)?.text }
      #expect(voice.passage.text.count == texts.map(\.count).min())
      #expect(voice.proposals.contains(voice.passage.proposal))
    }
    let text = report.document(of: brief).markdown
    #expect(text.contains("«Que el autobús comarcal"))
  }

  @Test func `what a question calls contrary can be read on the page`() {
    let pair = Findings.ApartRecord(
      first: "1", second: "2", similarity: 0.9, objection: .oppositeDemand,
      change: TextChange(removed: "abrir", inserted: "cerrar", isOwnText: false))
    let report = Report(
      DeliverableSamples.findings(keptApart: [pair]), proposals: DeliverableSamples.proposals,
      language: .es)
    let brief = report.brief(of: report.findings.themes[0])
    #expect(brief.dispute?.sides.map(\.proposal) == ["1", "2"])
    #expect(brief.questions[0].contains("1 y 2"))
    // Too long a change is no pair to show, and then no question is made of it.
    let unsure = Findings.ApartRecord(
      first: "1", second: "2", similarity: 0.9, objection: .oppositeDemand)
    let silent = Report(
      DeliverableSamples.findings(keptApart: [unsure]), proposals: DeliverableSamples.proposals,
      language: .es)
    let other = silent.brief(of: silent.findings.themes[0])
    #expect(other.dispute == nil && !other.questions[0].contains("1 y 2"))
  }

  @Test func `places are counted among distinct proposals, as in the questions`() {
    let sample = DeliverableSamples.findings()
    let group = Findings.GroupRecord(
      id: 1, kind: "exact", head: "2",
      members: [
        .init(proposal: "2", kind: .head, overlap: 1),
        .init(proposal: "3", kind: .exact, overlap: 1),
      ], supports: nil)
    let findings = Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es, ledger: sample.ledger, themes: sample.themes, voices: [],
      duplicateGroups: [group], keptApart: [], sameRequests: [], placements: sample.placements,
      comments: [])
    let placed = DeliverableSamples.proposals.map {
      Proposal(id: $0.id, title: $0.title, body: $0.body, place: "Mérida")
    }
    let report = Report(findings, proposals: placed, language: .es)
    let brief = report.brief(of: findings.themes[0])
    #expect(brief.placed == ThemeBrief.Share(count: 2, total: 2))
    #expect(brief.places.map(\.count) == [brief.distinctCount])
  }

  @Test func `sizes go from the fullest to the sparest, and each keeps both sides`() {
    for (fuller, sparer) in zip(BriefSize.all, BriefSize.all.dropFirst()) {
      #expect(
        fuller.asked >= sparer.asked && fuller.passage >= sparer.passage
          && fuller.parts >= sparer.parts && fuller.places >= sparer.places
          && fuller.voices >= sparer.voices && fuller.name >= sparer.name
          && fuller.sentence >= sparer.sentence && fuller.motion >= sparer.motion
          && fuller.blankRows >= sparer.blankRows)
      #expect(fuller != sparer)
    }
    #expect(BriefSize.all.allSatisfy { $0.asked >= 2 && $0.blankRows >= 2 })
  }

  @Test func `lines are counted as they are set`() {
    func lines(_ blocks: [ReportDocument.Block]) -> Double {
      PaperHeight(of: ReportDocument(title: "T", language: .es, blocks: blocks)).lines
    }
    let empty = lines([])
    let short = lines([.paragraph("una línea")]) - empty
    let long = lines([.paragraph(String(repeating: "palabra ", count: 40))]) - empty
    #expect(short < 1.5)
    // 320 characters are four lines.
    #expect(abs(long - short - 3) < 0.001)
    let table = ReportDocument.Table(
      caption: "c", columns: [.init("a"), .init("b")], rows: [[[], []], [[], []]], rowHeight: 57)
    // Two rows of thirteen lines each.
    #expect(lines([.table(table)]) - empty > 20)
  }
}
