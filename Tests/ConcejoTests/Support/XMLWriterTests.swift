import Testing

@testable import Concejo

@Suite struct XMLWriterTests {
  @Test(arguments: [false, true])
  func `every sign is escaped as XML asks for, alone and many times`(isValue: Bool) {
    let signs: [(String, String)] = [
      ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("\r", "&#13;"),
      ("\n", isValue ? "&#10;" : "\n"), ("\t", isValue ? "&#9;" : "\t"), ("\u{1}", "\u{FFFD}"),
      ("\u{FFFE}", "\u{FFFD}"), ("é", "é"), ("👩🏽‍🌾", "👩🏽‍🌾"), ("a", "a"),
    ]
    for (sign, escaped) in signs {
      #expect(XMLWriter.escaped("<" + sign, isValue: isValue) == "&lt;" + escaped)
    }
    let text = signs.map(\.0).joined()
    let written = XMLWriter.escaped(String(repeating: text, count: 10_000), isValue: isValue)
    let wanted = signs.map(\.1).joined()
    #expect(Array(written.utf8) == Array(String(repeating: wanted, count: 10_000).utf8))
  }
}
