import Foundation

/// The pipeline stage that weighs terms: tokens in, proposals × terms matrix out.
///
/// Weight = (1 + ln termFrequency) · (1 + ln((1 + n) / (1 + documentFrequency))), rows scaled to
/// length 1. Logarithms are rounded to 1/65,536, so that no library's last digit shows.
///
/// Source: G. Salton & C. Buckley, *Term-weighting approaches in automatic text retrieval*,
/// Information Processing & Management 24(5), 1988, doi:10.1016/0306-4573(88)90021-0.
public struct TFIDF: Sendable, Codable, Equatable {
  /// How often a term of the title counts.
  public var titleWeight = 2

  /// Creates the stage with its defaults.
  public init() {}

  /// Weighs every proposal.
  ///
  /// - Returns: A matrix with a row for each proposal, of length 1 or empty, and the
  ///   documentFrequency of each term.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func weighted(
    _ corpus: TokenizedCorpus, lexicon: Lexicon, titleLengths: [Int]
  ) async throws -> WeightedCorpus {
    precondition(titleWeight > 0, "title weight \(titleWeight) is not positive")
    let counted = try await concurrentChunks(
      0..<corpus.count, chunk: 1024, workspace: [UInt32](repeating: 0, count: lexicon.termCount)
    ) { range, counts in
      var part = CountedPart()
      var terms: [UInt32] = []
      for proposal in range {
        termFrequencies(
          of: corpus.tokens(of: proposal), lexicon: lexicon, titleLength: titleLengths[proposal],
          counts: &counts, terms: &terms, to: &part)
      }
      return part
    }
    var documentFrequency = [Int](repeating: 0, count: lexicon.termCount)
    for part in counted { for term in part.terms { documentFrequency[Int(term)] += 1 } }
    let inverse = documentFrequency.map {
      Self.inverseDocumentFrequency(documentFrequency: $0, count: corpus.count)
    }
    let values = try await concurrentChunks(0..<counted.count, chunk: 1) { parts in
      counted[parts.lowerBound].weights(inverseDocumentFrequency: inverse)
    }
    let rows = zip(counted, values).map { (columns: $0.terms, values: $1, ends: $0.ends) }
    return WeightedCorpus(
      matrix: SparseMatrix(joining: rows, columnCount: lexicon.termCount),
      documentFrequency: documentFrequency)
  }

  /// Terms of some consecutive texts and how often each text has them.
  private struct CountedPart: Sendable {
    var terms: [UInt32] = []
    var counts: [UInt32] = []
    var ends: [Int] = []

    /// The weights of each row, scaled to length 1.
    func weights(inverseDocumentFrequency: [Float]) -> [Float] {
      var weights: [Float] = []
      weights.reserveCapacity(terms.count)
      var start = 0
      for end in ends {
        var squares: Float = 0
        for entry in start..<end {
          let weight =
            TFIDF.dampedFrequency(counts[entry]) * inverseDocumentFrequency[Int(terms[entry])]
          squares += weight * weight
          weights.append(weight)
        }
        let length = squares.squareRoot()
        if length > 0 { for entry in start..<end { weights[entry] /= length } }
        start = end
      }
      return weights
    }
  }

  /// Counts the terms of one text; `counts` has a zero for each term before and after.
  private func termFrequencies(
    of tokens: ArraySlice<Token>, lexicon: Lexicon, titleLength: Int, counts: inout [UInt32],
    terms: inout [UInt32], to part: inout CountedPart
  ) {
    terms.removeAll(keepingCapacity: true)
    for token in tokens {
      let term = lexicon.termOfSurface[Int(token.surface)]
      guard term != Lexicon.noTerm else { continue }
      if counts[Int(term)] == 0 { terms.append(term) }
      counts[Int(term)] += Int(token.start) < titleLength ? UInt32(titleWeight) : 1
    }
    terms.sort()
    for term in terms {
      part.terms.append(term)
      part.counts.append(counts[Int(term)])
      counts[Int(term)] = 0
    }
    part.ends.append(part.terms.count)
  }

  /// 1 + ln((1 + n) / (1 + documentFrequency)), rounded to 1/65,536.
  static func inverseDocumentFrequency(documentFrequency: Int, count: Int) -> Float {
    rounded(1 + log(Double(1 + count) / Double(1 + documentFrequency)))
  }

  /// 1 + ln(termFrequency), rounded to 1/65,536.
  static func dampedFrequency(_ termFrequency: UInt32) -> Float {
    let index = Int(termFrequency)
    return index < dampedFrequencies.count
      ? dampedFrequencies[index] : rounded(1 + log(Double(termFrequency)))
  }

  private static let dampedFrequencies = (0..<64).map { rounded(1 + log(Double(max($0, 1)))) }

  private static func rounded(_ weight: Double) -> Float {
    Float((weight * 65_536).rounded() / 65_536)
  }
}

/// The corpus as weights.
public struct WeightedCorpus: Sendable {
  /// Proposals × terms, rows of length 1 or empty.
  public let matrix: SparseMatrix
  /// In how many proposals each term stands.
  public let documentFrequency: [Int]
}
