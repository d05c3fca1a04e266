/// The pipeline stage that turns an assignment into themes people can read, and places everyone.
public struct ThemeDescriber: Sendable, Codable, Equatable {
  /// Words that stand for a theme.
  public var keyTermCount = 5
  /// In a theme of fewer proposals a word that stands for it may be one proposal's.
  private static let fewestRepeating = 4
  /// Chooses the quotes.
  var representatives = Representatives()
  /// Chooses the titles.
  var labels = ThemeLabels()

  /// Creates the stage with its defaults.
  public init() {}

  /// What earlier stages found.
  struct Input: Sendable {
    let proposals: [Proposal]
    let corpus: TokenizedCorpus
    let languages: LanguageAssignment
    let lexicon: Lexicon
    /// Rows of representatives only.
    let vectors: SparseMatrix
    /// Vectors of length 1 or 0 of the same rows: those that the themes were found by.
    let directions: DenseMatrix
    let duplicates: Duplicates
    /// In how many proposals, copies included, each term stands.
    let documentFrequency: [Int]
    /// Proposal of each row of `vectors`.
    let rows: [Int]
    let assignment: ThemeAssignment
    /// What people decided, and what themes were called before.
    let settlement: ThemeSettlement
    /// The nearest rows of each by shared words.
    let neighbors: NeighborLists
    /// Near copies among the rows.
    let families: Families
    /// Names and places among the forms.
    let facts: WordFacts
    /// What the forms are in titles.
    let forms: WordForms
    /// What the terms belong to, where concepts count.
    let concepts: ConceptLexicon?

    /// A row's proposal and the copies it speaks for, ascending.
    func everyone(behind row: Int) -> [Int] {
      duplicates.everyone(behind: rows[row])
    }
  }

  /// Themes by rank, a placement for each proposal in the order of the proposals, and small groups.
  struct Description: Sendable {
    let themes: [Theme]
    let placements: [Placement]
    let voices: [SmallVoice]
    /// The citizens' words for each theme, also for those that people named, by number.
    let titles: [Int: ThemeTitle]
  }

  /// Describes all themes.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func described(_ input: Input) async throws -> Description {
    let outline = ThemeOutline(
      of: input.assignment, vectors: input.vectors, documentFrequency: input.documentFrequency,
      families: input.families, everyoneBehind: input.everyone)
    let profile = TermProfile(
      vectors: input.vectors, themes: outline.themeOfRow, themeCount: outline.members.count)
    let finder = try await titleFinder(input)
    let titles = try await finder.titles(
      of: outline.members, profile: profile, mostParts: labels.mostParts,
      stabilities: outline.stability)
    let subthemes = try await outline.subthemes(
      named: titles.map { $0?.terms ?? [] }, by: finder, vectors: input.vectors,
      everyoneBehind: input.everyone)
    let map = ThemeMap(sizes: outline.members.map(\.count)) {
      outline.centroids.similarity(between: $0, and: $1)
    }
    let further = try await FurtherThemes(
      input, centroids: outline.centroids, profile: profile
    ).found(themeOfRow: outline.themeOfRow)
    let placements = Self.placements(input, outline: outline, map: map, further: further)
    let divisions = try await Self.divisions(
      input, outline: outline, profile: profile, finder: finder)
    let summaries = Self.summaries(input, outline: outline, divisions: divisions)
    let divided = DividedDemands(input: input).rows(themeOfRow: outline.themeOfRow)
      .union(divisions.joined().flatMap(\.minority))
    let kept = KeptTitles(input, outline: outline)
    let own = kept.titles(
      found: outline.members.indices.map { number in
        titles[number].map {
          ThemeTitle(
            joining: $0.parts,
            isOneOfMany: TitleHonesty.isOneOfMany(
              coverage: $0.coverage, of: outline.members[number].count,
              stability: outline.stability[number]))
        }
          ?? ThemeTitle(opening: finder.openingTitle(of: outline.members[number]))
      }, alternatives: titles.map { $0?.alternatives ?? [] })
    let contradictions = Contradictions(
      input: input, forms: input.forms, texts: finder.texts)
    let telling = TellingSentence(input: input, forms: input.forms)
    let themes = try await concurrentFlatMap(outline.members.indices, chunk: 1) { numbers in
      numbers.map { number -> Theme in
        let members = outline.members[number]
        let everyone = outline.everyone[number]
        let phrases = titles[number]?.phrases ?? []
        let lesser = contradictions.lesserSide(among: members, terms: profile.entries[number])
        // Each is asked for twice or thrice.
        var quotes: [Int: Quote] = [:]
        func quoted(_ row: Int) -> Quote {
          if let quote = quotes[row] { return quote }
          let passage = quote(row: row, theme: number, titled: phrases, input, outline)
          let proposal = input.rows[row]
          let quote = representatives.understandable(
            passage, of: input.proposals[proposal], language: input.languages.proposals[proposal],
            tells: telling.tells(passage, of: row))
          quotes[row] = quote
          return quote
        }
        let shown = representatives.rows(
          of: number, members: members, titled: titles[number]?.holders ?? [],
          vectors: input.vectors, centroids: outline.centroids,
          leads: { !divided.contains($0) && !lesser.contains($0) },
          tells: { telling.tells(quoted($0), of: $0) },
          asks: { row in
            RequestReader.of(input.languages.proposals[input.rows[row]]).asks(quoted(row).text)
          })
        return Theme(
          id: outline.ids[number],
          title: input.settlement.title(of: outline.ids[number], else: own[number].title),
          alternativeTitles: own[number].alternatives,
          keyTerms: keyTerms(
            among: profile.entries[number], of: members, input.lexicon, texts: finder.texts),
          proposals: everyone.map { input.proposals[$0].id }, distinctCount: members.count,
          quotes: shown.map(quoted),
          supports: SupportRange(of: everyone.map { input.proposals[$0].supports }),
          opposes: SupportRange(of: everyone.map { input.proposals[$0].opposes }),
          cohesion: outline.cohesion[number],
          stability: outline.stability[number], isRepetitive: outline.isRepetitive[number],
          neighbors: outline.neighbors(of: number),
          subthemes: kept.subthemes(subthemes[number], of: number),
          summary: summaries[number],
          decided: input.settlement.decided[outline.ids[number]])
      }
    }
    return Description(
      themes: themes, placements: placements,
      voices: try await voices(in: outline, finder: finder, input),
      titles: Dictionary(uniqueKeysWithValues: zip(outline.ids, own.map(\.title))))
  }

  /// The words that tell a theme from the others, written as its members write them.
  private func keyTerms(
    among entries: [TermProfile.Entry], of members: [Int], _ lexicon: Lexicon, texts: TitleTexts
  ) -> [KeyTerm] {
    let shown = Array(
      entries.lazy.filter { entry in
        (entry.inside > 1 || members.count < Self.fewestRepeating)
          && !lexicon.isNeverLabel[Int(lexicon.surfaceOfTerm[Int(entry.term)])]
      }.prefix(keyTermCount))
    let words = UsualSpelling(texts: texts).spellings(
      of: shown.map { lexicon.surfaceOfTerm[Int($0.term)] }, in: members)
    return zip(shown, words).map { entry, word in
      KeyTerm(word: word, inside: entry.inside, total: entry.total)
    }
  }

  /// What names groups of these proposals.
  private func titleFinder(_ input: Input) async throws -> TitleFinder {
    let texts = TitleTexts(
      proposals: input.proposals, corpus: input.corpus, rows: input.rows,
      languages: input.languages.proposals)
    return TitleFinder(
      texts: texts, forms: input.forms,
      subjects: try await TitleSubjects(
        of: texts, vectors: input.vectors, forms: input.forms, lexicon: input.concepts),
      vectors: input.directions, options: labels)
  }

  /// What the members of each theme contradict each other about.
  private static func divisions(
    _ input: Input, outline: ThemeOutline, profile: TermProfile, finder: TitleFinder
  ) async throws -> [[Contradictions.Division]] {
    try await concurrentFlatMap(0..<outline.members.count, chunk: 1) { themes in
      themes.map { theme in
        Contradictions(input: input, forms: input.forms, texts: finder.texts)
          .divisions(among: outline.members[theme], terms: profile.entries[theme])
      }
    }
  }

  /// What is known of each theme besides its members.
  private static func summaries(
    _ input: Input, outline: ThemeOutline, divisions: [[Contradictions.Division]]
  ) -> [ThemeSummary] {
    let count = outline.members.count
    let distinct = input.rows.map { input.proposals[$0] }
    let answers = ThemeOrigins(
      themes: outline.themeOfRow.map { $0.map { [$0] } ?? [] }, themeCount: count)
    let categories = answers.overRepresented(distinct.map { $0.category.map { [$0] } ?? [] })
    let voters = Respondents(of: distinct, themes: outline.themeOfRow)
    let people = ThemeOrigins(themes: voters.themes, themeCount: count)
    let places = people.overRepresented(voters.first.map { $0.place.map { [$0] } ?? [] })
    let trends = people.trends(voters.first.map(\.date))
    let choices = voters.choices(with: people, themeCount: count)
    return outline.members.indices.map { theme in
      ThemeSummary(
        places: places[theme], categories: categories[theme], choices: choices?[theme],
        respondents: Respondents.count(
          among: outline.members[theme].flatMap { input.everyone(behind: $0) }
            .map { input.proposals[$0] }),
        trend: trends[theme], contradictions: divisions[theme].map(\.contradiction))
    }
  }

  /// Small groups at the edges of the themes, named by what tells each from all the rest.
  private func voices(
    in outline: ThemeOutline, finder: TitleFinder, _ input: Input
  ) async throws -> [SmallVoice] {
    let groups = SmallVoices.groups(
      neighbors: input.neighbors, themeOfRow: outline.themeOfRow,
      isRepetitive: outline.isRepetitive, cohesion: outline.cohesion
    ) { outline.centroids.similarity(of: $0, in: input.vectors, to: $1) }
    var numbers = [Int?](repeating: nil, count: input.rows.count)
    for (number, group) in groups.enumerated() { for row in group.rows { numbers[row] = number } }
    let profile = TermProfile(vectors: input.vectors, themes: numbers, themeCount: groups.count)
    let found = try await finder.titles(of: groups.map(\.rows), profile: profile)
    return zip(groups, found).map { group, titles in
      SmallVoice(
        title: titles?.parts[0].quote ?? finder.openingTitle(of: group.rows),
        proposals: group.rows.map { input.proposals[input.rows[$0]].id },
        theme: outline.ids[group.theme])
    }
  }

  private func quote(
    row: Int, theme: Int, titled phrases: [Set<UInt32>], _ input: Input, _ outline: ThemeOutline
  ) -> Quote {
    let proposal = input.rows[row]
    return representatives.quote(
      from: input.proposals[proposal], tokens: input.corpus.tokens(of: proposal),
      lexicon: input.lexicon, centroid: outline.centroids.rows[theme], titled: phrases,
      language: input.languages.proposals[proposal])
  }

  private static func placements(
    _ input: Input, outline: ThemeOutline, map: ThemeMap, further: [[FurtherTheme]]
  ) -> [Placement] {
    var dots = [(x: Double, y: Double)?](repeating: nil, count: input.rows.count)
    for (theme, members) in outline.members.enumerated() {
      for (rank, row) in outline.byCentrality(members, theme: theme).enumerated() {
        dots[row] = map.dot(theme: theme, rank: rank, of: members.count)
      }
    }
    var rowOfProposal = [Int](repeating: -1, count: input.proposals.count)
    for (row, proposal) in input.rows.enumerated() { rowOfProposal[proposal] = row }
    return input.proposals.indices.map { proposal in
      let row = rowOfProposal[input.duplicates.voice(of: proposal)]
      let theme = outline.themeOfRow[row]
      return Placement(
        proposal: input.proposals[proposal].id, language: input.languages.proposals[proposal],
        theme: theme.map { outline.ids[$0] },
        subtheme: theme.flatMap { theme in
          outline.subthemeOfRow[row].map { outline.subthemeNumbers[theme][$0] }
        },
        reason: theme == nil ? reason(row: row, input, outline) : nil,
        nearestTheme: theme == nil
          ? outline.nearestTheme(to: row).map { outline.ids[$0] } : nil,
        further: further[row].compactMap {
          $0.numbered(outline.ids).standing(in: input.proposals[proposal])
        },
        x: dots[row]?.x ?? 0, y: dots[row]?.y ?? 0)
    }
  }

  private static func reason(row: Int, _ input: Input, _ outline: ThemeOutline) -> OutsideReason {
    let entries = input.vectors.entries(of: row)
    if entries.isEmpty { return .tooShort }
    guard outline.sharesVocabulary[row] else { return .noSharedVocabulary }
    return entries.count < 2 ? .tooShort : .singleConcern
  }
}
