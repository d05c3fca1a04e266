/// The pipeline stage that tells what concepts of public life each proposal speaks of.
///
/// A corpus of a thousand short texts does not say that buses and trams are alike; people know.
/// `ConceptLexicon` holds what they know, and a proposal's vector sums up its terms' concepts and
/// their areas, less the mean of its language's proposals. It counts by how much of the proposal the
/// concepts cover, and by how much of the corpus: one that speaks of other things is grouped by its
/// own words alone. A few hundred texts teach too little for that, and a few dozen next to nothing, so
/// that there concepts count for more.
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
  /// A large corpus's concepts count in full from this mean share on, and below it by the square.
  ///
  /// Chosen on ten sets with labels, with lists of ten thousand entries and more: mean AMI of five of them .584, of the
  /// others .426; with .3 .570 and .407, with .4 .573 and .426, with .5 .583 and .426.
  public var fullCorpusShare: Float = 0.45
  /// Numbers of each vector: a multiple of 8.
  public var dimensions = 48

  /// Creates the stage with its defaults.
  public init() {}

  /// The same stage without any weight, for grouping a corpus by itself alone.
  public static var unused: ConceptVectors {
    var unused = ConceptVectors()
    unused.comparisonWeight = 0
    unused.groupingWeight = 0
    return unused
  }

  /// From this many rows on a corpus teaches enough to count as the weights say; half as many teach so
  /// little that concepts count twice.
  private static let teachingRows = 320
  /// Up to the first number of rows nothing but concepts tells what a corpus of other things is about; from
  /// the second on its own words do.
  ///
  /// Chosen with ``teachingRows`` on draws of 50 to 900 rows from four labelled sets: mean AMI at 50 to
  /// 140 rows .235 in place of .197, at 250 .319 (.296), at 500 .361 (.350), at 900 .353 both ways.
  private static let speakingRows = (fewest: 500, enough: 1000)

  /// What the weights are multiplied with in a corpus of so many rows: 1 to 2.
  static func sizeFactor(rowCount: Int) -> Float {
    min(max(Float(teachingRows) / Float(max(rowCount, 1)), 1), 2)
  }

  /// How far the concepts of a corpus count, in [0, 1].
  ///
  /// - Parameters:
  ///   - share: Mean share of its rows' weighted terms that have a concept.
  ///   - rowCount: Its rows.
  /// - Returns: 1 where nothing speaks against them.
  func corpusFactor(share: Float, rowCount: Int) -> Float {
    let covered = min(share / fullCorpusShare, 1)
    let (fewest, enough) = Self.speakingRows
    let speaking = min(max(Float(rowCount - fewest) / Float(enough - fewest), 0), 1)
    return 1 - speaking * (1 - covered * covered)
  }

  /// Whether concepts count for anything.
  var isUsed: Bool { comparisonWeight > 0 || groupingWeight > 0 }

  /// Vectors of some proposals: of length 0 to 1, by how much the concepts cover.
  ///
  /// - Parameters:
  ///   - contents: What each proposal says of concepts.
  ///   - languages: The language of each row.
  /// - Returns: A row for each proposal.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func rows(
    of contents: ConceptContents, languages: [Language]
  ) async throws -> DenseMatrix {
    let full = contents.sums.withUnitRows().centered(by: languages)
    // Exact but for the weakest directions, at a third of the numbers.
    let turn = try await full.gramMatrix().leadingEigenvectors(dimensions)
    let shares = contents.shares
    let mean = shares.reduce(0) { $0 + Double($1) } / Double(max(shares.count, 1))
    let corpusFactor = corpusFactor(share: Float(mean), rowCount: shares.count)
    var rows = try await full.times(turn).withUnitRows()
    for (row, share) in shares.enumerated() {
      let scale = min(share / fullShare, 1) * corpusFactor
      for lane in 0..<rows.laneCount { rows.lanes[row * rows.laneCount + lane] *= scale }
    }
    return rows
  }
}
