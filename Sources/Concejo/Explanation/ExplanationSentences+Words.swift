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
    return heaviest(explanation.terms) + ties
  }

  /// How the figures of themes are made, and what affinity is: it stands before the first figure.
  func affinity(_ scale: ExplanationScale, withThemes: Bool) -> String {
    let sources = scale.affinity.map { source in
      messages("explain.affinity.\(source.rawValue)", ["file": scale.model ?? ""])
    }
    let list = sources.dropFirst().reduce(sources.first ?? "") { list, source in
      messages("explain.affinity.or", ["first": list, "second": source])
    }
    let sentences =
      (withThemes ? [messages["explain.affinity.scale"]] : [])
      + [messages("explain.affinity", ["list": list])]
      + (scale.isDrawnNearer ? [messages["explain.affinity.drawn"]] : [])
    return sentences.joined(separator: " ")
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
    if ties.count == 0 {
      // That is said already where it makes the place weak.
      return explanation.weaknesses.contains(.fewWords)
        ? [] : [messages["explain.terms.theme.affinity"]]
    }
    guard let first = ties.words.first else {
      let least = percentage(ProposalExplanation.Ties.leastShare)
      return [messages("explain.terms.theme.none", ["least": least])]
    }
    // A share of one word is no news.
    if ties.isAll, ties.words.count == 1 {
      return explanation.terms.count == 1
        ? [] : [messages("explain.terms.theme.only", ["word": quoted(first.word)])]
    }
    let list = ties.words.map { "\(quoted(told($0))) (\(percent("\($0.percent)")))" }
    let rounded = ties.isUneven ? [messages["explain.terms.rounded"]] : []
    guard ties.together < Self.decisiveShare else {
      let rest = ties.rest == 0 ? "<1" : "\(ties.rest)"
      let others =
        ties.isAll ? [] : [messages("explain.terms.theme.rest", ["share": percent(rest)])]
      let sentence = messages(
        "explain.terms.theme", ["list": (list + others).joined(separator: ", ")])
      return [([sentence] + rounded).joined(separator: " ")]
    }
    let sentence = messages(
      "explain.terms.theme.few",
      ["list": list.joined(separator: ", "), "share": percentage(ties.together)])
    return [([sentence] + rounded).joined(separator: " ")]
  }

  /// A word that ties a proposal to its theme, and the one that most of the theme have in its place.
  func told(_ tie: ProposalExplanation.Tie) -> String {
    [tie.word, tie.family].compactMap(\.self).joined(separator: "/")
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
    // By words alone, outside: who is like it in none of them is no answer to anything.
    let isOutside = explanation.theme == nil
    let alike = explanation.neighbors.filter { !isOutside || $0.words > 0 }
    guard !alike.isEmpty else {
      // The reason why it is outside says so already.
      return explanation.reason == .noSharedVocabulary ? [] : [messages["explain.neighbors.none"]]
    }
    let shown = alike.prefix(Self.mostProposals)
    let list = shown.map { neighbor in
      let likeness = number(isOutside ? neighbor.words : neighbor.total)
      return told(neighbor.proposal, in: neighbor.theme, likeness)
    }.joined(separator: ", ")
    // Copies are left out, where there are any.
    let copies = explanation.group == nil ? "" : ".copies"
    guard !isOutside else {
      return [messages("explain.neighbors.outside\(copies)", ["list": list])]
    }
    let themed = messages("explain.neighbors.themed\(copies)", ["list": list])
    // Of a single one the list says it.
    guard explanation.neighbors.count > 1 else { return [themed] }
    let inside = messages.counted(
      "explain.neighbors.inside", explanation.neighborsInTheme,
      ["total": messages.number(explanation.neighbors.count)])
    return [themed + " " + inside]
  }
}
