/// The discs in which the map of a run shows its themes, read back from where its dots lie.
package struct ThemeDiscs: Sendable {
  /// A theme's disc, in hundredths of the map's side.
  package struct Disc: Sendable, Equatable {
    /// Number of the theme.
    package let theme: Int
    /// Its middle.
    package let x: Double
    package let y: Double
    package let radius: Double
    /// Which of the eight colours of maps it has, from 0.
    package var hue: Int { (theme - 1) % 8 }
  }

  /// The themes that have dots, by rank.
  package let discs: [Disc]

  private struct Place: Hashable {
    let x: Double
    let y: Double

    init(_ placement: Placement) { (x, y) = (placement.x, placement.y) }

    func distance(to disc: Disc) -> Double {
      ((x - disc.x) * (x - disc.x) + (y - disc.y) * (y - disc.y)).squareRoot()
    }
  }

  /// How far the outermost dots of a disc reach.
  private static let reach = 0.94

  /// Finds the discs of a run.
  package init(of findings: Findings) {
    // Copies lie on their head: one dot for each place.
    var places: [Int: Set<Place>] = [:]
    for placement in findings.placements {
      if let theme = placement.theme { places[theme, default: []].insert(Place(placement)) }
    }
    discs = findings.themes.compactMap { theme in
      // In one order: sums of fractions hang on it.
      let own = (places[theme.id] ?? []).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
      guard !own.isEmpty else { return nil }
      let sum = own.reduce((x: 0.0, y: 0.0)) { ($0.x + $1.x, $0.y + $1.y) }
      let count = Double(own.count)
      let middle = Disc(theme: theme.id, x: sum.x / count, y: sum.y / count, radius: 0)
      let farthest = own.map { $0.distance(to: middle) }.max() ?? 0
      // The dot of rank r of n lies at √((r + ½) / n) of the reach.
      let radius = farthest / Self.reach / ((count - 0.5) / count).squareRoot()
      return Disc(theme: theme.id, x: middle.x, y: middle.y, radius: max(radius, 1))
    }
  }

  /// How central each member of a theme is, as far as the map tells: the most typical lie in the middle.
  ///
  /// - Parameter findings: The same run.
  /// - Returns: By id, from 1 in the middle down to 0 at the edge.
  package func centralities(in findings: Findings) -> [String: Float] {
    let byTheme = Dictionary(
      discs.map { ($0.theme, $0) }, uniquingKeysWith: { first, _ in first })
    return findings.placements.reduce(into: [:]) { centralities, placement in
      guard let disc = placement.theme.flatMap({ byTheme[$0] }) else { return }
      centralities[placement.proposal] = Float(
        max(1 - Place(placement).distance(to: disc) / disc.radius, 0))
    }
  }
}
