internal import Concejo
internal import ConcejoStore

/// The themes at the moment of a request: those of the latest run, as the decisions made since leave them.
struct Moment: Sendable {
  let knowledge: RunKnowledge
  let view: ThemeView
  /// Decisions that the latest run has not taken in, those on answer units aside.
  let pending: [Decision]
  /// Who is held out at this moment.
  let exclusions: [String: DecisionLog.Exclusion]
  /// What became of each decision, by its id.
  let outcomes: [String: DecisionOutcome]
  /// Sizes of the themes that these change, by number; none for one that is no more.
  private let changed: [Int: [String]]
  /// The theme of each member of these.
  ///
  /// Looked up for every proposal outside themes: a search through the members made the overview of 100,000 proposals
  /// take a second while decisions waited, and this takes hundredths of one.
  private let places: [String: Int]

  var log: DecisionLog { view.log }
  var findings: Findings { knowledge.findings }
  /// The last decision, by which a form tells what its reader had seen.
  var last: String { log.decisions.last?.id ?? "" }

  /// Replays what was decided; nil where there are no themes.
  ///
  /// - Throws: `StudyError`.
  init?(_ knowledge: RunKnowledge, in study: Study) throws {
    guard let view = try study.themeView() else { return nil }
    self.knowledge = knowledge
    self.view = view
    exclusions = view.log.exclusions
    outcomes = Dictionary(
      view.outcomes.map { ($0.decision, $0) }, uniquingKeysWith: { first, _ in first })
    pending = view.log.withoutUnits.decisions.filter { !knowledge.settled.contains($0.id) }
    var numbers: Set<Int> = []
    for decision in pending {
      guard Self.movesMembers(decision, in: view.log) else { continue }
      numbers.formUnion(Self.themes(of: decision, in: view.log, knowledge))
    }
    let changed = try numbers.reduce(into: [:]) { $0[$1] = try view.members(of: $1) }
    self.changed = changed
    places = Dictionary(
      changed.sorted { $0.key < $1.key }.flatMap { number, ids in ids.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether proposals change their themes by a decision: a new title, a lock or a word on copies moves nobody.
  private static func movesMembers(_ decision: Decision, in log: DecisionLog) -> Bool {
    switch decision.action {
    case .merge, .split, .move, .gather, .exclude, .include: true
    case .undo(let id): log.decision(id).map { movesMembers($0, in: log) } ?? false
    case .rename, .describe, .lock, .same, .notSame, .accept, .unit, .unknown: false
    }
  }

  /// Themes that a decision may change.
  static func themes(
    of decision: Decision, in log: DecisionLog, _ knowledge: RunKnowledge
  ) -> Set<Int> {
    var themes = Set(decision.action.themes)
    themes.formUnion(
      decision.action.proposals.compactMap { knowledge.placement(of: $0)?.theme })
    if case .undo(let id) = decision.action, let undone = log.decision(id) {
      themes.formUnion(Self.themes(of: undone, in: log, knowledge))
      // What was put back lies where decisions before left it.
      themes.formUnion(
        log.decisions.filter { !Set($0.action.proposals).isDisjoint(with: undone.action.proposals) }
          .flatMap(\.action.themes))
    }
    return themes
  }

  /// A theme as it stands now.
  struct Entry: Sendable {
    let number: Int
    let title: String
    let count: Int
    /// What the run found of it; nil for one that was made since.
    let found: Theme?
    /// Whether decisions that wait for an analysis change it.
    let isChanged: Bool
    let isLocked: Bool
  }

  /// All themes that have members: those of the run by rank, then those that were made since.
  var themes: [Entry] {
    let known = findings.themes.map(\.id)
    let born = changed.keys.filter { !known.contains($0) }.sorted()
    return (known + born).compactMap(theme)
  }

  /// A theme by its number; nil where there is none, or nobody is in it any more.
  func theme(_ number: Int) -> Entry? {
    let found = findings.theme(number)
    let members = changed[number]
    guard let count = members?.count ?? found?.proposals.count, count > 0 else { return nil }
    return Entry(
      number: number, title: title(number).capitalizedFirst, count: count, found: found,
      isChanged: members != nil, isLocked: lock(of: number) != nil)
  }

  /// Ids of the members of a theme, ascending.
  func members(of number: Int) -> [String] {
    changed[number] ?? findings.theme(number)?.proposals ?? []
  }

  /// What a theme is called: by people, or else by citizens' words; its number where it has no title yet.
  func title(_ number: Int) -> String { view.titles[number] ?? ThemeName(number).text }

  /// The theme that a proposal is in now, as far as decisions tell; nil outside all themes.
  func theme(of id: String) -> Int? {
    if let number = places[id] { return number }
    guard exclusions[id] == nil, let theme = knowledge.placement(of: id)?.theme else { return nil }
    return changed[theme] == nil ? theme : nil
  }

  /// Ids of the proposals that are in no theme now.
  var outside: [String] {
    findings.placements.lazy.filter { $0.theme == nil }.map(\.proposal)
      .filter { exclusions[$0] == nil && theme(of: $0) == nil }
  }

  /// The decision that keeps a theme as it is.
  func lock(of number: Int) -> Decision? {
    log.active.last { decision in
      guard case .lock(let reference, _, _) = decision.action else { return false }
      return reference.theme == number && outcomes[decision.id]?.state != .notApplied
    }
  }

  /// Decisions that came after another one, the first of them first; all where it is not there.
  func decisions(after id: String) -> [Decision] {
    guard !id.isEmpty, let place = log.decisions.lastIndex(where: { $0.id == id }) else {
      return id.isEmpty ? log.decisions : []
    }
    return Array(log.decisions[(place + 1)...])
  }
}
