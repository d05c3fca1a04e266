extension ExplanationSentences {
  /// Why a proposal is where it is.
  public func lines(of explanation: ProposalExplanation) -> [String] {
    var lines: [String] = []
    let subject = told(explanation.proposal)
    if let theme = explanation.theme {
      lines.append(
        messages("explain.proposal.theme", ["proposal": subject, "theme": named(theme)]))
    } else {
      let reason = explanation.reason.map { messages["outside.reason.\($0.rawValue)"] } ?? ""
      lines.append(
        messages("explain.proposal.outside", ["proposal": subject, "reason": reason]))
    }
    lines += copies(of: explanation)
    switch explanation.cause {
    case .outside: break
    case .decision, .shapedTheme:
      lines.append(
        messages(
          "explain.cause.\(explanation.cause.rawValue)",
          ["list": list(explanation.decisions.map(told(decision:)))]))
      if explanation.cause == .decision { lines += besidesDecision(explanation) }
    case .joined: lines.append(messages["explain.cause.joined"])
    case .nearest: lines.append(nearest(explanation))
    case .settled: lines.append(settled(explanation))
    case .copy:
      let other = explanation.nearestOther?.total ?? 0
      let isNearest = (explanation.counted?.total ?? 0) >= other
      lines.append(isNearest ? nearest(explanation) : settled(explanation))
    }
    lines += explanation.theme == nil ? [outside(explanation)] : rivals(explanation)
    if !explanation.further.isEmpty {
      lines.append(
        messages("explain.further", ["list": list(explanation.further.map { named($0) })]))
    }
    return lines + words(of: explanation) + neighbors(of: explanation)
  }

  /// That the theme is the nearest one, and how surely.
  private func nearest(_ explanation: ProposalExplanation) -> String {
    if explanation.isAlone { return messages["explain.cause.nearest.alone"] }
    guard let own = explanation.own, let other = explanation.nearestOther else {
      return messages("explain.cause.nearest", ["own": number(explanation.own?.total ?? 0)])
    }
    let manner =
      if own.total < other.total {
        "beyond"
      } else if explanation.isNarrow {
        "narrowly"
      } else if explanation.isClear {
        "clearly"
      } else {
        "against"
      }
    let values = numbers(own.total, other.total)
    return messages(
      "explain.cause.nearest.\(manner)",
      [
        "own": values.0, "other": values.1, "theme": named(other.theme),
        "lead": number(ProposalExplanation.clearLead), "edge": percentage(Explainer.edge),
      ])
  }

  /// That another theme is the nearest one today.
  private func settled(_ explanation: ProposalExplanation) -> String {
    let values = numbers(explanation.own?.total ?? 0, explanation.nearestOther?.total ?? 0)
    return messages(
      isFirstRun ? "explain.cause.settled.first" : "explain.cause.settled",
      [
        "own": values.0,
        "theme": explanation.nearestOther.map { named($0.theme, values.1) } ?? "",
      ])
  }

  /// What the text alone would say of a place that a person gave.
  private func besidesDecision(_ explanation: ProposalExplanation) -> [String] {
    guard !explanation.isAlone, let own = explanation.own,
      let other = explanation.nearestOther
    else { return [] }
    let nearer = explanation.themes.filter { $0.theme != own.theme && $0.total > own.total }
    guard let first = nearer.first else {
      let values = numbers(own.total, other.total)
      return [
        messages(
          "explain.text.nearest",
          ["own": values.0, "other": values.1, "theme": named(other.theme)])
      ]
    }
    let values = numbers(own.total, first.total)
    guard nearer.count > 1 else {
      return [
        messages(
          "explain.text.farther",
          ["theme": named(own.theme, values.0), "first": named(first.theme, values.1)])
      ]
    }
    return [
      messages(
        "explain.text.farther.two",
        [
          "theme": named(own.theme, values.0), "first": named(first.theme, values.1),
          "second": named(nearer[1].theme, number(nearer[1].total)),
        ])
    ]
  }

  /// The themes that share most words with what is in none.
  private func outside(_ explanation: ProposalExplanation) -> String {
    let nearest = explanation.themes.prefix(Self.mostOutside).filter { $0.words > 0 }
    guard !nearest.isEmpty else { return messages["explain.outside.wordless"] }
    let texts = nearest.map { named($0.theme, number($0.words)) }
    return messages("explain.outside.nearest", ["list": texts.joined(separator: ", ")])
  }

  /// Themes that are told of what is in none.
  private static let mostOutside = 3

  /// Themes that are nearly as near as the nearest, but for those that were told.
  private func rivals(_ explanation: ProposalExplanation) -> [String] {
    // The text of what a person placed has been told beside the decision.
    guard explanation.cause != .decision else { return [] }
    let isTold = [.nearest, .settled, .copy].contains(explanation.cause)
    let rivals = explanation.rivals(besides: isTold ? explanation.nearestOther?.theme : nil)
    guard !rivals.isEmpty else { return [] }
    let texts = rivals.map { named($0.theme, number($0.total)) }
    return [
      messages(
        "explain.rivals",
        [
          "list": texts.joined(separator: ", "),
          "share": percentage(ProposalExplanation.rivalShare),
        ])
    ]
  }
}
