/// Which rows the examples of given themes stand for.
///
/// An example that stands in a proposal, word by word, stands for it. One from elsewhere stands for the proposals
/// that share most words with it.
struct ExampleRows {
  /// Position of the theme that each row is an example of, or nil.
  private(set) var themes: [Int?]
  /// How many examples stand in a proposal, in none but near some, and near none.
  private(set) var counts = GivenThemes.ExampleCounts()

  private let compared: ProposalComparison
  private let rowOfProposal: [Int: Int]
  private let numbers: [String: Int]
  private let postings: SparseMatrix

  /// Proposals that are looked through for an example's words.
  private static let mostCandidates = 8
  /// Proposals that an example from elsewhere stands for, and the least cosine of their words with its own.
  private static let (mostStandIns, leastSimilarity): (Int, Float) = (3, 0.25)

  init(of given: GivenThemes, among compared: ProposalComparison) {
    self.compared = compared
    themes = [Int?](repeating: nil, count: compared.rows.count)
    rowOfProposal = Dictionary(
      compared.rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    numbers = Dictionary(
      compared.proposals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    postings = compared.vectors.transposed()
    var standIns: [(theme: Int, row: Int)] = []
    for (theme, own) in given.themes.enumerated() {
      for example in own.examples {
        if let row = named(by: example) {
          themes[row] = themes[row] ?? theme
          counts.standing += 1
          continue
        }
        let near = nearest(to: example)
        if let row = near.map(\.row).first(where: { holds(example, row: $0) }) {
          themes[row] = themes[row] ?? theme
          counts.standing += 1
        } else {
          let alike = near.prefix(Self.mostStandIns).filter {
            $0.similarity >= Self.leastSimilarity
          }
          if alike.isEmpty { counts.lost += 1 } else { counts.alike += 1 }
          standIns += alike.map { (theme, $0.row) }
        }
      }
    }
    // What somebody named goes before what is only like it.
    for (theme, row) in standIns where themes[row] == nil { themes[row] = theme }
  }

  /// The row of the proposal whose id stands in brackets behind an example.
  ///
  /// Where words stand before the brackets the proposal must have them: in another study the id is that of
  /// somebody else, and a year in brackets is no id.
  private func named(by example: String) -> Int? {
    guard example.hasSuffix(")"), let bracket = example.lastIndex(of: "(") else { return nil }
    let words = Array(example[..<bracket].utf8.reversed().drop { $0 == 0x20 }.reversed())
    guard let number = numbers[String(example[bracket...].dropFirst().dropLast())] else {
      return nil
    }
    let text = Array(compared.proposals[number].text.utf8)
    return words.isEmpty || text.firstRange(of: words) != nil ? row(of: number) : nil
  }

  private func row(of proposal: Int) -> Int? {
    rowOfProposal[compared.duplicates.voice(of: proposal)]
  }

  private func holds(_ example: String, row: Int) -> Bool {
    let bytes = Array(example.utf8)
    return Array(compared.proposals[compared.rows[row]].text.utf8).firstRange(of: bytes) != nil
  }

  /// The rows that share most words with a text, the nearest first; of equals the smaller.
  private func nearest(to text: String) -> [(row: Int, similarity: Float)] {
    var weights: [UInt32: Float] = [:]
    var surfaces = SurfaceTable()
    for token in Tokenizer().tokens(in: Array(text.utf8), surfaces: &surfaces) {
      guard let surface = compared.corpus.surfaces.find(surfaces.bytes(of: token.surface)) else {
        continue
      }
      let term = compared.lexicon.termOfSurface[Int(surface)]
      guard term != Lexicon.noTerm else { continue }
      weights[term] = TFIDF.inverseDocumentFrequency(
        documentFrequency: compared.documentFrequency[Int(term)], count: compared.proposals.count)
    }
    let length = weights.sorted { $0.key < $1.key }.reduce(Float(0)) { $0 + $1.value * $1.value }
      .squareRoot()
    var sums: [Int: Float] = [:]
    for (term, weight) in weights.sorted(by: { $0.key < $1.key }) {
      for entry in postings.entries(of: Int(term)) {
        sums[Int(postings.columns[entry]), default: 0] += postings.values[entry] * weight / length
      }
    }
    return sums.map { (row: $0.key, similarity: $0.value) }
      .sorted { ($1.similarity, $0.row) < ($0.similarity, $1.row) }
      .prefix(Self.mostCandidates).map { $0 }
  }
}
