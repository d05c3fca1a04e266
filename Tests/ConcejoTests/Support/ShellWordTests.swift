import Testing

@testable import Concejo

/// Commands that are told can be pasted.
@Suite struct ShellWordTests {
  struct Case: Sendable {
    let word, quoted: String
  }

  @Test(arguments: [
    Case(word: "valley.concejo", quoted: "valley.concejo"),
    Case(word: "my valley.concejo", quoted: "'my valley.concejo'"),
    Case(word: "l'hora", quoted: #"'l'\''hora'"#), Case(word: "$HOME", quoted: "'$HOME'"),
    Case(word: "", quoted: "''"), Case(word: "año", quoted: "'año'"),
  ])
  func `a word is quoted where a shell would read something else`(_ sample: Case) {
    #expect(ShellWord.quoted(sample.word) == sample.quoted)
  }

  @Test func `an id with a hyphen in front is no option`() {
    let options = ["--why", "'no'"]
    #expect(
      ShellWord.line("same", ["a b", "1"], options: options)
        == "concejo same 'a b' 1 --why 'no'")
    #expect(
      ShellWord.line("same", ["a", "-1"], options: options) == "concejo same --why 'no' -- a -1")
  }
}
