extension Tables {
  /// One row for each question of the surveys, with what became of its cells; nil where there are none.
  public var questions: [UInt8]? {
    guard let surveys = findings.ledger.surveys else { return nil }
    var table = CSVTable(
      header: ["survey", "question", "respondents", "answers", "no_answers", "blanks", "themes"],
      form: form)
    var themes: [String: Set<Int>] = [:]
    for (proposal, placement) in zip(proposals, findings.placements) {
      guard let question = proposal.category, let theme = placement.theme else { continue }
      themes[question, default: []].insert(theme)
    }
    for survey in surveys {
      for question in survey.questions {
        table.append([
          survey.file, question.question, String(survey.respondents), String(question.answers),
          String(question.noAnswers), String(question.blanks),
          String(themes[question.question]?.count ?? 0),
        ])
      }
    }
    return table.bytes
  }

  /// One row for each person who answered a survey, with their themes; nil where there are none.
  public var respondents: [UInt8]? {
    var answers: [String: (ids: [String], themes: Set<Int>)] = [:]
    for (proposal, placement) in zip(proposals, findings.placements) {
      guard let respondent = proposal.respondent else { continue }
      var own = answers[respondent] ?? ([], [])
      own.ids.append(proposal.id)
      if let theme = placement.theme { own.themes.insert(theme) }
      answers[respondent] = own
    }
    guard !answers.isEmpty else { return nil }
    var table = CSVTable(
      header: ["respondent", "answers", "answer_ids", "theme_ids"], form: form)
    for (respondent, own) in answers.sorted(by: { Proposal.id($0.key, precedes: $1.key) }) {
      table.append([
        respondent, String(own.ids.count), own.ids.joined(separator: " | "),
        own.themes.sorted().map(String.init).joined(separator: " | "),
      ])
    }
    return table.bytes
  }
}
