/// Tells why a run put proposals where they are, from the vectors that it compared them by.
///
/// Vectors are no part of a study: they are made anew of the same texts and options, by the same code, and
/// are the same numbers. That costs as much as an analysis does before it looks for themes.
public struct Explainer: Sendable {
  let findings: Findings
  let options: Pipeline
  let compared: ProposalComparison
  let causes: PlacementCauses
  let constraints: CopyConstraints
  let nearness: ThemeNearness
  /// Numbers of the themes that have members among the proposals, ascending.
  let themeIDs: [Int]
  /// Position of each row's theme among them, or nil.
  let themeOfRow: [Int?]
  private let numbers: [String: Int]
  private let rowOfProposal: [Int: Int]
  let placements: [String: Placement]

  /// What is to be explained.
  public enum Subject: Sendable {
    /// Proposals, by id.
    case proposals([String])
    /// Themes, by number.
    case themes([Int])
  }

  /// Makes the vectors of a run anew.
  ///
  /// - Parameters:
  ///   - findings: What the run found.
  ///   - contributions: All that the study holds.
  ///   - precedent: What the run left for the next one, and all decisions.
  ///   - subject: What will be asked for: where each question of a survey has its own themes, only what
  ///     answers that question is compared.
  ///   - given: The vectors of a model, where the run used them.
  ///   - meter: Told of each stage.
  /// - Throws: ``ExplanationError``; ``RunMatricesError/otherRun(id:)``; `CancellationError` if the calling task is cancelled.
  public init(
    of findings: Findings, contributions: [Proposal], after precedent: Precedent,
    about subject: Subject, vectors given: ProposalVectors? = nil,
    meter: ProgressMeter = ProgressMeter()
  ) async throws {
    if let source = findings.options.vectorSource, given == nil {
      throw ExplanationError.needsVectors(file: source.file)
    }
    let texts = RunTexts(of: findings, contributions: contributions, after: precedent)
    let question =
      texts.isByQuestion ? try Self.question(in: texts.all, findings, about: subject) : nil
    let (compared, log) = try await texts.compared(question, vectors: given, meter: meter)
    self.compared = compared
    self.findings = findings
    options = findings.options
    causes = PlacementCauses(findings, history: precedent.history, log: log)
    constraints = CopyConstraints(log, among: compared.proposals)
    let placements = Dictionary(
      findings.placements.map { ($0.proposal, $0) }, uniquingKeysWith: { first, _ in first })
    self.placements = placements
    numbers = Dictionary(
      compared.proposals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    rowOfProposal = Dictionary(
      compared.rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let themes = compared.rows.map { placements[compared.proposals[$0].id]?.theme }
    let ids = Set(themes.compactMap { $0 }).sorted()
    let position = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let themeOfRow = themes.map { $0.flatMap { position[$0] } }
    themeIDs = ids
    self.themeOfRow = themeOfRow
    nearness = ThemeNearness(
      rows: compared.rowVectors, terms: compared.vectors, themes: themeOfRow, count: ids.count)
  }

  /// The question that the subject is about.
  private static func question(
    in all: [Proposal], _ findings: Findings, about subject: Subject
  ) throws(ExplanationError) -> Question {
    let ids =
      switch subject {
      case .proposals(let ids): Set(ids)
      case .themes(let themes): Set(themes.compactMap { findings.theme($0)?.proposals.first })
      }
    let questions = Set(all.filter { ids.contains($0.id) }.map { Question(of: $0) })
    if questions.isEmpty {
      switch subject {
      case .proposals(let ids): throw absence(of: ids.first ?? "", in: findings)
      case .themes(let themes):
        throw .unknownTheme(themes.first ?? 0, known: findings.themes.map(\.id).sorted())
      }
    }
    guard questions.count == 1, let own = questions.first else {
      throw .otherQuestions(questions.compactMap(\.name).sorted())
    }
    return own
  }

  /// Number of a proposal that was analysed.
  func number(of id: String) throws(ExplanationError) -> Int {
    guard let number = numbers[id] else { throw Self.absence(of: id, in: findings) }
    return number
  }

  /// Why a run did not compare a contribution that the study holds.
  private static func absence(of id: String, in findings: Findings) -> ExplanationError {
    if let record = findings.comments.first(where: { $0.comment == id }) {
      return .isComment(id: id, proposal: record.proposal)
    }
    if let record = findings.setAside?.first(where: { $0.contribution == id }) {
      return .isSetAside(id: id, state: record.state)
    }
    return .notAnalyzed(id: id)
  }

  /// The row whose place a proposal shares.
  func row(of number: Int) -> Int {
    guard let row = rowOfProposal[compared.duplicates.voice(of: number)] else {
      preconditionFailure("proposal \(number) has no row")
    }
    return row
  }

  /// Position of a theme.
  func position(of theme: Int) throws(ExplanationError) -> Int {
    guard let position = themeIDs.firstIndex(of: theme) else {
      throw .unknownTheme(theme, known: themeIDs)
    }
    return position
  }

  /// What the figures mean.
  var scale: ExplanationScale {
    ExplanationScale(
      of: options, hasConcepts: compared.concepts != nil,
      isDrawnNearer: compared.graph != nil && options.themeFinder.smoothingRounds > 0)
  }

  func id(ofRow row: Int) -> String { compared.proposals[compared.rows[row]].id }

  /// How near a row lies to each theme, to its own as if it were not counted in it.
  func values(of row: Int) -> [ThemeNearness.Value] {
    var values = nearness.values(of: row)
    if let theme = themeOfRow[row] { values[theme] = nearness.apart(values[theme], from: theme) }
    return values
  }

  /// All themes by their nearness to a row, the nearest first; of equals the smaller number.
  ///
  /// To what is in no theme they are near by its words alone, as in the lists of what is outside.
  func closeness(of row: Int) -> [ProposalExplanation.Closeness] {
    let isOutside = themeOfRow[row] == nil
    func nearness(_ value: ThemeNearness.Value) -> Float { isOutside ? value.words : value.total }
    return values(of: row).enumerated().sorted { left, right in
      (nearness(right.element), left.offset) < (nearness(left.element), right.offset)
    }.map { ProposalExplanation.Closeness(theme: themeIDs[$0.offset], $0.element) }
  }

  /// How near a row is to its own theme if it is counted in it, as when it was placed; nil outside.
  func counted(_ row: Int) -> ProposalExplanation.Closeness? {
    themeOfRow[row].map { theme in
      ProposalExplanation.Closeness(theme: themeIDs[theme], nearness.values(of: row)[theme])
    }
  }

  /// What put a row where it is, without looking at copies.
  func cause(ofRow row: Int) -> (cause: PlacementCause, decisions: [String]) {
    guard let theme = themeOfRow[row] else { return (.outside, []) }
    let number = compared.rows[row]
    let unit = compared.duplicates.everyone(behind: number).map { compared.proposals[$0].id }
    // Rows are placed with themselves in the centre of their theme.
    let values = nearness.values(of: row)
    let isNearest = values.indices.allSatisfy { values[$0].total <= values[theme].total }
    return causes.cause(of: unit, in: themeIDs[theme], isNearest: isNearest)
  }
}
