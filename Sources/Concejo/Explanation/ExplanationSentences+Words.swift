extension ExplanationSentences {
  /// Proposals in a list, each with its title.
  private static let mostProposals = 4
  /// A word that puts less than this share into the likeness of words is not told.
  private static let smallestShare: Float = 0.03
  /// Words that are told make the likeness if they make at least this share of it.
  private static let decisiveShare: Float = 0.5

  /// Which words tie a proposal to its theme, and how much of its lead they make.
  func words(of explanation: ProposalExplanation) -> [String] {
    var lines: [String] = []
    if !explanation.terms.isEmpty {
      lines.append(
        messages(
          "explain.terms",
          ["list": explanation.terms.prefix(5).map { quoted($0.word) }.joined(separator: ", ")]))
    }
    // What a person decided needs no words that tie it.
    guard let own = explanation.own, !explanation.isAlone, explanation.cause != .decision else {
      return lines
    }
    let tying = explanation.terms.filter {
      ($0.inTheme ?? 0) > 0 && ($0.inTheme ?? 0) >= Self.smallestShare * own.words
    }.enumerated().sorted {
      ($1.element.inTheme ?? 0, $0.offset) < ($0.element.inTheme ?? 0, $1.offset)
    }.prefix(Self.mostListed).map {
      (word: $0.element.word, share: ($0.element.inTheme ?? 0) / own.words)
    }
    lines.append(self.tying(tying))
    guard [.nearest, .copy].contains(explanation.cause), let other = explanation.nearestOther,
      own.total > other.total
    else { return lines }
    let share =
      (own.total - other.total - (own.vectors - other.vectors)) / (own.total - other.total)
    guard share >= 0 else {
      return lines + [messages("explain.lead.against", ["theme": named(other.theme)])]
    }
    guard share < 1 else {
      return lines + [messages("explain.lead.words", ["theme": named(other.theme)])]
    }
    lines.append(
      messages("explain.lead", ["theme": named(other.theme), "words": percentage(share)]))
    return lines
  }

  /// The words that tie a proposal to its theme, each with its share; where they are less than half of all
  /// that does, no word decides.
  private func tying(_ words: [(word: String, share: Float)]) -> String {
    guard !words.isEmpty else { return messages["explain.terms.theme.none"] }
    let list = words.map { "\(quoted($0.word)) (\(percentage($0.share)))" }
      .joined(separator: ", ")
    let together = words.reduce(Float(0)) { $0 + $1.share }
    guard together < Self.decisiveShare else {
      return messages("explain.terms.theme", ["list": list])
    }
    return messages("explain.terms.theme.few", ["list": list, "share": percentage(together)])
  }

  /// The proposals most like one, and how many of them are in its theme.
  func neighbors(of explanation: ProposalExplanation) -> [String] {
    guard !explanation.neighbors.isEmpty else { return [messages["explain.neighbors.none"]] }
    let shown = explanation.neighbors.prefix(Self.mostProposals)
    let list = shown.map { told($0.proposal, in: $0.theme) }.joined(separator: ", ")
    guard let theme = explanation.theme else {
      let isWordless = shown.allSatisfy { $0.words == 0 }
      return [
        messages(
          isWordless ? "explain.neighbors.wordless" : "explain.neighbors.outside", ["list": list])
      ]
    }
    return [
      messages(
        "explain.neighbors",
        [
          "list": list, "total": messages.number(explanation.neighbors.count),
          "inside": messages.number(explanation.neighbors.count { $0.theme == theme }),
        ])
    ]
  }
}
