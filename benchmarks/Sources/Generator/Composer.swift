/// Writes texts word by word, as a mixture of what may come next.
///
/// A word is, with the probabilities below, a place, a rare word, a word of every theme, a successor
/// of the word before it, or a word of the theme. Successors come in short runs only, so that two
/// texts hardly ever share a long stretch by accident.
struct Composer: Sendable {
  /// Probability of a place.
  private static let placeShare = 0.005
  /// Probability of a rare word.
  private static let rareShare = 0.10
  /// Probability of a word of every theme.
  private static let generalShare = 0.12
  /// Probability of a successor, when the run is not at its longest.
  private static let successorShare = 0.45
  /// Most successors in a row.
  private static let longestRun = 4
  /// Probability that a word of a theme comes from the text's second theme.
  private static let secondThemeShare = 0.15
  /// A third of the rank that half of the rare words reach.
  ///
  /// With it, 100,000 texts have some 60,000 distinct words, and a million some 240,000.
  private static let rareScale = 500.0

  /// The language written.
  let language: Language
  /// The theme of the text, a position in the language's themes.
  let theme: Int
  /// The theme of every seventh word or so.
  let secondTheme: Int

  /// Starts on a text of a theme; the second theme is drawn.
  init(language: Language, theme: Int, using random: inout SplitMix64) {
    self.language = language
    self.theme = theme
    secondTheme = random.below(language.themes.count)
  }

  /// A title: one line without a full stop.
  func title(wordCount: Int, using random: inout SplitMix64) -> Draft {
    var draft = Draft()
    extend(&draft, by: wordCount, using: &random)
    return draft
  }

  /// One or more sentences of this many words in all.
  func body(wordCount: Int, using random: inout SplitMix64) -> Draft {
    var draft = Draft()
    while draft.words.count < wordCount {
      let left = wordCount - draft.words.count
      let length = random.within(6...18)
      // No sentence of one or two words is left over.
      extend(&draft, by: left - length < 4 ? left : length, using: &random)
      draft.endSentence()
    }
    return draft
  }

  /// A word that could stand after `previous`; `run` counts the successors in a row.
  func word(after previous: Word?, run: inout Int, using random: inout SplitMix64) -> Word {
    let words = language.themes[
      random.chance(Self.secondThemeShare) ? secondTheme : theme]
    if let previous, run < Self.longestRun, random.chance(Self.successorShare),
      let successor = words.successor(of: previous, using: &random)
    {
      run += 1
      return successor
    }
    run = 0
    var share = random.unit()
    share -= Self.placeShare
    if share <= 0, !language.places.isEmpty {
      return Word(entry: language.places.lowerBound + random.below(language.places.count))
    }
    share -= Self.rareShare
    if share <= 0 { return rareWord(using: &random) }
    share -= Self.generalShare
    return share <= 0 ? language.general.word(using: &random) : words.word(using: &random)
  }

  /// A rare word: P(rank ≥ r) = (1 + r / scale)^(-1/2), a Zipf–Mandelbrot law of exponent 3/2, whose
  /// vocabulary grows as the 2/3 power of the text.
  ///
  /// Source: B. Mandelbrot, *An informational theory of the statistical structure of language*, 1953.
  private func rareWord(using random: inout SplitMix64) -> Word {
    let unit = random.unit()
    return Word(rareRank: Int(min(Self.rareScale * (1 / (unit * unit) - 1), 0x1p52)))
  }

  private func extend(_ draft: inout Draft, by count: Int, using random: inout SplitMix64) {
    var previous: Word?
    var run = 0
    for position in 0..<count {
      var word = word(after: previous, run: &run, using: &random)
      if word == previous { word = self.word(after: nil, run: &run, using: &random) }
      draft.append(word)
      if position + 3 < count, position > 2, random.chance(0.06) {
        draft.marks[draft.marks.count - 1] = .comma
      }
      previous = word
    }
  }
}
