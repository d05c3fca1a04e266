import Concejo

/// The table of themes on a terminal.
enum ThemeTable {
  static func print(_ findings: Findings) {
    var table = TextTable(
      header: ["#", "distinct", "proposals", "share", "theme"], rightAligned: [0, 1, 2, 3])
    for theme in findings.themes {
      let tenths =
        (theme.proposals.count * 1000 + findings.placements.count / 2)
        / max(findings.placements.count, 1)
      table.append([
        ThemeName(theme.id).text, String(theme.distinctCount), String(theme.proposals.count),
        "\(tenths / 10).\(tenths % 10) %",
        theme.title.text.capitalizedFirst + (theme.isRepetitive ? " (repetitive)" : "") + "  "
          + theme.keyTerms.map(\.word).joined(separator: ", "),
      ])
    }
    for line in table.lines() { ConcejoCLI.print(line) }
    let ledger = findings.ledger
    // Rows that later exports told again are not turned down.
    let again = ["unchanged", "superseded"].reduce(0) { $0 + (ledger.rejected[$1] ?? 0) }
    ConcejoCLI.print(
      "\n\(Counted.of(ledger.rows, "row")): \(ledger.themed) in"
        + " \(Counted.of(findings.themes.count, "theme")), \(ledger.outsideCount) outside,"
        + (ledger.attached > 0 ? " \(Counted.of(ledger.attached, "comment"))," : "")
        + " \(ledger.excluded) excluded, \(ledger.rejectedCount - again) rejected"
        + (ledger.erasedCount > 0 ? ", \(ledger.erasedCount) erased" : "")
        + (again > 0 ? ", \(again) told again by later exports" : "") + ". Duplicates:"
        + " \(Counted.of(findings.duplicateGroups.count, "group")) with"
        + " \(Counted.of(ledger.copies, "copy", plural: "copies")).")
    let failed = findings.rules.filter { !$0.isMet }
    ConcejoCLI.print(
      failed.isEmpty
        ? "Checks of the division: R1 to R4 passed."
        : "Checks of the division: failed "
          + failed.map { "\($0.name.rawValue) (\($0.measured), at most \($0.limit))" }
          .joined(separator: ", ") + ".")
  }
}
