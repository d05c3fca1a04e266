/// How many proposals of a theme speak of what its title names.
///
/// A proposal is covered if it has a word with the stem of each word of one of the title's phrases that
/// is no stop word; words are stemmed in the language of the proposal.
public struct LabelCoverage: Sendable {
  /// Proposals in a theme that its title covers, divided by all in a theme, in [0, 1]; 0 without any.
  public let share: Double

  /// Counts the proposals of all themes.
  ///
  /// - Parameters:
  ///   - findings: Themes and where each proposal is.
  ///   - proposals: The texts.
  public init(of findings: Findings, proposals: [Proposal]) {
    let titles = Dictionary(
      uniqueKeysWithValues: findings.themes.map { ($0.id, $0.title.parts.map(\.text)) })
    let texts = Dictionary(proposals.map { ($0.id, $0.text) }) { first, _ in first }
    var stems = StemmedForms()
    var (covered, all) = (0, 0)
    for placement in findings.placements {
      guard let theme = placement.theme, let phrases = titles[theme],
        let text = texts[placement.proposal]
      else { continue }
      all += 1
      let found = stems.stems(of: text, language: placement.language)
      let isCovered = phrases.contains { phrase in
        let wanted = stems.stems(of: phrase, language: placement.language)
        return !wanted.isEmpty && wanted.isSubset(of: found)
      }
      if isCovered { covered += 1 }
    }
    share = all > 0 ? Double(covered) / Double(all) : 0
  }
}

/// The stems of texts, each form stemmed once in each language.
private struct StemmedForms: ~Copyable {
  private let stemmers = StemmerSet()
  private var known: [Language: [UInt32: [UInt8]]] = [:]
  private var surfaces = SurfaceTable()

  mutating func stems(of text: String, language: Language) -> Set<[UInt8]> {
    let stopWords = LanguageProfile.of(language).stopWords
    var result: Set<[UInt8]> = []
    for token in Tokenizer().tokens(in: Array(text.utf8), surfaces: &surfaces) {
      guard token.kind == .word || token.kind == .hashtag else { continue }
      if let stem = known[language]?[token.surface] {
        if !stem.isEmpty { result.insert(stem) }
        continue
      }
      // A stop word is kept as an empty stem.
      let stem =
        stopWords.contains(surfaces[token.surface])
        ? []
        : stemmers.stem(
          surfaces.bytes(of: token.surface), language: language, folding: language.foldsAccents)
      known[language, default: [:]][token.surface] = stem
      if !stem.isEmpty { result.insert(stem) }
    }
    return result
  }
}
