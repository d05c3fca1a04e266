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

  @Test func `several things that one person chose count each`() throws {
    func column(_ cells: [String]) -> ChoiceColumn? {
      ChoiceColumn(0, in: (0..<20).map { RawRow(line: $0, cells: [cells[$0 % cells.count]]) })
    }
    func values(_ cells: [String]) -> [String]? {
      column(cells)?.values(in: RawRow(line: 1, cells: [cells[0]]))
    }
    #expect(values(["A pie; En bus;A pie", "En coche"]) == ["A pie", "En bus"])
    #expect(values(["A pie, En bus", "En bus", "A pie"]) == ["A pie", "En bus"])
    #expect(values(["Sí, siempre", "No, nunca"]) == ["Sí, siempre"])
    #expect(column((0..<20).map { "Texto número \($0)" }) == nil)
  }

  @Test func `number 1 of two surveys is two people`() throws {
    let first = try ProposalImport().read(
      Array(([Self.header] + Self.rows).joined(separator: "\n").utf8), file: "a.csv"
    ).file
    let other = Self.rows.map { $0.replacing(",", with: ",En el barrio: ") }
    let second = try ProposalImport().read(
      Array(([Self.header] + other).joined(separator: "\n").utf8), file: "b.csv"
    ).file
    let both = CrossFileIDs.resolved([first, second]).flatMap(\.proposals)
    #expect(Set(both.compactMap(\.respondent)).count == 16)
    #expect(Set(both.map(\.id)).count == both.count)
  }

  @Test func `columns that the user names are those of the file`() throws {
    let text = ([Self.header + ",Barrio"] + Self.rows.map { $0 + ",Centro" }).joined(
      separator: "\n")
    var stage = ProposalImport()
    stage.columns = [.place: "#5", .category: "Edad"]
    stage.readQuestions(named: "#2,#2,#3")
    let file = try stage.read(Array(text.utf8), file: "s.csv").file
    #expect(Set(file.proposals.map(\.place)) == ["Centro"])
    #expect(Set(file.proposals.map(\.category)) == ["¿Qué mejorarías?", "¿Qué te gusta de aquí?"])
    #expect(file.notes.map(\.code).contains("idle-option"))
    #expect(file.survey?.questions.count == 2)
  }

  @Test func `what a question says of a person is hidden everywhere`() throws {
    let header = "ref,¿Qué mejorarías? Dudas a ana.gil@correo.es,¿Qué te gusta de aquí?,Edad"
    let file = try Self.read(Self.rows, header: header).hidingPersonalData()
    #expect(file.survey?.questions.contains { $0.question.contains("ana.gil") } == false)
    let asked = Set(file.proposals.compactMap(\.category))
    #expect(Set((file.survey?.questions ?? []).map(\.question)) == asked)
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
