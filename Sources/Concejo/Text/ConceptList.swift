import Foundation

/// The concepts of public life with the words of one language, kept as data in `Resources/concepts`.
///
/// Each line has a concept and its words. Words joined by `_` are a phrase ("carril_bici"), and so are
/// those that the tokenizer parts ("parte-hartze"): a phrase says what its words alone do not, and
/// they say nothing where they are part of it. The line `apart` has phrases that say nothing of any
/// concept, though their words would: "espacio público" is no space of rockets. Behind a `|` stand verbs and
/// adjectives ("regar", "florido"): they belong to the concept, and name no theme.
struct ConceptList: Sendable {
  /// A phrase, by what its words are recognised by.
  struct Phrase: Sendable, Equatable {
    let keys: [String]
    /// Concepts it belongs to, ascending; none for one that is only set apart.
    let concepts: [Int]
  }

  /// Names, as `mobility.bus`: the same in all languages, in the same order.
  let concepts: [String]
  /// The words and phrases of each, as they stand in the file.
  let entries: [[String]]
  /// Those of them that may name a theme: all but verbs and adjectives.
  let nouns: [[String]]
  /// Phrases that belong to no concept, as they stand in the file.
  let apart: [String]
  private let language: Language

  private init(_ language: Language) {
    var concepts: [String] = []
    var entries: [[String]] = []
    var nouns: [[String]] = []
    var apart: [String] = []
    // Cut as bytes: characters take much longer.
    func text(_ bytes: Data.SubSequence) -> String { String(decoding: bytes, as: UTF8.self) }
    for line in Resource.data("concepts/\(language.rawValue).txt").split(separator: 0x0A) {
      guard line.first != 0x23 else { continue }
      let parts = line.split(separator: 0x3A, maxSplits: 1)
      precondition(parts.count == 2, "concepts of \(language): no colon in \(text(line))")
      let words = parts[1].split(separator: 0x20).map(text)
      if text(parts[0]) == Self.apartName {
        apart = words
      } else {
        concepts.append(text(parts[0]))
        let parts = words.split(separator: Self.bar, maxSplits: 1)
        nouns.append(Array(parts[0]))
        entries.append(Array(parts.joined()))
      }
    }
    (self.language, self.concepts, self.apart) = (language, concepts, apart)
    (self.entries, self.nouns) = (entries, nouns)
  }

  private static let apartName = "apart"
  /// What parts nouns from other words.
  private static let bar = "|"

  private static let all = ByLanguage(read: ConceptList.init)

  /// Reads the lists of some languages.
  static func load(_ languages: Set<Language>) async {
    for language in Language.allCases where languages.contains(language) { _ = all[language] }
  }

  /// The list of a language.
  static func of(_ language: Language) -> ConceptList { all[language] }

  /// The part of a concept's name before the dot.
  static func area(of concept: String) -> String { String(concept.prefix { $0 != "." }) }

  /// All single words, those of phrases among them.
  var words: [String] {
    (entries.joined() + apart).flatMap { $0.split(separator: "_").map(String.init) }
  }

  /// What the words and phrases of the list are recognised by.
  struct Keys: Sendable {
    /// For each key of a single word the concepts it belongs to, ascending: one to three.
    var words: [String: [Int]] = [:]
    /// Keys of the words that a concept is called by: those that stand first in its line.
    var names: Set<String> = []
    /// The phrases, in the order of their first line.
    var phrases: [Phrase] = []
  }

  /// Cuts, stems and looks up the entries whose words may stand in some texts.
  func keys(among starts: WordStarts) -> Keys {
    var reader = EntryReader(language: language)
    var keys = Keys()
    var phrases: [[String]: [Int]] = [:]
    var order: [[String]] = []
    for (concept, words) in (entries + [apart]).enumerated() {
      for (place, entry) in words.enumerated() where starts.mayHold(entry) {
        let read = reader.read(entry)
        if read.phrase.count > 1 {
          if phrases[read.phrase] == nil { order.append(read.phrase) }
          let isNew = concept < entries.count && phrases[read.phrase]?.last != concept
          phrases[read.phrase, default: []] += isNew ? [concept] : []
        } else if concept < entries.count {
          for key in read.word where keys.words[key]?.last != concept {
            keys.words[key, default: []].append(concept)
          }
          if place < Self.namesOfConcept { keys.names.formUnion(read.word) }
        }
      }
    }
    keys.words = keys.words.filter { $0.value.count <= Self.mostConcepts }
    keys.phrases = order.map { Phrase(keys: $0, concepts: phrases[$0] ?? []) }
    return keys
  }

  /// So many words of a line are its concept's names, in one number or both: "bici bicis bicicleta bicicletas".
  private static let namesOfConcept = 4

  /// A stem that stands for more concepts tells none: stemmers cut some words too short.
  private static let mostConcepts = 3
}

/// What words are recognised by.
enum ConceptKey {
  /// Longest stem, in letters, that says too little by itself.
  private static let longestShortStem = 4
  /// Shortest form that may be a plural in s: shorter ones are mostly other words ("país" and "pai").
  private static let shortestPlural = 5

  /// The keys of a word of a list.
  ///
  /// A long stem recognises a word in all its forms. A short one is the stem of too many others
  /// (Spanish "parar" and "para", "comer" and "como"), so there the form itself must be listed, as it
  /// is or in the plural.
  static func ofListed(stem: String, form: String) -> [String] {
    guard stem.unicodeScalars.count <= longestShortStem else { return [stem] }
    let bare = Lexicon.foldingAccents(form)
    return [exact(bare)] + (isPlural(bare) ? [exact(String(bare.dropLast()))] : [])
  }

  /// The keys by which a word of a text may be found, the surest first.
  static func ofText(stem: String, form: String) -> [String] {
    guard stem.unicodeScalars.count <= longestShortStem else { return [stem] }
    let bare = Lexicon.foldingAccents(form)
    return [exact(bare)] + (bare.last == "s" ? [exact(String(bare.dropLast()))] : [])
  }

  /// The key of a word inside a phrase: one number is as good as the other.
  static func inPhrase(stem: String, form: String) -> String {
    guard stem.unicodeScalars.count <= longestShortStem else { return stem }
    let bare = Lexicon.foldingAccents(form)
    return exact(isPlural(bare) ? String(bare.dropLast()) : bare)
  }

  /// The key of a word that is no term: a preposition, a number.
  static func ofPlainWord(_ form: String) -> String { exact(Lexicon.foldingAccents(form)) }

  private static func exact(_ form: String) -> String { "=" + form }

  private static func isPlural(_ form: String) -> Bool {
    form.last == "s" && form.unicodeScalars.count >= shortestPlural
  }
}

/// Reads entries of a list as the texts are read.
private struct EntryReader: ~Copyable {
  let language: Language
  private let stemmers = StemmerSet()
  private let stopWords: Set<String>
  private var surfaces = SurfaceTable()

  init(language: Language) {
    self.language = language
    stopWords = Set(LanguageProfile.of(language).stopWords.map { Lexicon.foldingAccents($0) })
  }

  /// Keys of an entry that is one word, and those of the words of a phrase.
  mutating func read(_ entry: String) -> (word: [String], phrase: [String]) {
    let text = entry.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
    var word: [String] = []
    var phrase: [String] = []
    for token in Tokenizer().tokens(in: text, surfaces: &surfaces) {
      let form = surfaces[token.surface]
      let stem = String(
        decoding: stemmers.stem(
          surfaces.bytes(of: token.surface), language: language, folding: language.foldsAccents),
        as: UTF8.self)
      word = ConceptKey.ofListed(stem: stem, form: form)
      let isPlain =
        token.kind == .number || form.utf8.count == 1
        || stopWords.contains(Lexicon.foldingAccents(form))
      phrase.append(
        isPlain ? ConceptKey.ofPlainWord(form) : ConceptKey.inPhrase(stem: stem, form: form))
    }
    return (word, phrase)
  }
}
