/// How near rows lie to themes, by what rows are placed by.
struct ThemeNearness: Sendable {
  /// How near a row lies to a theme.
  struct Value: Sendable {
    /// Cosine of the row's vector with the theme's centre, in [-1, 1].
    let vectors: Float
    /// Cosine of its weighted terms with the sum of the theme's, in [0, 1].
    let words: Float

    /// What rows are placed by: the vectors once, the words three times.
    var total: Float { vectors + ThemeRefinement.weightOfWords * words }
  }

  /// Centre of each theme, of length 1.
  let centers: DenseMatrix
  private let rows: DenseMatrix
  private let terms: SparseMatrix
  /// For each term its weight in the direction of each theme's sum, theme by theme.
  private let words: [Float]
  private let count: Int
  /// Lengths of each theme's sums, before they were made centres: of vectors and of words.
  private var lengths: [(vectors: Float, words: Float)]

  /// Takes the centres of some themes.
  ///
  /// - Parameters:
  ///   - rows: Vectors of length 1 or 0.
  ///   - terms: Weighted terms of the same rows.
  ///   - themes: Theme of each row, from 0, or nil.
  ///   - count: Number of themes.
  init(rows: DenseMatrix, terms: SparseMatrix, themes: [Int?], count: Int) {
    let refinement = ThemeRefinement(rows: rows, vectors: terms, rounds: 0)
    // Who is in no theme is summed behind the others.
    let labels = themes.map { Int32($0 ?? count) }
    centers = refinement.centers(of: labels, count: count + 1)
    words = refinement.words(of: labels, count: count + 1)
    self.rows = rows
    self.terms = terms
    self.count = count
    lengths = Array(repeating: (0, 0), count: count)
    // A sum is as long as what its rows, of length 1, have in its direction.
    for (row, theme) in themes.enumerated() {
      guard let theme else { continue }
      let value = values(of: row)[theme]
      lengths[theme].vectors += value.vectors
      lengths[theme].words += value.words
    }
  }

  /// How near a row would be to its own theme if it were not counted in it: no other theme has the row in
  /// its centre.
  ///
  /// - Parameters:
  ///   - value: How near it is, counted in.
  ///   - theme: Its own theme.
  /// - Returns: The nearness to the centre of the others; 0 where there is no other.
  func apart(_ value: Value, from theme: Int) -> Value {
    func without(_ cosine: Float, _ length: Float) -> Float {
      // A row without words or vectors adds nothing to any centre.
      guard cosine != 0 else { return 0 }
      let square = length * length - 2 * length * cosine + 1
      return square > Self.smallestSquare ? (length * cosine - 1) / square.squareRoot() : 0
    }
    return Value(
      vectors: without(value.vectors, lengths[theme].vectors),
      words: max(without(value.words, lengths[theme].words), 0))
  }

  /// What each term of a row adds to the words' cosine with its own theme, if the row were not counted in
  /// it.
  ///
  /// - Parameters:
  ///   - row: A row of the theme.
  ///   - theme: Its own theme.
  /// - Returns: For each entry of the row, in its order, a number in [0, 1]; together they are the words of
  ///   ``apart(_:from:)``.
  func sharesApart(of row: Int, from theme: Int) -> [Float] {
    let entries = terms.entries(of: row)
    let length = lengths[theme].words
    let cosine = entries.reduce(Float(0)) {
      $0 + terms.values[$1] * weight(of: Int(terms.columns[$1]), in: theme)
    }
    let square = length * length - 2 * length * cosine + 1
    guard square > Self.smallestSquare else { return entries.map { _ in 0 } }
    let others = square.squareRoot()
    return entries.map { entry in
      let own = terms.values[entry]
      let sum = length * weight(of: Int(terms.columns[entry]), in: theme)
      return max(own * (sum - own) / others, 0)
    }
  }

  /// A sum of other rows that is shorter than its root is none: nobody else is in the theme.
  private static let smallestSquare: Float = 1e-6

  /// The nearness of a row to each theme.
  func values(of row: Int) -> [Value] {
    var shared = [Float](repeating: 0, count: count)
    for entry in terms.entries(of: row) {
      let base = Int(terms.columns[entry]) * (count + 1)
      for theme in 0..<count { shared[theme] += terms.values[entry] * words[base + theme] }
    }
    let width = rows.laneCount
    return (0..<count).map { theme in
      var sum = DenseMatrix.Lane.zero
      for lane in 0..<width {
        sum += rows.lanes[row * width + lane] * centers.lanes[theme * width + lane]
      }
      return Value(vectors: DenseMatrix.total(sum), words: shared[theme])
    }
  }

  /// What a term of weight 1 adds to the words' cosine with a theme.
  func weight(of term: Int, in theme: Int) -> Float { words[term * (count + 1) + theme] }

  /// How near two themes lie to each other.
  func between(_ left: Int, _ right: Int) -> Value {
    var shared: Float = 0
    for term in 0..<terms.columnCount {
      shared += weight(of: term, in: left) * weight(of: term, in: right)
    }
    return Value(vectors: centers.dot(left, right), words: shared)
  }
}
