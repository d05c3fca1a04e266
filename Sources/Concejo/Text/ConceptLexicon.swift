import Foundation

/// The concepts of public life that a corpus's terms belong to.
///
/// "Bus" and "tramvia" share no letter and, in a small corpus, no neighbour; the lists in
/// `Resources/concepts` say that both are ways to travel. Each language has its words for the same
/// concepts, so that proposals in several languages meet. A concept belongs to an area, as
/// "mobility" in `mobility.bus`.
struct ConceptLexicon: Sendable {
  /// A concept, or an area behind all concepts, and how much a term says of it.
  struct Membership: Sendable, Equatable {
    let feature: Int
    let weight: Float
  }

  /// Number of concepts and areas.
  let featureCount: Int
  /// Number of concepts.
  let conceptCount: Int
  /// Whether a concept says where something is, and not what.
  private let isPlace: [Bool]
  /// Position of each term's first membership, and behind the last term's last one.
  private let offsets: [Int32]
  private let entries: [Membership]

  /// Looks up the terms of a corpus.
  ///
  /// - Parameters:
  ///   - lexicon: The terms.
  ///   - surfaces: The forms.
  ///   - languages: The language of each form.
  ///   - areaWeight: What an area counts against a concept.
  init(
    of lexicon: Lexicon, surfaces: SurfaceTable, languages: [Language], areaWeight: Float
  ) {
    let lists = Language.allCases.map { language in
      languages.contains(language) ? ConceptList.of(language).conceptsOfKey : [:]
    }
    let names = ConceptList.of(.es).concepts
    let areas = Set(names.map(ConceptList.area)).sorted()
    let areaOfConcept = names.map { areas.firstIndex(of: ConceptList.area(of: $0)) ?? 0 }
    var offsets: [Int32] = [0]
    var entries: [Membership] = []
    for term in lexicon.stems.indices {
      let surface = lexicon.surfaceOfTerm[term]
      let key = ConceptList.key(stem: lexicon.stems[term], form: surfaces[surface])
      let concepts = lists[languages[Int(surface)].index][key] ?? []
      let weight = 1 / Float(max(concepts.count, 1)).squareRoot()
      for concept in concepts {
        entries.append(Membership(feature: concept, weight: weight))
        entries.append(
          Membership(feature: names.count + areaOfConcept[concept], weight: weight * areaWeight))
      }
      offsets.append(Int32(entries.count))
    }
    self.offsets = offsets
    self.entries = entries
    featureCount = names.count + areas.count
    conceptCount = names.count
    isPlace = names.map(Self.places.contains)
  }

  /// What a term belongs to: most terms belong to nothing.
  func memberships(of term: Int) -> ArraySlice<Membership> {
    entries[Int(offsets[term])..<Int(offsets[term + 1])]
  }

  /// The concepts that a term belongs to, without areas and without those that say where.
  func subjects(of term: Int) -> [Membership] {
    memberships(of: term).filter { $0.feature < conceptCount && !isPlace[$0.feature] }
  }

  /// Streets and points of the compass stand in addresses.
  private static let places: Set<String> = ["city.streets", "world.geography"]
}

/// The concepts of public life with the words of one language, kept as data in `Resources/concepts`.
struct ConceptList: Sendable {
  /// Names, as `mobility.bus`: the same in all languages, in the same order.
  let concepts: [String]
  /// The words of each.
  let words: [[String]]
  private let language: Language

  private init(_ language: Language) {
    var concepts: [String] = []
    var words: [[String]] = []
    // Cut as bytes: characters take much longer.
    func text(_ bytes: Data.SubSequence) -> String { String(decoding: bytes, as: UTF8.self) }
    for line in Resource.data("concepts/\(language.rawValue).txt").split(separator: 0x0A) {
      guard line.first != 0x23 else { continue }
      let parts = line.split(separator: 0x3A, maxSplits: 1)
      precondition(parts.count == 2, "concepts of \(language): no colon in \(text(line))")
      concepts.append(text(parts[0]))
      words.append(parts[1].split(separator: 0x20).map(text))
    }
    (self.language, self.concepts, self.words) = (language, concepts, words)
  }

  private static let all = ByLanguage(read: ConceptList.init)

  /// Reads the lists of some languages.
  static func load(_ languages: Set<Language>) async {
    for language in Language.allCases where languages.contains(language) { _ = all[language] }
  }

  /// The list of a language.
  static func of(_ language: Language) -> ConceptList { all[language] }

  /// The part of a concept's name before the dot.
  static func area(of concept: String) -> String { String(concept.prefix { $0 != "." }) }

  /// What the words of the list are recognised by, with the concepts they belong to, ascending: one
  /// to three.
  ///
  /// A long stem recognises a word in all its forms. A short one is the stem of too many others
  /// (Spanish "parar" and "para", "comer" and "como"), so there the form itself must be listed.
  var conceptsOfKey: [String: [Int]] {
    var found: [String: [Int]] = [:]
    let stemmers = StemmerSet()
    for (concept, words) in words.enumerated() {
      for word in words {
        let stem = String(
          decoding: stemmers.stem(
            Array(word.lowercased().utf8)[...], language: language, folding: language.foldsAccents),
          as: UTF8.self)
        let key = Self.key(stem: stem, form: word.lowercased())
        if found[key]?.last != concept { found[key, default: []].append(concept) }
      }
    }
    return found.filter { $0.value.count <= Self.mostConcepts }
  }

  /// What recognises a word.
  static func key(stem: String, form: String) -> String {
    guard stem.utf8.count <= longestShortStem else { return stem }
    let bare = Lexicon.foldingAccents(form)
    return "=" + (bare.last == "s" ? bare.dropLast() : bare[...])
  }

  /// Longest stem, in bytes, that says too little by itself.
  private static let longestShortStem = 4

  /// A stem that stands for more concepts tells none: stemmers cut some words too short.
  private static let mostConcepts = 3
}
