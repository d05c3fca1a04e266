/// What the analysis of each question of a survey builds on.
///
/// A theme of an earlier run belongs to the question that most of its members answer; those of them that
/// answer another one leave it.
struct QuestionPrecedents {
  /// Decisions by question.
  let decisions: QuestionDecisions
  /// Highest number that any theme ever had.
  let highest: Int
  private let precedent: Precedent
  private let proposals: [String: Question]
  private let themes: [Int: Question]

  /// Divides a precedent.
  ///
  /// - Parameters:
  ///   - precedent: The themes of an earlier run, and all decisions.
  ///   - proposals: What is analysed.
  init(_ precedent: Precedent, among proposals: [Proposal]) {
    self.precedent = precedent
    let questions = Dictionary(
      proposals.map { ($0.id, Question(of: $0)) }, uniquingKeysWith: { first, _ in first })
    self.proposals = questions
    let history = precedent.history
    var themes: [Int: Question] = [:]
    for entry in history?.found ?? [] {
      let counts = Dictionary(
        entry.members.compactMap { questions[$0] }.map { ($0, 1) }, uniquingKeysWith: +)
      themes[entry.id] = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    self.themes = themes
    decisions = QuestionDecisions(precedent.log, themes: themes, proposals: questions)
    highest = history.map { max($0.highest, precedent.log.highestTheme) } ?? 0
  }

  /// What the analysis of one question builds on.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - highest: Highest number that any theme has by now, those of other questions among them.
  /// - Returns: Its own themes and decisions.
  func precedent(of question: Question, behind highest: Int) -> Precedent {
    let found = (precedent.history?.found ?? []).filter { themes[$0.id] == question }
      .map { $0.keeping { proposals[$0].map { $0 == question } ?? true } }
    let ids = Set(found.map(\.id))
    let history = ThemeHistory(
      found: found,
      shown: (precedent.history?.shown ?? []).compactMap { entry in
        let own = entry.keeping { proposals[$0] == question }
        return ids.contains(entry.id) || !own.members.isEmpty ? own : nil
      },
      joined: (precedent.history?.joined ?? []).compactMap { record in
        let places = record.places.filter { proposals[$0.key] == question }
        return places.isEmpty
          ? nil : ThemeHistory.Joined(decisions: record.decisions, places: places)
      }, highest: highest, renumbered: precedent.history?.renumbered ?? [])
    // What has no themes yet is divided, and not put into themes that are not there.
    return Precedent(
      history: history, log: decisions.log(of: question),
      dividesAnew: precedent.dividesAnew || found.isEmpty)
  }

  /// One history of those of all questions, with the themes none of whose members are here now.
  func joined(_ parts: [ThemeHistory]) -> ThemeHistory {
    let absent = (precedent.history?.found ?? []).filter { themes[$0.id] == nil }
    let left = precedent.dividesAnew ? [] : absent
    return ThemeHistory(
      found: (parts.flatMap(\.found) + left).sorted { $0.id < $1.id },
      shown: parts.flatMap(\.shown).sorted { $0.id < $1.id }, joined: parts.flatMap(\.joined),
      highest: max(highest, parts.map(\.highest).max() ?? 0),
      renumbered: parts.flatMap { $0.renumbered ?? [] }.reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      })
  }
}

extension ThemeHistory.Entry {
  /// The theme with some of its members.
  fileprivate func keeping(_ isKept: (String) -> Bool) -> ThemeHistory.Entry {
    ThemeHistory.Entry(
      id: id, title: title, members: members.filter(isKept),
      parts: parts.map { part in
        ThemeHistory.Part(
          number: part.number, title: part.title, members: part.members.filter(isKept))
      }, highestPart: highestPart)
  }
}
