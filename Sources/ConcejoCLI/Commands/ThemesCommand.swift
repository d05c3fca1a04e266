import ArgumentParser
import Concejo
import ConcejoStore

/// Lists themes, or shows one.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes of a study, or show one of them.",
    discussion: """
      EXAMPLES:
        concejo themes valley.concejo
        concejo themes valley.concejo 3
      """)

  @OptionGroup var target: StudyOptions

  @Argument(help: "Number of a theme.")
  var theme: Int?

  func run() throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    guard let theme else {
      if target.json {
        try JSONOutput.print(findings.themes)
      } else {
        ThemeTable.print(findings)
      }
      return
    }
    guard let chosen = findings.themes.first(where: { $0.id == theme }) else {
      throw CLIError.unknownTheme(theme, count: findings.themes.count)
    }
    guard !target.json else { return try JSONOutput.print(chosen) }
    print("\(chosen.id). \(chosen.title.text)")
    for title in chosen.alternativeTitles { print("   or: \(title.text)") }
    print(
      "\(chosen.proposals.count) proposals of \(findings.placements.count),"
        + " \(chosen.distinctCount) distinct, cohesion \(chosen.cohesion)"
        + (chosen.stability.map { ", stability \($0)" } ?? "")
        + (chosen.isFragile ? ", fragile" : "") + (chosen.isRepetitive ? ", repetitive" : ""))
    for term in chosen.keyTerms {
      print("  \(term.word): \(term.inside) of \(chosen.distinctCount) here, \(term.total) in all")
    }
    if !chosen.subthemes.isEmpty {
      print("\nSubthemes:")
      var table = TextTable(
        header: ["#", "distinct", "proposals", "subtheme"], rightAligned: [1, 2])
      for part in chosen.subthemes {
        table.append([
          "\(chosen.id).\(part.number)", String(part.distinctCount), String(part.proposalCount),
          part.title.text,
        ])
      }
      for line in table.lines() { print(line) }
    }
    Self.tell(chosen.summary)
    for quote in chosen.quotes { print("\n“\(quote.text)” (\(quote.proposal))") }
    print("\nMembers:")
    var table = TextTable(header: ["id", "text"])
    let proposals = Dictionary(
      try study.contributions().map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    for id in chosen.proposals { table.append([id, proposals[id] ?? ""]) }
    for line in table.lines() { print(line) }
  }

  /// Where a theme comes from, whether it grows, and what its members do not agree on.
  private static func tell(_ summary: ThemeSummary) {
    for origin in summary.places + summary.categories {
      print(
        "From \(origin.name): \(origin.inside) of \(origin.insideFiled) here,"
          + " \(origin.total) of \(origin.totalFiled) in all (p = \(origin.pValue))")
    }
    if let trend = summary.trend {
      print(
        "\(trend.isGrowing ? "Growing" : "Fading"): \(trend.later) of \(trend.dated) from"
          + " \(trend.since) on, \(trend.totalLater) of \(trend.totalDated) in all"
          + " (p = \(trend.pValue))")
    }
    for contradiction in summary.contradictions {
      let (first, second) = (contradiction.majority, contradiction.minority)
      print("\nContrary demands about “\(contradiction.subject)”:")
      for side in [first, second] {
        print("  \(side.count): “\(side.quote.text)” (\(side.quote.proposal))")
      }
    }
  }
}
