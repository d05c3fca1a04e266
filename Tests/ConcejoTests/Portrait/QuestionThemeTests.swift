import ConcejoTestSupport
import Testing

@testable import Concejo

/// Themes of each question apart.
@Suite struct QuestionThemeTests {
  /// Five themes asked under two questions: thirty people answer each.
  private static let answers = FiveThemes.proposals.map { proposal in
    let number = (Int(proposal.id) ?? 0)
    return Proposal(
      id: proposal.id, title: "", body: proposal.body,
      category: number <= 30 ? "¿Qué falta?" : "¿Qué sobra?", respondent: "p\(number % 30)")
  }

  @Test func `a theme holds the answers to one question`() async throws {
    var pipeline = Pipeline()
    pipeline.isByQuestion = true
    let analysis = try await pipeline.analysis(of: Self.answers)
    let questions = Dictionary(uniqueKeysWithValues: Self.answers.map { ($0.id, $0.category) })
    #expect(analysis.themes.map(\.id) == Array(1...analysis.themes.count))
    #expect(Set(analysis.themes.compactMap(\.summary.question)).count == 2)
    for theme in analysis.themes {
      #expect(Set(theme.proposals.map { questions[$0] }) == [theme.summary.question])
      let placed = analysis.placements.filter { $0.theme == theme.id }.map(\.proposal)
      #expect(placed == theme.proposals)
      #expect(theme.neighbors.allSatisfy { (1...analysis.themes.count).contains($0.theme) })
    }
    #expect(analysis.placements.map(\.proposal) == Self.answers.map(\.id))
    #expect(
      analysis.placements.allSatisfy { (-1...101).contains($0.x) && (-1...101).contains($0.y) })
  }

  @Test func `copies keep their members when analyses are joined`() async throws {
    let doubled = Self.answers + Self.answers.map { $0.with(id: "1\($0.id)0") }
    var pipeline = Pipeline()
    pipeline.isByQuestion = true
    let analysis = try await pipeline.analysis(of: doubled)
    let groups = analysis.duplicates.groups.map { group in
      group.members.map { analysis.proposals[$0.proposal] }
    }
    #expect(groups.count == 60)
    #expect(groups.allSatisfy { Set($0.map(\.body)).count == 1 })
    #expect(
      analysis.duplicates.groups.allSatisfy { group in
        group.members.contains { $0.proposal == group.head }
      })
  }

  @Test func `fields of a map lie side by side`() {
    let fields = (0..<3).map { MapField($0, of: 3).place(x: 100, y: 100) }
    #expect(fields.map(\.x) == [50, 100, 50])
    #expect(fields.map(\.y) == [50, 50, 100])
  }

  @Test func `the report counts people, and says which question a theme answers`() async throws {
    var pipeline = Pipeline()
    pipeline.isByQuestion = true
    let analysis = try await pipeline.analysis(of: Self.answers)
    var account = SurveyAccount(file: "s.csv", respondents: 31, questions: ["¿Qué falta?"])
    account.questions[0].answers = 30
    account.questions[0].blanks = 1
    let findings = Findings(
      analysis, options: pipeline, rows: 60, rejected: [], surveys: [account])
    let report = Report(findings, proposals: analysis.proposals, language: .es)
    #expect(report.respondentCount == 30)
    #expect(report.markdown.contains("de las 30 personas que respondieron"))
    #expect(report.markdown.contains("Pregunta: «¿Qué falta?»"))
    #expect(report.html.contains("Personas"))
    #expect(report.ledgerText.contains("Encuesta s.csv: personas"))
    let tables = Tables(
      findings, proposals: analysis.proposals, rejected: [], form: .program)
    let questions = try #require(tables.questions).split(separator: 0x0A)
    #expect(questions.count == 2)
    #expect(try #require(tables.respondents).split(separator: 0x0A).count == 31)
  }
}
