import ConcejoStore

/// Matches as a table.
enum MatchTable {
  static func print(_ matches: [Study.Match], score: String) {
    guard !matches.isEmpty else {
      Diagnostics.print("Nothing found.")
      return
    }
    var table = TextTable(header: [score, "theme", "id", "text"], rightAligned: [0, 1])
    for match in matches {
      let hundredths = Int((match.score * 100).rounded())
      let rest = hundredths % 100
      table.append([
        "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)",
        match.theme.map(String.init) ?? "–", match.proposal, match.text,
      ])
    }
    for line in table.lines() { ConcejoCLI.print(line) }
  }
}
