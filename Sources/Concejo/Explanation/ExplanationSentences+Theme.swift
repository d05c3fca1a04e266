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
    lines.append(
      messages(
        "explain.theme.core",
        ["list": explanation.core.map { told($0.proposal) }.joined(separator: ", ")]))
    if !explanation.decisions.isEmpty {
      lines.append(
        messages(
          "explain.theme.decisions",
          ["list": list(explanation.decisions.map(told(decision:)))]))
    }
    if !explanation.withdrawals.isEmpty {
      lines.append(
        messages(
          "explain.theme.withdrawals",
          ["list": list(explanation.withdrawals.map(told(decision:)))]))
    }
    if !explanation.placedByPeople.isEmpty {
      lines.append(
        messages(
          "explain.theme.placed",
          ["list": list(explanation.placedByPeople.map { told($0) })]))
    }
    guard !explanation.borderline.isEmpty else {
      return lines + [messages["explain.theme.border.none"]]
    }
    lines.append(
      messages(
        "explain.theme.border.heading",
        [
          "shown": messages.number(explanation.borderline.count),
          "all": messages.number(explanation.doubtful), "edge": percentage(Explainer.edge),
        ]))
    return lines
      + explanation.borderline.compactMap { member in
        member.nearestOther.map { other in
          let values = numbers(member.own.total, other.total)
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
}
