/// The people behind answers: of a survey one for each respondent, of all else one for each proposal.
struct Respondents {
  /// The first contribution of each.
  let first: [Proposal]
  /// The different themes of each one's contributions, ascending.
  let themes: [[Int]]

  /// Gathers contributions by who wrote them.
  ///
  /// - Parameters:
  ///   - proposals: Different contributions.
  ///   - themes: Theme of each, or nil.
  init(of proposals: [Proposal], themes: [Int?]) {
    var place: [String: Int] = [:]
    var (first, found): ([Proposal], [Set<Int>]) = ([], [])
    for (proposal, theme) in zip(proposals, themes) {
      let number: Int
      if let respondent = proposal.respondent, let known = place[respondent] {
        number = known
      } else {
        number = first.count
        if let respondent = proposal.respondent { place[respondent] = number }
        first.append(proposal)
        found.append([])
      }
      if let theme { found[number].insert(theme) }
    }
    self.first = first
    self.themes = found.map { $0.sorted() }
  }

  /// For each theme what its people chose more often than chance would have it; nil where nobody chose.
  func choices(with origins: ThemeOrigins, themeCount: Int) -> [[ThemeSummary.ChosenMore]]? {
    var questions: [String] = []
    for choice in first.lazy.flatMap({ $0.choices ?? [] })
    where !questions.contains(choice.question) {
      questions.append(choice.question)
    }
    guard !questions.isEmpty else { return nil }
    var result = [[ThemeSummary.ChosenMore]](repeating: [], count: themeCount)
    for question in questions.sorted() {
      let values = first.map { person in
        (person.choices ?? []).filter { $0.question == question }.map(\.value)
      }
      for (theme, found) in origins.overRepresented(values).enumerated() {
        result[theme] += found.map { ThemeSummary.ChosenMore(question: question, answer: $0) }
      }
    }
    return result
  }

  /// How many people wrote some contributions; nil outside surveys.
  static func count(among proposals: [Proposal]) -> Int? {
    let people = Set(proposals.compactMap(\.respondent))
    return people.isEmpty ? nil : people.count
  }
}
