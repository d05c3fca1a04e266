/// Words of a command line, so that a line can be pasted into a POSIX shell as it stands.
package enum ShellWord {
  /// A word as a shell reads it back: in single quotation marks where it needs them.
  ///
  /// Source: *The Open Group Base Specifications Issue 7*, Shell Command Language, §2.2 Quoting.
  package static func quoted(_ word: String) -> String {
    guard word.isEmpty || !word.utf8.allSatisfy(isPlain) else { return word }
    return "'" + word.replacing("'", with: #"'\''"#) + "'"
  }

  /// A call of the program.
  ///
  /// - Parameters:
  ///   - command: The command, such as `same`.
  ///   - operands: A study, ids, files: one that begins with a hyphen is marked as no option.
  ///   - options: What follows them, quoted already.
  /// - Returns: The line.
  package static func line(_ command: String, _ operands: [String], options: [String]) -> String {
    let words = operands.map(quoted)
    let isMistakable = operands.contains { $0.hasPrefix("-") }
    return (["concejo", command] + (isMistakable ? options + ["--"] + words : words + options))
      .joined(separator: " ")
  }

  /// Whether a byte means nothing to a shell.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-_./:@%+,=".utf8.contains(byte)
    }
  }
}
