import Testing

@testable import Concejo

/// Answers of a word or two, and the day on which they were given.
@Suite struct ShortAnswersTests {
  private static let things = [
    "bancos", "árboles", "carril bici", "farolas", "wifi", "pediatra", "huerto", "rampas",
    "autobús", "biblioteca",
  ]

  private static func table(_ header: String, _ cells: (Int) -> [String]) -> String {
    ([header] + (0..<20).map { cells($0).joined(separator: ";") }).joined(separator: "\n") + "\n"
  }

  private static func day(_ row: Int) -> String { "2026-11-\(row + 10) 10:00:00" }

  @Test(arguments: [
    ("Name three things your town needs [First]", "Name three things your town needs [Second]"),
    ("Première priorité", "Deuxième priorité"), ("Erste Priorität", "Zweite Priorität"),
    ("¿Qué le falta al pueblo?", "¿Qué más le falta?"),
  ])
  func `questions answered in a word are read`(first: String, second: String) throws {
    let file = try imported(
      Self.table("Timestamp;\(first);\(second);Age group") { row in
        [
          Self.day(row), Self.things[row % 10], Self.things[(row + 3) % 10],
          row % 2 == 0 ? "-30" : "30+",
        ]
      })
    #expect(file.survey?.questions.map(\.answers) == [20, 20])
    #expect(file.proposals.allSatisfy { $0.date?.hasPrefix("2026-11-") == true })
  }

  @Test func `a few things to choose from are no answers, and that is told`() throws {
    let offered = ["ruido", "coches", "humo", "prisas", "cables"]
    let file = try imported(
      Self.table("id;¿Qué le sobra al pueblo?;¿Cómo se mueve?;Dígalo en una frase") { row in
        [
          "\(row)", offered[row % 5], row % 2 == 0 ? "A pie" : "En bus",
          "Pido más \(Self.things[row % 10]) en el barrio de arriba, caso \(row)",
        ]
      })
    #expect(file.proposals.count == 20)
    #expect(file.survey == nil)
    #expect(
      file.notes.contains {
        $0.code == "short-answers" && $0.isWarning && $0.sentence.contains("--questions '#2,#4'")
      })
  }

  @Test(arguments: [
    "submitdate", "Completion time", "Marca temporal", "Data de submissão", "Date de soumission",
    "submitdate. Datum Abgeschickt",
  ])
  func `the day of an answer is read`(name: String) throws {
    let file = try imported(
      Self.table("id;\(name);Last Name;¿Qué cambiarías?;¿Qué te gusta?") { row in
        [
          "\(row)", Self.day(row), ["Gil", "Sol"][row % 2],
          "Que pongan \(Self.things[row % 10]) en la calle \(row)",
          "Los paseos del barrio número \(row)",
        ]
      })
    #expect(file.proposals.count == 40)
    #expect(file.proposals.allSatisfy { $0.date?.hasPrefix("2026-11-") == true })
    #expect(file.unusedColumns == ["Last Name"])
    #expect(file.proposals.allSatisfy { $0.choices == nil })
  }
}
