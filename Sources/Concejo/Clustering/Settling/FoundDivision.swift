/// The division that the program found, by lasting numbers, before any decision.
///
/// What was in a theme stays in it. New proposals go to the nearest theme; where today's division has a
/// theme that is mostly new, and that no earlier one has moved into, a theme is born. Centres are those
/// of the members known before, which keep their places: k-means with seeds that do not move.
///
/// Source: S. Basu, A. Banerjee & R. Mooney, *Semi-supervised clustering by seeding*, International
/// Conference on Machine Learning 2002.
struct FoundDivision: Sendable {
  /// Place of each row, or nil outside all themes.
  private(set) var places: [ThemePlace?]
  /// Rows that no earlier run placed.
  private(set) var isNew: [Bool]
  /// Numbers of themes that were born in this run.
  private(set) var born: Set<Int> = []
  /// Highest number that any theme ever had.
  private(set) var highest: Int
  /// Highest number of a part that each theme ever had.
  private(set) var highestPart: [Int: Int] = [:]
  /// Members of each place that are not among the rows now: withdrawn or excluded.
  private(set) var absent: [ThemePlace: [String]] = [:]

  /// Numbers of all themes, those without rows too, ascending.
  var existing: [Int] {
    Set(places.compactMap { $0?.theme } + absent.keys.map(\.theme)).sorted()
  }

  /// Takes today's division as the first one, or with the numbers of an earlier one that it continues.
  init(_ input: ThemeSettler.Input, numberedBy earlier: ThemeHistory?) {
    let fresh = input.fresh
    let members = fresh.members
    let order = ThemeOutline.order(
      of: members, sizes: members.map(input.families.size),
      isRepetitive: input.families.repetitiveThemes(of: fresh))
    func ids(_ rows: [Int]) -> [String] { rows.flatMap { input.units[$0] } }
    let before = earlier?.found ?? []
    let matching = ThemeMatching(before.map(\.members), order.map { ids(members[$0]) })
    highest = earlier?.highest ?? 0
    places = fresh.themes.map { _ in nil }
    isNew = fresh.themes.map { _ in false }
    let parts = Dictionary(grouping: fresh.themeOfSubtheme.indices) { fresh.themeOfSubtheme[$0] }
    let partMembers = fresh.subthemeMembers
    for (rank, theme) in order.enumerated() {
      let entry = matching.earlier[rank].map { before[$0] }
      let id = entry?.id ?? highest + 1
      highest = max(highest, id)
      for row in members[theme] { places[row] = ThemePlace(theme: id, part: nil) }
      let own = (parts[theme] ?? []).map { partMembers[$0] }
        .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
      let matched = ThemeMatching(entry?.parts.map(\.members) ?? [], own.map(ids))
      var next = entry?.highestPart ?? 0
      for (index, rows) in own.enumerated() {
        let number = matched.earlier[index].flatMap { entry?.parts[$0].number } ?? next + 1
        next = max(next, number)
        for row in rows { places[row]?.part = number }
      }
      highestPart[id] = next
    }
    let used = Set(places.compactMap { $0?.theme })
    keepAbsent(of: before.filter { used.contains($0.id) }, units: input.units)
  }

  /// Continues an earlier division.
  init(_ input: ThemeSettler.Input, continuing earlier: ThemeHistory) {
    highest = earlier.highest
    var placeOf: [String: ThemePlace] = [:]
    for entry in earlier.found {
      highestPart[entry.id] = entry.highestPart
      for id in entry.members { placeOf[id] = ThemePlace(theme: entry.id, part: nil) }
      for part in entry.parts {
        for id in part.members { placeOf[id] = ThemePlace(theme: entry.id, part: part.number) }
      }
    }
    places = input.units.map { ids in ids.lazy.compactMap { placeOf[$0] }.first }
    let isKnown = places.map { $0 != nil }
    isNew = zip(isKnown, input.fresh.themes).map { !$0 && $1 != nil }
    bear(input)
    settleNew(input, isKnown: isKnown)
    keepAbsent(of: earlier.found, units: input.units)
  }

  /// Makes themes of what is mostly new.
  private mutating func bear(_ input: ThemeSettler.Input) {
    let members = input.fresh.members
    var sizes: [Int: Int] = [:]
    for place in places { if let place { sizes[place.theme, default: 0] += 1 } }
    let order = ThemeOutline.order(
      of: members, sizes: members.map(input.families.size),
      isRepetitive: input.families.repetitiveThemes(of: input.fresh))
    for theme in order {
      let new = members[theme].filter { isNew[$0] }
      guard new.count * 2 > members[theme].count, new.count >= input.smallestTheme else { continue }
      var moved: [Int: Int] = [:]
      for row in members[theme] {
        if let place = places[row] { moved[place.theme, default: 0] += 1 }
      }
      let hasOwner = moved.contains { $0.value * 2 >= sizes[$0.key, default: 0] }
      guard !hasOwner else { continue }
      highest += 1
      born.insert(highest)
      for row in new { places[row] = ThemePlace(theme: highest, part: nil) }
    }
  }

  /// Puts the rest of what is new into the nearest theme, and there into the nearest part.
  private mutating func settleNew(_ input: ThemeSettler.Input, isKnown: [Bool]) {
    let left = isNew.indices.filter { isNew[$0] && places[$0] == nil }
    let known = places.indices.map { isKnown[$0] ? places[$0] : nil }
    let nearest = NearestThemes(input.rows, groups: known.map { $0?.theme })
    for (row, theme) in zip(left, nearest.groups(nearestTo: left)) {
      guard let theme else { continue }
      places[row] = ThemePlace(theme: theme, part: nil)
    }
    settleParts(input, of: left, known: known)
  }

  /// Puts rows into the nearest part of their theme, where it has parts.
  private mutating func settleParts(
    _ input: ThemeSettler.Input, of rows: [Int], known: [ThemePlace?]
  ) {
    let parts = Set(known.compactMap { $0?.part == nil ? nil : $0 })
      .sorted { ($0.theme, $0.part ?? 0) < ($1.theme, $1.part ?? 0) }
    let position = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1, $0) })
    let nearest = NearestThemes(
      input.rows, groups: known.map { $0.flatMap { position[$0] } })
    let byTheme = Dictionary(grouping: parts.indices) { parts[$0].theme }
    for row in rows {
      guard let theme = places[row]?.theme, let own = byTheme[theme] else { continue }
      if let part = nearest.group(nearestTo: row, among: own) { places[row] = parts[part] }
    }
  }

  /// Remembers where those were who are not here now.
  private mutating func keepAbsent(of before: [ThemeHistory.Entry], units: [[String]]) {
    let here = Set(units.joined())
    for entry in before {
      var left = Set(entry.members).subtracting(here)
      for part in entry.parts {
        let gone = part.members.filter(left.contains)
        if !gone.isEmpty { absent[ThemePlace(theme: entry.id, part: part.number)] = gone }
        left.subtract(gone)
      }
      let rest = entry.members.filter(left.contains)
      if !rest.isEmpty { absent[ThemePlace(theme: entry.id, part: nil)] = rest }
    }
  }
}
