import Concejo
import Foundation

/// Writes to standard error.
enum Diagnostics {
  /// Whether a person watches standard error.
  static let isTerminal = isatty(STDERR_FILENO) == 1

  /// Prints a line, cut to a screen; where it cannot be written the program goes on.
  static func print(_ line: String) {
    StandardStreams.writeError(TerminalText.cut(TerminalText.shown(line)) + "\n")
  }

  /// Tells what each file was understood as, and which rows were rejected.
  static func report(_ files: [ImportedFile], mostRows: Int = 10) {
    for line in account(of: files, mostRows: mostRows) { print(line) }
  }

  /// Tells how many pairs of much alike texts were not compared, or are not listed.
  static func report(_ leftOut: PairsLeftOut) {
    if leftOut.distant > 0 {
      print(
        "\(Counted.of(leftOut.distant, "pair")) of much alike texts not compared, there being too many:"
          + " each text was compared with those nearest to it. Groups of copies may lack a link.")
    }
    if leftOut.long > 0 {
      print(
        "\(Counted.of(leftOut.long, "pair")) of long, much alike texts not compared word by word, there being too many:"
          + " each text was compared with those nearest to it. Groups of copies may lack a link.")
    }
    if leftOut.unlisted > 0 {
      print(
        "\(Counted.of(leftOut.unlisted, "pair")) of much alike texts that are no copies not listed, there being too"
          + " many: each text is listed with those nearest to it.")
    }
  }

  /// Tells which examples of a codebook stand in no proposal.
  static func report(_ examples: GivenThemes.ExampleCounts) {
    if examples.alike > 0 {
      print(
        "\(Counted.of(examples.alike, "example")) of the codebook in no proposal word by word: those most like it"
          + " stand for each.")
    }
    if examples.lost > 0 {
      print(
        "\(Counted.of(examples.lost, "example")) of the codebook left out: no proposal is like it.")
    }
  }

  /// Tells which contributions got another id than their file states.
  static func report(renamed: [String: String]) {
    if let note = ImportedFile.renaming(renamed) { print(note.sentence) }
  }

  /// Tells what was left out because it was erased before, and what may be.
  static func report(erased: Int, doubtful: [String]) {
    if erased > 0 {
      print(
        "\(Counted.of(erased, "contribution")) left out: erased from the study before.")
    }
    guard let first = doubtful.first else { return }
    print(
      "\(Counted.of(doubtful.count, "contribution")) taken in although the study erased one of the same id"
        + " from another source, such as \(first): the texts differ. If they are the same person's,"
        + " `concejo erase` takes them out.")
  }

  /// Tells what an analysis left out, by state.
  static func report(setAside: [Discussion.SetAside]) {
    guard !setAside.isEmpty else { return }
    let counts = Dictionary(setAside.map { ($0.state, 1) }, uniquingKeysWith: +)
    let told = counts.sorted { $0.key < $1.key }.map { state, count in
      state == Discussion.orphan
        ? "\(Counted.of(count, "comment")) on nothing that is here" : "\(count) \(state)"
    }
    let states = counts.keys.filter { $0 != Discussion.orphan }.sorted()
    print(
      "Set aside, with the comments on them: \(told.joined(separator: ", "))."
        + (states.isEmpty
          ? "" : " --include \(states.joined(separator: ",")) takes them in."))
  }

  /// Tells which decisions were not applied, or not in full.
  static func report(decisions: [DecisionOutcome]) {
    guard !decisions.isEmpty else { return }
    let counts = Dictionary(decisions.map { ($0.state, 1) }, uniquingKeysWith: +)
    let told = DecisionOutcome.State.allCases.compactMap { state in
      counts[state].map { "\($0) \(state.rawValue)" }
    }
    print("\(Counted.of(decisions.count, "decision")): \(told.joined(separator: ", ")).")
    for outcome in decisions where outcome.state == .notApplied || outcome.state == .partly {
      print(
        "\(outcome.decision) (\(outcome.kind)): \(outcome.state.rawValue), \(outcome.reason ?? "")."
      )
    }
  }

  /// The lines of ``report(_:mostRows:)``, without notes that are told elsewhere, by their codes.
  static func account(
    of files: [ImportedFile], mostRows: Int = 10, besides told: Set<String> = []
  ) -> [String] {
    // That comments stand for themselves is no news where their proposals are.
    let hasProposals = files.contains { $0.proposals.contains { $0.parent == nil } }
    let told = hasProposals ? told.union([ImportedFile.commentsAlone]) : told
    return files.flatMap { file -> [String] in
      var lines: [String] = []
      let columns = file.columns
        .map { "\($0.field.rawValue) from \($0.names.joined(separator: " or "))" }
        .joined(separator: ", ")
      lines.append("\(file.name): \(summary(of: file)); \(columns)")
      if file.looksSwapped {
        lines.append(
          "\(file.name): votes against outnumber votes in favour by far; if they are mixed up, use"
            + " --swap-votes.")
      }
      if let example = file.unreadSupports.first {
        lines.append(
          "\(file.name): \(Counted.of(file.unreadSupports.count, "value")) of supports are no numbers"
            + " of people, such as \(TextTable.cut(example, to: 30)); they count as not stated.")
      }
      if file.format.encoding == .damagedUTF8 {
        lines.append("\(file.name): some bytes are damaged; each became the sign \u{FFFD}.")
      }
      if !file.personalData.isEmpty {
        let kinds = file.personalDataCounts.sorted { $0.key < $1.key }
          .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        let count = Counted.of(
          file.personalData.count, "personal datum", plural: "personal data")
        lines.append("\(file.name): hid \(count) in the texts: \(kinds)")
      }
      let silent = file.rejected.count { $0.reason == .noAnswer }
      if silent > 0, file.survey == nil {
        lines.append(
          "\(file.name): \(Counted.of(silent, "row")) left out: "
            + (silent == 1 ? "it says" : "they say")
            + " nothing, such as “ninguna” or “no comment”.")
      }
      lines += file.notes.filter { !told.contains($0.code) }
        .map { "\(file.name): \($0.sentence)" }
      return lines + account(ofRejected: file.faultyRows, mostRows: mostRows)
    }
  }

  /// What a file is: `Decidim proposals (CSV with ";", UTF-8), 3 locales (ca, en, es), 196 rows`.
  static func summary(of file: ImportedFile) -> String {
    var parts = [
      file.platform.map { "\($0) (\(file.format.summary))" } ?? file.format.summary
    ]
    let locales = file.locales
    if !locales.isEmpty {
      parts.append("\(Counted.of(locales.count, "locale")) (\(locales.joined(separator: ", ")))")
    }
    parts.append(Counted.of(file.tableRowCount, "row"))
    var counts: [String] = []
    if file.commentCount > 0 {
      counts.append(Counted.of(file.proposals.count - file.commentCount, "proposal"))
      counts.append(Counted.of(file.commentCount, "comment"))
    }
    var aside: [String: Int] = [:]
    for row in file.rejected {
      if case .noContribution(let kind) = row.reason { aside[kind, default: 0] += 1 }
    }
    counts += aside.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    return parts.joined(separator: ", ")
      + (counts.isEmpty ? "" : ": " + counts.joined(separator: ", "))
  }

  /// Lists rejected rows by line.
  static func report(rejected: [RejectedRow], mostRows: Int = 10) {
    for line in account(ofRejected: rejected, mostRows: mostRows) { print(line) }
  }

  private static func account(ofRejected rejected: [RejectedRow], mostRows: Int) -> [String] {
    var lines = rejected.prefix(mostRows).map { row in
      let id = row.id.isEmpty ? "" : " (id \(row.id))"
      return "\(row.file), line \(row.line)\(id): rejected, \(row.reason.summary)"
    }
    if rejected.count > mostRows {
      let more = Counted.of(rejected.count - mostRows, "more rejected row")
      lines.append("… and \(more); the ledger counts all.")
    }
    return lines
  }
}

/// A number with its noun in the right form.
enum Counted {
  /// `1 row`, `2 rows`; the plural adds an s unless it is given.
  static func of(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}
