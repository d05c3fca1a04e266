import Foundation

/// The pipeline stage that learns what terms have in common from the corpus alone.
///
/// The matrix of positive mutual information is cut to its strongest directions by randomised
/// subspace iteration; a term's vector is its row of the eigenvectors times the root of the
/// eigenvalues' magnitude. A proposal's vector is the weighted mean of its terms', less the mean of
/// its language's proposals, scaled to length 1: what is left tells themes apart, not languages.
///
/// Sources: Levy, Goldberg & Dagan, *Improving distributional similarity*, TACL 3, 2015,
/// doi:10.1162/tacl_a_00134; N. Halko, P. G. Martinsson &
/// J. Tropp, *Finding structure with randomness*, SIAM Review 53(2), 2011, doi:10.1137/090771806;
/// S. Arora, Y. Liang & T. Ma, *A simple but tough-to-beat baseline for sentence embeddings*,
/// ICLR 2017, for the mean.
public struct TermVectors: Sendable, Codable, Equatable {
  /// Numbers of each vector: a multiple of 8.
  public var dimensions = 96
  /// Directions looked for beyond those kept, which makes those kept exact: a multiple of 8.
  public var oversampling = 16
  /// How often the matrix is applied to sharpen the directions.
  public var iterations = 3
  /// Seed of the random start.
  public var seed: UInt64 = 1
  /// What a part of a German compound counts against a word that stands by itself.
  public var partWeight: Float = 0.5

  /// Creates the stage with its defaults.
  public init() {}

  /// Vectors of some proposals.
  ///
  /// - Parameters:
  ///   - rows: The proposals, in the order of the result's rows.
  ///   - corpus: All proposals' tokens.
  ///   - languages: All proposals' languages.
  ///   - lexicon: The terms of the tokens.
  ///   - weighted: Document frequencies, and term weights by which the mean is taken.
  ///   - compounds: What compounds are made of: they speak of their parts as well.
  /// - Returns: A row of length 1 for each proposal; zeros where no term has a vector.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func proposalVectors(
    of rows: [Int], corpus: TokenizedCorpus, languages: [Language], lexicon: Lexicon,
    weighted: WeightedCorpus, compounds: CompoundParts
  ) async throws -> DenseMatrix {
    let information = try await Cooccurrence().positiveMutualInformation(
      of: corpus, rows: rows, lexicon: lexicon, documentFrequency: weighted.documentFrequency)
    let terms = try await embedding(of: information.matrix)
    let weights = weighted.documentFrequency.map {
      TFIDF.inverseDocumentFrequency(documentFrequency: $0, count: corpus.count)
    }
    let lanes = try await concurrentFlatMap(0..<rows.count, chunk: 1024) { range in
      var sums = [DenseMatrix.Lane](repeating: .zero, count: range.count * terms.laneCount)
      for (position, row) in range.enumerated() {
        for entry in weighted.matrix.entries(of: rows[row]) {
          let term = Int(weighted.matrix.columns[entry])
          func add(_ other: Int, times weight: Float) {
            guard let place = information.place(of: other) else { return }
            for lane in 0..<terms.laneCount {
              sums[position * terms.laneCount + lane] +=
                weight * terms.lanes[place * terms.laneCount + lane]
            }
          }
          add(term, times: weights[term])
          for part in compounds.parts(of: UInt32(term)) {
            add(Int(part), times: partWeight * weights[Int(part)])
          }
        }
      }
      return sums
    }
    return DenseMatrix(rowCount: rows.count, columnCount: dimensions, lanes: lanes)
      .withUnitRows().centered(by: rows.map { languages[$0] }).withUnitRows()
  }

  /// The strongest directions of a symmetric matrix, as one row for each of its rows.
  func embedding(of matrix: SparseMatrix) async throws -> DenseMatrix {
    let width = dimensions + oversampling
    var basis = DenseMatrix.random(rowCount: matrix.rowCount, columnCount: width, seed: seed)
    for iteration in 0..<iterations {
      basis = try await matrix.times(basis).orthonormalized()
      // Twice at the end, for the rounding.
      if iteration == iterations - 1 { basis = try await basis.orthonormalized() }
    }
    let image = try await matrix.times(basis)
    let small = try await basis.crossProduct(with: image)
    let (values, vectors) = small.eigenvectors()
    var turn = DenseMatrix(rowCount: width, columnCount: dimensions)
    for column in 0..<dimensions {
      let scale = abs(values[column]).squareRoot()
      for row in 0..<width { turn[row, column] = Float(vectors[column][row] * scale) }
    }
    return try await basis.times(turn)
  }
}

extension DenseMatrix {
  /// Each row less the mean of the rows of its group; rows of zeros stay, since they say nothing.
  ///
  /// Small groups take part in the mean of all: theirs would be the rows themselves.
  consuming func centered(by groups: [Language]) -> DenseMatrix {
    let sizes = groups.reduce(into: [Int](repeating: 0, count: Language.withOther.count)) {
      $0[$1.index] += 1
    }
    let everyone = sizes.count
    var means = [Lane](repeating: .zero, count: (everyone + 1) * laneCount)
    for row in 0..<rowCount {
      for lane in 0..<laneCount {
        means[groups[row].index * laneCount + lane] += lanes[row * laneCount + lane]
        means[everyone * laneCount + lane] += lanes[row * laneCount + lane]
      }
    }
    for (group, size) in (sizes + [rowCount]).enumerated() {
      for lane in 0..<laneCount { means[group * laneCount + lane] /= Float(max(size, 1)) }
    }
    for row in 0..<rowCount where dot(row, row) > 0 {
      let size = sizes[groups[row].index]
      let mean = size < Self.smallestCenteredGroup ? everyone : groups[row].index
      for lane in 0..<laneCount {
        lanes[row * laneCount + lane] -= means[mean * laneCount + lane]
      }
    }
    return self
  }

  /// Fewer rows than this have no mean worth taking away.
  private static var smallestCenteredGroup: Int { 30 }
}
