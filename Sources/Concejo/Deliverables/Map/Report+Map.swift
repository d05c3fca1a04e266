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
    html.element(
      "svg", ["viewBox": viewBox(of: map), "class": "map", "aria-hidden": "true"]
    ) { svg in
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
      // A name that its circle has no room for would lie over another one: the table has them all.
      for disc in map.discs {
        let lines = MapName(
          headline(ofTheme: disc.theme), radius: map.radius(of: disc),
          below: disc.numberHeight - disc.middle.y
        ).lines
        for (text, height) in lines {
          svg.element(
            "text",
            [
              "x": Self.decimal(disc.middle.x), "y": Self.decimal(disc.middle.y + height),
              "class": "name",
            ], text: text)
        }
      }
    }
  }

  /// The part of the map on which circles lie: its whole width, as letters keep their size so, and no blank above
  /// and below.
  private func viewBox(of map: ProposalMap) -> String {
    let top = map.discs.map { $0.middle.y - map.radius(of: $0) }.min() ?? 0
    let bottom = map.discs.map { $0.middle.y + map.radius(of: $0) }.max() ?? 100
    return "0 \(Self.decimal(top - 1)) 100 \(Self.decimal(bottom - top + 2))"
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
