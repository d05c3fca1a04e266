/// Names a theme that no phrase names by the first words of its most central proposal.
enum OpeningTitle {
  /// Words of such a title at most.
  private static let mostWords = 6

  /// The first words of a proposal's first line: the last of them means something.
  ///
  /// Words that many have in common are no tokens, such as a letter that its signers add to: a title does not
  /// reach over them, so that of a signer it is the first words of their own.
  ///
  /// - Parameters:
  ///   - proposal: A proposal of the theme.
  ///   - tokens: Its words without what many have in common.
  ///   - means: Whether a word says anything by itself.
  /// - Returns: A range of the proposal's text.
  static func quote(
    of proposal: Proposal, tokens: ArraySlice<Token>, means: (Token) -> Bool
  ) -> Quote {
    let bytes = Array(proposal.text.utf8)
    let lineEnd = bytes.firstIndex(of: 0x0A) ?? bytes.count
    var opening: [Token] = []
    for token in tokens.prefix(mostWords) {
      if let last = opening.last {
        let gap = last.range.upperBound..<token.range.lowerBound
        guard !bytes.hasWord(in: gap), Int(token.end) <= lineEnd else { break }
      }
      opening.append(token)
    }
    guard let first = opening.first?.range.lowerBound,
      let last = (opening.last(where: means) ?? opening.last)?.range.upperBound
    else {
      let words = bytes[..<lineEnd].split(separator: UInt8(ascii: " ")).prefix(mostWords)
      return Quote(proposal: proposal, bytes: bytes, range: 0..<(words.last?.endIndex ?? lineEnd))
    }
    return Quote(
      proposal: proposal, bytes: bytes,
      range: (bytes.hasWord(in: 0..<first) ? first : 0)..<last)
  }
}

extension [UInt8] {
  /// Whether a letter or a digit stands in some bytes.
  fileprivate func hasWord(in range: Range<Int>) -> Bool {
    self[range].contains { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }
}

extension TitleFinder {
  /// The first words of a group's most central member, for one that no phrase names.
  ///
  /// - Parameter rows: The group, at least one row.
  /// - Returns: A range of that member's text; of equals, of the first one's.
  func openingTitle(of rows: [Int]) -> Quote {
    let centrality = Centrality(of: rows, in: vectors)
    let nearness = rows.map { centrality.nearness(of: $0) }
    let best = nearness.indices.max { (nearness[$0], $1) < (nearness[$1], $0) } ?? 0
    let proposal = texts.rows[rows[best]]
    return OpeningTitle.quote(
      of: texts.proposals[proposal], tokens: texts.corpus.tokens(of: proposal)
    ) { forms.terms[Int($0.surface)] != Lexicon.noTerm }
  }
}
