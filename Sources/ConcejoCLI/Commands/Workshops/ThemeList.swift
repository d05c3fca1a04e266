import ArgumentParser
import Concejo

/// The value of `--themes`: themes with commas between them.
struct ThemeList: ExpressibleByArgument {
  /// Their numbers, each once, in the order in which they were named.
  let numbers: [Int]

  /// Reads such as `T03,T07` or `3, 7`.
  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let names = parts.map { part in ThemeName(part.filter { !$0.isWhitespace }) }
    guard !names.isEmpty, names.allSatisfy({ $0?.theme != nil && $0?.subtheme == nil }) else {
      return nil
    }
    numbers = names.compactMap { $0?.theme }.eachOnce
  }

  /// All themes of a run but the repetitive ones, which are said to be left out; all where every one is.
  static func varied(of findings: Findings) -> [Theme] {
    let (varied, repetitive) = (
      findings.themes.filter { !$0.isRepetitive }, findings.themes.filter(\.isRepetitive)
    )
    guard !varied.isEmpty else { return findings.themes }
    if !repetitive.isEmpty {
      let names = repetitive.map { "\(ThemeName($0.id).text) \"\($0.title.text)\"" }
      Diagnostics.print(
        "Left out as repetitive, at least half near copies that may be tests:"
          + " \(names.joined(separator: ", ")). Named on the command line, they come too.")
    }
    return varied
  }

  /// The themes of a run that are named.
  ///
  /// - Throws: ``CLIError/unknownTheme(_:known:)``.
  static func themes(_ numbers: [Int], of findings: Findings) throws -> [Theme] {
    try numbers.map { number in
      guard let theme = findings.theme(number) else {
        throw CLIError.unknownTheme(number, known: findings.themes.map(\.id))
      }
      return theme
    }
  }
}

extension [Int] {
  /// Each number once, where it stands first.
  var eachOnce: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
