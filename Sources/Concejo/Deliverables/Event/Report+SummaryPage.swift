extension Report {
  /// One page of A4 for the public event: figures, the largest themes, answers, commitments.
  ///
  /// - Parameter place: Where more is to be read, an address or a place; beside the page if nil.
  /// - Returns: As much of it as fits its page.
  public func summaryPage(more place: String? = nil) -> ReportDocument {
    let pages = SummarySize.all.lazy.map { summaryPage($0, more: place) }
    return pages.first { PaperHeight(of: $0).lines <= PaperHeight.page }
      ?? summaryPage(SummarySize.all[SummarySize.all.count - 1], more: place)
  }

  private func summaryPage(_ size: SummarySize, more place: String?) -> ReportDocument {
    var document = ReportDocument(
      title: title, subtitle: messages["summary.page.subtitle"], language: messages.language)
    document.isOnePage = true
    if !circumstances.isEmpty {
      document.append(.paragraph(circumstances.joined(separator: " "), role: .count))
    }
    document.append([.heading(1, messages["summary.heading"]), figureList(.bullets)])
    document.append(themeList(size))
    document.append(answers)
    document.append(commitments(size))
    document.append(more(place))
    return document
  }

  private func themeList(_ size: SummarySize) -> [ReportDocument.Block] {
    let shown = largestThemes(size.themes)
    guard !shown.isEmpty else { return [] }
    let items = shown.map { theme -> ReportDocument.List.Item in
      var content: [ReportDocument.Inline] = [
        .strong(headline(of: theme)), .text(". \(ranked(theme)). "),
      ]
      if let quote = theme.quotes.first {
        content += [
          .emphasis(quoted(Self.excerpt(of: passage(of: quote), size.passage))),
          .text(" (\(messages("theme.quote.source", ["id": quote.proposal])))"),
        ]
      }
      return ReportDocument.List.Item(content)
    }
    let rest = findings.themes.count - shown.count
    return [
      .heading(1, messages["summary.page.themes"]),
      .list(ReportDocument.List(items, style: .numbers)),
    ]
      + (rest > 0
        ? [.paragraph(messages.counted("summary.page.themes.rest", rest), role: .note)] : [])
  }

  private var answers: [ReportDocument.Block] {
    guard let response, response.hasAnswers else { return [] }
    let sections = ResponseSections(response, messages)
    return [
      .heading(1, messages["report.answers.heading"]), .paragraph(sections.answerSentence),
      .table(sections.stateTable),
    ]
  }

  private func commitments(_ size: SummarySize) -> [ReportDocument.Block] {
    guard let response else { return [] }
    let table = commitmentTable(size.commitments, length: size.promise)
    let hasRecommendations = !response.followUp.recommendations.isEmpty
    guard hasRecommendations || !table.isEmpty else { return [] }
    let sections = ResponseSections(response, messages)
    return [.heading(1, messages["followup.title"])]
      + (hasRecommendations ? [.paragraph(sections.recommendationSentence)] : []) + table
  }
}
