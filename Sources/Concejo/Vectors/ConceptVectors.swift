/// The pipeline stage that tells what concepts of public life each proposal speaks of.
///
/// A corpus of a thousand short texts does not say that buses and trams are alike; people know.
/// ``ConceptLexicon`` holds what they know, and a proposal's vector sums up its terms' concepts and
/// their areas, less the mean of its language's proposals. It counts by how much of the proposal the
/// concepts cover, and by how much of the corpus: one that speaks of other things is grouped by its
/// own words alone.
public struct ConceptVectors: Sendable, Codable, Equatable {
  /// What concepts count against vectors learnt from the corpus when proposals are compared; 0 leaves
  /// them out.
  public var comparisonWeight: Float = 1.4
  /// What concepts count against all other vectors when proposals are grouped; 0 leaves them out.
  public var groupingWeight: Float = 1.5
  /// What an area counts against a concept.
  public var areaWeight: Float = 0.5
  /// A proposal's concepts count in full from this share of its weighted terms on, in squares.
  public var fullShare: Float = 0.25
  /// A corpus's concepts count in full from this mean share on, and below it by the square.
  public var fullCorpusShare: Float = 0.3
  /// Numbers of each vector: a multiple of 8.
  public var dimensions = 48
  /// Of more rows, this many evenly spaced ones teach the directions.
  var mostRows = 131_072

  /// Creates the stage with its defaults.
  public init() {}

  /// The same stage without any weight, for grouping a corpus by itself alone.
  public static var unused: ConceptVectors {
    var unused = ConceptVectors()
    unused.comparisonWeight = 0
    unused.groupingWeight = 0
    return unused
  }

  /// Whether concepts count for anything.
  var isUsed: Bool { comparisonWeight > 0 || groupingWeight > 0 }

  /// Vectors of some proposals: of length 0 to 1, by how much the concepts cover.
  ///
  /// - Parameters:
  ///   - vectors: Weighted terms of the proposals, rows of length 1 or empty.
  ///   - concepts: What the terms belong to.
  ///   - languages: The language of each row.
  /// - Returns: A row for each proposal.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func rows(
    of vectors: SparseMatrix, concepts: ConceptLexicon, languages: [Language]
  ) async throws -> DenseMatrix {
    let step = (vectors.rowCount + mostRows - 1) / mostRows
    let taught =
      step <= 1
      ? Array(0..<vectors.rowCount)
      : Array(
        stride(from: 0, to: vectors.rowCount, by: step))
    let full = try await sums(of: taught, in: vectors, concepts: concepts)
      .withUnitRows().centered(by: taught.map { languages[$0] })
    // Exact but for the weakest directions, at a third of the numbers.
    let turn = try await full.crossProduct(with: full).leadingEigenvectors(dimensions)
    var rows =
      step <= 1
      ? try await full.times(turn)
      : try await turned(vectors, concepts: concepts, by: turn).centered(by: languages)
    rows = rows.withUnitRows()
    let shares = try await shares(of: vectors, concepts: concepts)
    let mean = shares.reduce(0) { $0 + Double($1) } / Double(max(shares.count, 1))
    let corpusShare = min(Float(mean) / fullCorpusShare, 1)
    for (row, share) in shares.enumerated() {
      let scale = min(share / fullShare, 1) * corpusShare * corpusShare
      for lane in 0..<rows.laneCount { rows.lanes[row * rows.laneCount + lane] *= scale }
    }
    return rows
  }

  /// Of many rows the turned sums alone: they need not be held in full at once.
  private func turned(
    _ vectors: SparseMatrix, concepts: ConceptLexicon, by turn: DenseMatrix
  ) async throws -> DenseMatrix {
    let lanes = try await concurrentFlatMap(
      0..<(vectors.rowCount + Self.chunk - 1) / Self.chunk, chunk: 1
    ) { chunks in
      chunks.flatMap { chunk -> [DenseMatrix.Lane] in
        let rows = chunk * Self.chunk..<min((chunk + 1) * Self.chunk, vectors.rowCount)
        let full = sums(of: rows, in: vectors, concepts: concepts).withUnitRows()
        var turned = DenseMatrix(rowCount: rows.count, columnCount: dimensions)
        for row in 0..<rows.count {
          for feature in 0..<concepts.featureCount where full[row, feature] != 0 {
            let value = full[row, feature]
            for lane in 0..<turned.laneCount {
              turned.lanes[row * turned.laneCount + lane] +=
                turn.lanes[feature * turn.laneCount + lane] * value
            }
          }
        }
        return turned.lanes
      }
    }
    return DenseMatrix(rowCount: vectors.rowCount, columnCount: dimensions, lanes: lanes)
  }

  /// Rows that are summed up together.
  private static let chunk = 1024

  /// For each of some proposals the sum of its terms' concepts and areas.
  private func sums(
    of rows: [Int], in vectors: SparseMatrix, concepts: ConceptLexicon
  ) async throws -> DenseMatrix {
    let lanes = try await concurrentFlatMap(0..<rows.count, chunk: Self.chunk) { range in
      sums(of: rows[range], in: vectors, concepts: concepts).lanes
    }
    return DenseMatrix(rowCount: rows.count, columnCount: Self.width(of: concepts), lanes: lanes)
  }

  private func sums(
    of rows: some Collection<Int>, in vectors: SparseMatrix, concepts: ConceptLexicon
  ) -> DenseMatrix {
    var sums = DenseMatrix(rowCount: rows.count, columnCount: Self.width(of: concepts))
    for (position, row) in rows.enumerated() {
      for entry in vectors.entries(of: row) {
        for membership in concepts.memberships(of: Int(vectors.columns[entry])) {
          sums[position, membership.feature] += membership.weight * vectors.values[entry]
        }
      }
    }
    return sums
  }

  private static func width(of concepts: ConceptLexicon) -> Int {
    (concepts.featureCount + 7) / 8 * 8
  }

  /// For each proposal the share of its squared weights that is on terms with a concept.
  private func shares(
    of vectors: SparseMatrix, concepts: ConceptLexicon
  ) async throws -> [Float] {
    try await concurrentFlatMap(0..<vectors.rowCount, chunk: 4096) { range in
      range.map { row in
        vectors.entries(of: row).reduce(Float(0)) { sum, entry in
          concepts.memberships(of: Int(vectors.columns[entry])).isEmpty
            ? sum : sum + vectors.values[entry] * vectors.values[entry]
        }
      }
    }
  }
}
