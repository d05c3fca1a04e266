/// Words and phrases that stand for one another, by their stems, and by their bare forms.
struct SynonymPhrases: Sendable {
  /// By keys: the number of a stem with the highest bit, or that of a bare form.
  private var phrases = PhraseTable()
  private var stems = SurfaceTable()

  /// A key that no word of a list has.
  static let noKey = UInt32.max

  /// - Parameters:
  ///   - languages: The languages whose lists are read.
  ///   - number: The number of a bare form.
  init(of languages: [Language], number: (String) -> UInt32) {
    let stemmers = StemmerSet()
    var group = 0
    for language in languages {
      let stopWords = LanguageProfile.of(language).stopWords
      for words in Wording.of(language).synonyms {
        for word in words {
          let parts = word.split(separator: " ").map(String.init)
          let keys = parts.map { part in
            guard !stopWords.contains(part) else { return number(part) }
            let stem = stemmers.stem(
              Array(part.utf8)[...], language: language, folding: language.foldsAccents)
            return stems.insert(stem[...]) | Self.stemBit
          }
          phrases.insert(keys, group: group)
          phrases.insert(parts.map(number), group: group)
        }
        group += 1
      }
    }
  }

  private static let stemBit: UInt32 = 1 << 31

  /// The key of a stem, or ``noKey``.
  func key(ofStem stem: String) -> UInt32 {
    stems.find(stem).map { $0 | Self.stemBit } ?? Self.noKey
  }

  /// The groups of which a word or phrase starts at a key, and how many words it takes.
  func matches(at start: Int, in keys: [UInt32]) -> [(length: Int, group: Int)] {
    phrases.isStart(keys[start]) ? phrases.phrases(at: start, in: keys) : []
  }
}
