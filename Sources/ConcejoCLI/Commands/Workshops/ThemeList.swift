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

  /// All themes of a run but those that are repetitive or seem to be tests, which are said to be left out; all
  /// where every one is.
  ///
  /// - Parameters:
  ///   - findings: The run.
  ///   - proposals: What it read, sorted by id.
  /// - Returns: The themes by rank.
  static func varied(of findings: Findings, _ proposals: [Proposal]) -> [Theme] {
    let trials = TrialThemes(in: findings, of: proposals)
    let varied = findings.themes.filter { !$0.isRepetitive && !trials.contains($0) }
    guard !varied.isEmpty else { return findings.themes }
    func tell(_ left: [Theme], _ reason: String) {
      guard !left.isEmpty else { return }
      let names = left.map { "\(ThemeName($0.id).text) \"\($0.title.text)\"" }
      Diagnostics.print(
        "Left out as \(reason): \(names.joined(separator: ", "))."
          + " Named on the command line, they come too.")
    }
    tell(
      findings.themes.filter { $0.isRepetitive && !trials.contains($0) },
      "repetitive, at least half near copies that may be tests")
    tell(
      findings.themes.filter(trials.contains),
      "tests of the form, as at least half of the texts seem to be")
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
