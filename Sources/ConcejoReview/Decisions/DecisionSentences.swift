internal import Concejo

/// Decisions in a few words, in the language of the pages.
struct DecisionSentences {
  private let moment: Moment
  private let messages: Messages
  private let codes: ModerationCodes

  /// What proposals say first, by id; without it an id stands alone.
  private let openings: [String: String]

  /// Proposals that are named; the page of a decision has all.
  private static let mostNamed = 3
  /// Characters of a proposal that stand beside its id.
  private static let longestOpening = 60

  init(
    _ moment: Moment, _ messages: Messages, codes: ModerationCodes, texts: [String: Proposal] = [:]
  ) {
    (self.moment, self.messages, self.codes) = (moment, messages, codes)
    openings = texts.mapValues {
      ($0.title.isEmpty ? $0.body : $0.title).opening(Self.longestOpening)
        .replacing(#/\s+/#, with: " ")
    }
  }

  /// Ids of the proposals that are named when decisions are told.
  static func named(
    _ decisions: some Sequence<Decision>, in log: DecisionLog
  ) -> [String] {
    decisions.flatMap { decision -> [String] in
      if case .undo(let id) = decision.action, let undone = log.decision(id), undone != decision {
        return named([undone], in: log)
      }
      return Array(decision.action.proposals.prefix(mostNamed))
    }
  }

  /// What was decided.
  func text(of decision: Decision) -> String { text(of: decision.action) }

  /// What is to be decided.
  func text(of action: Decision.Action) -> String {
    switch action {
    case .rename(let theme, let title):
      messages("said.rename", ["theme": ThemeName(theme.theme).text, "title": title])
    case .describe(let theme, _): messages("said.describe", ["theme": name(theme.theme)])
    case .merge(let themes, let target):
      messages(
        "said.merge",
        [
          "theme": name(target.theme),
          "themes": themes.map { name($0.theme) }.joined(separator: ", "),
        ])
    case .split(let theme, let parts, _):
      messages(
        "said.split",
        [
          "theme": name(theme.theme),
          "themes": parts.map { ThemeName($0.theme).text }.joined(separator: ", "),
        ])
    case .move(let ids, let theme):
      messages("said.move", ["theme": name(theme.theme), "ids": list(ids)])
    case .gather(let ids, let theme):
      messages("said.gather", ["theme": ThemeName(theme).text, "ids": list(ids)])
    case .lock(let theme, _, _): messages("said.lock", ["theme": name(theme.theme)])
    case .exclude(let ids, let code):
      messages(
        "said.exclude",
        ["code": codes[code]?.name(in: messages.language) ?? code, "ids": list(ids)])
    case .include(let ids): messages("said.include", ["ids": list(ids)])
    case .same(let ids): messages("said.same", ["ids": list(ids)])
    case .notSame(let ids): messages("said.not-same", ["ids": list(ids)])
    case .accept(let first, let second):
      messages("said.accept", ["ids": list([first, second])])
    case .unit(let unit): text(of: unit)
    case .undo(let id):
      messages(
        "said.undo", ["what": moment.log.decision(id).map { text(of: $0.action) } ?? id])
    case .unknown(let kind): messages("said.unknown", ["kind": kind])
    }
  }

  private func text(of action: UnitDecision) -> String {
    func name(_ unit: Int) -> String { UnitName(unit).text }
    switch action {
    case .create(let ids, let unit, let title, _):
      let shown = title.isEmpty ? name(unit) : "\(name(unit)) \(messages("quote", ["text": title]))"
      return messages("said.unit-create", ["unit": shown, "ids": list(ids)])
    case .join(let ids, let unit):
      return messages("said.unit-join", ["unit": name(unit), "ids": list(ids)])
    case .leave(let ids): return messages("said.unit-leave", ["ids": list(ids)])
    case .rename(let unit, let title):
      return messages("said.rename", ["theme": name(unit), "title": title])
    case .merge(let units, let target):
      return messages(
        "said.merge",
        ["theme": name(target), "themes": units.map(name).joined(separator: ", ")])
    case .dissolve(let unit): return messages("said.unit-dissolve", ["unit": name(unit)])
    }
  }

  private func name(_ theme: Int) -> String {
    ThemeName(theme).text
      + (moment.view.titles[theme].map { " " + messages("quote", ["text": $0]) } ?? "")
  }

  private func list(_ ids: [String]) -> String {
    let rest = ids.count - Self.mostNamed
    return ids.prefix(Self.mostNamed).map { id in
      openings[id].map { id + " " + messages("quote", ["text": $0]) } ?? id
    }.joined(separator: ", ")
      + (rest > 0 ? " " + messages("andMore", ["n": messages.number(rest)]) : "")
  }

  /// A list of decisions as a template shows it.
  ///
  /// - Parameters:
  ///   - decisions: The decisions.
  ///   - canUndo: Whether they can be taken back from the page.
  ///   - themes: A theme as a link; nil for one that is no more.
  /// - Returns: What the template of the list names.
  func content(
    _ decisions: some Sequence<Decision>, canUndo: Bool, themes: (Int) -> [String: Any]?
  ) -> [[String: Any]] {
    decisions.map { decision in
      var named: Set<Int> = []
      let state = moment.outcomes[decision.id]?.state
      let isPending = state == .applied && moment.pending.contains { $0.id == decision.id }
      let content: [String: Any] = [
        "id": decision.id, "text": text(of: decision), "who": decision.by, "when": decision.when,
        "time": String(decision.when.prefix(16)).replacing("T", with: " "),
        "state": messages["state." + (isPending ? "pending" : state?.rawValue ?? "applied")],
        "canUndo": canUndo && moment.log.undoneBy[decision.id] == nil,
        "href": "/history/" + PercentEncoding.encoded(decision.id),
        "themes": decision.action.themes.filter { named.insert($0).inserted }.compactMap(themes),
      ]
      return content.with(["why": decision.why])
    }
  }
}
