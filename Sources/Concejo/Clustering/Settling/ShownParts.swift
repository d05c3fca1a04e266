/// The parts of themes after decisions.
///
/// A theme that nobody touched keeps its parts. One that was merged has the parts of both, and what had
/// none is a part of its own; in any other, members stay in the part they came from. Parts that become
/// too small are joined to the nearest.
struct ShownParts {
  /// Theme and part of each row.
  private(set) var places: [ThemePlace?]
  /// Highest number of a part that each theme ever had.
  private(set) var highestPart: [Int: Int]

  init(
    _ input: ThemeSettler.Input, found: FoundDivision, themes: [Int?],
    earlier: [ThemeHistory.Entry]
  ) {
    places = found.places
    highestPart = found.highestPart
    for entry in earlier {
      highestPart[entry.id] = max(highestPart[entry.id] ?? 0, entry.highestPart)
    }
    let foundThemes = found.places.map { $0?.theme }
    let touched = Set(
      zip(foundThemes, themes).flatMap { $0 == $1 ? [] : [$0, $1] }.compactMap { $0 })
    guard !touched.isEmpty else { return }
    var rowsOf: [Int: [Int]] = [:]
    for (row, theme) in themes.enumerated() {
      if let theme { rowsOf[theme, default: []].append(row) }
      if let theme, touched.contains(theme) { places[row] = ThemePlace(theme: theme, part: nil) }
      if theme == nil { places[row] = nil }
    }
    for theme in touched.sorted() {
      guard let rows = rowsOf[theme] else { continue }
      let parts = Self.parts(of: rows, found: found, input)
      guard parts.count > 1 else { continue }
      number(parts, of: theme, earlier: earlier.first { $0.id == theme }, input, found)
    }
  }

  /// Rows by where they come from, small groups joined to the nearest.
  private static func parts(
    of rows: [Int], found: FoundDivision, _ input: ThemeSettler.Input
  ) -> [(origin: ThemePlace?, rows: [Int])] {
    let groups = Dictionary(grouping: rows) { found.places[$0] }
    let large = groups.filter { $0.value.count >= input.smallestTheme }
      .sorted { ($1.value.count, $0.value[0]) < ($0.value.count, $1.value[0]) }
      .map { (origin: $0.key, rows: $0.value) }
    guard large.count > 1 else { return [] }
    var labels = [Int?](repeating: nil, count: input.units.count)
    for (index, group) in large.enumerated() { for row in group.rows { labels[row] = index } }
    let left = rows.filter { labels[$0] == nil }
    guard !left.isEmpty else { return large.map { ($0.origin, $0.rows.sorted()) } }
    let nearest = NearestThemes(input.rows, groups: labels)
    var parts = large
    for (row, group) in zip(left, nearest.groups(nearestTo: left)) {
      if let group { parts[group].rows.append(row) }
    }
    return parts.map { ($0.origin, $0.rows.sorted()) }
  }

  /// Numbers parts: their own number, that of an earlier run, or the next one.
  private mutating func number(
    _ parts: [(origin: ThemePlace?, rows: [Int])], of theme: Int, earlier: ThemeHistory.Entry?,
    _ input: ThemeSettler.Input, _ found: FoundDivision
  ) {
    let matching = ThemeMatching(
      earlier?.parts.map(\.members) ?? [], parts.map { $0.rows.flatMap { input.units[$0] } })
    var used: Set<Int> = []
    var numbers = [Int?](repeating: nil, count: parts.count)
    for (index, part) in parts.enumerated() where part.origin?.theme == theme {
      numbers[index] = part.origin?.part
      if let number = numbers[index] { used.insert(number) }
    }
    for index in parts.indices where numbers[index] == nil {
      let before = matching.earlier[index].flatMap { earlier?.parts[$0].number }
      var number = before ?? 0
      if before == nil || used.contains(number) {
        number = max(highestPart[theme] ?? 0, used.max() ?? 0) + 1
      }
      highestPart[theme] = max(highestPart[theme] ?? 0, number)
      used.insert(number)
      numbers[index] = number
    }
    for (index, part) in parts.enumerated() {
      for row in part.rows { places[row] = ThemePlace(theme: theme, part: numbers[index]) }
    }
  }
}
