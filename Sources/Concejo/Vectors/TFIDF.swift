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
    let titleWeight = self.titleWeight
    let counted = try await concurrentFlatMap(0..<corpus.count, chunk: 512) { range in
      range.map { proposal in
        Self.termFrequencies(
          of: corpus.tokens(of: proposal), lexicon: lexicon,
          titleLength: titleLengths[proposal], titleWeight: titleWeight)
      }
    }
    var documentFrequency = [Int](repeating: 0, count: lexicon.termCount)
    for row in counted { for entry in row { documentFrequency[Int(entry.term)] += 1 } }
    let inverse = documentFrequency.map {
      Self.inverseDocumentFrequency(documentFrequency: $0, count: corpus.count)
    }
    var offsets = [0]
    var columns: [UInt32] = []
    var values: [Float] = []
    for row in counted {
      columns.append(contentsOf: row.map(\.term))
      values.append(contentsOf: Self.unitRow(row, inverseDocumentFrequency: inverse))
      offsets.append(columns.count)
    }
    return WeightedCorpus(
      matrix: SparseMatrix(
        rowOffsets: offsets, columns: columns, values: values, columnCount: lexicon.termCount),
      documentFrequency: documentFrequency)
  }

  /// A term and how often a text has it.
  struct TermFrequency {
    let term: UInt32
    let count: Int
  }

  private static func termFrequencies(
    of tokens: ArraySlice<Token>, lexicon: Lexicon, titleLength: Int, titleWeight: Int
  ) -> [TermFrequency] {
    var terms: [UInt32] = []
    terms.reserveCapacity(tokens.count)
    for token in tokens {
      let term = lexicon.termOfSurface[Int(token.surface)]
      guard term != Lexicon.noTerm else { continue }
      terms.append(term)
      if Int(token.start) < titleLength {
        for _ in 1..<titleWeight { terms.append(term) }
      }
    }
    terms.sort()
    var row: [TermFrequency] = []
    var start = 0
    while start < terms.count {
      var end = start + 1
      while end < terms.count, terms[end] == terms[start] { end += 1 }
      row.append(TermFrequency(term: terms[start], count: end - start))
      start = end
    }
    return row
  }

  /// 1 + ln((1 + n) / (1 + documentFrequency)), rounded to 1/65,536.
  static func inverseDocumentFrequency(documentFrequency: Int, count: Int) -> Float {
    rounded(1 + log(Double(1 + count) / Double(1 + documentFrequency)))
  }

  /// The weights of one row, scaled to length 1.
  static func unitRow(_ row: [TermFrequency], inverseDocumentFrequency: [Float]) -> [Float] {
    let weights = row.map {
      rounded(1 + log(Double($0.count))) * inverseDocumentFrequency[Int($0.term)]
    }
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? weights.map { $0 / length } : weights
  }

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
