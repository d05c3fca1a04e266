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
  /// Phrases that say what their words alone do not.
  let phrases: ConceptPhrases
  /// Whether a concept says where something is, and not what.
  private let isPlace: [Bool]
  private let areaOfConcept: [Int]
  private let isCircumstantial: [Bool]
  /// Whether each term is a word that a concept is called by.
  private let areNames: [Bool]
  private let ofTerms: MembershipTable
  private let ofPhrases: MembershipTable

  /// Looks up the terms of a corpus.
  ///
  /// - Parameters:
  ///   - lexicon: The terms.
  ///   - surfaces: The forms.
  ///   - languages: The language of each form.
  ///   - spoken: Languages whose lists count.
  ///   - compounds: What compounds are made of: one that is in no list belongs to what its head belongs
  ///     to, or else its modifier.
  ///   - areaWeight: What an area counts against a concept.
  init(
    of lexicon: Lexicon, surfaces: SurfaceTable, languages: [Language],
    spoken: Set<Language> = Set(Language.allCases), compounds: CompoundParts? = nil,
    areaWeight: Float
  ) {
    let used = spoken.intersection(languages)
    let starts = WordStarts(of: lexicon, surfaces: surfaces)
    let lists = parallelChunks(0..<Language.withOther.count, chunk: 1) { places in
      let language = Language.withOther[places.lowerBound]
      return language != .other && used.contains(language)
        ? ConceptList.of(language).keys(among: starts) : ConceptList.Keys()
    }
    let names = ConceptList.of(.es).concepts
    let areas = Set(names.map(ConceptList.area)).sorted()
    let areaOfConcept = names.map { areas.firstIndex(of: ConceptList.area(of: $0)) ?? 0 }
    self.areaOfConcept = areaOfConcept
    func table(_ concepts: [[Int]]) -> MembershipTable {
      MembershipTable(concepts, areaOfConcept: areaOfConcept, areaWeight: areaWeight)
    }
    var areNames = [Bool](repeating: false, count: lexicon.stems.count)
    let alone = lexicon.stems.indices.map { term in
      let surface = lexicon.surfaceOfTerm[term]
      let keys = ConceptKey.ofText(stem: lexicon.stems[term], form: surfaces[surface])
      let list = lists[languages[Int(surface)].index]
      guard let key = keys.first(where: { list.words[$0] != nil }) else { return [Int]() }
      areNames[term] = list.names.contains(key)
      return list.words[key] ?? []
    }
    self.areNames = areNames
    let found = alone.enumerated().map { term, own in
      guard own.isEmpty, let compounds else { return own }
      return compounds.parts(of: UInt32(term)).reversed().lazy.map { alone[Int($0)] }
        .first { !$0.isEmpty } ?? []
    }
    phrases = ConceptPhrases(
      lists.map(\.phrases), lexicon: lexicon, surfaces: surfaces, languages: languages)
    ofTerms = table(found)
    ofPhrases = table(phrases.concepts)
    featureCount = names.count + areas.count
    conceptCount = names.count
    isPlace = names.map(Self.places.contains)
    isCircumstantial = names.map(Self.circumstances.contains)
  }

  /// What a term belongs to: most terms belong to nothing.
  func memberships(of term: Int) -> ArraySlice<Membership> { ofTerms[term] }

  /// Whether a term is a word that a concept is called by: "bus" is, and "marquee" only belongs to it.
  func isName(_ term: Int) -> Bool { areNames[term] }

  /// What a phrase belongs to.
  func memberships(ofPhrase phrase: Int) -> ArraySlice<Membership> { ofPhrases[phrase] }

  /// The concepts that a term belongs to, without areas and without those that say where.
  func subjects(of term: Int) -> [Membership] {
    memberships(of: term).filter { $0.feature < conceptCount && !isPlace[$0.feature] }
  }

  /// The number of the area that a concept belongs to, counted from 0.
  func area(of concept: Int) -> Int { areaOfConcept[concept] }

  /// Whether a concept is mostly a circumstance of others: who has to open at what hour, who pays, for whom.
  func isCircumstance(_ concept: Int) -> Bool { isCircumstantial[concept] }

  private static let circumstances: Set<String> = [
    "government.hours", "government.council", "government.rural", "government.budget",
    "government.waiting", "city.works", "economy.aid", "economy.tax", "economy.growth",
    "economy.finance", "social.family", "social.youth",
  ]

  /// Streets and points of the compass stand in addresses.
  private static let places: Set<String> = ["city.streets", "world.geography"]
}

/// What many terms, or phrases, belong to.
private struct MembershipTable: Sendable {
  /// Position of each one's first membership, and behind the last one's last.
  private var offsets: [Int32] = [0]
  private var entries: [ConceptLexicon.Membership] = []

  /// Gives each concept its share, and each one's area behind it.
  init(_ concepts: [[Int]], areaOfConcept: [Int], areaWeight: Float) {
    for concepts in concepts {
      let weight = 1 / Float(max(concepts.count, 1)).squareRoot()
      for concept in concepts {
        entries.append(ConceptLexicon.Membership(feature: concept, weight: weight))
        entries.append(
          ConceptLexicon.Membership(
            feature: areaOfConcept.count + areaOfConcept[concept], weight: weight * areaWeight))
      }
      offsets.append(Int32(entries.count))
    }
  }

  subscript(index: Int) -> ArraySlice<ConceptLexicon.Membership> {
    entries[Int(offsets[index])..<Int(offsets[index + 1])]
  }
}
