/// A theme that a proposal also speaks of, in a sentence of its own.
public struct FurtherTheme: Sendable, Codable, Equatable {
  /// Number of the theme.
  public let theme: Int
  /// The sentence that says so.
  public let quote: Quote

  /// The same with the lasting number of the theme in place of its rank.
  func numbered(_ ids: [Int]) -> FurtherTheme { FurtherTheme(theme: ids[theme - 1], quote: quote) }

  /// The same of another proposal, if the sentence stands there too.
  func standing(in proposal: Proposal) -> FurtherTheme? {
    guard proposal.id != quote.proposal else { return self }
    let bytes = Array(proposal.text.utf8)
    let sentence = Array(quote.text.utf8)
    guard let range = bytes.firstRange(of: sentence) else { return nil }
    return FurtherTheme(
      theme: theme, quote: Quote(proposal: proposal, bytes: bytes, range: range))
  }
}

/// Finds out who makes a request of another theme besides their own.
///
/// A sentence speaks of another theme if its weighted terms come clearly nearer to that theme's
/// centre than to the own one's, and have telling words of it; and if the rest of the proposal stays
/// with its own theme. Copies speak of it where they have the sentence too.
struct FurtherThemes: Sendable {
  /// Least cosine of a sentence with the other theme's centre.
  private static let smallestCosine: Float = 0.2
  /// The cosine with the own theme's centre must be so many times smaller.
  private static let lead: Float = 2
  /// A sentence needs so many terms that the other theme's members share.
  private static let fewestTerms = 3
  /// It needs so many terms among the theme's best.
  private static let fewestTelling = 2
  /// How many terms are a theme's best.
  private static let tellingSize = 30
  /// Most further themes of a proposal.
  private static let most = 2

  let input: ThemeDescriber.Input
  let centroids: Centroids
  /// For each theme, whether a term is among its most telling ones.
  private let telling: [[Bool]]

  init(_ input: ThemeDescriber.Input, centroids: Centroids, profile: TermProfile) {
    self.input = input
    self.centroids = centroids
    telling = profile.entries.map { entries in
      var isTelling = [Bool](repeating: false, count: input.vectors.columnCount)
      for entry in entries.prefix(Self.tellingSize) { isTelling[Int(entry.term)] = true }
      return isTelling
    }
  }

  /// The further themes of each row, in the order of its sentences.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func found(themeOfRow: [Int?]) async throws -> [[FurtherTheme]] {
    try await concurrentFlatMap(0..<themeOfRow.count, chunk: 512) { rows in
      // Where a row has each term, for one row at a time.
      var places = [Int32](repeating: -1, count: input.vectors.columnCount)
      return rows.map { row in
        guard let theme = themeOfRow[row] else { return [] }
        return further(of: row, theme: theme, places: &places)
      }
    }
  }

  /// A term of a row, with its weight there.
  private typealias Term = (number: Int, weight: Float)

  private func further(of row: Int, theme own: Int, places: inout [Int32]) -> [FurtherTheme] {
    let number = input.rows[row]
    let proposal = input.proposals[number]
    let bytes = Array(proposal.text.utf8)
    let language = input.languages.proposals[number]
    let sentences = Sentences(language: language).ranges(in: bytes)
    guard sentences.count > 1 else { return [] }
    let terms = input.vectors.entries(of: row).map { entry -> Term in
      (Int(input.vectors.columns[entry]), input.vectors.values[entry])
    }
    for (place, term) in terms.enumerated() { places[term.number] = Int32(place) }
    defer { for term in terms { places[term.number] = -1 } }
    // Both stand in the order of the text: each word is looked at for its own sentence alone.
    var tokens = input.corpus.tokens(of: number)[...]
    var found: [FurtherTheme] = []
    var isHeld = [Bool](repeating: false, count: terms.count)
    for sentence in sentences where found.count < Self.most {
      tokens = tokens.drop { Int($0.start) < sentence.lowerBound }
      let words = tokens.prefix { Int($0.start) < sentence.upperBound }
      tokens = tokens[words.endIndex...]
      for place in isHeld.indices { isHeld[place] = false }
      for token in words {
        let term = input.lexicon.termOfSurface[Int(token.surface)]
        if term != Lexicon.noTerm, places[Int(term)] >= 0 { isHeld[Int(places[Int(term)])] = true }
      }
      let inside = terms.indices.filter { isHeld[$0] }.map { terms[$0] }
      guard inside.count >= Self.fewestTerms, inside.count < terms.count,
        let other = otherTheme(of: inside, own: own),
        !found.contains(where: { $0.theme == other + 1 })
      else { continue }
      let rest = terms.indices.filter { !isHeld[$0] }.map { terms[$0] }
      guard cosine(of: rest, with: own) > cosine(of: rest, with: other) else { continue }
      found.append(
        FurtherTheme(
          theme: other + 1, quote: Quote(proposal: proposal, bytes: bytes, range: sentence)))
    }
    return found
  }

  /// The theme that a sentence speaks of, if it is another one.
  private func otherTheme(of terms: [Term], own: Int) -> Int? {
    var best: Int?
    var highest = max(Self.smallestCosine, cosine(of: terms, with: own) * Self.lead)
    for theme in telling.indices where theme != own {
      guard terms.count(where: { telling[theme][$0.number] }) >= Self.fewestTelling,
        terms.count(where: { centroids.rows[theme][$0.number] > 0 }) >= Self.fewestTerms
      else { continue }
      let cosine = cosine(of: terms, with: theme)
      if cosine > highest { (best, highest) = (theme, cosine) }
    }
    return best
  }

  private func cosine(of terms: [Term], with theme: Int) -> Float {
    var (sum, square): (Float, Float) = (0, 0)
    for term in terms {
      sum += term.weight * centroids.rows[theme][term.number]
      square += term.weight * term.weight
    }
    return square > 0 ? sum / square.squareRoot() : 0
  }
}
