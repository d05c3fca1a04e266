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
}
