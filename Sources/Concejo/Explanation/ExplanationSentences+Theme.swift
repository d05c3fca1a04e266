extension ExplanationSentences {
  /// What holds a theme together, and who hardly belongs to it.
  public func lines(of explanation: ThemeExplanation) -> [String] {
    var lines = [
      messages(
        "explain.theme.terms",
        [
          "theme": named(explanation.theme),
          "count": messages.number(explanation.distinctCount),
          "all": messages.number(explanation.totalCount),
          "list": explanation.terms.map { term in
            messages(
              "explain.theme.term",
              [
                "word": quoted(term.word), "inside": messages.number(term.inside),
                "total": messages.number(term.total),
              ])
          }.joined(separator: ", "),
        ])
    ]
    if let nearest = explanation.neighbors.first {
      lines.append(
        messages(
          "explain.theme.neighbor", ["theme": named(nearest.theme, number(nearest.similarity))]))
    }
    let isAlone = explanation.distinctCount == 1
    lines +=
      isAlone
      ? explanation.core.map { messages("explain.theme.alone", ["proposal": told($0.proposal)]) }
      : [
        messages(
          "explain.theme.core",
          ["list": explanation.core.map { told($0.proposal) }.joined(separator: ", ")])
      ]
    if !explanation.decisions.isEmpty {
      lines.append(
        messages.counted(
          "explain.theme.decisions", explanation.decisions.count,
          ["list": list(explanation.decisions.map(told(whatWasDecided:)))]))
    }
    if !explanation.withdrawals.isEmpty {
      lines.append(
        messages.counted(
          "explain.theme.withdrawals", explanation.withdrawals.count,
          ["list": list(explanation.withdrawals.map(told(whatWasDecided:)))]))
    }
    if !explanation.placedByPeople.isEmpty {
      lines.append(
        messages.counted(
          "explain.theme.placed", explanation.placedByPeople.count,
          ["list": list(explanation.placedByPeople.map { told($0) })]))
    }
    // Nothing is farther or nearer than the only one there is.
    guard !isAlone else { return lines }
    // Whom a person put there is not doubted, and would be the most doubtful.
    let placed = explanation.placedByPeople.count
    let besides = placed == 0 ? "" : " " + messages["explain.theme.border.besides"]
    guard !explanation.borderline.isEmpty else {
      return lines + [messages("explain.theme.border.none", ["besides": besides])]
    }
    let figures: KeyValuePairs = [
      "shown": messages.number(explanation.borderline.count),
      "all": messages.number(explanation.doubtful),
      "count": messages.number(explanation.distinctCount - placed),
      "besides": besides,
      "edge": percentage(explanation.scale.edge),
    ]
    let areAll = explanation.doubtful > 1 && explanation.borderline.count == explanation.doubtful
    lines.append(
      areAll
        ? messages("explain.theme.border.heading.all", figures)
        : messages.counted("explain.theme.border.heading", explanation.doubtful, figures))
    return lines
      + explanation.borderline.compactMap { member in
        member.nearestOther.map { other in
          let values = numbers(member.own.total, other.total) {
            ProposalExplanation.Manner(own: $0, other: $1).isDoubtful
          }
          return "  "
            + messages(
              "explain.theme.border",
              [
                "proposal": told(member.proposal), "own": values.0, "other": values.1,
                "theme": named(other.theme),
              ])
        }
      }
  }

  /// `it is called «Benches» (Ana, 29/11/2026, «they are benches», d4d8…)`: what was decided, by whom, when
  /// and why.
  private func told(whatWasDecided id: String) -> String {
    guard let decision = decisions[id], let what = what(decision.action) else {
      return told(decision: id)
    }
    return "\(what) (\(words(on: decision).joined(separator: ", ")), \(id))"
  }

  /// What a decision did to themes; nil of one that did nothing to them, or whose words were erased.
  private func what(_ action: Decision.Action) -> String? {
    func key(_ kind: String) -> String { "explain.decided.\(kind)" }
    func names(_ themes: [Int]) -> String {
      themes.map { ThemeName($0).text }.joined(separator: ", ")
    }
    func moved(_ ids: [String], _ theme: Int) -> String {
      messages.counted(key("move"), ids.count, ["theme": names([theme])])
    }
    switch action {
    case .rename(_, let title):
      return title.isEmpty ? nil : messages(key("rename"), ["title": quoted(title)])
    case .describe: return messages[key("describe")]
    case .merge(let themes, let target):
      return messages(
        key("merge"), ["theme": names([target.theme]), "themes": names(themes.map(\.theme))])
    case .split(let theme, let parts, _):
      return messages(
        key("split"), ["theme": names([theme.theme]), "themes": names(parts.map(\.theme))])
    case .move(let ids, let theme): return moved(ids, theme.theme)
    case .gather(let ids, let theme): return moved(ids, theme)
    case .lock(let theme, _, _): return messages(key("lock"), ["theme": names([theme.theme])])
    case .exclude, .include, .same, .notSame, .accept, .unit, .undo, .unknown: return nil
    }
  }
}
