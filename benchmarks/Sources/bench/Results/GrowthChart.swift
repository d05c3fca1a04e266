import Foundation

/// A chart of time and memory against the number of proposals, both axes logarithmic, as SVG.
struct GrowthChart: Sendable {
  /// Results by growing number of rows.
  let rows: [RecordRow]

  /// Size of one of the two panels, without the room for its labels.
  private static let size = (width: 240.0, height: 180.0)

  /// The drawing.
  var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 290" font-family="sans-serif" \
    font-size="12" role="img" aria-label="Time and memory of a whole run, by number of proposals">
    <style>
    text { fill: #1f2328 } .axis { stroke: #8c959f } .grid { stroke: #8c959f; opacity: .3 }
    .even { stroke: #8c959f; stroke-dasharray: 4 4; fill: none }
    .line { stroke: #0969da; stroke-width: 2; fill: none } .point { fill: #0969da }
    .small { font-size: 11px }
    @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .line { stroke: #58a6ff } .point { fill: #58a6ff }
    }
    </style>
    \(panel(left: 70, title: "Time, seconds", value: \.median, decimals: 1))
    \(panel(left: 410, title: "Peak memory, MB", value: \.peakMegabytes, decimals: 0))
    <text x="350" y="282" text-anchor="middle" class="small">×: factor of each step. Dashed: in \
    proportion to the number of proposals. Both axes are logarithmic.</text>
    </svg>

    """
  }

  private func panel(
    left: Double, title: String, value: KeyPath<RecordRow, Double>, decimals: Int
  ) -> String {
    let counts = rows.map { Double($0.rows) }
    let values = rows.map { $0[keyPath: value] }
    guard let least = values.min(), let most = values.max(), let first = counts.first,
      let last = counts.last, least > 0, first < last
    else { return "" }
    let x = LogScale(from: first, to: last, start: left, end: left + Self.size.width)
    let y = LogScale(
      from: pow(10, log10(least).rounded(.down)), to: pow(10, log10(most).rounded(.up)),
      start: 40 + Self.size.height, end: 40)
    var lines = ["<text x=\"\(left)\" y=\"24\" font-weight=\"bold\">\(title)</text>"]
    for tick in y.decades {
      let height = y.place(of: tick)
      lines.append(line("grid", (left, height), (left + Self.size.width, height)))
      lines.append(text(label(tick), left - 6, height + 4, anchor: "end"))
    }
    for tick in x.decades {
      lines.append(text(label(tick), x.place(of: tick), 58 + Self.size.height))
    }
    lines.append(text("proposals", left + Self.size.width / 2, 76 + Self.size.height))
    lines.append(
      line("axis", (left, 40 + Self.size.height), (left + Self.size.width, 40 + Self.size.height)))
    let places = zip(counts, values).map { (x.place(of: $0), y.place(of: $1)) }
    let even = min(last, first * y.to / values[0])
    lines.append(
      line("even", places[0], (x.place(of: even), y.place(of: values[0] * even / first))))
    lines += zip(places, places.dropFirst()).map { line("line", $0, $1) }
    for (index, place) in places.enumerated() {
      lines.append("<circle class=\"point\" cx=\"\(place.0)\" cy=\"\(place.1)\" r=\"4\"/>")
      let shown = RecordRow.text(values[index], decimals)
      lines.append(text(shown, place.0, place.1 - 9, anchor: index == 0 ? "middle" : "end"))
      guard index > 0 else { continue }
      let middle = ((places[index - 1].0 + place.0) / 2, (places[index - 1].1 + place.1) / 2)
      let factor = RecordRow.text(values[index] / values[index - 1], 1)
      lines.append(text("× \(factor)", middle.0 + 8, middle.1 + 16, anchor: "start"))
    }
    return lines.joined(separator: "\n")
  }

  private func line(
    _ style: String, _ start: (Double, Double), _ end: (Double, Double)
  ) -> String {
    "<line class=\"\(style)\" x1=\"\(start.0)\" y1=\"\(start.1)\" x2=\"\(end.0)\" y2=\"\(end.1)\"/>"
  }

  private func text(
    _ content: String, _ x: Double, _ y: Double, anchor: String = "middle"
  ) -> String {
    "<text class=\"small\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(content)</text>"
  }

  private func label(_ tick: Double) -> String {
    tick >= 1 ? RecordRow.text(Int(tick)) : RecordRow.text(tick, 1)
  }
}
