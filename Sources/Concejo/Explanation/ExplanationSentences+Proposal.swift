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
    if explanation.theme != nil { lines.append(affinity(explanation.scale, withThemes: true)) }
    guard let speaker = explanation.speaker else { return lines + reasons(of: explanation) }
    // What is said of the one that speaks for it bears that one's id: the words are not its own.
    return lines + reasons(of: explanation).map { "\(speaker): \($0)" }
  }

  /// What put a proposal where it is, its words, and what is like it.
  private func reasons(of explanation: ProposalExplanation) -> [String] {
    var lines: [String] = []
    switch explanation.cause {
    case .outside: break
    case .decision, .shapedTheme:
      lines.append(
        messages(
          decided(explanation.cause, by: explanation.decisions),
          ["list": list(explanation.decisions.map(told(decision:)))]))
      if explanation.cause == .decision { lines += besidesDecision(explanation) }
    case .joined: lines.append(messages["explain.cause.joined"])
    case .nearest, .settled, .copy:
      let sentence = explanation.manner.map { nearest(explanation, $0) } ?? settled(explanation)
      let parts =
        explanation.isAlone ? nil : explanation.own.map { split($0.total, affinity: $0.vectors) }
      lines.append([sentence, parts].compactMap(\.self).joined(separator: " "))
    }
    lines += explanation.theme == nil ? outside(explanation) : rivals(explanation)
    lines += explanation.weaknesses.map { weakness(explanation, $0) }
    if !explanation.further.isEmpty {
      lines.append(
        messages("explain.further", ["list": list(explanation.further.map { named($0) })]))
    }
    return lines + words(of: explanation) + neighbors(of: explanation)
  }

  /// The sentence about decisions, one or more of which put a proposal somewhere.
  func decided(_ cause: PlacementCause, by decisions: [String]) -> String {
    let key = "explain.cause.\(cause.rawValue)"
    guard cause == .shapedTheme else { return key }
    return key + (decisions.count == 1 ? ".one" : ".other")
  }

  /// That the theme is the nearest one, and how surely.
  private func nearest(
    _ explanation: ProposalExplanation, _ manner: ProposalExplanation.Manner
  ) -> String {
    let own = explanation.own?.total ?? 0
    guard let other = explanation.nearestOther, manner != .alone else {
      return manner == .alone
        ? messages["explain.cause.nearest.alone"]
        : messages("explain.cause.nearest", ["own": number(own)])
    }
    if manner == .beyond { return beyond(explanation, own: own, other: other.total) }
    let values = numbers(own, other.total) { ProposalExplanation.Manner(own: $0, other: $1) }
    return messages(
      "explain.cause.nearest.\(manner == .plainly ? "against" : manner.rawValue)",
      [
        "own": values.0, "other": values.1, "theme": named(other.theme),
        "lead": number(explanation.scale.clearLead), "edge": percentage(explanation.scale.edge),
      ])
  }

  /// What of a nearness the words make, and what affinity.
  func split(_ total: Float, affinity: Float) -> String {
    let words = total - affinity
    // As many decimals as let both parts make the whole, where any do.
    let decimals = (2...4).first { decimals in
      let unit: Float = decimals == 2 ? 100 : decimals == 3 ? 1000 : 10_000
      let steps = [words, affinity, total].map { Int(($0 * unit).rounded()) }
      return steps[0] + steps[1] == steps[2]
    }
    func told(_ value: Float) -> String { number(value, decimals: decimals ?? 2) }
    return messages(
      "explain.cause.split",
      ["own": told(total), "words": told(words), "affinity": told(affinity)])
  }

  /// That other themes are nearer than its own, and by which figure it stayed there all the same.
  private func beyond(_ explanation: ProposalExplanation, own: Float, other: Float) -> String {
    let nearer = explanation.themes.filter { $0.theme != explanation.theme && $0.total > own }
    let least = nearer.last?.total ?? other
    return messages(
      "explain.cause.nearest.beyond",
      [
        "themes": list(nearer.map { named($0.theme, numbers($0.total, own).0) }),
        "own": numbers(own, least).0,
        "counted": numbers(explanation.counted?.total ?? own, other).0,
      ])
  }

  /// How weak a place is that a text has by itself.
  private func weakness(
    _ explanation: ProposalExplanation, _ weakness: ProposalExplanation.Weakness
  ) -> String {
    switch weakness {
    case .far:
      let values = numbers(explanation.own?.total ?? 0, explanation.scale.weakNearness)
      return messages("explain.weak.far", ["own": values.0, "bound": values.1])
    case .fewWords:
      let count = explanation.ties.count
      return count == 0
        ? messages["explain.terms.theme.affinity"] : messages.counted("explain.weak.words", count)
    }
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
  private func outside(_ explanation: ProposalExplanation) -> [String] {
    let nearest = explanation.themes.prefix(Self.mostOutside).filter { $0.words > 0 }
    guard !nearest.isEmpty else {
      let isTold = explanation.reason == .noSharedVocabulary
      return (isTold ? [] : [messages["explain.outside.wordless"]]) + byAffinity(explanation)
    }
    let texts = nearest.map { named($0.theme, number($0.words)) }
    return [
      messages.counted(
        "explain.outside.nearest", nearest.count, ["list": texts.joined(separator: ", ")])
    ]
  }

  /// The theme that is nearest by affinity to what shares no word, and why that does not place it.
  private func byAffinity(_ explanation: ProposalExplanation) -> [String] {
    let nearest = explanation.themes.enumerated().max { left, right in
      (left.element.vectors, right.offset) < (right.element.vectors, left.offset)
    }?.element
    guard let nearest, nearest.vectors >= Self.leastAffinity else { return [] }
    return [
      affinity(explanation.scale, withThemes: false),
      messages(
        "explain.outside.affinity", ["theme": named(nearest.theme, number(nearest.vectors))]),
    ]
  }

  /// Nearness by affinity of which a reader would ask why it places nothing.
  private static let leastAffinity: Float = 0.25

  /// Themes that are told of what is in none.
  private static let mostOutside = 3

  /// Themes that are nearly as near as the nearest, but for those that were told.
  private func rivals(_ explanation: ProposalExplanation) -> [String] {
    let rivals = explanation.rivals
    guard !rivals.isEmpty else { return [] }
    let texts = rivals.map { named($0.theme, number($0.total)) }
    return [
      messages.counted(
        "explain.rivals", rivals.count,
        [
          "list": list(texts),
          "share": percentage(explanation.scale.rivalShare),
        ])
    ]
  }
}
