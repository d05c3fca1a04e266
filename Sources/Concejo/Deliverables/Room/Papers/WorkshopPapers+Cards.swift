extension WorkshopPapers {
  /// A card for each theme in the room; none is parted by a page, and two share one where they fit.
  public var cards: ReportDocument {
    var document = document("agenda.cards")
    for theme in workshop.themes.compactMap(report.findings.theme) {
      document.append(card(for: theme, level: 1))
    }
    return document
  }

  /// Characters of each of two contrary passages: what a question is about can be read above it.
  private static let longestSide = 200

  /// A theme for those who talk about it: counts, words, quotes, and three questions of its own.
  func card(for theme: Theme, level: Int) -> ReportDocument.Block {
    var blocks: [ReportDocument.Block] = [
      .heading(level, report.headline(of: theme), label: ThemeName(theme.id).text),
      .paragraph(
        messages(
          "agenda.card.count",
          [
            "n": messages.number(theme.proposals.count),
            "total": messages.number(report.findings.placements.count),
            "distinct": messages.number(theme.distinctCount),
          ]) + ".", role: .count),
      report.labelled(
        "theme.terms", theme.keyTerms.map(\.word).joined(separator: ", ") + "."),
    ]
    if let caution = report.caution(about: theme) {
      blocks.insert(.paragraph(caution, role: .warning), at: 2)
    }
    blocks += theme.quotes.map { quote in
      .quote(
        ReportDocument.Quotation(
          report.quoted(report.passage(of: quote)),
          attribution: [.text(messages("theme.quote.source", ["id": quote.proposal]))],
          language: report.language(of: quote.proposal)))
    }
    if let dispute = report.dispute(in: theme) {
      blocks.append(report.labelled("brief.sides", dispute.sentence))
      blocks += dispute.sides.map { side in
        .quote(
          ReportDocument.Quotation(
            report.quoted(Report.opening(of: side.text, Self.longestSide)),
            attribution: [.text(messages("theme.quote.source", ["id": side.proposal]))],
            language: report.language(of: side.proposal)))
      }
    }
    let questions = ThemeQuestions(
      of: theme, in: report.findings, contrary: report.contraryPairs[theme.id]?.first,
      messages: messages)
    blocks += [
      report.labelled("agenda.card.questions"), .list(questions.sentences, style: .numbers),
    ]
    return .group(ReportDocument.Group(.card, anchor: Report.anchor(of: theme), blocks))
  }
}
