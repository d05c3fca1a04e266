extension ExplanationSentences {
  /// A theme is near if its nearness is at least this share of the nearest one's.
  private static let rivalShare: Float = 0.75
  private static let mostRivals = 3
  /// A theme that is so many times as near as the next is clearly the nearest.
  private static let clearLead: Float = 1.5

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
    if let speaker = explanation.speaker {
      lines.append(messages("explain.cause.copy", ["id": speaker]))
    }
    switch explanation.cause {
    case .outside, .copy: break
    case .decision, .shapedTheme:
      lines.append(
        messages(
          "explain.cause.\(explanation.cause.rawValue)",
          ["list": list(explanation.decisions.map(told(decision:)))]))
    case .joined: lines.append(messages["explain.cause.joined"])
    case .nearest:
      lines.append(nearest(explanation))
      lines += withoutItself(explanation)
    case .settled:
      lines.append(
        messages(
          "explain.cause.settled", ["theme": explanation.nearestOther.map { named($0.theme) } ?? ""]
        ))
    }
    lines += rivals(explanation)
    if !explanation.further.isEmpty {
      lines.append(
        messages("explain.further", ["list": list(explanation.further.map(named))]))
    }
    return lines + words(of: explanation) + neighbors(of: explanation)
  }

  /// That the theme is the nearest one, and how surely.
  private func nearest(_ explanation: ProposalExplanation) -> String {
    guard let own = explanation.own, let other = explanation.nearestOther else {
      return messages("explain.cause.nearest", ["own": number(explanation.own?.total ?? 0)])
    }
    let manner =
      explanation.isNarrow
      ? "narrowly"
      : (explanation.apart ?? own).total >= Self.clearLead * other.total ? "clearly" : "against"
    return messages(
      "explain.cause.nearest.\(manner)",
      ["own": number(own.total), "other": number(other.total), "theme": named(other.theme)])
  }

  /// How near the theme would be without the proposal itself, where that matters: no other theme has it in
  /// its centre.
  private func withoutItself(_ explanation: ProposalExplanation) -> [String] {
    guard let own = explanation.own, let apart = explanation.apart,
      let other = explanation.nearestOther
    else { return [] }
    if apart.total < other.total {
      return [
        messages(
          "explain.apart.beyond",
          [
            "own": number(own.total), "apart": number(apart.total), "other": number(other.total),
            "theme": named(other.theme),
          ])
      ]
    }
    guard explanation.isNarrow else { return [] }
    return [
      messages("explain.apart", ["own": number(own.total), "apart": number(apart.total)])
    ]
  }

  /// Themes that are nearly as near as the nearest, but for those that were told.
  private func rivals(_ explanation: ProposalExplanation) -> [String] {
    guard let best = explanation.themes.first, best.total > 0 else { return [] }
    let isTold = explanation.cause == .nearest || explanation.cause == .settled
    let rivals = explanation.themes.filter {
      $0.theme != explanation.theme && $0.total >= Self.rivalShare * best.total
        && !(isTold && $0.theme == explanation.nearestOther?.theme)
    }.prefix(Self.mostRivals)
    guard !rivals.isEmpty else { return [] }
    let texts = rivals.map { "\(named($0.theme)) \(number($0.total))" }
    return [messages("explain.rivals", ["list": texts.joined(separator: ", ")])]
  }
}
