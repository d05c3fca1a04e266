public import Concejo

/// Decisions as several people in a hurry would make them: sensible ones, contrary ones and impossible ones.
public struct RandomDecisions {
  private var random: SplitMix64
  private let themes: [(number: Int, members: [String])]
  private let ids: [String]
  private let person: String
  private var made: [Decision] = []
  private var newTheme: Int

  /// Prepares decisions on some themes.
  ///
  /// - Parameters:
  ///   - seed: The same seed gives the same decisions.
  ///   - themes: Number and members of each theme.
  ///   - ids: Ids of proposals; `nobody` is named now and then besides.
  ///   - person: Who decides.
  public init(
    seed: UInt64, themes: [(number: Int, members: [String])], ids: [String], by person: String
  ) {
    random = SplitMix64(seed: seed)
    self.themes = themes
    self.ids = ids + ["nobody"]
    self.person = person
    newTheme = (themes.map(\.number).max() ?? 0) + 1
  }

  /// A number of decisions, a minute from one to the next.
  public mutating func make(_ count: Int) throws -> [Decision] {
    for minute in 0..<count {
      let clock = "\(10 + minute / 60):\(minute / 10 % 6)\(minute % 10)"
      guard let time = DecisionTime("2026-03-01T\(clock):00Z") else { continue }
      made.append(Decision(action(), by: person, when: time))
    }
    return made
  }

  private mutating func action() -> Decision.Action {
    let (theme, other) = (reference(), reference())
    switch Int.random(in: 0..<13, using: &random) {
    case 0: return .rename(theme, title: "Título \(made.count)")
    case 1: return .describe(theme, text: "Texto \(made.count)")
    case 2: return .merge([other], into: theme)
    case 3:
      let members = members(of: theme.theme)
      let part = Array(members.prefix(members.count / 3))
      guard !part.isEmpty else { return .merge([theme], into: other) }
      return .split(
        theme, parts: [Decision.Part(theme: number(), proposals: part)],
        rest: Array(members.dropFirst(part.count)))
    case 4, 5, 6: return .move(some(3), to: theme)
    case 7: return .gather(some(4), into: number())
    case 8:
      let members = members(of: theme.theme)
      return members.isEmpty
        ? .move(some(2), to: theme) : .lock(theme, members: members, title: "Cerrado")
    case 9: return .exclude(some(1), code: "spam")
    case 10: return .include(some(1))
    case 11: return Bool.random(using: &random) ? .same(some(2)) : .notSame(some(2))
    default:
      guard let taken = made.randomElement(using: &random) else { return .move(some(1), to: theme) }
      return .undo(taken.id)
    }
  }

  /// A number for a new theme; now and then one that is taken, as where the decisions of two people are merged.
  private mutating func number() -> Int {
    newTheme += 1
    let isTaken = Int.random(in: 0..<8, using: &random) == 0
    return isTaken ? 1 : newTheme - 1
  }

  private func members(of theme: Int) -> [String] {
    themes.first { $0.number == theme }?.members ?? []
  }

  /// A theme of the run, or one that an earlier decision made; some are named without members.
  private mutating func reference() -> ThemeReference {
    let numbers = themes.map(\.number) + Array((themes.map(\.number).max() ?? 0)..<newTheme)
    let number = numbers.randomElement(using: &random) ?? 1
    let isBare = Int.random(in: 0..<3, using: &random) == 0
    return isBare
      ? ThemeReference(number, anchors: []) : ThemeReference(number, among: members(of: number))
  }

  private mutating func some(_ count: Int) -> [String] {
    Array(ids.shuffled(using: &random).prefix(count))
  }
}
