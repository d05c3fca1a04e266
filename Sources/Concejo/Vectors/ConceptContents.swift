/// What some proposals say of the concepts of public life.
///
/// A word that is part of a phrase says nothing by itself there: in "seguridad social" nobody speaks
/// of the police. What it weighs in a proposal goes to the phrase by the share of its occurrences.
struct ConceptContents: Sendable {
  /// For each proposal the sum of its terms' and phrases' concepts and areas.
  let sums: DenseMatrix
  /// For each proposal the share of its squared weights that is on words with a concept, 0 to 1.
  let shares: [Float]

  /// Reads proposals.
  ///
  /// - Parameters:
  ///   - vectors: Weighted terms of the proposals, rows of length 1 or empty.
  ///   - rows: The proposal of each row.
  ///   - corpus: The tokens of all proposals from which the terms were weighed.
  ///   - lexicon: The terms of the tokens.
  ///   - concepts: What terms and phrases belong to.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(
    of vectors: SparseMatrix, rows: [Int], corpus: TokenizedCorpus, lexicon: Lexicon,
    concepts: ConceptLexicon
  ) async throws {
    let width = (concepts.featureCount + 7) / 8 * 8
    let parts = try await concurrentChunks(0..<vectors.rowCount, chunk: 1024) { range in
      var sums = DenseMatrix(rowCount: range.count, columnCount: width)
      var shares: [Float] = []
      for (position, row) in range.enumerated() {
        let phrases = PhraseWeights(
          of: corpus.tokens(of: rows[row]), lexicon: lexicon, phrases: concepts.phrases)
        var share: Float = 0
        for entry in vectors.entries(of: row) {
          let term = Int(vectors.columns[entry])
          let value = vectors.values[entry]
          let own = phrases.shareOutside(of: term)
          let memberships = own > 0 ? concepts.memberships(of: term) : []
          for membership in memberships {
            sums[position, membership.feature] += membership.weight * value * own
          }
          share += value * value * (memberships.isEmpty ? 0 : own)
        }
        for phrase in phrases.phrases {
          let square = phrases.square(of: phrase, row: row, vectors: vectors)
          let memberships = concepts.memberships(ofPhrase: phrase)
          for membership in memberships {
            sums[position, membership.feature] += membership.weight * square.squareRoot()
          }
          if !memberships.isEmpty { share += square }
        }
        shares.append(share)
      }
      return (lanes: sums.lanes, shares: shares)
    }
    sums = DenseMatrix(
      rowCount: vectors.rowCount, columnCount: width, lanes: parts.flatMap(\.lanes))
    shares = parts.flatMap(\.shares)
  }
}

/// How much of the words of one proposal stands inside phrases.
private struct PhraseWeights {
  /// The phrases found, ascending.
  let phrases: [Int]
  /// For each phrase how often each of its terms stands in it.
  private var inside: [Int: [Int: Int]] = [:]
  /// How often each of those terms stands in the proposal, and how often in any phrase.
  private var counts: [Int: (all: Int, inside: Int)] = [:]

  init(of tokens: ArraySlice<Token>, lexicon: Lexicon, phrases table: ConceptPhrases) {
    let matches = table.matches(in: tokens)
    guard !matches.isEmpty else {
      phrases = []
      return
    }
    for match in matches {
      for token in match.tokens {
        let term = lexicon.termOfSurface[Int(tokens[tokens.startIndex + token].surface)]
        guard term != Lexicon.noTerm else { continue }
        inside[match.phrase, default: [:]][Int(term), default: 0] += 1
        counts[Int(term), default: (0, 0)].inside += 1
      }
    }
    for token in tokens {
      let term = lexicon.termOfSurface[Int(token.surface)]
      if term != Lexicon.noTerm, counts[Int(term)] != nil { counts[Int(term)]?.all += 1 }
    }
    phrases = inside.keys.sorted()
  }

  /// Share of a term's occurrences that are in no phrase.
  func shareOutside(of term: Int) -> Float {
    guard let count = counts[term] else { return 1 }
    return Float(count.all - count.inside) / Float(count.all)
  }

  /// The squared weight of a phrase: that of its words, by the share of them that stands in it.
  func square(of phrase: Int, row: Int, vectors: SparseMatrix) -> Float {
    guard let inside = inside[phrase] else { return 0 }
    return vectors.entries(of: row).reduce(Float(0)) { sum, entry in
      let term = Int(vectors.columns[entry])
      guard let own = inside[term], let count = counts[term] else { return sum }
      return sum + vectors.values[entry] * vectors.values[entry] * Float(own) / Float(count.all)
    }
  }
}
