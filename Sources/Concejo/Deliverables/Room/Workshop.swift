/// A planned workshop and its themes: which come to the room, who has something on a table with them, and what
/// stays out.
public struct Workshop: Sendable, Encodable, Equatable {
  /// Tables, rounds and minutes.
  public let plan: RoomPlan
  /// Numbers of the themes in the room, in the order of the plan.
  public let themes: [Int]
  /// The rule by which they were chosen: `size`, `fair`, `draw`, or `chosen` where somebody named them.
  public let rule: String
  /// What the draw was made with; nil for other rules.
  public let seed: String?
  /// Who has something on a table.
  public let coverage: RoomCoverage
  /// Who would have with the same number of themes by size.
  public let coverageBySize: RoomCoverage
  /// Themes that stay out, by rank.
  public let leftOut: [LeftOut]

  /// A theme that stays out.
  public struct LeftOut: Sendable, Codable, Equatable {
    /// Number of the theme.
    public let theme: Int
    /// Why it does.
    public let reason: Reason

    /// Why a theme stays out.
    public enum Reason: String, Sendable, Codable, CaseIterable {
      /// Others came first.
      case notChosen = "not-chosen"
      /// At least half of its proposals are near copies of another, and nobody asked for it.
      case repetitive
      /// At least half of its proposals seem to be trials of the form, and nobody asked for it.
      case trial
      /// Somebody asked that it stays out.
      case unwanted
    }
  }

  /// Plans a workshop on the themes of a run.
  ///
  /// - Parameters:
  ///   - request: What is asked for; its themes are counted here.
  ///   - findings: The run.
  ///   - proposals: What it read, sorted by id.
  ///   - named: Numbers of themes that somebody chose; nil to choose by the rule.
  ///   - unwanted: Numbers of themes that the rule must not choose.
  ///   - selection: The rule.
  /// - Throws: ``RoomRefusal``.
  public init(
    _ request: RoomRequest, on findings: Findings, proposals: [Proposal], named: [Int]? = nil,
    without unwanted: [Int] = [], by selection: ThemeSelection = .size
  ) throws(RoomRefusal) {
    let trials = TrialThemes(in: findings, of: proposals)
    let asking = findings.themes.filter { !trials.contains($0) }
    let varied = asking.filter { !$0.isRepetitive }
    // Where everybody asks in much the same words, that is what the workshop is about; and where all seem to be
    // trials, nobody knows better than who holds it.
    let heard = [varied, asking, findings.themes].first { !$0.isEmpty }?.map(\.id) ?? []
    let eligible = heard.filter { !unwanted.contains($0) }
    var request = request
    request.themes = named.map { .all($0.count) } ?? .upTo(eligible.count)
    plan = try RoomPlanner(request).plan()
    let voices = ThemeVoices(findings, proposals: proposals)
    let count = plan.themeCount
    themes = named ?? selection.chosen(count, among: eligible, voices: voices)
    (rule, seed) = named == nil ? selection.name : ("chosen", nil)
    coverage = RoomCoverage(of: themes, voices: voices, among: heard)
    coverageBySize = RoomCoverage(
      of: Array(eligible.prefix(count)), voices: voices, among: heard)
    let inRoom = Set(themes)
    leftOut = findings.themes.map(\.id).filter { !inRoom.contains($0) }.map {
      LeftOut(
        theme: $0,
        reason: unwanted.contains($0)
          ? .unwanted
          : heard.contains($0)
            ? .notChosen : trials.themes.contains($0) ? .trial : .repetitive)
    }
  }

  /// The theme at a table in a round, both from 0; nil where all themes are talked about at once.
  public func theme(atTable table: Int, round: Int) -> Int? {
    plan.moves == .nobody ? nil : themes[plan.theme(atTable: table, round: round)]
  }
}

extension ThemeSelection {
  fileprivate var name: (rule: String, seed: String?) {
    switch self {
    case .size: ("size", nil)
    case .fair: ("fair", nil)
    case .draw(let seed): ("draw", seed)
    }
  }
}
