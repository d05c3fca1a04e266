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
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func removed(
    from corpus: TokenizedCorpus, among rows: [Int], lexicon: Lexicon
  ) async throws -> TokenizedCorpus {
    let shared = try await SharedSpans.frequent(
      among: rows.count, wordCount: corpus.tokenCount, smallestCount: smallestCount
    ) { spans(of: corpus.tokens(of: rows[$0])) }
    guard !shared.isEmpty else { return corpus }
    return try await corpus.filtered { _, tokens in
      var isShared = [Bool](repeating: false, count: tokens.count)
      var isAnyShared = false
      for (start, span) in spans(of: tokens).enumerated() where shared.contains(span) {
        isAnyShared = true
        for position in start..<(start + spanLength) { isShared[position] = true }
      }
      guard isAnyShared else { return nil }
      let left = zip(tokens, isShared).filter { !$0.1 }.map(\.0)
      let terms = left.count { lexicon.termOfSurface[Int($0.surface)] != Lexicon.noTerm }
      return terms < fewestTermsLeft ? nil : left
    }
  }

  /// A number for each run of ``spanLength`` words, by its first word.
  private func spans(of tokens: ArraySlice<Token>) -> [UInt64] {
    SharedSpans.spans(of: tokens.map(\.surface), length: spanLength)
  }
}
