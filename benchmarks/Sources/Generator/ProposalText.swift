/// The words of a proposal: its theme, title and body.
struct ProposalText: Sendable {
  /// Position among the language's themes.
  var theme: Int
  /// Three to nine words.
  var title: Draft
  /// One or more sentences.
  var body: Draft
}

extension ProposalText {
  /// Writes a new text of `bodyLength` words; the first themes are drawn more often.
  private init(language: Language, bodyLength: Int, using random: inout SplitMix64) {
    let count = language.themes.count
    let theme = min(random.below(count), random.below(count))
    let composer = Composer(language: language, theme: theme, using: &random)
    self.theme = theme
    title = composer.title(wordCount: random.within(3...9), using: &random)
    body = composer.body(wordCount: bodyLength, using: &random)
  }

  /// A text that resembles no other, as long as some text of the source corpus.
  static func ordinary(language: Language, using random: inout SplitMix64) -> ProposalText {
    let length = language.bodyLengths[random.below(language.bodyLengths.count)]
    return ProposalText(language: language, bodyLength: length, using: &random)
  }

  /// The text that a group's members share.
  static func original(
    of kind: PlantedGroups.Kind, language: Language, using random: inout SplitMix64
  ) -> ProposalText {
    switch kind {
    case .exact: return .ordinary(language: language, using: &random)
    case .near:
      return ProposalText(
        language: language, bodyLength: random.within(25...70), using: &random)
    case .campaign:
      return ProposalText(
        language: language, bodyLength: random.within(30...50), using: &random)
    }
  }

  /// Changes one to three words of the body, or adds a sentence to it.
  mutating func edit(language: Language, using random: inout SplitMix64) {
    guard random.chance(0.6) else {
      return addSentence(6...12, language: language, using: &random)
    }
    let composer = Composer(language: language, theme: theme, using: &random)
    for _ in 0..<random.within(1...3) {
      var run = 0
      let position = random.below(body.words.count)
      body.words[position] = composer.word(after: nil, run: &run, using: &random)
    }
  }

  /// Adds a sentence of the signer's own, before the body or after it.
  mutating func sign(language: Language, using random: inout SplitMix64) {
    addSentence(5...15, language: language, using: &random)
  }

  private mutating func addSentence(
    _ lengths: ClosedRange<Int>, language: Language, using random: inout SplitMix64
  ) {
    let composer = Composer(language: language, theme: theme, using: &random)
    var sentence = composer.title(wordCount: random.within(lengths), using: &random)
    sentence.endSentence()
    if random.chance(0.3) {
      sentence.append(body)
      body = sentence
    } else {
      body.append(sentence)
    }
  }
}
