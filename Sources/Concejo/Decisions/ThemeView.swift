/// The themes of a run as the decisions made since leave them, without looking at any text.
///
/// It tells whether a decision can be applied, and what it would be about. Only the proposals that
/// decisions name, and their copies, are read one by one; the others of a theme go where it goes. Copies go
/// together, as in an analysis: those that the latest run found, and those that people named since.
public struct ThemeView: Sendable {
  /// All decisions so far.
  public let log: DecisionLog
  /// Titles, by number.
  public let titles: [Int: String]
  /// What became of the decisions so far.
  public let outcomes: [DecisionOutcome]
  /// The lowest number that no theme ever had.
  public let nextNumber: Int

  private let found: FoundThemes
  /// All proposals that are followed one by one.
  private let named: Set<String>
  /// The theme of each of these that has one.
  private let places: [String: Int]
  /// The theme that the other members of each found theme are in.
  private let standing: [Int: Int]

  /// Replays decisions on what the latest run found.
  ///
  /// - Parameters:
  ///   - found: The themes of the latest run.
  ///   - log: All decisions.
  /// - Throws: What reading the themes throws.
  public init(of found: FoundThemes, log: DecisionLog) throws {
    self.log = log
    self.found = found
    let active = Set(log.active.map(\.id))
    let joined = found.joined.filter { active.isSuperset(of: $0.decisions) }
    let decided = log.themedProposals.union(joined.flatMap(\.places.keys))
    let copies = CopiesInView(try found.copies(of: decided), log: log)
    let named = decided.union(copies.ids)
    self.named = named
    let excluded = log.exclusions
    let start = try found.places(of: named).filter { excluded[$0.key] == nil }
    let replayed = try Self.replayed(log, on: found, start: start, copies: copies, joined: joined)
    places = replayed.places
    standing = replayed.standing
    titles = found.titles.merging(replayed.titles) { $1 }
    nextNumber = max(found.highest, log.highestTheme) + 1
    outcomes =
      log.outcomes(replayed.outcomes, known: try found.held(named.union(log.namedProposals))) ?? []
  }

  /// What decisions make of the themes.
  fileprivate struct Replayed {
    var places: [String: Int] = [:]
    var standing: [Int: Int] = [:]
    var titles: [Int: String] = [:]
    var outcomes: [DecisionOutcome] = []
  }

  private static func replayed(
    _ log: DecisionLog, on found: FoundThemes, start: [String: Int?], copies: CopiesInView,
    joined: [ThemeHistory.Joined]
  ) throws -> Replayed {
    var replayed = Replayed()
    guard let themes = found.questions else {
      replayed.take(
        log, units: copies.units(of: start.keys.sorted()), numbers: found.numbers, found, start,
        joined)
      return replayed
    }
    let questions = try found.questions(of: Set(start.keys))
    let decisions = QuestionDecisions(log, themes: themes, proposals: questions)
    for question in Set(themes.values).union(questions.values).sorted() {
      replayed.take(
        decisions.log(of: question),
        units: copies.units(of: start.keys.filter { questions[$0] == question }.sorted()),
        numbers: found.numbers.filter { themes[$0] == question }, found, start,
        joined)
    }
    replayed.outcomes = replayed.outcomes.map(decisions.explained)
    return replayed
  }

  /// Ids of the members of a theme, ascending; none where there is no such theme.
  public func members(of theme: Int) throws -> [String] {
    let others = try standing.filter { $0.value == theme }.keys.sorted().flatMap { number in
      try found.members(of: number).filter { !named.contains($0) }
    }
    return (others + places.filter { $0.value == theme }.keys)
      .sorted { Proposal.id($0, precedes: $1) }
  }

  /// Lasting numbers of the themes that have members, ascending.
  public func numbers() throws -> [Int] {
    try Set(Array(standing.values) + places.values).sorted().filter {
      try !members(of: $0).isEmpty
    }
  }

  /// A reference to a theme with some of its members, or nil if there is none of that number.
  public func reference(_ theme: Int) throws -> ThemeReference? {
    let members = try members(of: theme)
    return members.isEmpty ? nil : ThemeReference(theme, among: members)
  }

  /// Which of some ids the study holds.
  public func known(_ ids: [String]) throws -> Set<String> { try found.held(Set(ids)) }

  /// What would become of further decisions, in their order.
  public func outcomes(of further: [Decision]) throws -> [DecisionOutcome] {
    let added = Set(further.map(\.id))
    return try adding(further).outcomes.filter { added.contains($0.decision) }
  }

  /// What would become of a decision.
  public func outcome(of decision: Decision) throws -> DecisionOutcome? {
    try outcomes(of: [decision]).first
  }

  /// The themes after further decisions.
  public func adding(_ further: [Decision]) throws -> ThemeView {
    try ThemeView(of: found, log: log.adding(further))
  }

  /// A decision in a few words.
  public func sentence(for decision: Decision) -> String {
    func name(_ theme: ThemeReference) -> String {
      ThemeName(theme.theme).text + (titles[theme.theme].map { " (\($0))" } ?? "")
    }
    func list(_ ids: [String]) -> String {
      ids.prefix(6).joined(separator: ", ") + (ids.count > 6 ? " and \(ids.count - 6) more" : "")
    }
    switch decision.action {
    case .rename(let theme, let title): return "\(ThemeName(theme.theme).text) is called “\(title)”"
    case .describe(let theme, _): return "\(name(theme)) is described"
    case .merge(let themes, let target):
      return "\(themes.map(name).joined(separator: ", ")) merged into \(name(target))"
    case .split(let theme, let parts, _):
      let numbers = parts.map { part in
        ThemeName(part.theme).text + (part.proposals.map { " (\($0.count) proposals)" } ?? "")
      }
      return "\(name(theme)) split; new: \(numbers.joined(separator: ", "))"
    case .move(let ids, let theme): return "\(list(ids)) moved to \(name(theme))"
    case .gather(let ids, let theme):
      return "\(list(ids)) made a theme of their own, \(ThemeName(theme).text)"
    case .lock(let theme, _, _): return "\(name(theme)) is locked"
    case .exclude(let ids, let code): return "\(list(ids)) excluded: \(code)"
    case .include(let ids): return "\(list(ids)) taken in again"
    case .same(let ids): return "\(list(ids)) are the same"
    case .notSame(let ids): return "\(list(ids)) are not the same"
    case .accept(let first, let second): return "\(first) and \(second) ask for the same: confirmed"
    case .unit(let unit): return unit.sentence
    case .undo(let id): return "\(id) taken back"
    case .unknown(let kind): return "\(kind), which this version does not know"
    }
  }
}

extension ThemeView.Replayed {
  /// Replays decisions on themes that belong together.
  ///
  /// The proposals that nobody names are one unit for each theme.
  fileprivate mutating func take(
    _ log: DecisionLog, units: [[String]], numbers: [Int], _ found: FoundThemes,
    _ start: [String: Int?], _ joined: [ThemeHistory.Joined]
  ) {
    let replay = DecisionReplay(
      log, themes: units.map { $0.lazy.compactMap { start[$0] ?? nil }.first } + numbers,
      units: units, existing: numbers, highest: found.highest, renumbered: found.renumbered,
      joined: joined)
    for (unit, theme) in zip(units, replay.themes) { for id in unit { places[id] = theme } }
    for (number, theme) in zip(numbers, replay.themes.dropFirst(units.count)) {
      standing[number] = theme
    }
    titles.merge(replay.titles) { $1 }
    outcomes += replay.outcomes + CopyConstraints(log, known: Set(units.joined())).outcomes
  }
}
