import Testing

@testable import Concejo

/// A day as people write it in a letter.
@Suite struct LongDayTests {
  @Test(arguments: [
    (Language.es, "martes, 1 de diciembre de 2026"), (.ca, "dimarts, 1 de desembre de 2026"),
    (.gl, "martes, 1 de decembro de 2026"), (.eu, "2026. urteko abenduak 1, asteartea"),
    (.pt, "terça-feira, 1 de dezembro de 2026"), (.en, "Tuesday 1 December 2026"),
    (.fr, "mardi 1er décembre 2026"), (.de, "Dienstag, 1. Dezember 2026"),
    (.it, "martedì 1º dicembre 2026"),
  ])
  func `each language has its own form`(language: Language, expected: String) throws {
    #expect(Messages(language).longDay(try #require(CalendarDay("2026-12-01"))) == expected)
  }

  @Test func `Catalan months with a vowel are elided`() throws {
    let day = try #require(CalendarDay("2026-10-31"))
    #expect(Messages(.ca).longDay(day) == "dissabte, 31 d’octubre de 2026")
  }

  @Test(arguments: Messages.available)
  func `every language has seven days and twelve months, each once`(language: Language) {
    let messages = Messages(language)
    for (key, count) in [("date.weekdays", 7), ("date.months", 12)] {
      let names = messages[key].split(separator: "|")
      #expect(names.count == count && Set(names).count == count, "\(key)")
    }
  }

  @Test(arguments: [("1969-12-28", 6), ("1970-01-01", 3), ("2024-02-29", 3), ("2026-11-30", 0)])
  func `weekdays are counted from Monday, before 1970 too`(day: String, weekday: Int) throws {
    #expect(try #require(CalendarDay(day)).weekday == weekday)
  }
}
