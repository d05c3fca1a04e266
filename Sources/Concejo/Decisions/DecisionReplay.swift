/// Applies decisions, in their order, to a division into themes.
///
/// Proposals that share a place, such as copies, are one unit: what is decided of one holds for all. What an
/// earlier run put into decided themes goes there once the decisions that it was put behind are replayed: later
/// ones take it along, and earlier ones find it where they found it then.
struct DecisionReplay {
  /// Theme of each unit, by lasting number, or nil outside all themes.
  private(set) var themes: [Int?]
  /// Titles that people gave, by theme.
  private(set) var titles: [Int: String] = [:]
  /// Descriptions that people gave, by theme.
  private(set) var descriptions: [Int: String] = [:]
  /// Titles of locked themes as they were when they were locked.
  private(set) var locked: [Int: String] = [:]
  /// Themes that people made what they are: merged, split, gathered or locked.
  private(set) var shaped: Set<Int> = []
  /// Decisions on each theme.
  private(set) var decisionsOn: [Int: [String]] = [:]
  /// Units of divided themes that the decision did not know, and the themes they may go to.
  private(set) var unsettled: [(unit: Int, themes: [Int])] = []
  /// Units that a decision names.
  private(set) var isNamed: Set<Int> = []
  /// What became of each decision, in their order.
  private(set) var outcomes: [DecisionOutcome] = []
  /// Into which theme each merged one went.
  private(set) var mergedInto: [Int: Int] = [:]

  /// Themes with another number than their decision asks for, those of earlier replays first.
  private(set) var renumbered: [ThemeHistory.Renumbered]

  private let units: [[String]]
  private let unitOf: [String: Int]
  private var alive: Set<Int>
  private var taken: Set<Int>
  private var next: Int
  private let divide: (([Int], Int) -> [Int])?
  private var titledBy: [Int: String] = [:]
  private var describedBy: [Int: String] = [:]

  /// Replays a log.
  ///
  /// - Parameters:
  ///   - log: All decisions.
  ///   - themes: Theme of each unit before them.
  ///   - units: Ids of the proposals of each unit.
  ///   - existing: Numbers of all themes that the division knows, empty ones too.
  ///   - highest: Highest number that any theme ever had.
  ///   - renumbered: Numbers that new themes got before in place of taken ones.
  ///   - joined: What earlier runs put into decided themes, behind decisions that all hold.
  ///   - divide: Divides units into a number of groups, from 0; nil where that must wait.
  init(
    _ log: DecisionLog, themes: [Int?], units: [[String]], existing: [Int], highest: Int,
    renumbered: [ThemeHistory.Renumbered]? = nil, joined: [ThemeHistory.Joined] = [],
    divide: (([Int], Int) -> [Int])? = nil
  ) {
    self.renumbered = renumbered ?? []
    self.themes = themes
    self.divide = divide
    var unitOf: [String: Int] = [:]
    for (unit, ids) in units.enumerated() { for id in ids { unitOf[id] = unit } }
    self.units = units
    self.unitOf = unitOf
    alive = Set(existing)
    taken = alive
    let given = self.renumbered.map(\.number).max() ?? 0
    next = max(highest, log.highestTheme, existing.max() ?? 0, given) + 1
    let positions = Dictionary(
      log.active.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let behind = Dictionary(grouping: joined) { $0.decisions.compactMap { positions[$0] }.max() }
    for record in behind[nil] ?? [] { put(record) }
    for (position, decision) in log.active.enumerated() {
      apply(decision)
      for record in behind[position] ?? [] { put(record) }
    }
  }

  /// Puts units where an earlier run put them; into no theme that is not there today.
  private mutating func put(_ record: ThemeHistory.Joined) {
    for (unit, ids) in units.enumerated() {
      guard let theme = ids.lazy.compactMap({ record.places[$0] }).first else { continue }
      let standing = standing(theme)
      if alive.contains(standing) { themes[unit] = standing }
    }
  }

  /// Units of a theme, ascending.
  func units(of theme: Int) -> [Int] { themes.indices.filter { themes[$0] == theme } }

  /// Whether a theme of this number is there after all decisions.
  func isAlive(_ theme: Int) -> Bool { alive.contains(theme) }

  /// The theme that a theme has become by mergers.
  func standing(_ theme: Int) -> Int {
    var theme = theme
    while let target = mergedInto[theme] { theme = target }
    return theme
  }

  private mutating func apply(_ decision: Decision) {
    switch decision.action {
    case .rename(let reference, let title):
      guard let theme = open(reference, for: decision) else { return }
      supersede(titledBy.updateValue(decision.id, forKey: theme))
      titles[theme] = title
      note(decision, on: [theme])
    case .describe(let reference, let text):
      guard let theme = open(reference, for: decision) else { return }
      supersede(describedBy.updateValue(decision.id, forKey: theme))
      descriptions[theme] = text
      note(decision, on: [theme])
    case .merge(let references, let target): merge(references, into: target, decision)
    case .split(let reference, let parts, let rest): split(reference, parts, rest, decision)
    case .move(let ids, let reference):
      guard let theme = open(reference, for: decision, followingMerges: true) else { return }
      guard let places = movable(ids, to: theme, decision) else { return }
      place(places, in: theme, decision)
    case .gather(let ids, let wanted):
      guard let places = movable(ids, to: nil, decision) else { return }
      let theme = bear(wanted, by: decision)
      shaped.insert(theme)
      place(places, in: theme, decision)
    case .lock(let reference, let ids, let title):
      guard let theme = open(reference, for: decision) else { return }
      guard let places = movable(ids, to: theme, decision) else { return }
      shaped.insert(theme)
      place(places, in: theme, decision)
      locked[theme] = titles[theme] ?? title
    case .unknown(let kind): refuse(decision, .unknownKind(kind))
    case .exclude, .include, .same, .notSame, .accept, .unit, .undo: break
    }
  }

  private mutating func merge(
    _ references: [ThemeReference], into target: ThemeReference, _ decision: Decision
  ) {
    guard let theme = open(target, for: decision, followingMerges: true) else { return }
    var obstacles: [DecisionObstacle] = []
    var merged: [Int] = []
    for reference in references {
      switch resolved(reference, followingMerges: false) {
      case .success(let other) where other == theme: obstacles.append(.sameTheme(theme))
      case .success(let other) where locked[other] != nil: obstacles.append(.locked(other))
      case .success(let other): merged.append(other)
      case .failure(.merged(_, into: let other)) where other == theme: continue
      case .failure(let obstacle): obstacles.append(obstacle)
      }
    }
    if merged.isEmpty, let obstacle = obstacles.first { return refuse(decision, obstacle) }
    for other in merged {
      for unit in units(of: other) { themes[unit] = theme }
      mergedInto[other] = theme
      alive.remove(other)
      titles[other] = nil
      descriptions[other] = nil
    }
    shaped.insert(theme)
    note(decision, on: [theme] + merged, missing: obstacles.first)
  }

  private mutating func split(
    _ reference: ThemeReference, _ parts: [Decision.Part], _ rest: [String], _ decision: Decision
  ) {
    guard let theme = open(reference, for: decision) else { return }
    guard parts[0].proposals != nil else { return divide(theme, parts, decision) }
    let members = units(of: theme)
    var known = Set(rest.compactMap { unitOf[$0] })
    var (born, missing): ([Int], [String]) = ([], [])
    for part in parts {
      // What another theme holds is not divided.
      let own = (part.proposals ?? []).filter { id in
        unitOf[id].map { themes[$0] == theme || themes[$0] == nil } ?? false
      }
      let here = own.compactMap { unitOf[$0] }
      missing += (part.proposals ?? []).filter { !own.contains($0) }
      guard !here.isEmpty else { continue }
      let new = bear(part.theme, by: decision)
      shaped.insert(new)
      born.append(new)
      known.formUnion(here)
      for unit in here {
        themes[unit] = new
        isNamed.insert(unit)
      }
    }
    guard !born.isEmpty else { return refuse(decision, .unknownProposals(missing)) }
    shaped.insert(theme)
    if !rest.isEmpty {
      for unit in members where !known.contains(unit) {
        unsettled.append((unit, [theme] + born))
      }
    }
    note(
      decision, on: [theme] + born,
      missing: missing.isEmpty ? nil : .unknownProposals(missing))
  }

  /// Divides a theme by what its members say.
  private mutating func divide(
    _ theme: Int, _ parts: [Decision.Part], _ decision: Decision
  ) {
    guard let divide else {
      for part in parts { alive.insert(bear(part.theme, by: decision)) }
      return outcomes.append(
        DecisionOutcome(
          decision, .partly, DecisionObstacle.needsAnalysis))
    }
    let members = units(of: theme)
    let groups = divide(members, parts.count + 1)
    let numbers = [theme] + parts.map { bear($0.theme, by: decision) }
    for (unit, group) in zip(members, groups) { themes[unit] = numbers[group] }
    shaped.formUnion(numbers)
    note(decision, on: numbers)
  }

  /// Units that may be moved, and why others may not.
  private struct Places {
    let units: [Int]
    let obstacle: DecisionObstacle?
  }

  /// The units of proposals that may go into a theme: not those of other, locked ones.
  ///
  /// - Parameters:
  ///   - ids: Ids of proposals.
  ///   - theme: The theme they go to; nil for a new one.
  ///   - decision: Told to be refused where none may.
  /// - Returns: The units, or nil where nothing can be changed.
  private mutating func movable(_ ids: [String], to theme: Int?, _ decision: Decision) -> Places? {
    let here = ids.compactMap { unitOf[$0] }
    let missing = ids.filter { unitOf[$0] == nil }
    let free = here.filter { unit in themes[unit].map { locked[$0] == nil || $0 == theme } ?? true }
    let kept = here.first { !free.contains($0) }.flatMap { themes[$0] }
    let obstacle =
      kept.map(DecisionObstacle.locked)
      ?? (missing.isEmpty ? nil : .unknownProposals(missing))
    guard !free.isEmpty else {
      refuse(decision, obstacle ?? .unknownProposals(ids))
      return nil
    }
    return Places(units: free, obstacle: obstacle)
  }

  /// Puts units into a theme.
  private mutating func place(_ places: Places, in theme: Int, _ decision: Decision) {
    let left = Set(places.units.compactMap { themes[$0] }).subtracting([theme]).sorted()
    for unit in places.units {
      themes[unit] = theme
      isNamed.insert(unit)
    }
    note(decision, on: [theme] + left, missing: places.obstacle)
  }

  /// A number for a new theme: the wanted one, or where that is taken the one that it got before, or the next
  /// free one.
  private mutating func bear(_ wanted: Int, by decision: Decision) -> Int {
    var number = wanted
    if taken.contains(wanted) {
      let before = renumbered.first {
        $0.decision == decision.id && $0.wanted == wanted && !taken.contains($0.number)
      }
      number = before?.number ?? next
      if before == nil {
        next += 1
        renumbered.append(
          ThemeHistory.Renumbered(decision: decision.id, wanted: wanted, number: number))
      }
    }
    taken.insert(number)
    alive.insert(number)
    return number
  }

  /// The theme that a decision may change; tells why there is none.
  private mutating func open(
    _ reference: ThemeReference, for decision: Decision, followingMerges: Bool = false
  ) -> Int? {
    switch resolved(reference, followingMerges: followingMerges) {
    case .success(let theme):
      guard locked[theme] == nil else {
        refuse(decision, .locked(theme))
        return nil
      }
      return theme
    case .failure(let obstacle):
      refuse(decision, obstacle)
      return nil
    }
  }

  private enum Resolution {
    case success(Int)
    case failure(DecisionObstacle)
  }

  /// Which theme is meant: the one of that number, if half of the members it names are in it; else the
  /// one that has most of them.
  private func resolved(_ reference: ThemeReference, followingMerges: Bool) -> Resolution {
    var counts: [Int: Int] = [:]
    for id in reference.anchors {
      if let unit = unitOf[id], let theme = themes[unit] { counts[theme, default: 0] += 1 }
    }
    let known = counts.values.reduce(0, +)
    let number = reference.theme
    // Without a member that is here, a number from elsewhere says nothing.
    let isTold = known > 0 || reference.anchors.isEmpty
    if isTold, alive.contains(number), counts[number, default: 0] * 2 >= known {
      return .success(number)
    }
    if mergedInto[number] != nil {
      let target = standing(number)
      return followingMerges ? .success(target) : .failure(.merged(number, into: target))
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let best, best.value * 2 > known { return .success(best.key) }
    guard known > 0 else { return .failure(.unknownTheme(number)) }
    let places = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return .failure(.scattered(number, places.map { ($0.key, $0.value) }))
  }

  private mutating func note(
    _ decision: Decision, on themes: [Int], missing: DecisionObstacle? = nil
  ) {
    for theme in themes { decisionsOn[theme, default: []].append(decision.id) }
    outcomes.append(
      DecisionOutcome(decision, missing == nil ? .applied : .partly, missing))
  }

  private mutating func refuse(_ decision: Decision, _ obstacle: DecisionObstacle) {
    outcomes.append(DecisionOutcome(decision, .notApplied, obstacle))
  }

  private mutating func supersede(_ earlier: String?) {
    guard let earlier else { return }
    outcomes = outcomes.map { $0.decision == earlier ? $0.superseded : $0 }
  }
}
