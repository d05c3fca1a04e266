/// How far a corpus bears out that the words of a concept belong together.
///
/// Lists are made for public life as a whole. In a corpus about one thing, or by other people, some of
/// their words mean something else: "care" in America is no help at home. Where different words of a
/// concept stand, the learnt vectors of the proposals should be alike, as they are where one word
/// stands in both; the agreement is the mean dot product of the former over that of the latter, 1 for
/// words used alike and 0 for words that have nothing in common. Words count by the root of how many
/// proposals have them. What few proposals show is drawn to what is to be expected.
struct ConceptAgreement: Sendable {
  /// For each concept and area how much it counts, 0 to 1.
  let weights: [Float]

  /// Measures each concept.
  ///
  /// - Parameters:
  ///   - concepts: What terms belong to.
  ///   - vectors: Weighted terms of the proposals.
  ///   - learned: Vectors of the same proposals, of length 1 or 0, learnt without concepts.
  ///   - stage: How much agreement counts in full, what is expected, and how surely.
  init(
    of concepts: ConceptLexicon, in vectors: SparseMatrix, learned: DenseMatrix,
    stage: ConceptVectors
  ) {
    let sums = TermSums(of: concepts, in: vectors, learned: learned)
    var tallies = [Tally](
      repeating: Tally(laneCount: learned.laneCount), count: concepts.featureCount)
    for (place, term) in sums.terms.enumerated() {
      for membership in concepts.memberships(of: term) {
        tallies[membership.feature].add(sums.vectors[place], count: sums.counts[place])
      }
    }
    weights = tallies.map { tally in
      let agreement =
        (tally.agreement * tally.evidence + stage.expectedAgreement * stage.expectedEvidence)
        / (tally.evidence + stage.expectedEvidence)
      let share = min(max(agreement / stage.fullAgreement, 0), 1)
      // Doubtful concepts do more harm than doubtful words: the share counts by its cube.
      return share * share * share
    }
  }

  /// The terms with concepts, and for each the sum of the vectors of the proposals it stands in.
  private struct TermSums {
    private(set) var terms: [Int] = []
    private(set) var vectors: [[DenseMatrix.Lane]] = []
    private(set) var counts: [Float] = []

    init(of concepts: ConceptLexicon, in matrix: SparseMatrix, learned: DenseMatrix) {
      var places: [Int: Int] = [:]
      for row in 0..<matrix.rowCount where learned.dot(row, row) > 0 {
        for entry in matrix.entries(of: row) {
          let term = Int(matrix.columns[entry])
          guard !concepts.memberships(of: term).isEmpty else { continue }
          let place = places[term] ?? terms.count
          if place == terms.count {
            places[term] = place
            terms.append(term)
            counts.append(0)
            vectors.append(Array(repeating: .zero, count: learned.laneCount))
          }
          counts[place] += 1
          for lane in 0..<learned.laneCount {
            vectors[place][lane] += learned.lanes[row * learned.laneCount + lane]
          }
        }
      }
    }
  }

  /// What the words of one concept have shown so far.
  private struct Tally {
    /// Weighted sum of the words' mean vectors.
    private var center: [DenseMatrix.Lane]
    /// Sums of the weights, of their squares, and of the means' squared lengths by those.
    private var weight: Float = 0
    private var squaredWeight: Float = 0
    private var ownSquares: Float = 0
    /// Sum of the mean products within each word, by squared weights, and of these weights.
    private var within: Float = 0
    private var withinWeight: Float = 0
    private var count: Float = 0
    private var largest: Float = 0

    init(laneCount: Int) { center = Array(repeating: .zero, count: laneCount) }

    /// Adds a word by the sum of its proposals' vectors.
    mutating func add(_ sum: [DenseMatrix.Lane], count: Float) {
      let weight = count.squareRoot()
      var product = DenseMatrix.Lane.zero
      for lane in sum.indices {
        center[lane] += sum[lane] * (weight / count)
        product += sum[lane] * sum[lane]
      }
      let square = DenseMatrix.total(product)
      self.weight += weight
      squaredWeight += count
      ownSquares += square / count
      if count > 1 {
        // Each vector's product with itself is 1 and says nothing.
        within += (square - count) / (count - 1)
        withinWeight += count
      }
      self.count += count
      largest = max(largest, count)
    }

    /// Proposals that have another word than the most frequent one.
    var evidence: Float { hasPairs ? count - largest : 0 }

    /// Mean product between words over that within words.
    var agreement: Float {
      guard hasPairs else { return 0 }
      var product = DenseMatrix.Lane.zero
      for lane in center { product += lane * lane }
      let pairs = weight * weight - squaredWeight
      let between = (DenseMatrix.total(product) - ownSquares) / pairs
      return between / max(within / withinWeight, ConceptAgreement.leastWithin)
    }

    private var hasPairs: Bool { withinWeight > 0 && count > largest }
  }

  /// Words whose proposals have less in common tell nothing of others.
  private static let leastWithin: Float = 0.001
}
