import Testing

@testable import Concejo

/// What a printer of each language would not let pass.
@Suite struct MessageTypographyTests {
  @Test(arguments: Messages.available)
  func `a language has one pair of quotation marks, and no typewriter's apostrophe`(
    language: Language
  ) {
    let messages = Messages(language)
    let own = Set(messages("quote", ["text": ""]))
    for key in messages.keys {
      let marks = messages[key].filter { "«»‹›“”„‚‘'\"".contains($0) }
      #expect(marks.allSatisfy(own.contains), "\(key)")
    }
  }

  @Test(arguments: Messages.available)
  func `no line breaks between a number and its percent sign`(language: Language) {
    let messages = Messages(language)
    for key in messages.keys {
      #expect(!messages[key].contains(" %"), "\(key)")
      #expect(!messages[key].contains("% {"), "\(key)")
    }
  }

  @Test(arguments: Messages.available)
  func `no space stands at an edge, twice, or before a comma or a full stop`(language: Language) {
    let messages = Messages(language)
    for key in messages.keys {
      let text = messages[key]
      #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false, "\(key)")
      #expect(!["  ", " ,", " .", " ;", " )", "( "].contains { text.contains($0) }, "\(key)")
    }
  }

  @Test func `French parts the double signs from the word before by a space that does not break`() {
    let spaces: [Character: Character] = [
      ":": "\u{A0}", "»": "\u{A0}", ";": "\u{202F}", "?": "\u{202F}", "!": "\u{202F}",
    ]
    let messages = Messages(.fr)
    for key in messages.keys {
      let characters = Array(messages[key])
      for (before, sign) in zip(characters, characters.dropFirst()) {
        if let space = spaces[sign] { #expect(before == space, "\(key): \(before)\(sign)") }
        if before == "«" { #expect(sign == "\u{A0}", "\(key)") }
      }
    }
  }
}
