extension Report {
  /// The report as Markdown.
  public var markdown: String {
    var lines = ["# \(Self.plain(title))", "", messages["report.subtitle"] + ".", ""]
    lines += ["## \(messages["summary.heading"])", ""]
    for (count, note) in summary { lines.append("- \(count)" + (note.map { " (\($0))" } ?? "")) }
    if let leadingSentence { lines += ["", Self.plain(leadingSentence)] }
    lines += ["", "## \(messages["reading.heading"])", "", messages["reading.text"], ""]
    lines += themeTable
    for theme in findings.themes { lines += section(for: theme) }
    if !findings.voices.isEmpty {
      lines += ["## \(messages["voices.heading"])", "", messages["voices.text"], ""]
      lines += (voiceLines.map { "- \(Self.plain($0))" }) + [""]
      if let moreVoices { lines += [moreVoices, ""] }
    }
    lines += duplicateLines
    lines += outsideLines
    lines += ["## \(messages["rules.heading"])", ""]
    lines += ruleLines.map { "- \(Self.plain($0))" }
    lines += ["", "## \(messages["ledger.heading"])", ""]
    for row in ledgerRows {
      lines.append(
        String(repeating: "  ", count: row.indent) + "- \(row.name): \(messages.number(row.count))")
    }
    lines += ["", ledgerSentence, "", "## \(messages["method.heading"])", "", method, ""]
    for line in auditLines { lines += [line, ""] }
    lines += [messages("method.languages", ["list": languageList]), ""]
    lines += [messages("method.fingerprint", ["fingerprint": findings.fingerprint]), ""]
    return lines.joined(separator: "\n")
  }

  private var themeTable: [String] {
    guard !findings.themes.isEmpty else { return [] }
    var lines = ["## \(messages["themes.table.heading"])", ""]
    let people = respondentCount == nil ? [] : ["people"]
    let columns = ["number", "theme", "distinct", "proposals"] + people + ["share"]
    lines.append(
      "| " + columns.map { messages["themes.column.\($0)"] }.joined(separator: " | ") + " |")
    lines.append("| ---: | --- |" + columns.dropFirst(2).map { _ in " ---: |" }.joined())
    for theme in findings.themes {
      let numbers =
        [theme.distinctCount, theme.proposals.count]
        + people.map { _ in theme.summary.respondents ?? 0 }
      lines.append(
        "| \(theme.id) | \(Self.plain(headline(of: theme))) | "
          + numbers.map { messages.number($0) }.joined(separator: " | ")
          + " | \(share(of: theme)) |")
    }
    return lines + [""]
  }

  private func section(for theme: Theme) -> [String] {
    var lines = [
      "### \(theme.id). \(Self.plain(headline(of: theme)))", "", count(of: theme) + ".", "",
    ]
    if let question = question(of: theme) { lines += [Self.plain(question), ""] }
    for note in decisions(on: theme) { lines += [Self.plain(note), ""] }
    if theme.isRepetitive { lines += [messages["theme.repetitive"], ""] }
    if let warning = fragility(of: theme) { lines += [warning, ""] }
    let terms = theme.keyTerms.map { Self.plain(sentence(for: $0, in: theme)) }
    lines += ["\(label("theme.terms")) \(terms.joined(separator: "; ")).", ""]
    if !theme.subthemes.isEmpty {
      lines += [label("theme.subthemes"), ""]
      lines += theme.subthemes.map { "- " + Self.plain(line(for: $0)) } + [""]
    }
    lines += [label("theme.quotes"), ""]
    for quote in theme.quotes {
      let text = Self.plain(quote.text)
      lines += [
        "> \(quoted(text)) — \(messages("theme.quote.source", ["id": Self.plain(quote.proposal)]))",
        "",
      ]
    }
    let facts = facts(about: theme)
    if !facts.isEmpty {
      lines += [label("theme.facts"), ""] + facts.map { "- " + Self.plain($0) } + [""]
    }
    if let supports = supports(of: theme) { lines += [supports, ""] }
    return lines
  }

  private var duplicateLines: [String] {
    var lines = ["## \(messages["duplicates.heading"])", ""]
    guard !findings.duplicateGroups.isEmpty else {
      return lines + [messages["duplicates.text.none"], ""]
    }
    lines += [messages.counted("duplicates.text", findings.duplicateGroups.count), ""]
    for group in leadingGroups {
      let kind = messages["duplicates.kind.\(group.kind)"]
      let text = Self.plain(opening(of: proposal(group.head)?.text ?? "", 160))
      lines.append("- \(messages.number(group.members.count)) (\(kind)): \(quoted(text))")
    }
    return lines + [""] + campaignLines
  }

  private var outsideLines: [String] {
    var lines = ["## \(messages["outside.heading"])", ""]
    let all = outside
    guard !all.isEmpty else { return lines + [messages["outside.none"], ""] }
    lines += [messages["outside.text"], ""]
    for placement in all.prefix(shownOutside) {
      guard let reason = placement.reason else { continue }
      let text = Self.plain(opening(of: proposal(placement.proposal)?.text ?? "", 120))
      lines.append(
        "- \(Self.plain(placement.proposal)): \(text) (\(messages["outside.reason.\(reason.rawValue)"]))"
      )
    }
    if all.count > shownOutside {
      lines += [
        "",
        messages(
          "outside.more",
          ["shown": String(shownOutside), "total": messages.number(all.count)]),
      ]
    }
    return lines + [""]
  }

  /// Text in which Markdown finds nothing to mark up, on one line.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": plain.append(" ")
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|":
        plain.append("\\")
        plain.append(scalar)
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
