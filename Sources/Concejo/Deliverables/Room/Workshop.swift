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

  /// What was asked for; its themes are those that could be taken.
  let request: RoomRequest
  /// How the themes were chosen; nil where somebody named them.
  let selection: ThemeSelection?

  /// What programs read of it.
  private enum CodingKeys: String, CodingKey {
    case plan, themes, rule, seed, coverage, coverageBySize, leftOut
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
    let heard = HeardThemes(in: findings, proposals: proposals, without: unwanted)
    var request = request
    request.themes = named.map { .all($0.count) } ?? .upTo(heard.eligible.count)
    let plan = try RoomPlanner(request).plan()
    let voices = ThemeVoices(findings, proposals: proposals)
    let themes =
      named ?? selection.chosen(plan.themeCount, among: heard.eligible, voices: voices)
    self.init(
      plan, request, themes, by: named == nil ? selection : nil, heard, voices,
      without: unwanted, on: findings)
  }

  /// The workshop that a study keeps, with its themes as they were chosen.
  ///
  /// It is nil where the run does not have one of them, or where this version makes no plan with as many.
  ///
  /// - Parameters:
  ///   - terms: The terms.
  ///   - findings: The run.
  ///   - proposals: What it read, sorted by id.
  public init?(_ terms: WorkshopTerms, on findings: Findings, proposals: [Proposal]) {
    guard let plan = terms.plan, terms.missingThemes(in: findings).isEmpty else { return nil }
    self.init(
      plan, terms.request, terms.themes, by: terms.selection,
      HeardThemes(in: findings, proposals: proposals, without: terms.unwanted),
      ThemeVoices(findings, proposals: proposals), without: terms.unwanted, on: findings)
  }

  private init(
    _ plan: RoomPlan, _ request: RoomRequest, _ themes: [Int], by selection: ThemeSelection?,
    _ heard: HeardThemes, _ voices: ThemeVoices, without unwanted: [Int], on findings: Findings
  ) {
    self.plan = plan
    self.request = request
    self.themes = themes
    self.selection = selection
    (rule, seed) = (selection?.name ?? "chosen", selection?.seed)
    coverage = RoomCoverage(of: themes, voices: voices, among: heard.all)
    coverageBySize = RoomCoverage(
      of: Array(heard.eligible.prefix(plan.themeCount)), voices: voices, among: heard.all)
    let inRoom = Set(themes)
    leftOut = findings.themes.map(\.id).filter { !inRoom.contains($0) }.map {
      LeftOut(
        theme: $0, reason: unwanted.contains($0) ? .unwanted : heard.reason(for: $0))
    }
  }

  /// The theme at a table in a round, both from 0; nil where all themes are talked about at once.
  public func theme(atTable table: Int, round: Int) -> Int? {
    plan.moves == .nobody ? nil : themes[plan.theme(atTable: table, round: round)]
  }
}

/// The themes that a workshop is about.
private struct HeardThemes {
  /// Their numbers, by rank: without repetitive ones and trials, where there are others.
  let all: [Int]
  /// Those that a rule may choose.
  let eligible: [Int]
  private let trials: TrialThemes

  init(in findings: Findings, proposals: [Proposal], without unwanted: [Int]) {
    let trials = TrialThemes(in: findings, of: proposals)
    let asking = findings.themes.filter { !trials.contains($0) }
    let varied = asking.filter { !$0.isRepetitive }
    // Where everybody asks in much the same words, that is what the workshop is about; and where all seem to be
    // trials, nobody knows better than who holds it.
    all = [varied, asking, findings.themes].first { !$0.isEmpty }?.map(\.id) ?? []
    eligible = all.filter { !unwanted.contains($0) }
    self.trials = trials
  }

  /// Why a theme stays out that nobody asked to stay out.
  func reason(for theme: Int) -> Workshop.LeftOut.Reason {
    if all.contains(theme) { return .notChosen }
    return trials.themes.contains(theme) ? .trial : .repetitive
  }
}
