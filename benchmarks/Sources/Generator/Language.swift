/// What the source corpus says about the language: its words, who follows whom, and how long texts
/// are.
struct Language: Sendable {
  /// Spellings.
  let words: WordList
  /// Running words of each theme, in the themes' order of first appearance.
  let themes: [ThemeWords]
  /// Running words that belong to no theme in particular.
  let general: ThemeWords
  /// Entries of the word list that are places.
  let places: Range<Int>
  /// Number of words of each source text's body; drawn from at random.
  let bodyLengths: [Int]
  /// Names of the places.
  let placeNames: [String]

  /// Counts the corpus.
  init(corpus: SourceCorpus) {
    var spellings: [String] = []
    var entryOfSpelling: [String: Int] = [:]
    var themeNames: [String] = []
    var running: [String: [Int]] = [:]
    for text in corpus.texts {
      if running[text.theme] == nil { themeNames.append(text.theme) }
      running[text.theme, default: []] += text.words.map { word in
        if let entry = entryOfSpelling[word] { return entry }
        entryOfSpelling[word] = spellings.count
        spellings.append(word)
        return spellings.count - 1
      }
    }
    let entryCount = spellings.count
    let texts = themeNames.map { running[$0] ?? [] }
    var themesUsing = [Int](repeating: 0, count: entryCount)
    for entries in texts {
      for entry in Set(entries) { themesUsing[entry] += 1 }
    }
    // A word used in nine of ten themes says nothing about any.
    let isGeneral = themesUsing.map { $0 * 10 >= texts.count * 9 }
    general = ThemeWords(
      name: "", entries: texts.joined().filter { isGeneral[$0] }, entryCount: entryCount)
    themes = zip(themeNames, texts).map {
      ThemeWords(name: $0, entries: $1, entryCount: entryCount)
    }
    places = entryCount..<(entryCount + corpus.places.count)
    placeNames = corpus.places
    words = WordList(words: spellings, places: corpus.places)
    bodyLengths = corpus.texts.map(\.bodyLength).filter { $0 >= 5 }
  }
}
