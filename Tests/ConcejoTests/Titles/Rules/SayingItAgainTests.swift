import Testing

@testable import Concejo

/// One thing is not said twice in one title.
@Suite struct SayingItAgainTests {
  private func sayTheSame(
    _ left: String, _ right: String, in language: Language
  ) async throws -> Bool {
    let lines = try await TitleLines([left, right], in: language)
    return lines.forms.sayTheSame(
      lines.forms.words[Int(try lines.form(left))], lines.forms.words[Int(try lines.form(right))],
      compounds: LanguageProfile.of(language).compounds)
  }

  @Test func `part of a German compound says part of it`() async throws {
    #expect(try await sayTheSame("rad", "radwege", in: .de))
    #expect(try await sayTheSame("bahn", "autobahn", in: .de))
    #expect(try await !sayTheSame("bus", "radwege", in: .de))
  }

  @Test func `words of one family begin alike for most of their length`() async throws {
    #expect(try await sayTheSame("investigación", "investigadores", in: .es))
    #expect(try await !sayTheSame("comunicación", "comunidad", in: .es))
    #expect(try await !sayTheSame("sal", "salud", in: .es))
  }

  @Test func `an irregular plural is the same word`() async throws {
    #expect(try await sayTheSame("women", "woman", in: .en))
  }
}
