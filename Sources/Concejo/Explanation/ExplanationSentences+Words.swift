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
    let ties = hasTies ? tying(explanation) + lead(of: explanation) : []
    let isMeasured = explanation.theme != nil && !explanation.isAlone
    return heaviest(explanation.terms) + ties
      + (isMeasured ? affinity(explanation.scale, withThemes: true) : [])
  }

  /// What affinity is, and how the figures of themes are made of it.
  func affinity(_ scale: ExplanationScale, withThemes: Bool) -> [String] {
    let sources = scale.affinity.map { source in
      messages("explain.affinity.\(source.rawValue)", ["file": scale.model ?? ""])
    }
    let sentence = messages("explain.affinity", ["list": sources.joined(separator: ", ")])
    return [withThemes ? sentence + " " + messages["explain.affinity.scale"] : sentence]
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
    let list = ties.words.map { "\(quoted($0.word)) (\(percent("\($0.percent)")))" }
    guard ties.together < Self.decisiveShare else {
      let rest = ties.rest == 0 ? "<1" : "\(ties.rest)"
      let others =
        ties.isAll ? [] : [messages("explain.terms.theme.rest", ["share": percent(rest)])]
      return [messages("explain.terms.theme", ["list": (list + others).joined(separator: ", ")])]
    }
    return [
      messages(
        "explain.terms.theme.few",
        ["list": list.joined(separator: ", "), "share": percent("\(100 - ties.rest)")])
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
    let alike = messages("explain.neighbors.themed\(copies)", ["list": list])
    // Of a single one the list says it.
    guard explanation.neighbors.count > 1 else { return [alike] }
    let inside = messages(
      "explain.neighbors.inside",
      [
        "total": messages.number(explanation.neighbors.count),
        "inside": messages.number(explanation.neighborsInTheme),
      ])
    return [alike + " " + inside]
  }
}
