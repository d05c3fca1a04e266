/// Gives themes their lasting numbers, and lets decisions shape them.
struct ThemeSettler {
  /// What earlier stages found.
  struct Input: Sendable {
    /// Ids of the proposals of each row: who speaks first, then the copies it speaks for.
    let units: [[String]]
    /// Vectors of length 1 or 0 that themes are found by.
    let rows: SphericalKMeans
    /// Today's division.
    let fresh: ThemeAssignment
    /// Near copies among the rows.
    let families: Families
    /// Fewest rows of a theme.
    let smallestTheme: Int
    /// Where rows belong by what people gave; nil where they gave nothing, or where an earlier run placed them.
    var given: GivenDivision?
    /// What people said of the themes that they gave, by number.
    var descriptions: [Int: String] = [:]
  }

  let input: Input
  let precedent: Precedent

  /// Settles the themes of a run.
  func settled() -> ThemeSettlement {
    let found =
      if let history = precedent.history, !precedent.dividesAnew {
        FoundDivision(input, continuing: history)
      } else if let given = input.given {
        FoundDivision(
          input, continuing: given.history(input, behind: precedent.history?.highest ?? 0))
      } else {
        FoundDivision(input, numberedBy: precedent.history)
      }
    let active = Set(precedent.log.active.map(\.id))
    let (replay, themes, joined) = replayed(on: found, active: active)
    let before = found.places
    let shownParts = ShownParts(
      input, found: found, themes: themes, earlier: precedent.history?.shown ?? [])
    let stability = stability(of: themes, shaped: replay.shaped)
    return ThemeSettlement(
      assignment: ThemeAssignment(settled: shownParts.places, stability: stability),
      history: history(
        found: found, before: before, shown: shownParts, joined: joined,
        highest: max(
          found.highest, themes.compactMap { $0 }.max() ?? 0,
          replay.renumbered.map(\.number).max() ?? 0),
        renumbered: replay.renumbered),
      earlier: precedent.history, named: names, given: replay.titles, locked: replay.locked,
      excluded: Set(precedent.log.exclusions.keys), decided: decided(replay),
      outcomes: replay.outcomes)
  }

  /// Themes after decisions, and what joined them.
  private func replayed(
    on found: FoundDivision, active: Set<String>
  ) -> (replay: DecisionReplay, themes: [Int?], joined: [ThemeHistory.Joined]) {
    let start = found.places.map { $0?.theme }
    let earlier = precedent.history?.joined ?? []
    // Few runs divide a theme.
    lazy var all = NearestThemes(input.rows, groups: start)
    let replay = DecisionReplay(
      precedent.log, themes: start, units: input.units, existing: found.existing,
      highest: found.highest, renumbered: precedent.history?.renumbered,
      joined: earlier.filter { active.isSuperset(of: $0.decisions) },
      divide: { all.divided($0, into: $1) })
    var themes = replay.themes
    for (unit, theme) in themes.enumerated() {
      guard let theme, !replay.isAlive(theme) else { continue }
      themes[unit] = found.places[unit].map { replay.standing($0.theme) }
    }
    guard precedent.log.active.contains(where: \.action.shapesThemes) else {
      return (replay, themes, earlier)
    }
    let late = themes.indices.filter { unit in
      found.isNew[unit] && !replay.isNamed.contains(unit)
        && !(found.places[unit].map { found.born.contains($0.theme) } ?? true)
    }
    let isLate = Set(late)
    let nearest = NearestThemes(
      input.rows, groups: themes.indices.map { isLate.contains($0) ? nil : themes[$0] })
    var places: [String: Int] = [:]
    func put(_ unit: Int, into theme: Int?) {
      guard let theme, theme != themes[unit] else { return }
      themes[unit] = theme
      for id in input.units[unit] { places[id] = theme }
    }
    for (unit, theme) in zip(late, nearest.groups(nearestTo: late)) { put(unit, into: theme) }
    for (unit, allowed) in replay.unsettled where !isLate.contains(unit) {
      guard themes[unit].map(allowed.contains) ?? false,
        !earlier.contains(where: { active.isSuperset(of: $0.decisions) && isPlaced(unit, $0) })
      else { continue }
      put(unit, into: nearest.group(nearestTo: unit, among: allowed))
    }
    guard !places.isEmpty else { return (replay, themes, earlier) }
    let record = ThemeHistory.Joined(decisions: active.sorted(), places: places)
    return (replay, themes, earlier + [record])
  }

  private func isPlaced(_ unit: Int, _ record: ThemeHistory.Joined) -> Bool {
    input.units[unit].contains { record.places[$0] != nil }
  }

  /// How surely each theme is found again.
  ///
  /// As surely as the theme of today's division that it shares most with, times how much it shares. What
  /// people made is no matter of chance.
  private func stability(of themes: [Int?], shaped: Set<Int>) -> [Int: Double] {
    guard !input.fresh.stabilities.isEmpty else { return [:] }
    var sizes: [Int: Int] = [:]
    var shared: [Int: [Int: Int]] = [:]
    for (unit, theme) in themes.enumerated() {
      guard let theme else { continue }
      sizes[theme, default: 0] += 1
      if let own = input.fresh.themes[unit] { shared[theme, default: [:]][own, default: 0] += 1 }
    }
    let freshSizes = input.fresh.members.map(\.count)
    var found: [Int: Double] = [:]
    for (theme, counts) in shared where !shaped.contains(theme) {
      found[theme] =
        counts.map { own, both in
          let either = sizes[theme, default: 0] + freshSizes[own] - both
          return Double(both) / Double(max(either, 1)) * (input.fresh.stabilities[own] ?? 0)
        }.max()
    }
    return found
  }

  private func decided(_ replay: DecisionReplay) -> [Int: DecidedTheme] {
    let themes = Set(replay.decisionsOn.keys).union(names.keys)
    return themes.reduce(into: [:]) { decided, theme in
      decided[theme] = DecidedTheme(
        isNamed: replay.titles[theme] != nil || names[theme] != nil,
        description: replay.descriptions[theme] ?? input.descriptions[theme],
        isLocked: replay.locked[theme] != nil, decisions: replay.decisionsOn[theme] ?? [])
    }
  }

  /// What themes are called that people had before the analysis: a title without a citizen's phrase.
  private var names: [Int: String] {
    if let given = input.given { return given.titles }
    guard !precedent.dividesAnew else { return [:] }
    return (precedent.history?.found ?? []).reduce(into: [:]) { names, entry in
      if let title = entry.title, title.parts.isEmpty { names[entry.id] = title.text }
    }
  }

  private func history(
    found: FoundDivision, before: [ThemePlace?], shown: ShownParts, joined: [ThemeHistory.Joined],
    highest: Int, renumbered: [ThemeHistory.Renumbered]
  ) -> ThemeHistory {
    let known = precedent.dividesAnew ? [:] : knownPlaces
    var members = found.absent
    for (ids, place) in zip(input.units, found.places) {
      guard let place else { continue }
      // A copy that an earlier run placed elsewhere goes back there if it is a copy no more.
      for id in ids { members[known[id] ?? place, default: []].append(id) }
    }
    var shownMembers: [ThemePlace: [String]] = [:]
    for (ids, place) in zip(input.units, shown.places) {
      if let place { shownMembers[place, default: []] += ids }
    }
    let differing = Set(
      zip(found.places, shown.places).flatMap { $0 == $1 ? [] : [$0?.theme, $1?.theme] }
        .compactMap { $0 })
    return ThemeHistory(
      found: Self.entries(members, highestPart: found.highestPart),
      shown: Self.entries(
        shownMembers.filter { differing.contains($0.key.theme) }, highestPart: shown.highestPart),
      joined: joined,
      highest: max(highest, precedent.log.highestTheme, precedent.history?.highest ?? 0),
      renumbered: renumbered)
  }

  private var knownPlaces: [String: ThemePlace] {
    var places: [String: ThemePlace] = [:]
    for entry in precedent.history?.found ?? [] {
      for id in entry.members { places[id] = ThemePlace(theme: entry.id, part: nil) }
      for part in entry.parts {
        for id in part.members { places[id] = ThemePlace(theme: entry.id, part: part.number) }
      }
    }
    return places
  }

  private static func entries(
    _ members: [ThemePlace: [String]], highestPart: [Int: Int]
  ) -> [ThemeHistory.Entry] {
    let sorted = members.mapValues { $0.sorted { Proposal.id($0, precedes: $1) } }
    let byTheme = Dictionary(grouping: sorted.keys) { $0.theme }
    return byTheme.keys.sorted().map { id in
      let places = byTheme[id] ?? []
      let parts = places.compactMap { place in
        place.part.map { number in
          ThemeHistory.Part(number: number, title: nil, members: sorted[place] ?? [])
        }
      }.sorted { $0.number < $1.number }
      return ThemeHistory.Entry(
        id: id, title: nil,
        members: places.flatMap { sorted[$0] ?? [] }.sorted { Proposal.id($0, precedes: $1) },
        parts: parts,
        highestPart: max(highestPart[id] ?? 0, parts.last?.number ?? 0))
    }
  }
}
