import Foundation

/// Finds the phrases that name groups of proposals: they stand in the corpus, letter by letter.
///
/// A phrase's quality is the product of the factors of ``TitleScore``. Quality times what it adds, that is how
/// far it speaks of members that were not spoken of yet (``TitleReach``), is its rank. A title is the phrase
/// that ranks highest, and further ones while much of the members is not spoken of: a cover by the greedy
/// rule (``TitleCover``).
struct TitleFinder: Sendable {
  /// What the members wrote.
  let texts: TitleTexts
  /// What the word forms are.
  let forms: WordForms
  /// What the rows are mainly about.
  let subjects: TitleSubjects
  /// Vectors of length 1 or 0 of the rows: those that the themes were found by.
  let vectors: DenseMatrix
  /// How titles are chosen.
  let options: ThemeLabels

  /// The names of a group.
  struct Titles: Sendable {
    /// What names it: at least one phrase.
    let parts: [ThemeTitle.Part]
    /// The terms of its first phrase.
    let terms: [UInt32]
    /// The terms of each of its phrases; of two joined by "and" those of either.
    let phrases: [Set<UInt32>]
    /// The rows that have one of its phrases, or all its words.
    let holders: Set<Int>
    /// The share of the members that it speaks of, at least in passing.
    let coverage: Double
    /// Other phrases, less telling.
    let alternatives: [Quote]
  }

  /// The titles of all groups; no two share their first phrase's terms.
  ///
  /// - Parameters:
  ///   - members: Rows of each group.
  ///   - profile: How telling each term is for each group.
  ///   - avoided: For each group terms that alone make no first title: those of the theme above.
  ///   - mostParts: Phrases of a title at most.
  ///   - stabilities: How far each group is found again, nil where that was not measured.
  /// - Returns: For each group its titles, or nil where no phrase names it.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func titles(
    of members: [[Int]], profile: TermProfile, avoiding avoided: [[UInt32]] = [],
    mostParts: Int = 1, stabilities: [Float?] = []
  ) async throws -> [Titles?] {
    let members = members.map { $0.evenlySpaced(options.mostRead) }
    let candidates = try await concurrentFlatMap(0..<members.count, chunk: 1) { groups in
      groups.map {
        TitleCandidates(
          of: members[$0], entries: profile.entries[$0], finder: self,
          centralityExponent: options.centralityExponent(
            stability: stabilities.isEmpty ? nil : stabilities[$0]))
      }
    }
    let ranked = try await concurrentFlatMap(0..<members.count, chunk: 1) { groups in
      groups.map { group in
        let ranked = candidates[group].ranked(
          adding: TitleCover(memberCount: members[group].count))
        // A part of a theme has one phrase, and differs from its theme by it.
        return candidates[group].isOfFew && mostParts > 1
          ? TitleOfFew.subjectFirst(
            TitleOfFew.mostSharedFirst(ranked), of: members[group].count) : ranked
      }
    }
    var used: Set<Set<UInt32>> = []
    let chosen = ranked.enumerated().map { number, list in
      let above = avoided.isEmpty ? [] : avoided[number]
      let chosen = firstPhrases(
        of: list.untwinned(from: used), avoiding: Set(above), used: used)
      if let first = chosen.first { used.insert(Set(first.key.terms)) }
      return chosen
    }
    return try await concurrentFlatMap(0..<members.count, chunk: 1) { groups in
      groups.map { group in
        chosen[group].isEmpty
          ? nil
          : titles(
            among: candidates[group], members: members[group], chosen: chosen[group],
            mostParts: mostParts)
      }
    }
  }

  /// The best phrase of a group, and others that say something else.
  private func firstPhrases(
    of ranked: [TitleCandidate], avoiding above: Set<UInt32>, used: Set<Set<UInt32>>
  ) -> [TitleCandidate] {
    var chosen: [TitleCandidate] = []
    for candidate in ranked where chosen.count <= options.alternatives {
      let terms = Set(candidate.key.terms)
      if terms.isSubset(of: above) { continue }
      if chosen.isEmpty, used.contains(terms) { continue }
      if chosen.contains(where: { candidate.key.saysTheSame(as: $0.key) }) { continue }
      chosen.append(candidate)
    }
    return chosen
  }

  /// The phrases that name a group: the first of those chosen, and others for the members that it
  /// does not speak of; and those chosen that are left.
  private func titles(
    among candidates: TitleCandidates, members: [Int], chosen: [TitleCandidate], mostParts: Int
  ) -> Titles {
    var parts = [chosen[0]]
    var cover = TitleCover(memberCount: members.count)
    cover.add(candidates.titleReach(of: chosen[0]))
    let language = texts.titleLanguage(chosen[0].wording.proposal, among: members)
    let fewest = max(
      members.count < TitleCandidates.smallTheme ? 1 : 2,
      Int((options.smallestHeldPart * Double(members.count)).rounded(.up)))
    let mostParts = candidates.isOfFew ? min(mostParts, TitleOfFew.mostParts) : mostParts
    while parts.reduce(0, { $0 + $1.key.parts.count }) < mostParts,
      cover.leavesOpen(moreThan: options.openShare)
    {
      let known = parts.reduce(Set<Int>()) { $0.union($1.concepts) }
      let fitting = candidates.ranked(adding: cover, known: known).filter {
        mayFollow(
          parts, $0, fewest: fewest, language: language, ofTwo: members.count == 2)
      }
      guard
        let next = candidates.isOfFew
          ? TitleOfFew.next(among: fitting, behind: parts, cover: cover, from: options.smallestPart)
          : fitting.first(where: { $0.gain >= options.smallestPart }) ?? fitting.first
      else { break }
      parts.append(next)
      cover.add(candidates.titleReach(of: next))
    }
    cover.add(inPassing: candidates.speakers(ofSubjectOf: parts))
    let other =
      mostParts > 1
      ? TitleOfTheOther(
        of: members, behind: parts, cover: cover, language: language, finder: self) : nil
    return Titles(
      parts: parts.inOneNumber.map { part(candidates.completed($0), language: language) }
        + (other.map { [$0.part] } ?? []),
      terms: chosen[0].key.terms,
      phrases: parts.flatMap(\.key.parts).map { Set($0.terms) } + (other.map { [$0.terms] } ?? []),
      holders: Set(parts.flatMap { candidates.holders(of: $0) }.map { members[$0] })
        .union(other.map { [$0.row] } ?? []),
      coverage: other == nil ? cover.spokenOfShare : 1,
      alternatives: chosen.dropFirst().filter { other in
        !parts.contains { $0.key.saysTheSame(as: other.key) }
      }.map { texts.quote($0.wording.range, of: $0.wording.proposal) })
  }

  /// Whether a phrase may stand behind others in one title.
  private func mayFollow(
    _ parts: [TitleCandidate], _ candidate: TitleCandidate, fewest: Int, language: Language,
    ofTwo isOfTwo: Bool
  ) -> Bool {
    let length = parts.reduce(candidate.wording.wordCount) { $0 + $1.wording.wordCount }
    return candidate.gain >= options.smallestLastPart && candidate.members.count >= fewest
      && candidate.specificity >= options.leastSpecificity
      && !candidate.wording.holdsCoordinator
      // A deed and a thing are not joined: "street lamps and switch off".
      && parts.allSatisfy { $0.wording.isDeed == candidate.wording.isDeed }
      && (!candidate.wording.holdsName || isSubject(candidate))
      && length <= options.longestTitle
      && texts.languages[candidate.wording.proposal] == language
      && !parts.contains {
        isOfTwo && TitleOfFew.areOfEach($0, candidate)
          ? $0.key.saysTheSame(as: candidate.key)
          : saysAgain($0.key, candidate.key, language: language)
      }
  }

  /// Whether a name is what many speak of, and nearly nobody elsewhere: a theme of politics has its politicians,
  /// one of parks many a place.
  private func isSubject(_ name: TitleCandidate) -> Bool {
    name.gain >= options.smallestPart && name.score.specificity >= 1
  }

  /// Whether two phrases share a term, or have words that say one thing.
  private func saysAgain(_ left: PhraseKey, _ right: PhraseKey, language: Language) -> Bool {
    let compounds = LanguageProfile.of(language).compounds
    return !Set(left.terms).isDisjoint(with: right.terms)
      || left.words.contains { word in
        right.words.contains { forms.sayTheSame(word, $0, compounds: compounds) }
      }
  }

  /// A candidate as a part of a title in some language.
  private func part(_ candidate: TitleCandidate, language: Language) -> ThemeTitle.Part {
    let wording = candidate.wording
    return ThemeTitle.Part(
      quote: texts.quote(wording.range, of: wording.proposal),
      language: language, losesCapital: wording.losesCapital,
      isCoordination: wording.holdsCoordinator)
  }
}

extension TitleTexts {
  /// The language of a title that begins with a proposal's phrase: the phrase's, unless few members are in
  /// it, as where an abbreviation was first met in a foreign text.
  fileprivate func titleLanguage(_ proposal: Int, among members: [Int]) -> Language {
    let counts = Language.withOther.map { language in
      members.count { languages[rows[$0]] == language }
    }
    let own = languages[proposal]
    guard counts[own.index] * 4 < members.count else { return own }
    return zip(Language.withOther, counts).reduce((own, 0)) { $1.1 > $0.1 ? $1 : $0 }.0
  }
}

extension [Int] {
  /// So many of them at most, at even distances.
  fileprivate func evenlySpaced(_ most: Int) -> [Int] {
    count <= most ? self : (0..<most).map { self[$0 * count / most] }
  }
}
