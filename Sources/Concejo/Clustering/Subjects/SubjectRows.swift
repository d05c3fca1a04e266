import Foundation

/// What subjects the rows of a small corpus name: their nouns, and the concepts of public life.
///
/// In sixty proposals a word that says when, how or for whom brings two together as surely as what they ask for: "free",
/// "at weekends", "for young people". Here such words weigh little, and so does where something stands.
///
/// All factors were chosen on nine of seventeen small labelled files, see ``SubjectPlacing``.
struct SubjectRows: Sendable {
  /// One number of a row.
  struct Entry: Sendable {
    let feature: Int
    let value: Double
  }

  /// The weighted terms of each row, and the weighted concepts: of length 1 or 0.
  let terms: [[Entry]]
  let concepts: [[Entry]]
  /// The areas of public life that the concepts belong to, likewise: "mobility" of buses and of pavements.
  let areas: [[Entry]]
  /// How many proposals each row speaks for, copies included.
  let voices: [Int]
  /// How many features either kind has.
  let termCount: Int
  let conceptCount: Int

  /// What a word counts against a noun.
  private enum Factor {
    static let time = 0.1
    static let meaningless = 0.1
    static let vague = 0.3
    static let noNoun = 0.5
    static let name = 0.7
    /// Of any word behind one that says where.
    static let place = 0.3
    /// Of any word behind the title of a proposal that has one.
    static let body = 0.6
    /// A concept that is a circumstance of others.
    static let circumstance = 0.3
  }

  /// Reads the rows of a comparison.
  ///
  /// - Parameters:
  ///   - compared: The proposals.
  ///   - forms: What their words are.
  init(of compared: ProposalComparison, forms: WordForms) {
    let texts = TitleTexts(
      proposals: compared.proposals, corpus: compared.contentCorpus, rows: compared.rows,
      languages: compared.languages.proposals)
    let vectors = compared.vectors
    let weighed = compared.rows.indices.map { row in
      let factors = Self.factors(in: texts.passage(ofRow: row), forms)
      return vectors.entries(of: row).map { entry in
        let term = vectors.columns[entry]
        return Entry(
          feature: Int(term),
          value: Double(vectors.values[entry]) * (factors[term] ?? Factor.noNoun))
      }
    }
    terms = weighed.map(Self.unit)
    voices = compared.units.map(\.count)
    termCount = vectors.columnCount
    guard let lexicon = compared.conceptLexicon else {
      (concepts, areas, conceptCount) = (weighed.map { _ in [] }, weighed.map { _ in [] }, 0)
      return
    }
    conceptCount = lexicon.conceptCount
    concepts = Self.concepts(of: weighed, lexicon)
    areas = concepts.map { row in
      Self.unit(
        Self.table(row.map { Entry(feature: lexicon.area(of: $0.feature), value: $0.value) })
          .sorted { $0.key < $1.key }.map { Entry(feature: $0.key, value: $0.value) })
    }
  }

  /// What each term of a text counts, by the place where it counts most.
  private static func factors(
    in passage: TitlePassage, _ forms: WordForms
  ) -> [UInt32: Double] {
    var factors: [UInt32: Double] = [:]
    for index in passage.tokens.indices {
      let surface = passage.tokens[index].surface
      let term = forms.terms[Int(surface)]
      guard term != Lexicon.noTerm else { continue }
      var factor = factor(of: forms[surface])
      if passage.isPlaced(at: index, forms) { factor *= Factor.place }
      if Int(passage.tokens[index].end) > passage.titleLength, passage.titleLength > 0 {
        factor *= Factor.body
      }
      factors[term] = max(factors[term] ?? 0, factor)
    }
    return factors
  }

  private static func factor(of traits: FormTraits) -> Double {
    let own =
      if traits.contains(.time) { Factor.time } else if !traits.contains(.telling) {
        Factor.meaningless
      } else if traits.contains(.vague) { Factor.vague } else {
        traits.isDisjoint(with: [.noun, .nounByItself]) ? Factor.noNoun : 1
      }
    return traits.contains(.name) ? min(own, Factor.name) : own
  }

  /// The concepts of the terms; those that many rows speak of say less.
  private static func concepts(of rows: [[Entry]], _ lexicon: ConceptLexicon) -> [[Entry]] {
    var frequency = [Int](repeating: 0, count: lexicon.conceptCount)
    let sums = rows.map { row in
      var sums: [Int: Double] = [:]
      for entry in row {
        for membership in lexicon.subjects(of: entry.feature) {
          let factor = lexicon.isCircumstance(membership.feature) ? Factor.circumstance : 1
          sums[membership.feature, default: 0] +=
            Double(membership.weight) * entry.value * factor
        }
      }
      for concept in sums.keys { frequency[concept] += 1 }
      return sums
    }
    return sums.map { sums in
      unit(
        sums.sorted { $0.key < $1.key }.map { concept, value in
          Entry(
            feature: concept,
            value: value * log2(1 + Double(rows.count) / Double(frequency[concept])))
        })
    }
  }

  /// Proposals that one row speaks for, copies included, from which it is a letter that many sent.
  private static let fewestOfLetter = 10

  /// Whether a row is what many sent.
  func isLetter(_ row: Int) -> Bool { voices[row] >= Self.fewestOfLetter }

  /// The numbers of a row by their features.
  static func table(_ entries: [Entry]) -> [Int: Double] {
    Dictionary(entries.map { ($0.feature, $0.value) }, uniquingKeysWith: +)
  }

  /// The cosine of two rows of length 1, or 0.
  static func cosine(_ entries: [Entry], _ other: [Int: Double]) -> Double {
    entries.reduce(0) { $0 + $1.value * (other[$1.feature] ?? 0) }
  }

  private static func unit(_ row: [Entry]) -> [Entry] {
    let length = row.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
    return length > 0
      ? row.map { Entry(feature: $0.feature, value: $0.value / length) } : []
  }
}
