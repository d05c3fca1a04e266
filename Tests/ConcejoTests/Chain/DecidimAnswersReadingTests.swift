import Testing

@testable import Concejo

/// Answers that went to Decidim and come back.
@Suite struct DecidimAnswersReadingTests {
  private static func file(_ account: AnswerAccount, _ language: Language = .es) -> [UInt8] {
    DecidimAnswers(account, stated: [:], language: language).bytes
  }

  private static func changes(
    _ bytes: [UInt8], into account: AnswerAccount, stated: [String: String] = [:]
  ) throws -> AnswerChanges {
    try AnswerReading(file: "decidim.csv", into: account, stated: stated).changes(in: bytes)
  }

  private static func wrongCells(_ lines: [String]) throws -> [WrongCell] {
    let bytes = Array(("id;state;answer/es\n" + lines.joined(separator: "\n") + "\n").utf8)
    do {
      _ = try changes(bytes, into: ChainSamples.account())
      return []
    } catch AnswerSheetError.wrongCells(_, let cells) {
      return cells
    }
  }

  @Test(arguments: Language.allCases)
  func `into an empty study come the answers of units and the exceptions`(_ language: Language)
    throws
  {
    let answered = try ChainSamples.account()
    let changes = try Self.changes(
      Self.file(answered, language), into: ChainSamples.account([]))
    let account = AnswerAccount(
      ChainSamples.contributions, units: try ChainSamples.units(), answers: changes.answers)
    // A unit of which one contribution is an exception is not answered as a whole: its other one is.
    #expect(account.counts.answered == 161 && account.counts.owed == 0)
    #expect(account.counts.exceptions == 6)
    for (contribution, outcome) in zip(answered.contributions, answered.outcomes) {
      let read = try #require(account.outcome(of: contribution.id)?.outcome.answer)
      let given = try #require(outcome.answer)
      let reason = given.reason + (given.reason.isEmpty ? "" : ".")
      #expect(read.state == given.state && read.reason == reason)
      #expect(read.reflectedIn == given.reflectedIn && read.date == given.date)
      #expect(read.responsible == given.responsible)
    }
    #expect(changes.answers.count == 88 + 6)
  }

  @Test func `into the study it came from it changes nothing`() throws {
    let account = try ChainSamples.account()
    let changes = try Self.changes(Self.file(account), into: account)
    #expect(changes.isEmpty && changes.repeated == 91 + 3)
  }

  @Test func `a changed row is an exception, a changed unit is one answer`() throws {
    let account = try ChainSamples.account()
    var lines = String(decoding: Self.file(account), as: UTF8.self).split(separator: "\r\n")
      .map(String.init)
    for index in lines.indices {
      if lines[index].hasPrefix("35003;") { lines[index] = "35003;evaluating;Lo estudia Obras." }
      if lines[index].hasPrefix("35005;") || lines[index].hasPrefix("35006;") {
        lines[index] = "\(lines[index].prefix(5));rejected;No hay suelo."
      }
    }
    let changes = try Self.changes(Array(lines.joined(separator: "\n").utf8), into: account)
    #expect(changes.answers.map(\.subject) == [.unit(3), .contribution("35003")])
    #expect(changes.answers.map(\.reason) == ["No hay suelo.", "Lo estudia Obras."])
    #expect(changes.answers.map(\.state.code) == ["rejected", "under-study"])
  }

  @Test func `ids are those that their file stated, with any number of digits`() throws {
    let ids = ["2025/12345", "67890"]
    let units = AnswerUnits(
      DecisionLog([try decision(.unit(.create(ids, unit: 1, title: "t", source: nil)))]),
      known: Set(ids))
    let account = AnswerAccount(
      ids.map { AnswerAccount.Contribution(id: $0, theme: nil) }, units: units, answers: [])
    let changes = try Self.changes(
      Array("id;state;answer/ca\n12345;accepted;Sí.\n67890;accepted;Sí.\n".utf8), into: account,
      stated: ["2025/12345": "12345"])
    #expect(changes.answers.map(\.subject) == [.unit(1)])
  }

  @Test func `rows that cannot be taken are named, and blank ones are counted`() throws {
    let cells = try Self.wrongCells([
      "99999;accepted;Sí.", "35003;quizá;Sí.", "35005;rejected;",
      "35007;rejected;Respuesta: Aceptada en parte.", "35009;not_answered;",
    ])
    #expect(
      cells.map(\.place) == [
        "line 2, column 1 (id)", "line 3, column 2 (state)", "line 4, column 3 (answer/es)",
        "line 5, column 2 (state)",
      ])
    #expect(cells[3].expected.contains("accepted"))
  }

  @Test func `personal data in an answer is refused`() throws {
    let cells = try Self.wrongCells(["35003;accepted;Escriba a ana.perez@example.org."])
    #expect(cells.count == 1 && cells[0].expected.contains("published"))
  }

  @Test func `what a paragraph says is read as it was written`() {
    let words = ["", "Porque no cabe", "Motivo o condiciones: el suelo.", "¿Y si no?", "a. b"]
    for language in Language.allCases {
      let messages = Messages(language)
      for state in AnswerState.all {
        for reason in words {
          for place in ["", "Artículo 5.2", "Plan de 2027"] {
            let answer = Answer(
              to: .unit(7), state, reason: reason, reflectedIn: place, responsible: "Obras",
              date: "2026-04-05")
            let text = AnswerParagraphs.sentences(of: answer, messages).joined(separator: " ")
            for company in [
              "", " " + messages.counted("return.together", 1, ["unit": "U7"]),
              " " + messages.counted("return.together", 1_234, ["unit": "U12"]),
            ] {
              let read = AnswerParagraphs.read(text + company, language: language)
              let again = Answer(
                to: .unit(7), read.state ?? state, reason: read.reason,
                reflectedIn: read.reflected, responsible: read.responsible, date: read.date)
              #expect(read.state == state)
              #expect(
                AnswerParagraphs.sentences(of: again, messages).joined(separator: " ") == text)
            }
          }
        }
      }
    }
  }
}
