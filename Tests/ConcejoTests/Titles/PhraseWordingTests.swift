import Testing

@testable import Concejo

/// A phrase is printed as it reads best.
@Suite struct PhraseWordingTests {
  @Test func `who shouts is counted and not printed`() async throws {
    let german = try await TitleLines(["Der MÜLL", "Der Müll", "Viel Müll"], in: .de)
    #expect(german.phrases["Müll"] == 3)
    #expect(german.phrases["MÜLL"] == nil)
    let spanish = try await TitleLines(["La BASURA", "La basura", "Una basura"])
    #expect(spanish.phrases["basura"] == 3)
  }

  @Test func `an abbreviation keeps its capitals`() async throws {
    let lines = try await TitleLines(["Cita en el SEXPE", "El SEXPE", "Un sexpe mejor"])
    #expect(lines.phrases["SEXPE"] == 3)
  }

  @Test func `accents in place read better than more frequent slips`() async throws {
    let lines = try await TitleLines(["El autobus", "Un autobus", "El autobús"])
    #expect(lines.phrases["autobús"] == 3)
  }

  @Test func `two phrases joined deep inside hold an "and", too`() async throws {
    let lines = try await TitleLines(
      ["Il medico di base e gli anziani", "Il medico", "Gli anziani"], in: .it)
    let passage = lines.texts.passage(ofRow: 0)
    var run = PhraseRun(from: 1, in: passage, forms: lines.forms)
    for index in 1..<passage.tokens.count {
      run.look(at: index)
      run.takeIn()
    }
    #expect(run.key.coordination == 0)
    #expect(PhraseWording(of: run).holdsCoordinator)
  }
}
