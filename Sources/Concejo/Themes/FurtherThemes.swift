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
  /// The most telling terms of each theme.
  let telling: [Set<UInt32>]

  init(_ input: ThemeDescriber.Input, centroids: Centroids, profile: TermProfile) {
    self.input = input
    self.centroids = centroids
    telling = profile.entries.map { Set($0.prefix(Self.tellingSize).map(\.term)) }
  }

  /// The further themes of each row, in the order of its sentences.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func found(themeOfRow: [Int?]) async throws -> [[FurtherTheme]] {
    try await concurrentFlatMap(0..<themeOfRow.count, chunk: 512) { rows in
      rows.map { row in
        guard let theme = themeOfRow[row] else { return [] }
        return further(of: row, theme: theme)
      }
    }
  }

  private func further(of row: Int, theme own: Int) -> [FurtherTheme] {
    let number = input.rows[row]
    let proposal = input.proposals[number]
    let bytes = Array(proposal.text.utf8)
    let language = input.languages.proposals[number]
    let sentences = Sentences(language: language).ranges(in: bytes)
    guard sentences.count > 1 else { return [] }
    var weights: [UInt32: Float] = [:]
    for entry in input.vectors.entries(of: row) {
      weights[input.vectors.columns[entry]] = input.vectors.values[entry]
    }
    let tokens = input.corpus.tokens(of: number)
    var found: [FurtherTheme] = []
    for sentence in sentences where found.count < Self.most {
      var inside: Set<UInt32> = []
      for token in tokens where sentence.contains(Int(token.start)) {
        let term = input.lexicon.termOfSurface[Int(token.surface)]
        if term != Lexicon.noTerm, weights[term] != nil { inside.insert(term) }
      }
      guard inside.count >= Self.fewestTerms, inside.count < weights.count,
        let other = otherTheme(of: inside.sorted(), weights: weights, own: own),
        !found.contains(where: { $0.theme == other + 1 })
      else { continue }
      let rest = weights.keys.filter { !inside.contains($0) }.sorted()
      guard cosine(of: rest, weights, with: own) > cosine(of: rest, weights, with: other) else {
        continue
      }
      found.append(
        FurtherTheme(
          theme: other + 1, quote: Quote(proposal: proposal, bytes: bytes, range: sentence)))
    }
    return found
  }

  /// The theme that a sentence speaks of, if it is another one.
  private func otherTheme(of terms: [UInt32], weights: [UInt32: Float], own: Int) -> Int? {
    var best: Int?
    var highest = max(
      Self.smallestCosine, cosine(of: terms, weights, with: own) * Self.lead)
    for theme in telling.indices where theme != own {
      let shared = terms.count { centroids.rows[theme][Int($0)] > 0 }
      guard shared >= Self.fewestTerms,
        terms.count(where: { telling[theme].contains($0) }) >= Self.fewestTelling
      else { continue }
      let cosine = cosine(of: terms, weights, with: theme)
      if cosine > highest { (best, highest) = (theme, cosine) }
    }
    return best
  }

  private func cosine(of terms: [UInt32], _ weights: [UInt32: Float], with theme: Int) -> Float {
    var (sum, square): (Float, Float) = (0, 0)
    for term in terms {
      let weight = weights[term] ?? 0
      sum += weight * centroids.rows[theme][Int(term)]
      square += weight * weight
    }
    return square > 0 ? sum / square.squareRoot() : 0
  }
}
