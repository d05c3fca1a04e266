extension Report {
  /// Slides for the public event: a heading of the first level starts each, the title stands on the first.
  ///
  /// - Parameter place: Where more is to be read, an address or a place; beside the slides if nil.
  /// - Returns: About ten slides; those of which the study has nothing are left out.
  public func slides(more place: String? = nil) -> ReportDocument {
    let asked = circumstances.joined(separator: " ")
    return ReportDocument(
      title: title, subtitle: asked.isEmpty ? messages["report.subtitle"] : asked,
      language: messages.language,
      blocks: figureSlide + themesSlide + themeSlides + disputeSlide + workshopSlide + answerSlide
        + recommendationSlide + commitmentSlide
        + [.heading(1, messages["summary.page.more"]), more(place)])
  }

  /// Themes that are listed on one slide.
  private static let listedThemes = 8
  /// Themes that have a slide of their own.
  private static let shownThemes = 3
  /// Quotes on the slide of a theme.
  private static let shownQuotes = 2
  /// Recommendations and commitments that a slide holds.
  private static let shownPromises = 6
  /// Characters of a quote, and of what is recommended or promised, at most.
  private static let longestText = 200

  private var figureSlide: [ReportDocument.Block] {
    [.heading(1, messages["summary.heading"]), figureList(.figures)]
  }

  private var themesSlide: [ReportDocument.Block] {
    let shown = largestThemes(Self.listedThemes)
    guard !shown.isEmpty else { return [] }
    let rest = findings.themes.count - shown.count
    return [
      .heading(1, messages["summary.page.themes"]),
      .list(
        ReportDocument.List(
          shown.map { theme in
            ReportDocument.List.Item([
              .strong(headline(of: theme)),
              .text(". \(messages.counted("summary.distinct", theme.distinctCount))."),
            ])
          }, style: .numbers)),
    ]
      + (rest > 0
        ? [.paragraph(messages.counted("summary.page.themes.rest", rest), role: .note)] : [])
  }

  private var themeSlides: [ReportDocument.Block] {
    largestThemes(Self.shownThemes).flatMap { theme in
      [
        .heading(1, headline(of: theme), label: String(theme.id)),
        .paragraph(count(of: theme) + ".", role: .count),
      ] + theme.quotes.prefix(Self.shownQuotes).map(slideQuote)
    }
  }

  private func slideQuote(_ quote: Quote) -> ReportDocument.Block {
    .quote(
      ReportDocument.Quotation(
        quoted(Self.excerpt(of: passage(of: quote), Self.longestText)),
        attribution: [.text(messages("theme.quote.source", ["id": quote.proposal]))],
        language: language(of: quote.proposal)))
  }

  /// Both sides of the contrary demands that most people make: what is disputed is not left out.
  private var disputeSlide: [ReportDocument.Block] {
    let all = findings.themes.flatMap(\.summary.contradictions)
    let largest = all.indices.max { left, right in
      (all[left].majority.count + all[left].minority.count, right)
        < (all[right].majority.count + all[right].minority.count, left)
    }
    guard let largest else { return contrarySlide }
    let contradiction = all[largest]
    return [
      .heading(1, messages["brief.sides"]),
      .paragraph(messages.sentence(for: contradiction)),
      slideQuote(contradiction.majority.quote), slideQuote(contradiction.minority.quote),
    ]
  }

  /// Two proposals that ask for contrary things, of the largest theme that has such; where no demands are
  /// counted on two sides.
  private var contrarySlide: [ReportDocument.Block] {
    let pair = findings.themes.lazy.compactMap { contraryPairs[$0.id]?.first }.first
    let sides = [pair?.first, pair?.second].compactMap { $0.flatMap(proposal) }
    return sides.isEmpty
      ? []
      : [.heading(1, messages["brief.sides"]), .paragraph(messages["theme.apart"])]
        + sides.map { side($0, longest: Self.longestText) }
  }

  private var workshopSlide: [ReportDocument.Block] {
    harvest.isEmpty
      ? [] : [.heading(1, messages["workshop.heading"]), .paragraph(workshopSentence)]
  }

  private var answerSlide: [ReportDocument.Block] {
    guard let response, response.hasAnswers else { return [] }
    let sections = ResponseSections(response, messages)
    return [
      .heading(1, messages["report.answers.heading"]), .paragraph(sections.answerSentence),
      .table(sections.stateTable),
    ]
  }

  private var recommendationSlide: [ReportDocument.Block] {
    guard let response, !response.followUp.recommendations.isEmpty else { return [] }
    let sections = ResponseSections(response, messages)
    let rest = sections.standing.count - Self.shownPromises
    return [
      .heading(1, messages["recommend.title"]), .paragraph(sections.recommendationSentence),
      .list(
        ReportDocument.List(
          sections.standing.prefix(Self.shownPromises).map { recommendation in
            ReportDocument.List.Item([
              .strong(recommendation.name),
              .text(" " + Self.excerpt(of: recommendation.text, Self.longestText)),
            ])
          })),
    ] + (rest > 0 ? [.paragraph(messages.counted("slides.rest", rest), role: .note)] : [])
  }

  private var commitmentSlide: [ReportDocument.Block] {
    let table = commitmentTable(Self.shownPromises, length: Self.longestText / 2)
    return table.isEmpty ? [] : [.heading(1, messages["commit.title"])] + table
  }
}
