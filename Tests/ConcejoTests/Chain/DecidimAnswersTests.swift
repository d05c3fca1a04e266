import Testing

@testable import Concejo

/// The file that Decidim's importer of answers takes.
@Suite struct DecidimAnswersTests {
  private static func lines(_ answers: DecidimAnswers) -> [String] {
    String(decoding: answers.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test func `every answered proposal has a row with Decidim's id and state`() throws {
    let answers = DecidimAnswers(try ChainSamples.account(), stated: [:], language: .es)
    let lines = Self.lines(answers)
    #expect(lines[0] == "id;state;answer/es")
    #expect(answers.count == 161 && lines.count == 162)
    #expect(lines[1].hasPrefix("35001;rejected;"))
    #expect(lines[2].hasPrefix("35002;accepted;"))
    let states = Dictionary(grouping: lines.dropFirst()) { $0.split(separator: ";")[1] }
    #expect(Set(states.keys) == ["accepted", "evaluating", "rejected"])
    // What Decidim has no word for stands in the answer.
    let partly = try #require(lines.first { $0.hasPrefix("35010;") })
    #expect(partly.contains("accepted") && partly.contains("Aceptada en parte"))
  }

  @Test func `ids go back as their file stated them; what is no number is told`() throws {
    let log = DecisionLog([
      try decision(
        .unit(.create(["2025/12345", "x-9", "7", "8"], unit: 1, title: "t", source: nil)))
    ])
    let contributions = ["2025/12345", "x-9", "7", "8"].map {
      AnswerAccount.Contribution(id: $0, theme: nil)
    }
    let account = AnswerAccount(
      contributions, units: AnswerUnits(log, known: ["2025/12345", "x-9", "7", "8"]),
      answers: [try #require(ChainSamples.answer(to: .unit(1), "under-study"))])
    let answers = DecidimAnswers(
      account, stated: ["2025/12345": "12345", "8": "7"], language: .ca)
    #expect(answers.foreign == ["x-9"])
    #expect(answers.ambiguous == ["7"])
    let lines = Self.lines(answers)
    #expect(lines.count == 2 && lines[1].hasPrefix("12345;evaluating;Resposta: En estudi."))
    #expect(lines[0] == "id;state;answer/ca")
  }
}
