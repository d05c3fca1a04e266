import ConcejoTestSupport
import Testing

@testable import Concejo

/// Themes of each question of a survey keep their numbers, and take decisions.
@Suite struct QuestionDecisionTests {
  /// Answers to two questions: streets, with cycling, trees and waste; services, with buses and libraries.
  private static let answers = FiveThemes.proposals.map { proposal in
    let theme = FiveThemes.theme(of: proposal.id) ?? 0
    return Proposal(
      id: proposal.id, title: "", body: proposal.body,
      category: theme < 3 ? "Calles" : "Servicios", respondent: "p\(proposal.id)")
  }

  private static func analyze(
    _ proposals: [Proposal] = answers, after precedent: Precedent = Precedent()
  ) async throws -> (findings: Findings, history: ThemeHistory) {
    var pipeline = Pipeline()
    pipeline.isByQuestion = true
    pipeline.themeFinder.count = .exactly(2)
    let analysis = try await pipeline.analysis(of: proposals, after: precedent)
    return (
      Findings(
        analysis, options: pipeline, rows: proposals.count, rejected: [], log: precedent.log),
      analysis.history
    )
  }

  private static func themes(_ findings: Findings, of question: String) -> [Theme] {
    findings.themes.filter { $0.summary.question == question }
  }

  private static func reference(_ theme: Theme) -> ThemeReference {
    ThemeReference(theme.id, among: theme.proposals)
  }

  private static func view(
    _ history: ThemeHistory, _ log: DecisionLog
  ) throws -> ThemeView {
    let ids = Set(answers.map(\.id))
    return try ThemeView(
      of: FoundThemes(
        history, held: ids, analyzed: ids,
        questions: Dictionary(uniqueKeysWithValues: answers.map { ($0.id, $0.category) })),
      log: log)
  }

  @Test func `numbers run on from question to question and stay from run to run`() async throws {
    let first = try await Self.analyze()
    #expect(first.findings.themes.map(\.id) == [1, 2, 3, 4])
    let second = try await Self.analyze(after: Precedent(history: first.history))
    #expect(second.findings.themes == first.findings.themes)
    #expect(second.findings.placements == first.findings.placements)
    #expect(second.history == first.history)
    // Some are gone, the order is another one: all others stay where they were.
    let left = Self.answers.filter { (Int($0.id) ?? 0) > 8 }.reversed()
    let third = try await Self.analyze(Array(left), after: Precedent(history: second.history))
    let places = Dictionary(
      uniqueKeysWithValues: first.findings.placements.map { ($0.proposal, $0.theme) })
    for placement in third.findings.placements {
      #expect(placement.theme == places[placement.proposal])
    }
  }

  @Test func `decisions hold within a question, and join no two`() async throws {
    let first = try await Self.analyze()
    let (streets, services) = (
      Self.themes(first.findings, of: "Calles"), Self.themes(first.findings, of: "Servicios")
    )
    let moved = streets[0].proposals[0]
    let made = [
      try decision(.rename(Self.reference(services[0]), title: "La mesa"), at: 1),
      try decision(.move([moved], to: Self.reference(streets[1])), at: 2),
      try decision(.move([streets[0].proposals[1]], to: Self.reference(services[0])), at: 3),
      try decision(
        .merge([Self.reference(services[1])], into: Self.reference(streets[0])), at: 4),
      try decision(.gather(Array(services[1].proposals.prefix(3)), into: 5), at: 5),
      try decision(.rename(ThemeReference(5, anchors: []), title: "Tres"), at: 6),
    ]
    let log = DecisionLog(made)
    let second = try await Self.analyze(after: Precedent(history: first.history, log: log))
    let states = try #require(second.findings.decisions).map(\.state)
    #expect(
      states == [.applied, .applied, .notApplied, .notApplied, .applied, .applied],
      "\(second.findings.decisions ?? [])")
    for outcome in second.findings.decisions?[2...3] ?? [] {
      #expect(outcome.reason?.contains("each question has its own themes") == true)
    }
    #expect(second.findings.theme(services[0].id)?.title.text == "La mesa")
    #expect(second.findings.theme(5)?.title.text == "Tres")
    #expect(second.findings.theme(5)?.summary.question == "Servicios")
    #expect(second.findings.placements.first { $0.proposal == moved }?.theme == streets[1].id)
    // What a command says beforehand is the same.
    let view = try Self.view(first.history, log)
    #expect(view.outcomes == second.findings.decisions)
    #expect(try view.members(of: 5) == second.findings.theme(5)?.proposals)
    let undone = try made.enumerated().map { try decision(.undo($1.id), at: 10 + $0) }
    let last = try await Self.analyze(
      after: Precedent(history: second.history, log: log.adding(undone)))
    #expect(last.findings.themes == first.findings.themes)
    #expect(last.findings.placements == first.findings.placements)
  }

  @Test func `copies that people part are parted within their question`() async throws {
    let twin = Self.answers + [Self.answers[0].with(id: "99")]
    #expect(try await Self.analyze(twin).findings.duplicateGroups.count == 1)
    let log = DecisionLog([try decision(.notSame(["1", "99"]), at: 1)])
    let apart = try await Self.analyze(twin, after: Precedent(log: log))
    #expect(apart.findings.duplicateGroups.isEmpty)
    #expect(apart.findings.decisions?.map(\.state) == [.applied])
  }
}
