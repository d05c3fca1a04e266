extension WorkshopPapers {
  /// A card for each theme in the room, each on a page of its own, in letters that people around a table read.
  public var cards: ReportDocument {
    var document = document("agenda.cards")
    document.hasLargeText = true
    for (number, theme) in workshop.themes.compactMap(report.findings.theme).enumerated() {
      if number > 0 { document.append(.pageBreak) }
      document.append(card(for: theme, level: 1))
    }
    return document
  }

  /// Characters of a quote and of each of two contrary passages, from the longest to the shortest.
  ///
  /// The first with which a card fits on a page are taken.
  private static let lengths: [(quote: Int, side: Int)] = [
    (300, 200), (240, 160), (180, 140), (120, 100),
  ]

  /// Share of a page, in its own letters, that a card has below the title.
  private static let mostOfPage = 0.92

  /// A theme for those who talk about it: counts, words, quotes, and three questions of its own.
  func card(for theme: Theme, level: Int) -> ReportDocument.Block {
    let cards = Self.lengths.map { card(for: theme, level: level, $0) }
    return cards.first { card in
      let page = ReportDocument(title: "", language: messages.language, blocks: [card])
      return PaperHeight(of: page, letters: PaperHeight.large).share <= Self.mostOfPage
    } ?? cards[cards.count - 1]
  }

  private func card(
    for theme: Theme, level: Int, _ length: (quote: Int, side: Int)
  ) -> ReportDocument.Block {
    var blocks: [ReportDocument.Block] = [
      .heading(level, report.standaloneTitle(of: theme), label: ThemeName(theme.id).text),
      .paragraph(
        messages(
          "agenda.card.count",
          [
            "n": messages.number(theme.proposals.count),
            "total": messages.number(report.findings.placements.count),
            "distinct": messages.number(theme.distinctCount),
          ]) + ".", role: .count),
    ]
    if !theme.keyTerms.isEmpty {
      blocks.append(
        report.labelled(
          "theme.terms", theme.keyTerms.map(\.word).joined(separator: ", ") + "."))
    }
    if let caution = report.caution(about: theme) {
      blocks.insert(.paragraph(caution, role: .warning), at: 2)
    }
    blocks += openingNote(on: [theme.id])
    let dispute = report.dispute(in: theme)
    let asked = report.asked(of: theme, besides: dispute)
    blocks += asked.map { passage in
      .quote(
        ReportDocument.Quotation(
          report.quoted(report.opening(of: passage, length.quote)),
          attribution: [.text(messages("theme.quote.source", ["id": passage.proposal]))],
          language: report.language(of: passage.proposal)))
    }
    if let dispute {
      blocks.append(report.labelled("brief.sides", dispute.sentence))
      blocks += dispute.sides.map { side in
        .quote(
          ReportDocument.Quotation(
            report.quoted(report.opening(of: side, length.side)),
            attribution: [.text(messages("theme.quote.source", ["id": side.proposal]))],
            language: report.language(of: side.proposal)))
      }
    }
    let questions = report.questions(about: theme, printed: asked)
    blocks += [
      report.labelled("agenda.card.questions"), .list(questions, style: .numbers),
    ]
    return .group(ReportDocument.Group(.card, anchor: Report.anchor(of: theme), blocks))
  }
}
