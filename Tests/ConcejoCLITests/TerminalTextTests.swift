import Testing

@testable import ConcejoCLI

/// A message fits a screen, and nothing in it commands one.
@Suite struct TerminalTextTests {
  @Test func `a long line is cut, and says by how much`() {
    let text = String(repeating: "a", count: TerminalText.longest + 7)
    #expect(TerminalText.cut(text).hasSuffix("… (7 more characters)"))
    let short = String(repeating: "ñ", count: TerminalText.longest)
    #expect(TerminalText.cut(short) == short)
  }

  @Test func `every line of a list is kept, however long the list is in all`() {
    let list = (1...30).map { "Mesas!F\($0): " + String(repeating: "x", count: 90) }
      .joined(separator: "\n")
    #expect(TerminalText.cut(list) == list)
  }

  @Test func `of a list without end the first lines are shown, and the rest is counted`() {
    let cut = TerminalText.cut((1...500).map { "line \($0)" }.joined(separator: "\n"))
    #expect(cut.hasSuffix("\nline 40\n… (460 more lines)"))
  }

  @Test func `control characters are shown and not sent`() {
    #expect(TerminalText.shown("a\u{1B}[2Jb\n\tc") == "a\\u{1B}[2Jb\n\tc")
  }
}
