/// Chooses the proposals that show a theme, and the sentence of each that says it best.
///
/// Proposals near the centre that differ from those already chosen: maximal marginal relevance. Those that only
/// name a thing make way for the next ones that ask or say something.
///
/// Source: J. Carbonell & J. Goldstein, *The use of MMR, diversity-based reranking*, SIGIR 1998,
/// doi:10.1145/290941.291025.
struct Representatives: Sendable, Codable, Equatable {
  /// Quotes of each theme.
  var count = 3
  /// Weight of nearness to the centre against difference from those chosen, in [0, 1].
  var relevanceWeight: Float = 0.7
  /// Longest quote in UTF-8 bytes; a longer sentence is cut at a word's end.
  var longestQuote = 280
  /// A sentence shorter than this counts half of what its words say.
  var shortestQuote = 50

  /// So many central members are looked at.
  private static let mostCompared = 40

  /// The rows that show a theme, most central first.
  ///
  /// - Parameters:
  ///   - theme: Its number.
  ///   - members: Its rows.
  ///   - titled: The rows that have the words of its title: no others are chosen while there are enough.
  ///   - vectors: Weighted terms of each row.
  ///   - centroids: The centre of each theme.
  ///   - leads: Whether a row may stand first: nobody in the theme asks for the contrary.
  ///   - tells: Whether a row asks or says something in the passage that is quoted of it.
  ///   - asks: Whether it asks for something there: while there are enough of those, no complaint is chosen.
  /// - Returns: ``count`` rows, or all where there are no more; those that tell something stand first, and of
  ///   these those that lead.
  func rows(
    of theme: Int, members: [Int], titled: Set<Int>, vectors: SparseMatrix, centroids: Centroids,
    leads: (Int) -> Bool = { _ in true }, tells: (Int) -> Bool = { _ in true },
    asks: (Int) -> Bool = { _ in true }
  ) -> [Int] {
    var candidates = members.map { row in
      (row: row, relevance: centroids.similarity(of: row, in: vectors, to: theme))
    }
    candidates.sort { ($1.relevance, $0.row) < ($0.relevance, $1.row) }
    let named = candidates.filter { titled.contains($0.row) }
    candidates = Array((named.count >= count ? named : candidates).prefix(Self.mostCompared))
    let telling = Set(candidates.map(\.row).filter(tells))
    if telling.count >= count { candidates.removeAll { !telling.contains($0.row) } }
    let asking = Set(candidates.map(\.row).filter(asks))
    if asking.count >= count { candidates.removeAll { !asking.contains($0.row) } }
    var chosen: [Int] = []
    while chosen.count < count, !candidates.isEmpty {
      var best = 0
      var bestScore = -Float.infinity
      for (index, candidate) in candidates.enumerated() {
        let likeness = chosen.map { vectors.dot($0, candidate.row) }.max() ?? 0
        let score =
          relevanceWeight * candidate.relevance - (1 - relevanceWeight) * likeness
        if score > bestScore { (best, bestScore) = (index, score) }
      }
      chosen.append(candidates.remove(at: best).row)
    }
    // Where all that were chosen are disputed, the last makes way for the nearest that is not.
    func mayLead(_ row: Int) -> Bool { telling.contains(row) && leads(row) }
    func isFirst(_ row: Int) -> Bool { mayLead(row) && asking.contains(row) }
    if !chosen.contains(where: mayLead), let other = candidates.first(where: { mayLead($0.row) }) {
      chosen[chosen.count - 1] = other.row
    }
    func rank(_ row: Int) -> Int {
      isFirst(row) ? 0 : mayLead(row) ? 1 : telling.contains(row) ? 2 : 3
    }
    return chosen.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }.map(\.element)
  }

  /// The sentence of a proposal that comes nearest to the theme's centre, of those with a phrase of the title
  /// where there are such, and of these of those that ask for something.
  ///
  /// One that would have to be cut before it goes on to the contrary ("but …") comes behind the others.
  ///
  /// - Parameters:
  ///   - proposal: A member.
  ///   - tokens: Its words.
  ///   - lexicon: Their terms.
  ///   - centroid: The weight of each term in the theme.
  ///   - phrases: The terms of each phrase of the title: a sentence has one that has all its terms.
  ///   - language: Of the proposal.
  /// - Returns: A range of its text.
  func quote(
    from proposal: Proposal, tokens: ArraySlice<Token>, lexicon: Lexicon, centroid: [Float],
    titled phrases: [Set<UInt32>], language: Language
  ) -> Quote {
    let bytes = Array(proposal.text.utf8)
    let sentences = Sentences(language: language).ranges(in: bytes)
    var best = sentences.first ?? 0..<bytes.count
    let titleTerms = phrases.reduce(Set<UInt32>()) { $0.union($1) }
    var bestScore = (speaks: 0, asks: 0, keeps: 0, weight: -Float.infinity)
    let requests = RequestReader.of(language)
    var next = tokens.startIndex
    for sentence in sentences {
      var weight: Float = 0
      var words: Float = 0
      var said: Set<UInt32> = []
      // Sentences follow one another, and so do words: each is looked at once.
      while next < tokens.endIndex, Int(tokens[next].start) < sentence.lowerBound { next += 1 }
      while next < tokens.endIndex, Int(tokens[next].start) < sentence.upperBound {
        let token = tokens[next]
        next += 1
        words += 1
        let term = lexicon.termOfSurface[Int(token.surface)]
        guard term != Lexicon.noTerm else { continue }
        weight += centroid[Int(term)]
        if titleTerms.contains(term) { said.insert(term) }
      }
      // Divided by the square root, neither the longest nor the shortest sentence wins as such.
      var score = weight / max(words, 1).squareRoot()
      if sentence.count < shortestQuote { score *= 0.5 }
      let speaks = phrases.contains { $0.isSubset(of: said) } ? 1 : 0
      guard speaks >= bestScore.speaks else { continue }
      let asks = requests.asks(String(decoding: bytes[sentence], as: UTF8.self)) ? 1 : 0
      let rest = bytes[cut(sentence, in: bytes).upperBound..<sentence.upperBound]
      let keeps = DemandWords.turns(String(decoding: rest, as: UTF8.self), in: language) ? 0 : 1
      let rank = (speaks, asks, keeps, score)
      if rank > bestScore { (best, bestScore) = (sentence, rank) }
    }
    return Quote(proposal: proposal, bytes: bytes, range: cut(best, in: bytes))
  }

  /// A passage with what it needs to be understood: behind one that only names a thing the sentence that follows,
  /// before one that begins in small letters the title that it goes on from.
  ///
  /// "Computadores avariados" tells nobody what is asked, and "duas ou três, de cimento" of what.
  ///
  /// - Parameters:
  ///   - quote: The passage.
  ///   - proposal: It stands in this one.
  ///   - language: Of the proposal.
  ///   - tells: Whether the passage asks or says something.
  /// - Returns: The same passage where it stands by itself, or where nothing is beside it.
  func understandable(
    _ quote: Quote, of proposal: Proposal, language: Language, tells: Bool
  ) -> Quote {
    let goesOn = quote.text.first?.isLowercase == true
    guard !tells || goesOn else { return quote }
    let bytes = Array(proposal.text.utf8)
    let sentences = Sentences(language: language).ranges(in: bytes)
    guard let place = sentences.firstIndex(where: { $0.lowerBound == quote.start }) else {
      return quote
    }
    if goesOn, place == 1, quote.end <= longestQuote,
      bytes[sentences[0].upperBound..<quote.start].contains(0x0A)
    {
      return Quote(
        proposal: proposal, bytes: bytes, range: sentences[0].lowerBound..<quote.end)
    }
    guard !tells, place + 1 < sentences.count else { return quote }
    return Quote(
      proposal: proposal, bytes: bytes,
      range: cut(quote.start..<sentences[place + 1].upperBound, in: bytes))
  }

  /// The start of a range up to the last word's end that fits.
  private func cut(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    guard range.count > longestQuote else { return range }
    var end = range.lowerBound + longestQuote
    while end > range.lowerBound, bytes[end] != 0x20 { end -= 1 }
    if end == range.lowerBound {
      // One endless word: cut it between two characters.
      end = range.lowerBound + longestQuote
      while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return range.lowerBound..<end
  }
}
