extension Report {
  /// The map of proposals, under its heading.
  var map: [ReportDocument.Block] {
    guard !findings.themes.isEmpty else { return [] }
    let sampled = mapStep > 1 ? " " + messages("map.sampled", ["step": String(mapStep)]) : ""
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
          drawing: ReportDocument.Drawing { drawMap(in: &$0) }, onPaper: messages["map.elsewhere"])),
    ]
  }

  /// A theme on the map.
  private struct Disc {
    let theme: Theme
    let path: String
    let x: Double
    let y: Double
  }

  /// One path of dots for each theme, and above all dots their numbers and names.
  private func drawMap(in html: inout HTML) {
    let discs = findings.themes.compactMap { disc(of: $0) }
    html.element("svg", ["viewBox": "0 0 100 100", "class": "map", "aria-hidden": "true"]) { svg in
      for disc in discs {
        let hue = "hue\((disc.theme.id - 1) % 8)"
        svg.element("path", ["d": disc.path, "class": "dots \(hue)"], text: "")
      }
      var labels = MapLabels()
      for disc in discs {
        let place = labels.place(
          width: Double(String(disc.theme.id).count) * 2.2, x: disc.x, y: disc.y)
        svg.element(
          "text",
          ["x": Self.decimal(disc.x), "y": Self.decimal(place + 1), "class": "number"],
          text: String(disc.theme.id))
      }
      // Names where there is room for them: the table has them all.
      for disc in discs {
        let name = Self.excerpt(of: headline(of: disc.theme), 26)
        guard labels.takes(width: Double(name.count) * 0.95, x: disc.x, y: disc.y + 3) else {
          continue
        }
        svg.element(
          "text",
          ["x": Self.decimal(disc.x), "y": Self.decimal(disc.y + 3.6), "class": "name"],
          text: name)
      }
    }
  }

  private func disc(of theme: Theme) -> Disc? {
    // Copies lie on their head: one dot for each place.
    let places = theme.proposals.compactMap { placement(of: $0) }.map { (x: $0.x, y: $0.y) }
    guard !places.isEmpty else { return nil }
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
    let sum = places.reduce((x: 0.0, y: 0.0)) { ($0.x + $1.x, $0.y + $1.y) }
    let count = Double(places.count)
    return Disc(theme: theme, path: path, x: sum.x / count, y: sum.y / count)
  }

  /// One distinct proposal of so many has a dot on the map: more than some 20,000 dots no screen
  /// shows and no browser draws with ease.
  var mapStep: Int { (findings.distinctCount + 19_999) / 20_000 }

  /// Where a proposal ended up; nil if it was not analysed.
  func placement(of id: String) -> Placement? {
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

/// The room that labels of the map take, in hundredths of its side; none lies on another.
private struct MapLabels {
  private var taken: [(left: Double, right: Double, top: Double, bottom: Double)] = []
  /// Height of a number and of a name.
  private static let (numberHeight, nameHeight) = (3.6, 2.2)

  /// A place for a number, as near to the middle of its disc as may be; returns its height.
  mutating func place(width: Double, x: Double, y: Double) -> Double {
    for shift in [0, -3.8, 3.8, -7.6, 7.6] {
      if isFree(width: width, height: Self.numberHeight, x: x, y: y + shift) {
        take(width: width, height: Self.numberHeight, x: x, y: y + shift)
        return y + shift
      }
    }
    return y
  }

  /// Whether there is room for a name; it is taken if so.
  mutating func takes(width: Double, x: Double, y: Double) -> Bool {
    guard x - width / 2 >= 0, x + width / 2 <= 100,
      isFree(width: width, height: Self.nameHeight, x: x, y: y)
    else { return false }
    take(width: width, height: Self.nameHeight, x: x, y: y)
    return true
  }

  private func isFree(width: Double, height: Double, x: Double, y: Double) -> Bool {
    taken.allSatisfy {
      x + width / 2 <= $0.left || x - width / 2 >= $0.right || y + height / 2 <= $0.top
        || y - height / 2 >= $0.bottom
    }
  }

  private mutating func take(width: Double, height: Double, x: Double, y: Double) {
    taken.append((x - width / 2, x + width / 2, y - height / 2, y + height / 2))
  }
}
