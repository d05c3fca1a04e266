import ArgumentParser
import Concejo
import ConcejoStore

/// Lists themes, or shows one.
struct ThemesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes of a study, or show one of them.",
    discussion: """
      --full reads a theme: every text whole, the most central first, exact copies named beside theirs.
      On a terminal it comes page by page.

      EXAMPLES:
        concejo themes valley.concejo
        concejo themes valley.concejo 3
        concejo themes valley.concejo T03 --full --page 2
        concejo themes valley.concejo T03 --full > theme-3.txt
      """)

  @OptionGroup var target: StudyOptions

  @Argument(help: "A theme, such as T07 or 7.")
  var theme: ThemeArgument?

  @Flag(help: "Show every text of the theme whole, most central first.")
  var full = false

  @Option(help: "Page of the texts, from 1; else all, or the first on a terminal.")
  var page: Int?

  @Option(help: "Texts on a page, 1 or more.")
  var perPage = 20

  func validate() throws {
    guard !full || theme != nil else { throw ValidationError("--full goes with a theme.") }
    guard page == nil || full else { throw ValidationError("--page goes with --full.") }
    guard page ?? 1 >= 1, perPage >= 1 else {
      throw ValidationError("--page and --per-page must be at least 1.")
    }
  }

  func run() async throws {
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
    guard let chosen = findings.theme(theme.theme) else {
      throw CLIError.unknownTheme(theme.theme, known: findings.themes.map(\.id))
    }
    if full { return try await read(chosen, in: findings, of: study) }
    guard !target.json else { return try JSONOutput.print(chosen) }
    print("\(ThemeName(chosen.id).text). \(chosen.title.text.capitalizedFirst)")
    if let text = chosen.decided?.description { print(text) }
    for title in chosen.alternativeTitles { print("   or: \(title.text.capitalizedFirst)") }
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
          ThemeName(chosen.id, subtheme: part.number).text, String(part.distinctCount),
          String(part.proposalCount),
          part.title.text.capitalizedFirst,
        ])
      }
      for line in table.lines() { print(line) }
    }
    Self.tell(chosen.summary)
    for quote in chosen.quotes {
      print("\n“\(quote.text.replacing("\n", with: " · "))” (\(quote.proposal))")
    }
    print("\nMembers:")
    var table = TextTable(header: ["id", "text"])
    let proposals = Dictionary(
      try study.contributions().map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    for id in chosen.proposals { table.append([id, proposals[id] ?? ""]) }
    for line in table.lines() { print(line) }
  }

  /// A theme as it is read: some of its texts, or all.
  private struct Reading: Encodable {
    let theme: Int
    let title: String
    let members: [ThemeReading.Member]
  }

  private func read(_ theme: Theme, in findings: Findings, of study: Study) async throws {
    let members = try await ThemeReading(
      of: theme, in: findings, contributions: try study.contributions()
    ).members
    let isPaged = page != nil || TextTable.outputWidth != nil && !target.json
    let count = (members.count + perPage - 1) / perPage
    let page = page ?? 1
    guard !isPaged || page <= count else { throw CLIError.unknownPage(page, count: count) }
    let shown = isPaged ? Array(members.dropFirst((page - 1) * perPage).prefix(perPage)) : members
    if target.json {
      try JSONOutput.print(Reading(theme: theme.id, title: theme.title.text, members: shown))
    } else {
      print("\(theme.id). \(theme.title.text.capitalizedFirst)")
      print("\(theme.proposals.count) proposals, \(members.count) different texts\n")
      for member in shown {
        print("(\(member.id)) \(member.text)")
        if !member.copies.isEmpty { print("= \(member.copies.joined(separator: ", "))") }
        print("")
      }
    }
    if isPaged, page < count {
      Diagnostics.print("Page \(page) of \(count); --page \(page + 1) goes on.")
    }
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
