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
          ["list": list(explanation.decisions.map(told(decision:)))]))
    }
    if !explanation.withdrawals.isEmpty {
      lines.append(
        messages.counted(
          "explain.theme.withdrawals", explanation.withdrawals.count,
          ["list": list(explanation.withdrawals.map(told(decision:)))]))
    }
    if !explanation.placedByPeople.isEmpty {
      lines.append(
        messages.counted(
          "explain.theme.placed", explanation.placedByPeople.count,
          ["list": list(explanation.placedByPeople.map { told($0) })]))
    }
    // Nothing is farther or nearer than the only one there is.
    guard !isAlone else { return lines }
    guard !explanation.borderline.isEmpty else {
      return lines + [messages["explain.theme.border.none"]]
    }
    let figures: KeyValuePairs = [
      "shown": messages.number(explanation.borderline.count),
      "all": messages.number(explanation.doubtful),
      "count": messages.number(explanation.distinctCount),
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
}
