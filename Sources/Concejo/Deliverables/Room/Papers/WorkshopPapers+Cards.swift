extension WorkshopPapers {
  /// A card for each theme in the room; none is parted by a page, and two share one where they fit.
  public var cards: ReportDocument {
    var document = document("agenda.cards")
    for theme in workshop.themes.compactMap(report.findings.theme) {
      document.append(card(for: theme, level: 1))
    }
    return document
  }

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
    blocks += theme.quotes.map { quote in
      .quote(
        ReportDocument.Quotation(
          report.quoted(report.passage(of: quote)),
          attribution: [.text(messages("theme.quote.source", ["id": quote.proposal]))],
          language: report.language(of: quote.proposal)))
    }
    let questions = ThemeQuestions(of: theme, in: report.findings, messages: messages)
    blocks += [
      report.labelled("agenda.card.questions"), .list(questions.sentences, style: .numbers),
    ]
    return .group(ReportDocument.Group(.card, anchor: Report.anchor(of: theme), blocks))
  }
}
