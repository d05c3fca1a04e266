/// The themes of a run as the decisions made since leave them, without looking at any text.
///
/// It tells whether a decision can be applied, and what it would be about.
public struct ThemeView: Sendable {
  /// All decisions so far.
  public let log: DecisionLog
  /// Lasting numbers of the themes, ascending.
  public let numbers: [Int]
  /// Ids of the members of each theme, ascending.
  public let members: [Int: [String]]
  /// Titles, by number.
  public let titles: [Int: String]
  /// What became of the decisions so far.
  public let outcomes: [DecisionOutcome]
  /// The lowest number that no theme ever had.
  public let nextNumber: Int

  private let history: ThemeHistory
  private let ids: [String]
  private let idSet: Set<String>
  private let foundTitles: [Int: String]

  /// Replays decisions on what the latest run found.
  ///
  /// - Parameters:
  ///   - findings: The latest run, if there is one.
  ///   - precedent: Its history, and all decisions.
  ///   - contributions: All that the study holds.
  public init(
    of findings: Findings?, after precedent: Precedent, contributions: [Proposal]
  ) {
    let foundTitles = Dictionary(
      (findings?.themes ?? []).map { ($0.id, $0.title.text) },
      uniquingKeysWith: { first, _ in first })
    self.init(
      precedent.history ?? findings.map { ThemeHistory($0) } ?? .none, log: precedent.log,
      ids: contributions.map(\.id), foundTitles: foundTitles)
  }

  private init(
    _ history: ThemeHistory, log: DecisionLog, ids: [String], foundTitles: [Int: String]
  ) {
    self.log = log
    self.history = history
    self.ids = ids
    idSet = Set(ids)
    self.foundTitles = foundTitles
    var places: [String: Int] = [:]
    for entry in history.found { for id in entry.members { places[id] = entry.id } }
    let active = Set(log.active.map(\.id))
    for record in history.joined where active.isSuperset(of: record.decisions) {
      places.merge(record.places) { $1 }
    }
    let replay = DecisionReplay(
      log, themes: ids.map { places[$0] }, units: ids.map { [$0] },
      existing: history.found.map(\.id), highest: history.highest)
    let excluded = log.exclusions
    var members: [Int: [String]] = [:]
    for (id, theme) in zip(ids, replay.themes) {
      if let theme, excluded[id] == nil { members[theme, default: []].append(id) }
    }
    self.members = members.mapValues { $0.sorted { Proposal.id($0, precedes: $1) } }
    numbers = members.keys.sorted()
    titles = numbers.reduce(into: [:]) { titles, number in
      titles[number] =
        replay.titles[number] ?? foundTitles[number] ?? history.shownEntry(number)?.title?.text
    }
    nextNumber = max(history.highest, log.highestTheme) + 1
    let copies = CopyConstraints(log, known: Set(ids))
    outcomes = log.outcomes(replay.outcomes + copies.outcomes, known: Set(ids)) ?? []
  }

  /// A reference to a theme with some of its members, or nil if there is none of that number.
  public func reference(_ theme: Int) -> ThemeReference? {
    members[theme].map { ThemeReference(theme, among: $0) }
  }

  /// Whether the study holds a proposal.
  public func isKnown(_ id: String) -> Bool { idSet.contains(id) }

  /// What would become of further decisions, in their order.
  public func outcomes(of further: [Decision]) -> [DecisionOutcome] {
    let added = Set(further.map(\.id))
    return adding(further).outcomes.filter { added.contains($0.decision) }
  }

  /// What would become of a decision.
  public func outcome(of decision: Decision) -> DecisionOutcome? { outcomes(of: [decision]).first }

  /// The themes after further decisions.
  public func adding(_ further: [Decision]) -> ThemeView {
    ThemeView(history, log: log.adding(further), ids: ids, foundTitles: foundTitles)
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
    case .undo(let id): return "\(id) taken back"
    case .unknown(let kind): return "\(kind), which this version does not know"
    }
  }
}
