extension Report {
  /// Bars of theme sizes as inline SVG: distinct proposals dark, copies light.
  func appendSizeChart(to html: inout HTML) {
    let themes = findings.themes
    let largest = Double(themes.map(\.proposals.count).max() ?? 1)
    let (labelWidth, barWidth, rowHeight) = (300.0, 360.0, 24.0)
    let height = Double(themes.count) * rowHeight + 34
    html.element(
      "svg",
      [
        "viewBox": "0 0 760 \(Self.decimal(height))", "role": "img", "class": "sizes",
        "aria-label": messages["chart.heading"],
      ]
    ) { svg in
      for (index, theme) in themes.enumerated() {
        let y = Double(index) * rowHeight
        let full = Double(theme.proposals.count) / largest * barWidth
        let distinct = Double(theme.distinctCount) / largest * barWidth
        svg.element("a", ["href": "#tema-\(theme.id)"]) { link in
          link.element(
            "text",
            ["x": "\(Self.decimal(labelWidth - 8))", "y": Self.decimal(y + 16), "class": "label"],
            text: "\(theme.id). \(opening(of: headline(of: theme), 40))")
        }
        svg.open(
          "rect",
          [
            "x": Self.decimal(labelWidth), "y": Self.decimal(y + 4), "height": "16",
            "class": "copies",
            "width": Self.decimal(full),
          ])
        svg.markup("</rect>")
        svg.open(
          "rect",
          [
            "x": Self.decimal(labelWidth), "y": Self.decimal(y + 4), "height": "16",
            "class": "distinct", "width": Self.decimal(distinct),
          ])
        svg.markup("</rect>")
        svg.element(
          "text",
          ["x": Self.decimal(labelWidth + full + 6), "y": Self.decimal(y + 16), "class": "value"],
          text: messages.number(theme.proposals.count))
      }
      appendLegend(to: &svg, y: height - 20, x: labelWidth)
    }
  }

  private func appendLegend(to svg: inout HTML, y: Double, x: Double) {
    for (index, entry) in [
      ("distinct", messages["chart.distinct"]), ("copies", messages["chart.copies"]),
    ].enumerated() {
      let left = x + Double(index) * 190
      svg.open(
        "rect",
        [
          "x": Self.decimal(left), "y": Self.decimal(y), "width": "12", "height": "12",
          "class": entry.0,
        ])
      svg.markup("</rect>")
      svg.element(
        "text", ["x": Self.decimal(left + 18), "y": Self.decimal(y + 10), "class": "value"],
        text: entry.1)
    }
  }

  /// The map of proposals as inline SVG: one path of dots for each theme.
  func appendMap(to html: inout HTML) {
    html.element(
      "svg",
      [
        "viewBox": "0 0 100 100", "role": "img", "class": "map",
        "aria-label": messages["map.heading"],
      ]
    ) { svg in
      for theme in findings.themes {
        // Copies lie on their head: one dot for each place.
        var places: [(x: Double, y: Double)] = []
        for id in theme.proposals {
          guard let placement = placement(of: id) else { continue }
          places.append((placement.x, placement.y))
        }
        var last: (x: Double, y: Double)?
        var path = ""
        var number = 0
        for place in places.sorted(by: { ($0.x, $0.y) < ($1.x, $1.y) }) {
          if let last, last == place { continue }
          if number % mapStep == 0 {
            path += "M\(Self.decimal(place.x)) \(Self.decimal(place.y))h0"
          }
          number += 1
          last = place
        }
        guard !path.isEmpty else { continue }
        let hue = "hue\((theme.id - 1) % 8)"
        svg.element("a", ["href": "#tema-\(theme.id)"]) { link in
          link.element("title", text: "\(theme.id). \(headline(of: theme))")
          link.element("path", ["d": path, "class": "dots \(hue)"], text: "")
          // Only discs wide enough for it carry their name.
          let middle = places.reduce((x: 0.0, y: 0.0)) { ($0.x + $1.x, $0.y + $1.y) }
          let count = Double(places.count)
          link.element(
            "text",
            [
              "x": Self.decimal(middle.x / count), "y": Self.decimal(middle.y / count + 1),
              "class": "number",
            ], text: String(theme.id))
          if theme.distinctCount * 40 >= findings.distinctCount {
            link.element(
              "text",
              [
                "x": Self.decimal(middle.x / count), "y": Self.decimal(middle.y / count + 3.2),
                "class": "name",
              ], text: opening(of: headline(of: theme), 22))
          }
        }
      }
    }
  }

  /// One distinct proposal of so many has a dot on the map: more than some 20,000 dots no screen
  /// shows and no browser draws with ease.
  var mapStep: Int { (findings.distinctCount + 19_999) / 20_000 }

  private func placement(of id: String) -> Placement? {
    var (low, high) = (0, findings.placements.count)
    while low < high {
      let middle = (low + high) / 2
      let candidate = findings.placements[middle]
      if candidate.proposal == id { return candidate }
      if Proposal.id(candidate.proposal, precedes: id) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// At most two decimals, none if whole.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (hundredths / 100, abs(hundredths % 100))
    let sign = hundredths < 0 && whole == 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
