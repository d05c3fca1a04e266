/// A letter that many sent, with what each signer changed or added.
struct Campaign: Sendable, Equatable {
  /// A signer's text.
  struct Signer: Sendable, Equatable {
    /// Number of the proposal.
    let proposal: Int
    /// Tokens that are the signer's own, in stretches.
    let own: [Range<Int>]
    /// Whether they say enough to be heard by themselves.
    let hasVoice: Bool
  }

  /// All signers, ascending by proposal.
  let signers: [Signer]
  /// The proposal that shows the letter best: all of it, with the fewest other words.
  let head: Int
  /// The letter's tokens in the head, in stretches.
  let letter: [Range<Int>]

  /// What the signer who shows the letter adds to it, in stretches of tokens: nobody joins the letter by that.
  ///
  /// A few words that turn a demand round belong to it: two letters may have all else in common.
  func wordsBeside(corpus: TokenizedCorpus, facts: WordFacts) -> [Range<Int>] {
    let tokens = Array(corpus.tokens(of: head))
    let own = signers.first { $0.proposal == head }?.own ?? []
    return own.filter { stretch in
      stretch.count > Self.longestTurn
        || !tokens[stretch].contains { facts.polarity.matters(facts.bare[Int($0.surface)]) }
    }
  }

  /// A demand is turned round in so few words: "Je ne veux pas".
  private static let longestTurn = 4
}
