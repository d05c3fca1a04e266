extension Report {
  /// The map of proposals, under its heading.
  var map: [ReportDocument.Block] {
    guard !findings.themes.isEmpty else { return [] }
    let map = ProposalMap(of: findings)
    let sampled = map.step > 1 ? " " + messages("map.sampled", ["step": String(map.step)]) : ""
    return [
      .heading(1, messages["map.heading"]),
      .figure(
        ReportDocument.Figure(
          caption: messages["map.caption"] + sampled,
          alternative: messages(
            "map.alternative",
            [
              "proposals": messages.number(findings.distinctCount),
              "n": messages.number(findings.themes.count),
            ]),
          drawing: ReportDocument.Drawing { draw(map, in: &$0) }, picture: map.picture,
          onPaper: messages["map.elsewhere"])),
    ]
  }

  /// One path of dots for each theme, and above all dots their numbers and names.
  private func draw(_ map: ProposalMap, in html: inout HTML) {
    html.element("svg", ["viewBox": "0 0 100 100", "class": "map", "aria-hidden": "true"]) { svg in
      for disc in map.discs {
        svg.element(
          "circle",
          [
            "cx": Self.decimal(disc.middle.x), "cy": Self.decimal(disc.middle.y),
            "r": Self.decimal(map.radius(of: disc)), "class": "disc hue\(disc.hue)",
          ], text: "")
      }
      let width = Self.decimal(map.dotWidth)
      for disc in map.discs {
        let path = disc.dots.map { "M\(Self.decimal($0.x)) \(Self.decimal($0.y))h0" }.joined()
        svg.element(
          "path", ["d": path, "class": "dots hue\(disc.hue)", "stroke-width": width], text: "")
      }
      for disc in map.discs {
        svg.element(
          "text",
          [
            "x": Self.decimal(disc.middle.x), "y": Self.decimal(disc.numberHeight + 1),
            "class": "number",
          ], text: String(disc.theme))
      }
      // Names where there is room for them: the table has them all.
      var labels = map.labels
      for disc in map.discs {
        let (x, y) = (disc.middle.x, disc.middle.y)
        let names = Self.nameLengths.map { Self.excerpt(of: headline(ofTheme: disc.theme), $0) }
        guard
          let name = names.first(where: {
            labels.takes(width: Double($0.count) * 0.95, x: x, y: y + 3)
          })
        else { continue }
        svg.element(
          "text", ["x": Self.decimal(x), "y": Self.decimal(y + 3.6), "class": "name"], text: name)
      }
    }
  }

  /// Most characters of a name, and fewer where it would lie over another.
  private static let nameLengths = [26, 20, 14]

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
