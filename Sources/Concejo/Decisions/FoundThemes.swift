/// The themes of a run as the program found them, before any decision, read piece by piece.
///
/// A decision is about a few proposals: of a hundred thousand the others need not be read.
public struct FoundThemes: Sendable {
  /// Lasting numbers of the themes, those without a proposal too.
  let numbers: [Int]
  /// Highest number that any theme ever had.
  let highest: Int
  /// Titles, by number.
  let titles: [Int: String]
  /// Proposals that came after decisions and joined what these had made.
  let joined: [ThemeHistory.Joined]
  /// Themes with another number than their decision asks for.
  let renumbered: [ThemeHistory.Renumbered]
  /// Question of each theme, by number, where each question of a survey has its own.
  let questions: [Int: Question]?
  private let readHeld: @Sendable ([String]) throws -> Set<String>
  private let readPlaces: @Sendable ([String]) throws -> [String: Int?]
  private let readMembers: @Sendable (Int) throws -> [String]
  private let readCopies: @Sendable ([String]) throws -> [[String]]
  private let readQuestions: @Sendable ([String]) throws -> [String: String?]

  /// Takes what is known at once, and how to read the rest.
  ///
  /// - Parameters:
  ///   - numbers: Lasting numbers of all themes.
  ///   - highest: Highest number that any theme ever had.
  ///   - titles: Titles, by number.
  ///   - joined: What joined decided themes.
  ///   - renumbered: Themes with another number than their decision asks for.
  ///   - held: Which of some ids the study holds.
  ///   - places: The theme of each of some proposals, nil outside all themes; only those that an analysis
  ///     would read, exclusions aside.
  ///   - members: Ids of the members of a theme, of the same proposals.
  ///   - copies: The groups of copies of the latest run that hold some proposals, whole.
  ///   - questions: Question of each theme, where each question has its own themes; nil for those of what
  ///     answers none.
  ///   - questionsOf: The question that each of some contributions answers.
  package init(
    numbers: [Int], highest: Int, titles: [Int: String], joined: [ThemeHistory.Joined],
    renumbered: [ThemeHistory.Renumbered],
    held: @escaping @Sendable ([String]) throws -> Set<String>,
    places: @escaping @Sendable ([String]) throws -> [String: Int?],
    members: @escaping @Sendable (Int) throws -> [String],
    copies: @escaping @Sendable ([String]) throws -> [[String]] = { _ in [] },
    questions: [Int: String?]? = nil,
    questionsOf: @escaping @Sendable ([String]) throws -> [String: String?] = { _ in [:] }
  ) {
    self.questions = questions?.mapValues { Question($0) }
    readQuestions = questionsOf
    self.numbers = numbers
    self.highest = highest
    self.titles = titles
    self.joined = joined
    self.renumbered = renumbered
    readHeld = held
    readPlaces = places
    readMembers = members
    readCopies = copies
  }

  /// The themes of a history that is at hand.
  ///
  /// - Parameters:
  ///   - history: The themes.
  ///   - titles: Titles that the latest run shows; others come from the history.
  ///   - held: Ids of all that the study holds.
  ///   - analyzed: Ids of those that an analysis would read.
  ///   - copies: Groups of copies.
  ///   - questions: The question that each of these answers, where each question has its own themes.
  package init(
    _ history: ThemeHistory, titles: [Int: String] = [:], held: Set<String>,
    analyzed: Set<String>, copies: [[String]] = [], questions: [String: String?]? = nil
  ) {
    var places: [String: Int] = [:]
    for entry in history.found { for id in entry.members { places[id] = entry.id } }
    let found = places
    let members = Dictionary(
      history.found.map { ($0.id, $0.members.filter(analyzed.contains)) },
      uniquingKeysWith: { first, _ in first })
    self.init(
      numbers: history.found.map(\.id), highest: history.highest,
      titles: history.titles.merging(titles) { $1 }, joined: history.joined,
      renumbered: history.renumbered ?? [],
      held: { Set($0.filter(held.contains)) },
      places: { ids in
        ids.reduce(into: [:]) { if analyzed.contains($1) { $0.updateValue(found[$1], forKey: $1) } }
      },
      members: { members[$0] ?? [] },
      copies: { ids in
        let ids = Set(ids)
        return copies.filter { !ids.isDisjoint(with: $0) }
      },
      questions: questions.map { questions in
        members.compactMapValues { $0.first.flatMap { questions[$0] } }
      }, questionsOf: { ids in (questions ?? [:]).filter { ids.contains($0.key) } })
  }

  /// Which of some ids the study holds.
  func held(_ ids: Set<String>) throws -> Set<String> {
    ids.isEmpty ? [] : try readHeld(ids.sorted())
  }

  /// The theme of each of some proposals that an analysis would read.
  func places(of ids: Set<String>) throws -> [String: Int?] {
    ids.isEmpty ? [:] : try readPlaces(ids.sorted())
  }

  /// The question that each of some contributions answers.
  func questions(of ids: Set<String>) throws -> [String: Question] {
    ids.isEmpty ? [:] : try readQuestions(ids.sorted()).mapValues { Question($0) }
  }

  /// The groups of copies that hold some proposals, whole.
  func copies(of ids: Set<String>) throws -> [[String]] {
    ids.isEmpty ? [] : try readCopies(ids.sorted())
  }

  /// Ids of the members of a theme that an analysis would read, in any order.
  func members(of theme: Int) throws -> [String] { try readMembers(theme) }
}

extension ThemeHistory {
  /// Titles as they were shown last, by number of the theme.
  package var titles: [Int: String] {
    (found + shown).reduce(into: [:]) { titles, entry in
      titles[entry.id] = entry.title?.text ?? titles[entry.id]
    }
  }
}
