import Testing

@testable import Concejo

/// Few things said again and again: themes by what is asked, counted by voices.
@Suite struct RepeatedDemandsTests {
  /// Answers, each given so many times, in turn.
  private func analysis(_ answers: [(text: String, times: Int)]) async throws -> Analysis {
    var texts: [String] = []
    for round in 0..<(answers.map(\.times).max() ?? 0) {
      for answer in answers where round < answer.times { texts.append(answer.text) }
    }
    let proposals = texts.enumerated().map { number, text in
      UngatedProposal(id: String(number + 1), body: text).hidingPersonalData()
    }
    return try await Pipeline().analysis(of: proposals)
  }

  /// The theme of an answer; nil for none.
  private func theme(of text: String, in analysis: Analysis) -> Int? {
    let id = analysis.proposals.first { $0.body == text }?.id
    return analysis.placements.first { $0.proposal == id }?.theme
  }

  @Test func `three demands that fifteen people share each are three themes`() async throws {
    let demands = [
      "Poner más bancos en la plaza para los mayores",
      "Abrir la piscina en septiembre por las tardes",
      "Un médico más en el consultorio del pueblo",
    ]
    let analysis = try await analysis(demands.map { ($0, 15) })
    #expect(analysis.themes.count == 3)
    #expect(analysis.themes.allSatisfy { $0.proposals.count == 15 && !$0.isRepetitive })
    #expect(Set(demands.map { theme(of: $0, in: analysis) }).count == 3)
  }

  @Test func `other words for one thing are one theme, the one with most voices first`()
    async throws
  {
    let analysis = try await analysis([
      ("més bancs", 6), ("aparcament", 9), ("fanals", 5), ("més llum", 1), ("piscina", 4),
      ("obrir la piscina", 1), ("bancs amb ombra", 1), ("més aparcament", 1),
    ])
    #expect(analysis.themes.map(\.proposals.count) == [10, 7, 6, 5])
    #expect(theme(of: "fanals", in: analysis) == theme(of: "més llum", in: analysis))
    #expect(theme(of: "piscina", in: analysis) == theme(of: "obrir la piscina", in: analysis))
    #expect(theme(of: "aparcament", in: analysis) == 1)
  }

  @Test func `a burst among different proposals is a burst`() {
    let single = [Int](repeating: 1, count: 20)
    #expect(!Families.areRepeated([60] + single))
    #expect(!Families.areRepeated([12, 3] + single))
    #expect(Families.areRepeated([12, 3, 2, 1, 1]))
  }
}
