/// How far a phrase speaks of each member of a theme.
///
/// It speaks fully of a member that has it in its title, or its main word twice, and half of one that
/// has its words in passing. Of those who are mainly about the phrase's concept it speaks as far as the
/// concept is known by its words: "Health" speaks of who asks for a nurse, "Nurse" hardly of who asks
/// for a hospital.
struct TitleReach: Sendable {
  private let shares: Shares
  private let subjects: TitleSubjects
  private let vocabulary: TitleVocabulary
  /// The terms of each member as bits: all, and those that stand out.
  private let terms: [UInt64]
  private let prominentTerms: [UInt64]
  /// For each word how often it stands for its term: 1 where the term is no other word.
  private let wordShares: [UInt32: Float]
  /// For each term, by its bit, how often it stands in no name.
  private let namelessShares: [Float]
  /// How many members have each term, by its bit.
  private let termCounts: [Int]
  /// Positions of the members that are mainly about each concept.
  private let speakers: [Int: [Int]]

  /// How far what counts, in [0, 1].
  struct Shares: Sendable {
    /// Of a member that has the phrase's words in passing.
    let passing: Double
    /// Of a member that is mainly about its concept and has none of its words.
    let concept: Double
    /// That far if so large a share of those who are about the concept have its words, and less far
    /// below.
    let named: Double
  }

  /// Reads the members of a theme.
  ///
  /// - Parameters:
  ///   - members: Its rows.
  ///   - passages: What they wrote, in the same order.
  ///   - vocabulary: The terms that phrases are made of.
  ///   - forms: What the forms are.
  ///   - subjects: What the rows are mainly about.
  ///   - shares: How far what counts.
  init(
    of members: [Int], passages: [TitlePassage], vocabulary: TitleVocabulary, forms: WordForms,
    subjects: TitleSubjects, shares: Shares
  ) {
    var terms: [UInt64] = []
    var prominentTerms: [UInt64] = []
    var ofTerm = [Int](repeating: 0, count: UInt64.bitWidth)
    var insideNames = ofTerm
    var ofWord: [UInt32: (place: Int, count: Int)] = [:]
    for passage in passages {
      let titleLength = passage.titleLength
      var own: UInt64 = 0
      var prominent: UInt64 = 0
      for (index, token) in zip(passage.tokens.indices, passage.tokens) {
        let bit = vocabulary.bit(of: forms.terms[Int(token.surface)])
        guard bit != 0 else { continue }
        if titleLength == 0 || Int(token.start) < titleLength || own & bit != 0 {
          prominent |= bit
        }
        own |= bit
        let place = bit.trailingZeroBitCount
        ofTerm[place] += 1
        if token.isCapitalized, passage.isInsideName(index, forms) { insideNames[place] += 1 }
        ofWord[forms.words[Int(token.surface)], default: (place, 0)].count += 1
      }
      terms.append(own)
      prominentTerms.append(prominent)
    }
    var termCounts = [Int](repeating: 0, count: UInt64.bitWidth)
    for var rest in terms {
      while rest != 0 {
        termCounts[rest.trailingZeroBitCount] += 1
        rest &= rest - 1
      }
    }
    var speakers: [Int: [Int]] = [:]
    for (position, row) in members.enumerated() {
      for concept in subjects.mainConcepts(of: row) {
        speakers[concept, default: []].append(position)
      }
    }
    (self.shares, self.subjects, self.vocabulary) = (shares, subjects, vocabulary)
    (self.terms, self.prominentTerms) = (terms, prominentTerms)
    (self.termCounts, self.speakers) = (termCounts, speakers)
    namelessShares = zip(insideNames, ofTerm).map { 1 - Float($0) / Float(max($1, 1)) }
    wordShares = ofWord.mapValues { Float($0.count) / Float(max(ofTerm[$0.place], 1)) }
  }

  /// How often a word stands for its term: 1 where the term is no other word.
  func share(ofWord word: UInt32) -> Float { wordShares[word] ?? 1 }

  /// Of some members who have a term the share who have it in their title, or gave none.
  func prominentShare(of term: UInt32, among holders: [Int32]) -> Float {
    let bit = vocabulary.bit(of: term)
    let count = holders.count { prominentTerms[Int($0)] & bit != 0 }
    return holders.isEmpty ? 1 : Float(count) / Float(holders.count)
  }

  /// How often a term stands in no name: "Font" is seldom a fountain where a quarter has that name.
  func namelessShare(ofTerm term: UInt32) -> Float {
    let bit = vocabulary.bit(of: term)
    return bit == 0 ? 1 : namelessShares[bit.trailingZeroBitCount]
  }

  /// How many members have the most frequent of a phrase's terms.
  func frequency(of key: PhraseKey) -> Int {
    key.terms.map { term in
      let bit = vocabulary.bit(of: term)
      return bit == 0 ? 0 : termCounts[bit.trailingZeroBitCount]
    }.max() ?? 0
  }

  /// How far a phrase speaks of each member, in [0, 1].
  ///
  /// - Parameters:
  ///   - key: The phrase, of one part.
  ///   - mainTerm: The most telling of its terms.
  ///   - holders: Positions of the members that have it word by word.
  /// - Returns: A number for each member.
  func reach(
    of key: PhraseKey, mainTerm: UInt32, holders: [Int32]
  ) -> [Double] {
    var says = [Bool](repeating: false, count: terms.count)
    for position in holders { says[Int(position)] = true }
    let holds = holding(key, says: says)
    let main = vocabulary.bit(of: mainTerm)
    var reach = terms.indices.map { position in
      !holds[position]
        ? 0
        : says[position] && prominentTerms[position] & main != 0 ? 1 : shares.passing
    }
    // Of few members the name of a concept speaks of all who are about it, however few have the word.
    let isName =
      terms.count < TitleCandidates.fewMembers && key.terms.count == 1
      && subjects.isName(key.terms[0])
    for concept in Set(key.terms.flatMap { subjects.concepts(of: $0) }) {
      let speakers = speakers[concept] ?? []
      let share = Double(speakers.count { holds[$0] }) / Double(max(speakers.count, 1))
      let own = shares.concept * (isName ? 1 : min(share / shares.named, 1))
      for position in speakers { reach[position] = max(reach[position], own) }
    }
    return reach
  }

  /// Positions of the members that have a phrase word by word, or all its words.
  ///
  /// - Parameters:
  ///   - key: The phrase, of one part.
  ///   - word: Positions of the members that have it word by word.
  /// - Returns: Ascending.
  func holders(of key: PhraseKey, word: [Int32]) -> [Int] {
    var says = [Bool](repeating: false, count: terms.count)
    for position in word { says[Int(position)] = true }
    let holds = holding(key, says: says)
    return holds.indices.filter { holds[$0] }
  }

  /// Who has a phrase, and who has all its words.
  private func holding(_ key: PhraseKey, says: [Bool]) -> [Bool] {
    var holds = says
    // Where a stem is more than one word, its bit says nothing of this one.
    if key.terms.count > 1, key.words.allSatisfy({ share(ofWord: $0) >= 0.5 }) {
      let mask = key.terms.reduce(0) { $0 | vocabulary.bit(of: $1) }
      for position in terms.indices where terms[position] & mask == mask {
        holds[position] = true
      }
    }
    return holds
  }

  /// How many members are mainly about the one of some concepts that most are about.
  func speakerCount(of concepts: [Int]) -> Int {
    concepts.map { speakers[$0]?.count ?? 0 }.max() ?? 0
  }

  /// Positions of the members that are mainly about one of some concepts.
  func speakers(of concepts: Set<Int>) -> Set<Int> {
    concepts.reduce(into: []) { $0.formUnion(speakers[$1] ?? []) }
  }

  /// Largest share of those who are mainly about one of some concepts that are in the theme.
  func share(inside concepts: Set<Int>) -> Double {
    concepts.map { Double(speakers[$0]?.count ?? 0) / Double(max(subjects.total(of: $0), 1)) }
      .max() ?? 0
  }
}
