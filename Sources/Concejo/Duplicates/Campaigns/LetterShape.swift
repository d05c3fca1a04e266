/// Tells a letter from the frame of a form: what a platform or the minutes of a meeting print around
/// everybody's own request.
struct LetterShape {
  /// Whether what the texts share is a frame.
  let isFrame: Bool
  /// Different words with a meaning that they share.
  let termCount: Int

  /// Share of the texts that must show a sign of a frame.
  private static let smallestShare = 0.5
  /// So many words between two words of the letter are an entry of a form.
  private static let fewestEntryWords = 3
  /// Different titles that show that each text asks for something else.
  private static let fewestTitles = 5
  /// A letter has so many words in the body at least, under whatever title.
  private static let fewestBodyWords = 6
  /// A form has entries at so many places between its labels.
  private static let fewestEntries = 2

  /// Looks at a letter in all its texts.
  ///
  /// Signs of a frame: titles of their own over the same body, since a title carries the request; a title
  /// shared by the parts of a series, over bodies of their own; a colon before most of the own words;
  /// entries at several fixed places; common words that begin with "we have been asking for it" behind everybody's own.
  init(
    _ letter: Letter, texts: [CampaignText], proposals: [Proposal], corpus: TokenizedCorpus,
    facts: WordFacts
  ) {
    let common = Set(letter.positions.map { letter.words[$0] })
    termCount = common.filter(facts.isTermKey).count
    var (own, serial, labelled, withOwn, resuming) = (0, 0, 0, 0, 0)
    var titles: Set<[UInt32]> = []
    var entries: [Int: Int] = [:]
    for text in texts {
      let proposal = proposals[text.proposal]
      let tokens = Array(corpus.tokens(of: text.proposal))
      let coverage = letter.coverage(of: text.words)
      let titleCount = tokens.prefix { Int($0.start) < proposal.titleLength }.count
      if titleCount > 0, titleCount < tokens.count {
        let inBody = coverage.inText[titleCount...].count { $0 }
        if inBody < Self.fewestBodyWords { serial += 1 }
        let terms = (0..<titleCount).filter { facts.isTermKey(text.words[$0]) }
        if !terms.isEmpty, terms.count(where: { common.contains(text.words[$0]) }) * 2 < terms.count
        {
          own += 1
          titles.insert(terms.map { text.words[$0] }.sorted())
        }
      }
      if let start = coverage.stretches.first?.lowerBound, start >= Self.fewestEntryWords,
        facts.listed.resumptions.length(
          at: start, in: tokens.map { facts.bare[Int($0.surface)] },
          languages: facts.languages(of: text.proposal, wordCount: tokens.count)) != nil
      {
        resuming += 1
      }
      let stretches = coverage.own.filter {
        $0.lowerBound >= titleCount && $0.count >= Self.fewestEntryWords
      }
      guard !stretches.isEmpty else { continue }
      withOwn += 1
      let bytes = Array(proposal.text.utf8)
      let isLabelled = stretches.contains { stretch in
        guard stretch.lowerBound > 0 else { return false }
        let gap = Int(tokens[stretch.lowerBound - 1].end)..<Int(tokens[stretch.lowerBound].start)
        return bytes[gap].contains(0x3A)
      }
      if isLabelled { labelled += 1 }
      for place in letter.gaps(of: text.words, own: stretches) { entries[place, default: 0] += 1 }
    }
    func isMost(_ count: Int, of total: Int) -> Bool {
      total > 0 && Double(count) >= Self.smallestShare * Double(total)
    }
    let frequentEntries = entries.values.count { isMost($0, of: texts.count) }
    isFrame =
      isMost(own, of: texts.count) && titles.count >= Self.fewestTitles && titles.count * 2 > own
      || isMost(serial, of: texts.count) || isMost(resuming, of: texts.count)
      || isMost(labelled, of: withOwn) && isMost(labelled, of: texts.count)
      || frequentEntries >= Self.fewestEntries
  }
}

extension Letter {
  /// The words of the letter behind which a text has own words, where the letter goes on behind them.
  fileprivate func gaps(of text: [UInt32], own: [Range<Int>]) -> [Int] {
    own.compactMap { stretch in
      guard stretch.lowerBound >= 2, stretch.upperBound + 2 <= text.count else { return nil }
      let before = Array(text[(stretch.lowerBound - 2)..<stretch.lowerBound])
      let after = Array(text[stretch.upperBound..<(stretch.upperBound + 2)])
      let words = positions.map { self.words[$0] }
      return words.indices.dropLast(3).first {
        Array(words[$0..<($0 + 2)]) == before && Array(words[($0 + 2)..<($0 + 4)]) == after
      }
    }
  }
}
