import ConcejoTestSupport
import Testing

@testable import Concejo

/// One person is one voice, however many questions they answer.
@Suite struct RespondentTests {
  private static let header = "ref,¿Qué mejorarías?,¿Qué te gusta de aquí?,Edad"
  private static let rows = [
    "r1,Un banco al sol junto al pozo,El río y sus paseos de tarde,joven",
    "r2,Que abran la ludoteca los lunes,Ninguna,mayor",
    "r3,Menos coches en la calle del Horno,La gente de la plaza vieja,joven",
    "r4,Una pista de patines cubierta,,mayor",
    "r5,Arreglar las goteras del gimnasio,Las fiestas de la vendimia,joven",
    "r6,Más árboles en la plaza,Los huertos de la ribera,mayor",
    "r7,Un autobús a la estación,Que nos conocemos todos,joven",
    "r8,Luz en el camino viejo,El mercado de los jueves,mayor",
  ]

  private static func read(_ rows: [String], header: String = header) throws -> ImportedFile {
    let text = ([header] + rows).joined(separator: "\n")
    return try ProposalImport().read(Array(text.utf8), file: "s.csv").file
  }

  @Test func `answers know who gave them and what these chose`() throws {
    let file = try Self.read(Self.rows)
    let first = try #require(file.proposals.first { $0.id == "r1-2" })
    #expect(first.respondent == "r1")
    #expect(first.choices == [.init(question: "Edad", value: "joven")])
    #expect(!file.unusedColumns.contains("Edad"))
  }

  @Test func `each question's cells add up to the respondents`() throws {
    let survey = try #require(try Self.read(Self.rows).survey)
    #expect(survey.respondents == 8)
    #expect(survey.questions.map(\.answers) == [8, 6])
    #expect(survey.questions.map(\.noAnswers) == [0, 1])
    #expect(survey.questions.map(\.blanks) == [0, 1])
    #expect(survey.isBalanced)
  }

  @Test func `people without numbers are the same in any order of the rows`() throws {
    let header = "¿Qué mejorarías?,¿Qué te gusta de aquí?,Edad"
    let rows = Self.rows.map { String($0.dropFirst(3)) }
    let file = try Self.read(rows, header: header)
    let shuffled = try Self.read(rows.reversed(), header: header)
    #expect(file.proposals == shuffled.proposals)
    #expect(Set(file.proposals.compactMap(\.respondent)).count == 8)
    // Two people who say the same are two.
    let twins = try Self.read(rows + [rows[0]], header: header)
    #expect(Set(twins.proposals.compactMap(\.respondent)).count == 9)
  }

  @Test func `several things that one person chose count each`() {
    #expect(ChoiceColumn.values(of: "A pie; En bus;A pie") == ["A pie", "En bus"])
    let rows = (0..<20).map { RawRow(line: $0, cells: [$0 % 2 == 0 ? "A pie;En bus" : "En coche"]) }
    #expect(ChoiceColumn.isChoice(0, in: rows))
    let texts = (0..<20).map { RawRow(line: $0, cells: ["Texto número \($0)"]) }
    #expect(!ChoiceColumn.isChoice(0, in: texts))
  }

  @Test func `five answers of one person are one draw`() {
    let answers = (0..<6).map { number in
      Proposal(
        id: "\(number)", title: "", body: "x", place: "Norte", respondent: number < 5 ? "a" : "b",
        choices: [.init(question: "Edad", value: "joven")])
    }
    let people = Respondents(of: answers, themes: [0, 0, 1, nil, 0, 1])
    #expect(people.first.map(\.id) == ["0", "5"])
    #expect(people.themes == [[0, 1], [1]])
    #expect(Respondents.count(among: answers) == 2)
    #expect(Respondents.count(among: FiveThemes.proposals) == nil)
  }

  @Test func `what the people of a theme chose more than chance would have it is told`() throws {
    let answers = (0..<60).map { number in
      Proposal(
        id: "\(number)", title: "", body: "x", respondent: "\(number)",
        choices: [.init(question: "Edad", value: number < 20 ? "mayor" : "joven")])
    }
    let themes = (0..<60).map { $0 < 18 ? 0 : 1 }
    let people = Respondents(of: answers, themes: themes)
    let origins = ThemeOrigins(themes: people.themes, themeCount: 2)
    let chosen = try #require(people.choices(with: origins, themeCount: 2))
    #expect(chosen[0].map(\.answer.name) == ["mayor"])
    #expect(chosen[0].first?.answer.inside == 18)
    #expect(chosen[1].map(\.answer.name) == ["joven"])
  }
}
