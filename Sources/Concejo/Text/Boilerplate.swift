/// The pipeline stage that takes out what many different proposals have word for word in common.
///
/// Meeting minutes open every entry alike, forms close them alike: such spans say where a proposal
/// comes from, not what it asks. Copies do not count, since one proposal stands for them all.
public struct Boilerplate: Sendable, Codable, Equatable {
  /// Words of a span.
  public var spanLength = 8
  /// Different proposals that must share a span.
  public var smallestCount = 5
  /// A proposal of which fewer terms would be left stays whole.
  public var fewestTermsLeft = 3

  /// Creates the stage with its defaults.
  public init() {}

  /// The corpus without such spans.
  ///
  /// - Parameters:
  ///   - corpus: All proposals' tokens.
  ///   - rows: The proposals that count: one for each group of copies.
  ///   - lexicon: Tells terms from other words.
  /// - Returns: The same proposals and forms with fewer tokens.
  /// - Complexity: O(tokens).
  func removed(
    from corpus: TokenizedCorpus, among rows: [Int], lexicon: Lexicon
  ) async throws -> TokenizedCorpus {
    let counts = spanCounts(in: corpus, among: rows)
    return corpus.filtered { tokens in
      let spans = spans(of: tokens)
      var isShared = [Bool](repeating: false, count: tokens.count)
      for (start, span) in spans.enumerated() where counts[span, default: 0] >= smallestCount {
        for position in start..<(start + spanLength) { isShared[position] = true }
      }
      let left = zip(tokens, isShared).filter { !$0.1 }.map(\.0)
      let terms = left.count { lexicon.termOfSurface[Int($0.surface)] != Lexicon.noTerm }
      return terms < fewestTermsLeft ? Array(tokens) : left
    }
  }

  /// In how many of the proposals each span stands that stands in more than one.
  private func spanCounts(in corpus: TokenizedCorpus, among rows: [Int]) -> [UInt64: Int] {
    var all: [UInt64] = []
    for row in rows {
      all.append(contentsOf: Set(spans(of: corpus.tokens(of: row))))
    }
    all.sort()
    var counts: [UInt64: Int] = [:]
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end] == all[start] { end += 1 }
      if end - start >= smallestCount { counts[all[start]] = end - start }
      start = end
    }
    return counts
  }

  /// A 64-bit number for each run of ``spanLength`` words, by its first word.
  private func spans(of tokens: ArraySlice<Token>) -> [UInt64] {
    guard tokens.count >= spanLength else { return [] }
    let surfaces = tokens.map { UInt64($0.surface) }
    return (0...(surfaces.count - spanLength)).map { start in
      var state: UInt64 = 0xCBF2_9CE4_8422_2325
      for position in start..<(start + spanLength) {
        state = (state ^ surfaces[position]) &* 0x100_0000_01B3
        state ^= state >> 29
      }
      return state
    }
  }
}

extension TokenizedCorpus {
  /// The corpus with some of each proposal's tokens.
  func filtered(_ keep: (ArraySlice<Token>) -> [Token]) -> TokenizedCorpus {
    var tokens: [Token] = []
    tokens.reserveCapacity(self.tokens.count)
    var offsets = [0]
    for proposal in 0..<count {
      tokens.append(contentsOf: keep(self.tokens(of: proposal)))
      offsets.append(tokens.count)
    }
    return TokenizedCorpus(tokens: tokens, offsets: offsets, surfaces: surfaces)
  }
}
