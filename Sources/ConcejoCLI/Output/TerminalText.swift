/// Texts from files, names and flags as a terminal may be given them.
enum TerminalText {
  /// Signs of one line of a message; a longer one is no message any more.
  static let longest = 1000
  /// Lines of one message.
  private static let mostLines = 40

  /// A text whose control characters are shown, such as `\u{1B}`, and not sent: a column may be named by
  /// anybody, and a terminal obeys.
  ///
  /// Line ends and tabs stay.
  static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var shown: [UInt8] = []
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        let number = String(scalar.value, radix: 16, uppercase: true)
        shown.append(contentsOf: "\\u{\(number)}".utf8)
      } else {
        shown.append(contentsOf: scalar.utf8)
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  /// A message that fits a screen; of a list each line is kept, and cut by itself.
  static func cut(_ text: String) -> String {
    // Bytes are counted first: they are cheap, and never fewer than signs.
    guard text.utf8.count > longest else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.prefix(mostLines).map { line in
      line.count > longest
        ? "\(line.prefix(longest))… (\(line.count - longest) more characters)" : String(line)
    }
    let rest = lines.count - shown.count
    return (shown + (rest > 0 ? ["… (\(rest) more lines)"] : [])).joined(separator: "\n")
  }

  /// Whether a terminal may do something else with it than show it, or turn what stands around it.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}

/// Prints a line to standard output, with control characters shown.
func print(_ line: String) { StandardOutput.write(TerminalText.shown(line) + "\n") }
