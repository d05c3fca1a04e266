/// A phrase that could name a theme, with its score.
struct TitleCandidate: Sendable {
  let key: PhraseKey
  let wording: PhraseWording
  /// The same of several, where it is printed of one, or the other way round; nil where hardly anybody
  /// writes it so.
  let inOtherNumber: PhraseWording?
  /// Positions of the members that have it, or one of two joined phrases.
  let members: [Int32]
  /// Whether it is where something stands, wherever it is met.
  let isPlace: Bool
  /// Whether another noun stands behind it wherever it is met.
  let isNeverAlone: Bool
  /// Whether it is a word that needs another beside it.
  let isVague: Bool
  /// Whether it is mostly part of one and the same longer phrase.
  var isFragment = false
  /// Whether another noun stands before it, to which it belongs, wherever it is met.
  var isHanging = false
  /// Whether it is a word of a subject of public life, and which of them it is called by.
  var subject = Subject.none
  /// Concepts of its main terms.
  let concepts: Set<Int>
  /// Largest share of what it speaks of that is in the theme, over what counts as specific.
  let specificity: Double
  /// How well it would name those it speaks of.
  var score: TitleScore
  /// How much more of the members is spoken of with it, of 1.
  var gain = 0.0
  /// How many members it speaks of, at least in passing or by its concept.
  var spokenOf = 0
  /// How many of these nothing spoke of before.
  var newlySpokenOf = 0
  /// What candidates are ranked by: quality, times what it adds.
  var rank: Float

  /// What a word is to the subjects of public life.
  enum Subject: Sendable { case none, word, name }

  /// The same, written in other words.
  func worded(_ wording: PhraseWording, inOtherNumber: PhraseWording?) -> TitleCandidate {
    TitleCandidate(
      key: key, wording: wording, inOtherNumber: inOtherNumber, members: members,
      isPlace: isPlace, isNeverAlone: isNeverAlone, isVague: isVague, isFragment: isFragment,
      isHanging: isHanging, subject: subject, concepts: concepts, specificity: specificity,
      score: score, gain: gain, spokenOf: spokenOf, newlySpokenOf: newlySpokenOf, rank: rank)
  }
}

/// The phrases of one theme, read once, and what they score by what is not spoken of yet.
struct TitleCandidates: Sendable {
  /// In a theme with fewer members a phrase may stand once, if it is what its proposal asks for.
  static let smallTheme = 8
  /// Most terms of a phrase that stands once, and in no title: what is longer is a piece of a sentence.
  private static let mostTermsOnce = 1
  /// A theme with fewer members is named as one who reads them all would name it: by what most of them share, and no
  /// list of what two speak of.
  ///
  /// Chosen on small corpora, whose themes have three to fourteen members; of two thousand proposals few have so few.
  static let fewMembers = 15
  /// Factor of phrases that are mostly part of one and the same longer phrase.
  private static let fragmentFactor: Float = 0.3
  /// A vague word is the theme's if so large a share of the members has it.
  private static let doubtlessShare = 0.5
  /// And if it is so specific, of what counts as specific.
  private static let doubtlessSpecificity: Float = 0.8
  /// And if so many have it at least: of three members that ask for three things two may say "centre".
  private static let doubtlessHolders = 3
  /// What nobody has in a title counts this much of what everybody has there.
  private static let leastProminence: Float = 0.5

  private let options: ThemeLabels
  private let memberCount: Int
  let phrases: [PhraseKey: CandidatePhrase]
  private let telling: TellingTerms
  private let forms: WordForms
  private let subjects: TitleSubjects
  private let reach: TitleReach
  private let centrality: Centrality
  private let centralityExponent: Int

  /// Reads the members of a theme.
  ///
  /// - Parameters:
  ///   - members: Its rows.
  ///   - entries: Its terms, best first.
  ///   - finder: Knows the texts.
  ///   - centralityExponent: What its middle counts.
  init(
    of members: [Int], entries: [TermProfile.Entry], finder: TitleFinder, centralityExponent: Int
  ) {
    (options, forms, subjects) = (finder.options, finder.forms, finder.subjects)
    self.centralityExponent = centralityExponent
    let passages = members.map { finder.texts.passage(ofRow: $0) }
    telling = TellingTerms(
      members.count < Self.smallTheme
        ? entries.titledFirst(passages.titleTerms(forms)) : entries,
      most: options.vocabularySize, specificShare: options.specificShare, among: forms.termCount)
    reach = TitleReach(
      of: members, passages: passages, vocabulary: telling.vocabulary, forms: forms,
      subjects: subjects,
      shares: TitleReach.Shares(
        passing: options.passingReach, concept: options.conceptReach, named: options.namedShare))
    phrases = CandidatePhrases(
      longestPhrase: options.longestPhrase, mostTerms: options.mostTerms,
      vocabulary: telling.vocabulary, forms: forms
    ).phrases(of: passages.count) { passages[$0] }
    centrality = Centrality(of: members, in: finder.vectors)
    memberCount = members.count
  }

  /// Whether the theme has few members.
  var isOfFew: Bool { memberCount < Self.fewMembers }

  /// How far a phrase speaks of each member, in [0, 1]; of two joined phrases the one that does more.
  func reach(of candidate: TitleCandidate) -> [Double] {
    candidate.key.parts.map { part in
      reach.reach(of: part, mainTerm: telling.mainTerm(of: part), holders: holders(part))
    }.reduce([Double](repeating: 0, count: memberCount)) { zip($0, $1).map(max) }
  }

  /// How far a phrase that stands in a title speaks of each member: like ``reach(of:)``, but what one of few members
  /// asks for is no name of what the others ask for, though it belongs to the same concept.
  func titleReach(of candidate: TitleCandidate) -> [Double] {
    let reach = reach(of: candidate)
    guard isOfFew, candidate.members.count == 1, candidate.subject == .none else { return reach }
    let own = Set(holders(of: candidate))
    return reach.indices.map { own.contains($0) ? reach[$0] : 0 }
  }

  /// Positions of the members that are mainly about a subject that two parts of a title are words of: of few members
  /// such a title speaks of them.
  func speakers(ofSubjectOf parts: [TitleCandidate]) -> Set<Int> {
    guard isOfFew, parts.count > 1, parts.allSatisfy({ $0.subject != .none }) else { return [] }
    return reach.speakers(
      of: parts.dropFirst().reduce(parts[0].concepts) { $0.intersection($1.concepts) })
  }

  /// Positions of the members that have a phrase, or all its words.
  func holders(of candidate: TitleCandidate) -> [Int] {
    candidate.key.parts.flatMap { reach.holders(of: $0, word: holders($0)) }
  }

  /// Scores the phrases by what they add.
  ///
  /// - Parameters:
  ///   - cover: What is spoken of already.
  ///   - known: Concepts that are named already.
  /// - Returns: The best candidates, best first.
  func ranked(adding cover: TitleCover, known: Set<Int> = []) -> [TitleCandidate] {
    let isSmall = memberCount < Self.smallTheme
    let fewest = max(
      isSmall ? 1 : 2, Int((options.smallestCoverage * Double(memberCount)).rounded(.up)))
    var candidates: [TitleCandidate] = []
    for (key, phrase) in phrases {
      // Most phrases stand once: nothing is looked up for them.
      let own = phrase.members
      guard own.count > 1 || isSmall, key.coordination > 0 || own.count >= fewest else { continue }
      let covered = coordinated(key) ?? own
      guard covered.count >= fewest, let wording = phrase.bestWording,
        own.count > 1
          || wording.isFront && (wording.isTitled || key.terms.count <= Self.mostTermsOnce)
          || isNameOfMost(key)
      else { continue }
      if phrase.isDoubted, !isBeyondDoubt(key, holders: own.count) { continue }
      let coverage = covered.reduce(0) { $0 + cover.open[Int($1)] } / Double(memberCount)
      let concepts = Set(
        key.parts.flatMap { subjects.concepts(of: telling.mainTerm(of: $0)) })
      let score = score(
        of: key, phrase: phrase, wording: wording,
        isNews: known.isDisjoint(with: concepts))
      candidates.append(
        TitleCandidate(
          key: key, wording: wording, inOtherNumber: phrase.wordingInOtherNumber(than: wording),
          members: covered, isPlace: phrase.isPlace, isNeverAlone: phrase.isNeverAlone,
          isVague: phrase.isDoubted, isFragment: phrase.isFragment,
          isHanging: phrase.isHanging, subject: subject(of: key),
          concepts: concepts,
          specificity: max(
            Double(score.specificity),
            reach.share(inside: concepts) / Double(options.specificShare)),
          score: score,
          rank: score.quality(centralityExponent: 0) * Float(coverage.squareRoot())))
    }
    candidates.sort(by: Self.precedes)
    candidates = Array(candidates.prefix(options.comparedCandidates))
    for place in candidates.indices {
      let candidate = candidates[place]
      candidates[place].score.centrality = centrality(of: candidate)
      let reach = reach(of: candidate)
      candidates[place].gain = cover.gain(of: reach)
      candidates[place].spokenOf = reach.count { $0 >= TitleCover.spokenOf }
      candidates[place].newlySpokenOf = cover.newlySpokenOf(by: reach)
      candidates[place].rank =
        candidates[place].score.quality(centralityExponent: centralityExponent)
        * Float(candidates[place].gain)
    }
    return candidates.sorted(by: Self.precedes)
  }

  private static func precedes(_ left: TitleCandidate, _ right: TitleCandidate) -> Bool {
    left.rank != right.rank ? left.rank > right.rank : left.key.precedes(right.key)
  }

  /// Whether so many members have a vague word, and so few others, that it is the theme's.
  private func isBeyondDoubt(_ key: PhraseKey, holders: Int) -> Bool {
    holders >= Self.doubtlessHolders
      && Double(holders) >= Self.doubtlessShare * Double(memberCount)
      && telling.specificity(of: key) >= Self.doubtlessSpecificity
  }

  private func score(
    of key: PhraseKey, phrase: CandidatePhrase, wording: PhraseWording, isNews: Bool
  ) -> TitleScore {
    TitleScore(
      meaning: meaning(of: key), specificity: telling.specificity(of: key),
      length: options.lengthFactors[Set(key.terms).count - 1],
      nameless: wording.holdsName || wording.capitals == .inside ? options.nameFactor : 1,
      news: isNews ? 1 : options.knownFactor,
      breadth: breadth(of: key, holders: phrase.members.count),
      wholeness: phrase.isFragment || phrase.isTied && memberCount < Self.fewMembers
        ? Self.fragmentFactor : 1,
      prominence: prominence(of: key))
  }

  /// How many of those who have it have it in their title, the least of two joined phrases; 1 where nobody
  /// gave a title.
  private func prominence(of key: PhraseKey) -> Float {
    let shares = key.parts.map {
      reach.prominentShare(of: telling.mainTerm(of: $0), among: holders($0))
    }
    return Self.leastProminence + (1 - Self.leastProminence) * (shares.min() ?? 1)
  }

  /// The sum of the terms' scores, each less the more often the term is another word.
  private func meaning(of key: PhraseKey) -> Float {
    let terms = Set(key.terms).sorted()
    return terms.reduce(0) { sum, term in
      let place = key.terms.firstIndex(of: term) ?? 0
      // A word alone is what it is, unless the term is mostly a vague word; beside another it may be a
      // namesake of the theme's.
      let isSafe = terms.count == 1 && !forms.traits(ofTerm: term).contains(.vague)
      let share = isSafe ? 1 : reach.share(ofWord: key.words[place])
      return sum + telling.score(of: term) * reach.namelessShare(ofTerm: term)
        * share.squareRoot()
    }
  }

  /// 1 for a phrase that many of those have who have its terms, less for a narrow one.
  private func breadth(of key: PhraseKey, holders: Int) -> Float {
    guard key.coordination == 0, Set(key.terms).count > 1 else { return 1 }
    // Where three members speak of a bus, one of whom asks for one to the hospital, the theme is the bus.
    let share = memberCount < Self.fewMembers ? 1 : options.broadShare
    return min(Float(holders) / (share * Float(max(reach.frequency(of: key), 1))), 1)
  }

  /// Two corners of a theme have their middle in its middle: each of two joined phrases counts by itself.
  private func centrality(of candidate: TitleCandidate) -> Float {
    let parts = (candidate.key.halves.map { [holders($0.0), holders($0.1)] } ?? [])
      .filter { !$0.isEmpty }
    return (parts.isEmpty ? [candidate.members] : parts)
      .map { centrality.centrality(of: $0) }.min() ?? 0
  }

  /// What a phrase is to the subjects of public life; only a word alone is any.
  private func subject(of key: PhraseKey) -> TitleCandidate.Subject {
    guard isOfFew, key.terms.count == 1, !subjects.subjects(of: key.terms[0]).isEmpty
    else { return .none }
    return subjects.isName(key.terms[0]) ? .name : .word
  }

  /// Whether a word is what the subject is called that most of few members are about: "Fahrräder" names them wherever
  /// one of them has it.
  private func isNameOfMost(_ key: PhraseKey) -> Bool {
    subject(of: key) == .name
      && TitleOfFew.areMost(
        reach.speakerCount(of: subjects.subjects(of: key.terms[0])), of: memberCount)
  }

  private func holders(_ key: PhraseKey) -> [Int32] { phrases[key]?.members ?? [] }

  /// The members that have either half of two joined phrases, if these are clearly more than have
  /// one of them.
  private func coordinated(_ key: PhraseKey) -> [Int32]? {
    guard let (left, right) = key.halves else { return nil }
    let (first, second) = (holders(left), holders(right))
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let either = Set(first).union(second).sorted()
    let larger = max(first.count, second.count)
    return Double(either.count) >= options.coordinationGain * Double(larger) ? either : nil
  }
}

extension [TitlePassage] {
  /// The terms of their titles.
  fileprivate func titleTerms(_ forms: WordForms) -> Set<UInt32> {
    var terms: Set<UInt32> = []
    for passage in self {
      for token in passage.tokens.prefix(while: { Int($0.end) <= passage.titleLength }) {
        terms.insert(forms.terms[Int(token.surface)])
      }
    }
    return terms
  }
}

extension [TermProfile.Entry] {
  /// The same, those first that several members have or that stand in a title: of what one says alone, all is as
  /// telling.
  fileprivate func titledFirst(_ titled: Set<UInt32>) -> [TermProfile.Entry] {
    filter { $0.inside > 1 || titled.contains($0.term) }
      + filter { $0.inside == 1 && !titled.contains($0.term) }
  }
}
