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
    let shared = try await sharedSpans(of: corpus, among: rows)
    guard !shared.isEmpty else { return corpus }
    return try await corpus.filtered { tokens in
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

  /// The spans that stand in enough of the proposals.
  ///
  /// Spans are parted by their number, so that never all of them are in memory at once.
  private func sharedSpans(of corpus: TokenizedCorpus, among rows: [Int]) async throws -> Set<
    UInt64
  > {
    let partCount = 1 + corpus.tokenCount / Self.spansOfPart
    var shared: Set<UInt64> = []
    for part in 0..<UInt64(partCount) {
      var all = try await concurrentFlatMap(0..<rows.count, chunk: 1024) { range in
        var found: [UInt64] = []
        for row in range {
          var own = spans(of: corpus.tokens(of: rows[row])).filter {
            $0 % UInt64(partCount) == part
          }
          own.sort()
          for (position, span) in own.enumerated() where position == 0 || own[position - 1] != span
          {
            found.append(span)
          }
        }
        return found
      }
      keepFrequent(&all)
      all.sort()
      for position in all.indices.dropFirst(smallestCount - 1)
      where all[position - smallestCount + 1] == all[position] {
        shared.insert(all[position])
      }
    }
    return shared
  }

  /// Drops most of the spans that are too rare, by counting how many share 22 of their bits.
  private func keepFrequent(_ spans: inout [UInt64]) {
    var counts = [UInt8](repeating: 0, count: 1 << 22)
    for span in spans where counts[Int(span >> 42)] < .max { counts[Int(span >> 42)] += 1 }
    spans.removeAll { Int(counts[Int($0 >> 42)]) < smallestCount }
  }

  /// About as many spans are looked at in one go.
  private static let spansOfPart = 1 << 24

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
