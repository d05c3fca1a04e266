extension Report {
  /// The figures of the summary and of the slides: the report's, each with what it is counted of.
  var publicFigures: [(count: String, note: String?)] {
    let whole = findings.placements.count
    let contributions = whole + findings.comments.count
    let rows = findings.ledger.rows
    let all = ["whole": messages.number(whole)] as KeyValuePairs
    let people = respondentCount.map {
      (messages.counted("summary.respondents", $0), messages["summary.respondents.note"])
    }
    return [
      (
        messages.counted("summary.page.contributions", contributions),
        contributions == rows
          ? nil : messages("summary.page.of.rows", ["whole": messages.number(rows)])
      )
    ] + [people].compactMap(\.self) + [
      (
        messages.counted("summary.distinct", findings.distinctCount),
        messages("summary.page.of.distinct", all)
      ),
      (
        messages.counted("summary.themes", findings.themes.count),
        messages(
          "summary.page.of.themes",
          ["part": messages.number(findings.ledger.themed), "whole": messages.number(whole)])
      ),
      (
        messages.counted("summary.outside", findings.ledger.outsideCount),
        messages("summary.page.of.outside", all)
      ),
    ]
  }

  /// The figures as a list.
  func figureList(_ style: ReportDocument.List.Style) -> ReportDocument.Block {
    let items = publicFigures.map { figure in
      ReportDocument.List.Item(
        [.strong(figure.count)] + (figure.note.map { [.text(" \($0)")] } ?? []))
    }
    return .list(ReportDocument.List(items, style: style))
  }

  /// The largest themes, those that copies make large left out where there are others.
  func largestThemes(_ most: Int) -> [Theme] { Array(leadingThemes.prefix(most)) }

  /// Where more is to be read: an address or a place that somebody named, or beside this document.
  func more(_ place: String?) -> ReportDocument.Block {
    guard let place else { return .paragraph(messages["summary.page.more.beside"]) }
    let isAddress = ["https://", "http://"].contains { place.lowercased().hasPrefix($0) }
    return .paragraph([isAddress ? .link(place, to: .address(place)) : .text(place)])
  }

  /// A table of the first commitments: what, who and by when.
  func commitmentTable(_ most: Int, length: Int) -> [ReportDocument.Block] {
    guard let response, !response.followUp.commitments.isEmpty else { return [] }
    let sections = ResponseSections(response, messages)
    let all = response.followUp.commitments
    let rest = all.count - most
    return [
      .table(
        ReportDocument.Table(
          caption: messages["report.commit.table"],
          columns: [
            .init(messages["commit.column.id"], width: 1.9),
            .init(messages["commit.column.text"], width: 4.3),
            .init(messages["commit.column.responsible"], width: 2.2),
            .init(messages["commit.column.deadline"], width: 1.9),
            .init(messages["commit.column.status"], width: 1.8),
          ],
          rows: all.prefix(most).map { commitment in
            [
              commitment.name, Self.excerpt(of: commitment.text, length),
              Self.excerpt(of: commitment.responsible, length / 2),
              messages.date(commitment.deadline), sections.status(of: commitment),
            ].map { [.text($0)] }
          }, hasRowHeaders: true))
    ]
      + (rest > 0
        ? [.paragraph(messages.counted("summary.page.rest", rest), role: .note)] : [])
  }
}
