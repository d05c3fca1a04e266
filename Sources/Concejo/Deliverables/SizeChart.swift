/// Bars of theme sizes: different proposals filled, copies in outline.
///
/// Widths are parts of the page and heights are fixed, so that letters keep their size on a telephone. It is
/// drawn twice, and the style sheet shows one of the two: on a telephone a name stands above its bar, where it
/// has the whole width; on paper and on wide screens beside it, so that twenty themes take a third of a page.
struct SizeChart {
  /// Where names stand.
  private enum Form: String {
    case above, beside
  }

  private struct Bar {
    let name: String
    let distinct: Int
    let all: Int
    let value: String
  }

  private let bars: [Bar]
  private let legend: (distinct: String, copies: String)

  /// Characters of a line of a name above its bar: 44 of the sheet's letters take some 300 pixels, the width of
  /// a small telephone.
  private static let longestLine = 44
  /// The same beside it: 40 of the widest letters take 290 pixels, which the names have of a page of A4.
  private static let longestLineBeside = 40
  private static let lineHeight = 17
  private static let lineHeightBeside = 14
  private static let barHeight = 13
  private static let gap = 11
  private static let gapBeside = 3
  /// Hundredths of the width where bars start whose names stand beside them.
  private static let start = 44
  /// Part of the width for bars, in hundredths, that the longest takes at most; its number stands behind it.
  private static let longestBar = 84
  /// Pixels that a figure of a number takes, and those of a small telephone's page.
  private static let (digitWidth, pageWidth) = (8, 310)
  /// Part of the width that leaves room for the longest number.
  private let barWidth: Int

  init(of report: Report) {
    bars = report.themesBySize.map { theme in
      Bar(
        name: "\(theme.id). \(report.headline(of: theme))", distinct: theme.distinctCount,
        all: theme.proposals.count, value: Self.value(of: theme, report.messages))
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
  static func lines(of name: String, _ longest: Int = longestLine) -> [String] {
    guard name.count > longest else { return [name] }
    let start = name.prefix(longest + 1)
    let end = start.lastIndex { $0 == " " } ?? start.index(before: start.endIndex)
    let rest = name[end...].drop { $0 == " " }
    return [String(name[..<end]), Report.excerpt(of: String(rest), longest)]
  }

  func draw(in html: inout HTML) {
    draw(.above, in: &html)
    draw(.beside, in: &html)
  }

  private func draw(_ form: Form, in html: inout HTML) {
    let names = bars.map { bar in
      form == .above ? Self.lines(of: bar.name) : Self.lines(of: bar.name, Self.longestLineBeside)
    }
    let heights = names.map { lines in
      switch form {
      case .above: lines.count * Self.lineHeight + Self.barHeight + Self.gap
      case .beside: max(lines.count * Self.lineHeightBeside, Self.barHeight) + Self.gapBeside
      }
    }
    let height = heights.reduce(0, +) + Self.lineHeight * 2
    html.element(
      "svg",
      [
        "class": "sizes \(form.rawValue)", "aria-hidden": "true", "width": "100%",
        "height": String(height),
      ]
    ) { svg in
      drawLegend(in: &svg)
      let largest = max(bars.map(\.all).max() ?? 1, 1)
      var top = Self.lineHeight * 2
      for (number, bar) in bars.enumerated() {
        let lineHeight = form == .above ? Self.lineHeight : Self.lineHeightBeside
        for (line, text) in names[number].enumerated() {
          let base = top + line * lineHeight + (form == .above ? 13 : 11)
          svg.element("text", ["x": "0", "y": String(base), "class": "label"], text: text)
        }
        switch form {
        case .above:
          draw(bar, at: top + names[number].count * lineHeight + 1, largest: largest, in: &svg)
        case .beside:
          svg.element(
            "svg", ["x": "\(Self.start)%", "width": "\(100 - Self.start)%", "overflow": "visible"]
          ) { draw(bar, at: top, largest: largest, in: &$0) }
        }
        top += heights[number]
      }
    }
  }

  private func draw(_ bar: Bar, at y: Int, largest: Int, in svg: inout HTML) {
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
