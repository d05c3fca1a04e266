import ArgumentParser
import Concejo
import ConcejoStore

/// Tells what speaks for making two themes one, and what against it.
struct MergeCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-check",
    abstract: "See what two themes share and what would be lost, before they are merged.",
    discussion: """
      Nothing is decided or written; `concejo merge` decides. Vectors are made anew, as `concejo explain`
      makes them.

      EXAMPLES:
        concejo merge-check valley.concejo T03 T07
        concejo merge-check valley.concejo T03 T07 --json
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "The theme that would stay, such as T03.") var theme: ThemeArgument
  @Argument(help: "The theme that would go into it.") var other: ThemeArgument
  @OptionGroup var given: VectorOptions

  func validate() throws {
    guard theme.theme != other.theme else { throw ValidationError("Name two different themes.") }
  }

  func run() async throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    for wanted in [theme, other] where findings.theme(wanted.theme) == nil {
      throw CLIError.unknownTheme(wanted.theme, known: findings.themes.map(\.id))
    }
    let contributions = try study.contributions()
    let progress = Progress(timings: false)
    defer { progress.finish() }
    let check = try await Explainer(
      of: findings, contributions: contributions, after: study.precedent(),
      about: .themes([theme.theme, other.theme]),
      vectors: given.vectors(of: findings, in: study, among: contributions), meter: progress.meter
    ).mergeCheck(of: theme.theme, and: other.theme)
    progress.finish()
    if target.json { return try JSONOutput.print(check) }
    show(check, findings, texts: contributions)
  }

  private func show(_ check: MergeCheck, _ findings: Findings, texts: [Proposal]) {
    let (first, second) = (name(check.first.theme), name(check.second.theme))
    var sides = TextTable(
      header: ["theme", "distinct", "proposals", "leaning to the other", "nearer to it", "title"],
      rightAligned: [1, 2, 3, 4])
    for side in [check.first, check.second] {
      sides.append([
        name(side.theme), String(side.distinctCount), String(side.proposals),
        String(side.leaning), String(side.nearer), findings.theme(side.theme)?.title.text ?? "",
      ])
    }
    show(sides)
    let nearness = check.nearness
    print(
      "\nNearness \(nearness.total) (vectors \(nearness.vectors), plus three times words"
        + " \(nearness.words)): number \(nearness.rank) of"
        + " \(Counted.of(nearness.pairCount, "pair")) of themes; median \(nearness.median), highest"
        + " \(nearness.highest).")
    if check.sharedTerms.isEmpty {
      print("\nNo word tells both from the rest.")
    } else {
      print("\nWords that tell both from the rest:")
      var table = TextTable(
        header: ["in \(first)", "in \(second)", "in all", "word"], rightAligned: [0, 1, 2])
      for term in check.sharedTerms {
        table.append([String(term.first), String(term.second), String(term.total), term.word])
      }
      show(table)
    }
    show(check.pairs, texts: texts)
    show(check.lost, second: second)
  }

  private func show(_ pairs: [MergeCheck.Pair], texts: [Proposal]) {
    guard !pairs.isEmpty else { return print("\nNo much alike pair with one proposal in each.") }
    print("\n\(Counted.of(pairs.count, "much alike pair")) with one proposal in each:")
    let byID = Dictionary(texts.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    var table = TextTable(header: ["cosine", "why not copies", "first", "second", "texts"])
    for pair in pairs {
      table.append([
        String(pair.similarity), pair.objection?.rawValue ?? "perhaps the same", pair.first,
        pair.second,
        TextTable.brief(byID[pair.first] ?? "", to: 40) + " | " + (byID[pair.second] ?? ""),
      ])
    }
    show(table)
  }

  private func show(_ lost: MergeCheck.Lost, second: String) {
    print("\nWhat a merger would lose:")
    var table = TextTable(header: ["what", "of", "which"])
    for part in lost.subthemes {
      table.append([
        "subtheme", "\(second).\(part.number)",
        "\(part.title.text) (\(part.distinctCount) distinct)",
      ])
    }
    for contradiction in lost.contradictions {
      table.append([
        "contrary demands", name(contradiction.theme),
        "\(contradiction.subject): \(contradiction.majority) against \(contradiction.minority)",
      ])
    }
    for term in lost.terms {
      table.append([
        "own word", name(lost.smaller), "\(term.word) (\(term.inside) of \(term.total))",
      ])
    }
    for place in lost.places {
      table.append([
        "place", name(lost.smaller), "\(place.name) (\(place.inside) of \(place.insideFiled))",
      ])
    }
    show(table)
  }

  private func name(_ theme: Int) -> String { ThemeName(theme).text }

  private func show(_ table: TextTable) { for line in table.lines() { print(line) } }
}
