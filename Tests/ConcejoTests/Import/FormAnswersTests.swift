import Testing

@testable import Concejo

@Suite struct FormAnswersTests {
  private static func list(_ text: String, _ place: String) -> String {
    "<xml><dl class='decidim_awesome-custom_fields'><dt name='a'>Qué propones</dt><dd><div>\(text)"
      + "</div></dd><dt name='b'>Barrio</dt><dd>\(place)</dd></dl></xml>"
  }

  @Test func `a list of questions and answers is read`() throws {
    let form = try #require(FormAnswers(Self.list("Un banco", "Norte") + "<p>Además</p>"))
    #expect(form.answers.map(\.label) == ["Qué propones", "Barrio"])
    #expect(form.rest == "Además")
    #expect(FormAnswers("<p>Un banco</p>") == nil)
    #expect(FormAnswers("&lt;dl&gt;&lt;dt&gt;a&lt;/dt&gt;&lt;dd&gt;b&lt;/dd&gt;&lt;/dl&gt;") != nil)
  }

  @Test func `choices become columns, and no question is text`() throws {
    let texts = ["Más bancos en la plaza", "Un autobús por la noche", "Sombra en el patio"]
    let rows = texts.enumerated().map { "\($0.offset + 1);\(Self.list($0.element, "Norte"))" }
    let file = try imported("id;body\n" + rows.joined(separator: "\n") + "\n")
    #expect(file.proposals.map(\.body) == texts)
    #expect(file.proposals.map(\.place) == ["Norte", "Norte", "Norte"])
    #expect(file.notes.contains { $0.code == "form-answers" })
  }

  @Test func `one list in one text parts nothing`() throws {
    let file = try imported(
      "id;body\n1;Un banco nuevo\n2;Un parque\n3;<dl><dt>a</dt><dd>b</dd></dl>\n4;Otro\n")
    #expect(!file.notes.contains { $0.code == "form-answers" })
  }
}
