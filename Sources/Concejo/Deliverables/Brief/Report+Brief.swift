extension Report {
  /// Fewer different proposals, or people, are said to be few.
  private static let few = 10

  /// What a table has to know of a theme.
  public func brief(of theme: Theme) -> ThemeBrief {
    let members = theme.proposals.compactMap { proposal($0) }
    let dispute = dispute(in: theme)
    let asked = asked(of: theme, besides: dispute)
    let stated = members.count { $0.supports != nil }
    // Counted as in the questions on the same page: a copy says its place again.
    let distinct = members.filter { copyHeads[$0.id] == nil }
    let placed = distinct.compactMap(\.place).filter { !$0.isEmpty }
    return ThemeBrief(
      theme: theme.id, title: standaloneTitle(of: theme), size: count(of: theme),
      asked: asked,
      distinctCount: theme.distinctCount,
      parts: theme.subthemes.map { part in
        ThemeBrief.Part(
          id: ThemeName(theme.id, subtheme: part.number).text,
          title: part.title.text.capitalizedFirst, distinctCount: part.distinctCount)
      },
      places: Self.counted(placed),
      placed: ThemeBrief.Share(count: placed.count, total: distinct.count),
      supports: theme.supports.map {
        ThemeBrief.Supports(
          stated: ThemeBrief.Share(count: stated, total: theme.proposals.count), range: $0)
      },
      caution: caution(about: theme), dispute: dispute,
      voices: voices.filter { $0.theme == theme.id }
        .compactMap { voice(of: $0, besides: Set(asked.map(\.proposal))) },
      unknown: unknown(of: theme, placed: placed.count),
      questions: questions(about: theme, printed: asked))
  }

  /// The passages of a theme that its page prints.
  func asked(of theme: Theme, besides dispute: ThemeBrief.Dispute?) -> [ThemeBrief.Passage] {
    quotes(of: theme, besides: dispute?.proposals ?? []).map { passage($0) }
  }

  /// Characters of what names a proposal in a question.
  private static let namingLength = 80

  /// The questions of a theme, about what its page prints.
  func questions(about theme: Theme, printed passages: [ThemeBrief.Passage]) -> [String] {
    ThemeQuestions(
      of: theme, in: findings, contrary: contraryPairs[theme.id]?.first,
      printed: passages.map {
        ThemeBrief.Passage(proposal: $0.proposal, text: motion(of: $0, Self.namingLength))
      }, messages: messages
    ).sentences
  }

  private func passage(_ quote: Quote) -> ThemeBrief.Passage {
    ThemeBrief.Passage(proposal: quote.proposal, text: passage(of: quote))
  }

  /// The shortest text of a small group that says what it asks, or else its longest.
  ///
  /// - Parameters:
  ///   - group: The group.
  ///   - told: Proposals that the page quotes already: none of them stands for the group, too.
  /// - Returns: A proposal of the group; nil where all of them are told already.
  func telling(of group: SmallVoice, besides told: Set<String> = []) -> Proposal? {
    let texts = group.proposals.filter { !told.contains($0) }.compactMap { proposal($0) }
    let telling = texts.filter { $0.text.count >= Self.tellingLength }
    // The first of equals: proposals stand by id.
    return telling.min { $0.text.count < $1.text.count }
      ?? texts.max { $0.text.count < $1.text.count }
  }

  private func voice(of group: SmallVoice, besides told: Set<String>) -> ThemeBrief.Voice? {
    telling(of: group, besides: told).map {
      ThemeBrief.Voice(
        title: group.title.text,
        passage: ThemeBrief.Passage(proposal: $0.id, text: $0.text), proposals: group.proposals)
    }
  }

  /// Places with their counts, the most frequent first, ties by name.
  private static func counted(_ places: [String]) -> [ThemeBrief.Place] {
    Dictionary(places.map { ($0, 1) }, uniquingKeysWith: +)
      .map { ThemeBrief.Place(name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// The contrary demands that most people make, or else two proposals that seem to ask for contrary things.
  func dispute(in theme: Theme) -> ThemeBrief.Dispute? {
    if let contradiction = theme.summary.contradictions.first {
      return ThemeBrief.Dispute(
        sentence: messages.sentence(for: contradiction),
        sides: [contradiction.majority, contradiction.minority].map { passage($0.quote) })
    }
    guard let pair = contraryPairs[theme.id]?.first, let first = proposal(pair.first),
      let second = proposal(pair.second)
    else { return nil }
    return ThemeBrief.Dispute(
      sentence: messages["theme.apart"],
      sides: [first, second].map { ThemeBrief.Passage(proposal: $0.id, text: $0.text) })
  }

  /// That a theme may be no theme but tests; nil where nothing speaks for it.
  func caution(about theme: Theme) -> String? {
    if trials.contains(theme) {
      return messages["trial.theme"] + " " + messages["theme.repetitive.caution"]
    }
    guard theme.isRepetitive else { return nil }
    return messages["brief.unknown.copies"] + " " + messages["theme.repetitive.caution"]
  }

  /// What the data do not say: only what is true of this theme, and that nobody was drawn by lot.
  private func unknown(of theme: Theme, placed: Int) -> [String] {
    var sentences: [String] = []
    if placed == 0 { sentences.append(messages["brief.unknown.places"]) }
    if theme.supports == nil { sentences.append(messages["brief.unknown.supports"]) }
    if theme.distinctCount < Self.few {
      sentences.append(
        messages("brief.unknown.few", ["n": messages.number(theme.distinctCount)]))
    }
    if let people = theme.summary.respondents {
      if people < Self.few {
        sentences.append(messages("brief.unknown.people-few", ["n": messages.number(people)]))
      }
    } else {
      sentences.append(messages["brief.unknown.people"])
    }
    if theme.isFragile { sentences.append(messages["brief.unknown.fragile"]) }
    return sentences + [messages["brief.unknown.sample"]]
  }
}
