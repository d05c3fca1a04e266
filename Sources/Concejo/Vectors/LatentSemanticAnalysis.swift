/// The pipeline stage that sums up weighted terms in a few directions: ``SparseMatrix`` in,
/// ``DenseMatrix`` out.
///
/// The matrix of proposals × terms is cut to its strongest singular directions. They follow the
/// weights of whole proposals, where ``TermVectors`` follow which terms go together; themes are found
/// best with both.
///
/// Sources: S. Deerwester et al., *Indexing by latent semantic analysis*, Journal of the American
/// Society for Information Science 41(6), 1990; N. Halko, P. G. Martinsson & J. Tropp, *Finding
/// structure with randomness*, SIAM Review 53(2), 2011, doi:10.1137/090771806.
public struct LatentSemanticAnalysis: Sendable, Codable, Equatable {
  /// Numbers of each vector: a multiple of 8.
  public var dimensions = 48
  /// Directions looked for beyond those kept, which makes those kept exact: a multiple of 8.
  public var oversampling = 16
  /// How often the matrix is applied to sharpen the directions.
  public var iterations = 3
  /// Seed of the random start.
  public var seed: UInt64 = 2
  /// Of more rows, this many evenly spaced ones teach the directions.
  var mostRows = 131_072

  /// Creates the stage with its defaults.
  public init() {}

  /// Vectors of all rows.
  ///
  /// - Parameter vectors: Proposals × terms, rows of length 1 or empty.
  /// - Returns: A row of length 1 for each row, or zeros.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func rows(of vectors: SparseMatrix) async throws -> DenseMatrix {
    let step = (vectors.rowCount + mostRows - 1) / mostRows
    let teachers =
      step <= 1
      ? vectors : vectors.selecting(rows: Array(stride(from: 0, to: vectors.rowCount, by: step)))
    let transposed = teachers.transposed()
    let width = dimensions + oversampling
    var terms = DenseMatrix.random(rowCount: vectors.columnCount, columnCount: width, seed: seed)
    for _ in 0..<iterations {
      let image = try await teachers.times(terms).orthonormalized()
      terms = try await transposed.times(image).orthonormalized()
    }
    terms = try await terms.orthonormalized()
    let small = try await teachers.times(terms)
    let turn = try await small.gramMatrix().leadingEigenvectors(dimensions)
    return try await vectors.times(try await terms.times(turn)).withUnitRows()
  }
}
