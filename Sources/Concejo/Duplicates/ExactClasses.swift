/// Proposals with the same words in the same order, whatever capitals, accents and punctuation.
struct ExactClasses: Sendable {
  /// Each class in ascending order, classes by their first member; a proposal without words is a
  /// class of its own.
  let classes: [[Int]]

  /// Compares all proposals.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(of corpus: TokenizedCorpus, facts: WordFacts) async throws {
    // Proposals with one digest stand side by side; then their words are compared.
    let digests = try await concurrentFlatMap(0..<corpus.count, chunk: 2048) { range in
      range.map { Self.digest(of: corpus.tokens(of: $0), facts: facts) }
    }
    let order = digests.indices.sorted { (digests[$0], $0) < (digests[$1], $1) }
    var firstOf = Array(0..<corpus.count)
    var start = 0
    for position in order.indices where position > start {
      if digests[order[position]] != digests[order[start]] {
        start = position
        continue
      }
      let proposal = order[position]
      let equal = order[start..<position].first { other in
        firstOf[other] == other
          && Self.areEqual(corpus.tokens(of: other), corpus.tokens(of: proposal), facts: facts)
      }
      if let equal { firstOf[proposal] = equal }
    }
    var numbers = [Int](repeating: -1, count: corpus.count)
    var classes: [[Int]] = []
    for (proposal, first) in firstOf.enumerated() {
      if first == proposal {
        numbers[proposal] = classes.count
        classes.append([proposal])
      } else {
        classes[numbers[first]].append(proposal)
      }
    }
    self.classes = classes
  }

  private static func digest(of tokens: ArraySlice<Token>, facts: WordFacts) -> UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for token in tokens {
      state = (state ^ UInt64(facts.bare[Int(token.surface)])) &* 0x100_0000_01B3
      state ^= state >> 29
    }
    return state
  }

  private static func areEqual(
    _ left: ArraySlice<Token>, _ right: ArraySlice<Token>, facts: WordFacts
  ) -> Bool {
    !left.isEmpty && left.count == right.count
      && zip(left, right).allSatisfy {
        facts.bare[Int($0.surface)] == facts.bare[Int($1.surface)]
      }
  }
}
