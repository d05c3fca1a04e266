extension ExplanationSentences {
  /// Proposals in a list, each with its title.
  private static let mostProposals = 4
  /// Words that weigh most in a proposal, as many as are told.
  private static let mostHeavy = 5
  /// Words that are told make the likeness if they make at least this share of it.
  private static let decisiveShare: Float = 0.5

  /// Which words tie a proposal to its theme, and how much of its lead they make.
  func words(of explanation: ProposalExplanation) -> [String] {
    // What a person decided needs no words that tie it.
    let hasTies =
      explanation.theme != nil && !explanation.isAlone && explanation.cause != .decision
    return heaviest(explanation.terms)
      + (hasTies ? tying(explanation) + lead(of: explanation) : [])
  }

  private func heaviest(_ terms: [ProposalExplanation.Term]) -> [String] {
    switch terms.count {
    case 0: [messages["explain.terms.none"]]
    case 1: [messages("explain.terms.only", ["word": quoted(terms[0].word)])]
    default:
      [
        messages(
          "explain.terms",
          [
            "list": terms.prefix(Self.mostHeavy).map { quoted($0.word) }.joined(separator: ", ")
          ])
      ]
    }
  }

  /// The words that tie a proposal to its theme, each with its share; where they are less than half of all
  /// that does, no word decides.
  private func tying(_ explanation: ProposalExplanation) -> [String] {
    let ties = explanation.ties
    guard let first = ties.words.first else {
      let least = percentage(ProposalExplanation.Ties.leastShare)
      return [messages("explain.terms.theme.none", ["least": least])]
    }
    // A share of one word is no news.
    if ties.isAll, ties.words.count == 1 {
      return explanation.terms.count == 1
        ? [] : [messages("explain.terms.theme.only", ["word": quoted(first.word)])]
    }
    let list = ties.words.map { "\(quoted($0.word)) (\(percentage($0.share)))" }
      .joined(separator: ", ")
    guard ties.together < Self.decisiveShare else {
      return [messages("explain.terms.theme", ["list": list])]
    }
    return [
      messages(
        "explain.terms.theme.few", ["list": list, "share": percentage(ties.together)])
    ]
  }

  private func lead(of explanation: ProposalExplanation) -> [String] {
    guard let lead = explanation.lead else { return [] }
    let theme = named(lead.theme)
    if lead.words < 0 { return [messages("explain.lead.against", ["theme": theme])] }
    if lead.words >= 1 { return [messages("explain.lead.words", ["theme": theme])] }
    return [messages("explain.lead", ["theme": theme, "words": percentage(lead.words)])]
  }

  /// The proposals most like one, and how many of them are in its theme.
  func neighbors(of explanation: ProposalExplanation) -> [String] {
    guard !explanation.neighbors.isEmpty else { return [messages["explain.neighbors.none"]] }
    let shown = explanation.neighbors.prefix(Self.mostProposals)
    let list = shown.map { told($0.proposal, in: $0.theme) }.joined(separator: ", ")
    // Copies are left out, where there are any.
    let copies = explanation.group == nil ? "" : ".copies"
    guard explanation.theme != nil else {
      let manner = shown.allSatisfy { $0.words == 0 } ? "wordless" : "outside"
      return [messages("explain.neighbors.\(manner)\(copies)", ["list": list])]
    }
    return [
      messages(
        "explain.neighbors.themed\(copies)",
        [
          "list": list, "total": messages.number(explanation.neighbors.count),
          "inside": messages.number(explanation.neighborsInTheme),
        ])
    ]
  }
}
