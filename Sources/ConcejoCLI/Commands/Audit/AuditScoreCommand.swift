import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Reads filled sheets back and counts.
struct AuditScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Read back what one or two readers filled in, and keep the figures in the study.",
    discussion: """
      Tells the share of texts that are rightly placed with its 95 % interval, the share of copies that
      are copies, and with two readers how far they agree (Cohen's κ). With two readers a text is right
      if nobody who judged it says otherwise; who is not sure does not confirm it. Where they differ
      about a pair, the answer against the program counts: a pair taken for copies is one only if both
      who judged it say so, a pair kept apart is one if either does.
      The share p is the sum of W·p_h over the themes, W being a theme's share of the proposals and p_h
      the share right of the n_h texts read of it. The interval is Wilson's with p and with
      n_eff = p(1−p) / Σ W²·p_h(1−p_h)/(n_h−1) trials, no more than were read and no fewer than one; a
      theme with a single text has p(1−p) in place of its own term (Dean & Pagano 2015).
      Rows may be sorted and columns hidden; what is missing is told.
      --suggestions writes what readers would have otherwise, as CSV or JSON Lines: nothing is moved.
      There the theme is "none" where a reader says that the text belongs in none.
      Without a sheet, what was answered in `concejo review` to a draw of the present themes is counted.

      EXAMPLES:
        concejo audit score valley.concejo
        concejo audit score valley.concejo audit.xlsx
        concejo audit score valley.concejo ana.xlsx luis.csv --suggestions moves.csv
        concejo audit score valley.concejo ana.xlsx luis.xlsx --suggestions moves.jsonl --json
      """)

  @OptionGroup var target: StudyOptions

  @Argument(
    help: ArgumentHelp(
      "Filled sheets, one for each reader: XLSX, ODS or CSV.",
      discussion: "None, to count what was answered in `concejo review`."))
  var sheets: [String] = []

  @Option(help: ArgumentHelp("File for the suggestions.", valueName: "file.csv|file.jsonl"))
  var suggestions: String?

  @Flag(help: "Replace the file of suggestions if it is there.")
  var force = false

  @OptionGroup var csv: TableOptions

  func validate() throws {
    guard sheets.count <= AuditAnswers.mostReaders else {
      throw ValidationError(
        "expected the sheets of one or two readers, or none, not \(sheets.count).")
    }
    if let suggestions, !suggestions.hasSuffix(".csv"), !suggestions.hasSuffix(".jsonl") {
      throw ValidationError("--suggestions must end in .csv or .jsonl, not be \(suggestions).")
    }
    try csv.check(hasTable: suggestions?.hasSuffix(".csv") ?? false)
  }

  func run() throws {
    let study = try target.open()
    let findings = try target.findings(of: study)
    let output = suggestions.map { OutputFile(path: $0, isReplaced: force) }
    try output?.check()
    let (sample, answers) =
      sheets.isEmpty
      ? try answered(in: study, findings) : try answered(on: sheets, of: study, findings)
    let themes = Self.themes(of: sample, findings)
    let score = AuditScore(of: sample, answers: answers)
    if sample.division != findings.divisionFingerprint {
      Diagnostics.print(
        "Themes or copies have changed since the draw: the figures hold for the division that was"
          + " drawn from, and the report leaves them out.")
    }
    if score.isEmpty {
      Diagnostics.print("Nothing was judged in these sheets: nothing is stored.")
    } else {
      try study.save(score)
    }
    try output?.write(try bytes(of: score.suggestions, in: findings.mainLanguage))
    if target.json { return try JSONOutput.print(score) }
    for line in Self.lines(of: score, themes: themes) { print(line) }
    if let suggestions {
      print("\n\(Counted.of(score.suggestions.count, "suggestion")) in \(suggestions)")
    } else if !score.suggestions.isEmpty {
      print(
        "\n\(Counted.of(score.suggestions.count, "suggestion")); --suggestions moves.csv writes them."
      )
    }
  }

  /// What was answered in the pages to a draw of the present division; of several the one with most answers.
  ///
  /// - Throws: ``AuditError/noAnswers``.
  private func answered(
    in study: Study, _ findings: Findings
  ) throws -> (AuditSample, [AuditAnswers]) {
    let division = findings.divisionFingerprint
    let draws = try study.auditSamples().filter { $0.division == division }
      .map { (sample: $0, answers: try study.auditAnswers(to: $0)) }
      .map { (draw: $0, count: $0.answers.reduce(0) { $0 + $1.texts.count + $1.pairs.count }) }
    guard let most = draws.map(\.count).max(), most > 0,
      let found = draws.first(where: { $0.count == most })
    else { throw AuditError.noAnswers }
    return (found.draw.sample, found.draw.answers)
  }

  /// What was answered on sheets, all of one draw.
  private func answered(
    on sheets: [String], of study: Study, _ findings: Findings
  ) throws -> (AuditSample, [AuditAnswers]) {
    let read = try sheets.map { path in
      let name = URL(fileURLWithPath: path).lastPathComponent
      return (name: name, bytes: try InputFile.bytes(of: path))
    }
    guard read.count < 2 || read[0].bytes != read[1].bytes else {
      throw AuditError.sameSheet(files: read.map(\.name))
    }
    let codes = try read.map { try AuditReading(file: $0.name).code(of: $0.bytes) }
    guard Set(codes).count == 1 else { throw AuditError.differentDraws(files: read.map(\.name)) }
    guard let sample = try study.auditSample(code: codes[0]) else {
      throw AuditError.unknownDraw(file: read[0].name, code: codes[0])
    }
    let themes = Self.themes(of: sample, findings)
    let answers = try read.map {
      try AuditReading(file: $0.name).answers(of: $0.bytes, to: sample, themes: themes)
    }
    for (reader, file) in zip(answers, read) {
      for note in reader.notes { Diagnostics.print("\(file.name): \(note)") }
    }
    return (sample, answers)
  }

  /// What a sheet names is what was drawn from: themes may have been merged or renamed since.
  private static func themes(
    of sample: AuditSample, _ findings: Findings
  ) -> [(number: Int, title: String)] {
    sample.themes?.map { (number: $0.number, title: $0.title) }
      ?? findings.themes.map { (number: $0.id, title: $0.title.text) }
  }

  private func bytes(of list: [AuditSuggestion], in language: Language) throws -> [UInt8] {
    guard suggestions?.hasSuffix(".jsonl") ?? false else {
      return AuditSuggestion.table(of: list, csv.form(in: language))
    }
    return try list.flatMap { [UInt8](try JSONOutput.data($0, pretty: false)) }
  }

  /// The figures for people.
  private static func lines(
    of score: AuditScore, themes: [(number: Int, title: String)]
  ) -> [String] {
    var lines: [String] = []
    for reader in score.readers {
      var parts = [
        "\(Counted.of(reader.read, "text")) read", "\(reader.right) right",
        "\(reader.unsure) unsure",
      ]
      if reader.blank > 0 { parts.append("\(reader.blank) left blank") }
      if reader.missing > 0 {
        parts.append("\(Counted.of(reader.missing, "row")) missing from the file")
      }
      lines.append(
        "\(reader.name): \(parts.joined(separator: ", "))"
          + (reader.rightlyPlaced.map { "; rightly placed \(share($0))" } ?? ""))
    }
    lines.append("")
    if let share = score.rightlyPlaced {
      lines.append(
        "Rightly placed: \(Self.share(share)), \(score.read) of \(score.drawn) texts read"
          + (score.readByAll == score.read ? "" : ", \(score.readByAll) by both")
          + ", of \(score.population)")
    } else {
      lines.append("No text was judged.")
    }
    if let copies = score.copies {
      lines.append("Copies that are copies: \(share(copies.share)), \(copies.read) pairs read")
    }
    if let missed = score.missedCopies {
      lines.append("Kept apart, yet copies: \(share(missed.share)), \(missed.read) pairs read")
    }
    let agreements = [
      ("on right or not", score.agreement), ("on the theme", score.themeAgreement),
      ("on pairs", score.pairAgreement),
    ]
    for case (let what, let kappa?) in agreements {
      lines.append(
        "The readers agree \(what): \(percent(kappa.agreement)) of \(kappa.count), κ"
          + (kappa.value.map { " = \(hundredths($0))" }
            ?? " not defined, since both always gave the same answer"))
    }
    guard score.read > 0 else { return lines }
    lines.append("")
    var table = TextTable(
      header: ["#", "proposals", "read", "right", "share", "theme"], rightAligned: [0, 1, 2, 3])
    for theme in score.themes {
      table.append([
        theme.theme.map { ThemeName($0).text } ?? "", String(theme.population), String(theme.read),
        String(theme.right), theme.share.map(share) ?? "not read",
        themes.first { $0.number == theme.theme }?.title ?? "in no theme",
      ])
    }
    return lines + table.lines()
  }

  /// `91.2 % (86.4–94.5)`.
  private static func share(_ share: Proportion) -> String {
    "\(percent(share.estimate)) (\(tenths(share.low))–\(tenths(share.high)))"
  }

  private static func percent(_ share: Double) -> String { tenths(share) + " %" }

  private static func tenths(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func hundredths(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    return (value < 0 && hundredths > 0 ? "-" : "") + "\(hundredths / 100)."
      + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }
}
