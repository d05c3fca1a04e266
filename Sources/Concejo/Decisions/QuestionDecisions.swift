/// A question of a survey whose answers have themes of their own; without a name, all that answers none.
struct Question: Sendable, Hashable, Comparable {
  let name: String?

  /// The question that a contribution answers.
  init(of proposal: Proposal) { self.init(proposal.respondent == nil ? nil : proposal.category) }

  init(_ name: String?) { self.name = name }

  /// By name, what has none last.
  static func < (left: Question, right: Question) -> Bool {
    switch (left.name, right.name) {
    case (let left?, let right?): left < right
    case (.some, nil): true
    case (nil, _): false
    }
  }
}

/// Decisions by the question whose themes they are about.
///
/// One that joins answers to different questions belongs to that of its theme, and cannot be applied to
/// the others: their themes are apart.
struct QuestionDecisions {
  /// All decisions.
  let log: DecisionLog
  private let decisions: [Question: [Decision]]
  private let foreign: [String: [String]]

  /// Divides a log.
  ///
  /// - Parameters:
  ///   - log: All decisions.
  ///   - themes: Question of each theme, by number.
  ///   - proposals: Question of each proposal, by id.
  init(_ log: DecisionLog, themes: [Int: Question], proposals: [String: Question]) {
    self.log = log
    var themes = themes
    var decisions: [Question: [Decision]] = [:]
    var foreign: [String: [String]] = [:]
    let first = Set(proposals.values).min() ?? Question(nil)
    for decision in log.active {
      let own = decision.action.question(themes, proposals) ?? first
      for theme in decision.action.themes where themes[theme] == nil { themes[theme] = own }
      decisions[own, default: []].append(decision)
      let others =
        decision.action.proposals.filter { id in proposals[id].map { $0 != own } ?? false }
        + decision.action.themes.filter { themes[$0] != own }.map { ThemeName($0).text }
      if !others.isEmpty { foreign[decision.id] = others }
    }
    self.decisions = decisions
    self.foreign = foreign
  }

  /// The decisions about one question.
  func log(of question: Question) -> DecisionLog { DecisionLog(decisions[question] ?? []) }

  /// An outcome with its true reason, where a decision joins answers to different questions.
  func explained(_ outcome: DecisionOutcome) -> DecisionOutcome {
    guard let others = foreign[outcome.decision], outcome.state != .applied,
      let decision = log.decisions.first(where: { $0.id == outcome.decision })
    else { return outcome }
    return DecisionOutcome(
      decision, outcome.state, DecisionObstacle.otherQuestion(others))
  }
}

extension Decision.Action {
  /// The question it is about: that of its theme, else the one that most of its proposals answer; nil where
  /// neither is known.
  fileprivate func question(
    _ themes: [Int: Question], _ proposals: [String: Question]
  ) -> Question? {
    func most(_ ids: [String]) -> Question? {
      let counts = Dictionary(
        ids.compactMap { proposals[$0] }.map { ($0, 1) }, uniquingKeysWith: +)
      return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    func question(_ theme: ThemeReference) -> Question? {
      most(theme.anchors) ?? themes[theme.theme]
    }
    switch self {
    case .rename(let theme, _), .describe(let theme, _), .merge(_, let theme),
      .split(let theme, _, _), .lock(let theme, _, _):
      return question(theme)
    case .move(let ids, let theme): return question(theme) ?? most(ids)
    case .gather, .exclude, .include, .same, .notSame, .accept: return most(self.proposals)
    case .unit, .undo, .unknown: return nil
    }
  }
}
