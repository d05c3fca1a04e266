/// The texts that titles are taken from, by row.
struct TitleTexts: Sendable {
  /// Contributions; the rows are some of them.
  let proposals: [Proposal]
  /// Their words.
  let corpus: TokenizedCorpus
  /// Proposal of each row.
  let rows: [Int]
  /// Language of each proposal.
  let languages: [Language]

  /// A row's text and words.
  func passage(ofRow row: Int) -> TitlePassage {
    let proposal = rows[row]
    var bytes: [UInt8] = []
    proposals[proposal].appendText(to: &bytes)
    return TitlePassage(
      proposal: proposal, bytes: bytes, titleLength: proposals[proposal].titleLength,
      tokens: corpus.tokens(of: proposal))
  }

  /// A passage of a proposal, verbatim.
  func quote(_ range: Range<Int>, of proposal: Int) -> Quote {
    let proposal = proposals[proposal]
    return Quote(proposal: proposal, bytes: Array(proposal.text.utf8), range: range)
  }
}
