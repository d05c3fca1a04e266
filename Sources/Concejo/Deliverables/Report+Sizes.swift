extension Report {
  /// Themes by size: bars, and the table of their numbers.
  var sizes: [ReportDocument.Block] {
    guard !findings.themes.isEmpty else { return [] }
    return [
      .heading(1, messages["chart.heading"]),
      .figure(
        ReportDocument.Figure(
          caption: messages["chart.caption"],
          alternative: messages(
            "chart.alternative", ["n": messages.number(findings.themes.count)]),
          drawing: ReportDocument.Drawing { SizeChart(of: self).draw(in: &$0) },
          data: themeTable)),
    ]
  }

  /// One row for each theme.
  private var themeTable: ReportDocument.Table {
    let hasSupports = findings.themes.contains { $0.supports != nil }
    var columns: [ReportDocument.Table.Column] = [
      .init(messages["themes.column.number"], alignment: .end, width: 1.1),
      .init(messages["themes.column.theme"], width: 6),
      .init(messages["themes.column.distinct"], alignment: .end, width: 1.5),
      .init(messages["themes.column.proposals"], alignment: .end, width: 1.7),
    ]
    if respondentCount != nil {
      columns.append(.init(messages["themes.column.people"], alignment: .end, width: 1.5))
    }
    columns.append(.init(messages["themes.column.share"], alignment: .end, width: 1.4))
    if hasSupports {
      columns.append(.init(messages["themes.column.supports"], alignment: .end, width: 2.3))
    }
    let rows = themesBySize.map { theme in
      var cells: [[ReportDocument.Inline]] = [
        [.text(String(theme.id))],
        [.link(headline(of: theme), to: .anchor(Self.anchor(of: theme)))],
        [.text(messages.number(theme.distinctCount))],
        [.text(messages.number(theme.proposals.count))],
      ]
      if respondentCount != nil {
        cells.append([.text(messages.number(theme.summary.respondents ?? 0))])
      }
      cells.append([.text(share(of: theme))])
      if hasSupports { cells.append([.text(range(of: theme.supports))]) }
      return cells
    }
    return ReportDocument.Table(
      caption: messages["themes.table.caption"], columns: columns, rows: rows)
  }
}
