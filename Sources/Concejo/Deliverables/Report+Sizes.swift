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

/// Bars of theme sizes: different proposals filled, copies in outline.
///
/// Widths are parts of the page and heights are fixed, so that letters keep their size on a telephone; a
/// name stands above its bar, where it has the whole width.
struct SizeChart {
  private struct Bar {
    let lines: [String]
    let distinct: Int
    let all: Int
    let value: String
  }

  private let bars: [Bar]
  private let legend: (distinct: String, copies: String)

  /// Characters of a line of a name: 44 of the sheet's letters take some 300 pixels, the width of a small
  /// telephone.
  private static let longestLine = 44
  private static let lineHeight = 17
  private static let barHeight = 13
  private static let gap = 11
  /// Part of the width, in hundredths, that the longest bar takes at most; its number stands behind it.
  private static let longestBar = 84
  /// Pixels that a figure of a number takes, and those of a small telephone's page.
  private static let (digitWidth, pageWidth) = (8, 310)
  /// Part of the width that leaves room for the longest number.
  private let barWidth: Int

  init(of report: Report) {
    bars = report.themesBySize.map { theme in
      Bar(
        lines: Self.lines(of: "\(theme.id). \(report.headline(of: theme))"),
        distinct: theme.distinctCount, all: theme.proposals.count,
        value: Self.value(of: theme, report.messages))
    }
    let longest = (bars.map(\.value.count).max() ?? 0) + 1
    barWidth = min(Self.longestBar, 100 - longest * Self.digitWidth * 100 / Self.pageWidth)
    legend = (report.messages["chart.distinct"], report.messages["chart.copies"])
  }

  /// How many different proposals, by which themes are sorted, and how many copies.
  private static func value(of theme: Theme, _ messages: Messages) -> String {
    let copies = theme.proposals.count - theme.distinctCount
    return messages.number(theme.distinctCount)
      + (copies > 0 ? " + \(messages.number(copies))" : "")
  }

  /// A name in one or two lines; what does not fit into two ends with "…".
  static func lines(of name: String) -> [String] {
    guard name.count > longestLine else { return [name] }
    let start = name.prefix(longestLine + 1)
    let end = start.lastIndex { $0 == " " } ?? start.index(before: start.endIndex)
    let rest = name[end...].drop { $0 == " " }
    return [String(name[..<end]), Report.excerpt(of: String(rest), longestLine)]
  }

  func draw(in html: inout HTML) {
    let heights = bars.map { $0.lines.count * Self.lineHeight + Self.barHeight + Self.gap }
    let height = heights.reduce(0, +) + Self.lineHeight * 2
    html.element(
      "svg",
      ["class": "sizes", "aria-hidden": "true", "width": "100%", "height": String(height)]
    ) { svg in
      drawLegend(in: &svg)
      let largest = max(bars.map(\.all).max() ?? 1, 1)
      var top = Self.lineHeight * 2
      for (bar, height) in zip(bars, heights) {
        draw(bar, at: top, largest: largest, in: &svg)
        top += height
      }
    }
  }

  private func draw(_ bar: Bar, at top: Int, largest: Int, in svg: inout HTML) {
    for (number, line) in bar.lines.enumerated() {
      let base = top + number * Self.lineHeight + 13
      svg.element("text", ["x": "0", "y": String(base), "class": "label"], text: line)
    }
    let y = top + bar.lines.count * Self.lineHeight + 1
    func width(_ count: Int) -> String {
      Report.decimal(Double(count) * Double(barWidth) / Double(largest)) + "%"
    }
    if bar.all > bar.distinct { rectangle("copies", y: y, width: width(bar.all), in: &svg) }
    rectangle("distinct", y: y, width: width(bar.distinct), in: &svg)
    svg.element(
      "text",
      ["x": width(bar.all), "dx": "6", "y": String(y + 11), "class": "value"], text: bar.value)
  }

  private func rectangle(_ name: String, y: Int, width: String, in svg: inout HTML) {
    svg.element(
      "rect",
      [
        "x": "0", "y": String(y), "width": width, "height": String(Self.barHeight), "class": name,
      ], text: "")
  }

  private func drawLegend(in svg: inout HTML) {
    for (x, name, text) in [(0, "distinct", legend.distinct), (190, "copies", legend.copies)] {
      svg.element(
        "rect",
        ["x": String(x), "y": "2", "width": "12", "height": "12", "class": name], text: "")
      svg.element(
        "text", ["x": String(x + 18), "y": "13", "class": "value"], text: text)
    }
  }
}
