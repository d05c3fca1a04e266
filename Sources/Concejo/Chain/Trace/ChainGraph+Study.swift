extension ChainGraph {
  /// The chain of a study: contributions, copies, themes, units, answers, recommendations, commitments.
  ///
  /// - Parameters:
  ///   - account: Who gets which answer.
  ///   - findings: The latest run, or nil where there is none.
  ///   - proposals: The contributions, with personal data hidden, for their first words.
  ///   - followUp: What is recommended and promised.
  ///   - language: Language of the answers.
  public init(
    _ account: AnswerAccount, findings: Findings?, proposals: [Proposal], followUp: FollowUp,
    language: Language
  ) {
    let languages = Dictionary(
      (findings?.placements ?? []).map { ($0.proposal, $0.language) },
      uniquingKeysWith: { first, _ in first })
    let openings = Dictionary(
      proposals.map { ($0.id, UnitTitle(of: $0, in: languages[$0.id] ?? language).text) },
      uniquingKeysWith: { first, _ in first })
    // What was taken back is not shown, only that it is there.
    var objects = account.contributions.map { contribution in
      ChainObject(
        .contribution, id: contribution.id,
        title: contribution.setAside ?? openings[contribution.id] ?? "",
        contributions: [contribution.id])
    }
    objects += (findings?.duplicateGroups ?? []).map { group in
      ChainObject(
        .copies, id: "G\(group.id)", title: openings[group.head] ?? "",
        contributions: group.members.map(\.proposal))
    }
    objects += (findings?.themes ?? []).map { theme in
      ChainObject(
        .theme, id: ThemeName(theme.id).text, title: theme.title.text,
        contributions: theme.proposals)
    }
    objects += Self.units(of: account)
    objects += Self.answers(of: account, language: language)
    objects += followUp.objects(
      RecommendationGrounds(account, findings: findings, proposals: proposals, harvest: []))
    self.init(objects)
  }

  /// Units with all that have their answer, comments among them.
  private static func units(of account: AnswerAccount) -> [ChainObject] {
    var ids: [Int: [String]] = [:]
    for (contribution, outcome) in zip(account.contributions, account.outcomes) {
      if let unit = outcome.unit { ids[unit, default: []].append(contribution.id) }
    }
    return account.filledUnits.map { unit in
      ChainObject(
        .unit, id: unit.name, title: unit.shownTitle, contributions: ids[unit.number] ?? [])
    }
  }

  private static func answers(of account: AnswerAccount, language: Language) -> [ChainObject] {
    let messages = Messages(language)
    var ids: [Answer.Subject: [String]] = [:]
    var answers: [Answer.Subject: Answer] = [:]
    for (contribution, outcome) in zip(account.contributions, account.outcomes) {
      guard let answer = outcome.answer else { continue }
      ids[answer.subject, default: []].append(contribution.id)
      answers[answer.subject] = answer
    }
    return answers.values.sorted { Answer.Subject.precedes($0.subject, $1.subject) }.map { answer in
      ChainObject(
        .answer, id: answer.subject.name,
        // The line says already that it is an answer.
        title: ([answer.state.name(in: language) + "."]
          + AnswerParagraphs.sentences(of: answer, messages).dropFirst()).joined(separator: " "),
        contributions: ids[answer.subject] ?? [])
    }
  }
}
