extension Report {
  /// What is known of a theme besides what it is about, a sentence each.
  func facts(about theme: Theme) -> [String] {
    origins(of: theme) + furtherVoices(for: theme)
  }

  /// Places, categories, choices and dates that are no chance.
  private func origins(of theme: Theme) -> [String] {
    let isSurvey = theme.summary.respondents != nil
    let summary = theme.summary
    let suffix = isSurvey ? "-people" : ""
    let categories =
      isSurvey
      ? told(summary.categories, "question", "questions", entry: "questions.entry")
      : told(summary.categories, "category", "categories", entry: "places.entry")
    return told(summary.places, "place\(suffix)", "places\(suffix)", entry: "places\(suffix).entry")
      + categories + choices(of: summary)
      + [summary.trend.map { trend($0, isSurvey: isSurvey) }].compactMap(\.self)
  }

  /// One place or category has its sentence; several share one.
  private func told(
    _ origins: [ThemeSummary.OverRepresentation], _ one: String, _ several: String, entry: String
  ) -> [String] {
    guard origins.count > 1 else { return origins.map { origin($0, one) } }
    let entries = origins.map { origin($0, entry) }
    return [messages("theme.fact.\(several)", ["list": messages.listed(entries)])]
  }

  private func choices(of summary: ThemeSummary) -> [String] {
    let choices = summary.choices ?? []
    guard choices.count > 1 else {
      return choices.map { origin($0.answer, "choice", of: $0.question) }
    }
    let entries = choices.map { choice in
      messages("label", ["label": quoted(opening(of: choice.question))]) + " "
        + origin(choice.answer, "places-people.entry", isVerbatim: true)
    }
    return [messages("theme.fact.choices", ["list": messages.listed(entries)])]
  }

  private func origin(
    _ origin: ThemeSummary.OverRepresentation, _ kind: String, of question: String = "",
    isVerbatim: Bool = false
  ) -> String {
    let isVerbatim =
      isVerbatim || kind == "question" || kind == "choice" || kind == "questions.entry"
    return messages(
      "theme.fact.\(kind)",
      [
        "name": isVerbatim ? quoted(opening(of: origin.name)) : origin.name,
        "question": quoted(opening(of: question)), "inside": messages.number(origin.inside),
        "filed": messages.number(origin.insideFiled), "total": messages.number(origin.total),
        "all": messages.number(origin.totalFiled),
      ])
  }

  private func trend(_ trend: ThemeSummary.Trend, isSurvey: Bool) -> String {
    messages(
      "theme.fact.\(trend.isGrowing ? "growing" : "fading")\(isSurvey ? "-people" : "")",
      [
        "later": messages.number(trend.later), "dated": messages.number(trend.dated),
        "since": CalendarDay(trend.since).map(messages.day) ?? trend.since,
        "total": messages.number(trend.totalLater),
        "all": messages.number(trend.totalDated),
      ])
  }

  private func furtherVoices(for theme: Theme) -> [String] {
    let count = furtherCounts[theme.id] ?? 0
    return count > 0 ? [messages.counted("theme.fact.further", count)] : []
  }

  /// How it was found out what is no chance; nil where nothing of the kind is told.
  var chanceSentence: String? {
    let isTold = findings.themes.contains { theme in
      let summary = theme.summary
      return !summary.places.isEmpty || !summary.categories.isEmpty
        || summary.choices?.isEmpty == false || summary.trend != nil
    }
    return isTold
      ? messages("method.chance", ["limit": decimal(ThemeOrigins.significance)]) : nil
  }

  /// A number with at most four decimals.
  private func decimal(_ value: Double) -> String {
    String((value * 10_000).rounded() / 10_000)
      .replacing(".", with: messages["decimal-separator"])
  }

  /// Small groups that people ask for something in: all but those that seem to be trials.
  var voices: [SmallVoice] {
    trials.groups.isEmpty
      ? findings.voices : findings.voices.filter { !trials.groups.contains($0) }
  }

  /// Small groups at the edges of the themes, a line each.
  var voiceLines: [String] {
    voices.prefix(shownVoices).map { voice in
      let name = quoted(name(of: voice))
      let entry = messages(
        "voices.entry",
        [
          "title": name, "n": messages.number(voice.proposals.count),
          "ids": voice.proposals.joined(separator: ", "), "theme": String(voice.theme),
        ])
      // One that has the words of the name; the name stands in one of them at least.
      let title = voice.title.text.lowercased()
      let others = voice.proposals.filter {
        !(proposal($0)?.text.lowercased().contains(title) ?? false)
      }
      let besides = others.count < voice.proposals.count ? Set(others) : []
      guard let example = telling(of: voice, besides: besides) else { return entry }
      let quote = quoted(
        Self.opening(of: example.text, Self.exampleLength, in: language(of: example.id)))
      // What the name says already is not said again.
      guard quote.lowercased() != name.lowercased() else { return entry }
      let source = messages("theme.quote.source", ["id": example.id])
      return entry + " " + messages("voices.example", ["quote": quote, "source": source])
    }
  }

  /// Characters of one text of a small group: a word or two of a title do not tell what they ask for.
  private static let exampleLength = 140

  /// A small group's title; where that reads like the id of a theme, the beginning of one of its texts.
  private func name(of group: SmallVoice) -> String {
    guard ThemeName(group.title.text) != nil, let text = telling(of: group)?.text else {
      return group.title.text
    }
    return opening(of: text)
  }

  /// Says that there are more small groups than are shown, or nil.
  var moreVoices: String? {
    guard voices.count > shownVoices else { return nil }
    return messages(
      "voices.more",
      ["shown": String(shownVoices), "total": messages.number(voices.count)])
  }

  /// A share as its counts make it: what a rule measured is rounded already, and rounded again it may be a tenth
  /// too much.
  private func share(measuredBy rule: QualityRule.Name) -> String? {
    switch rule {
    case .noCatchAll:
      let largest = findings.themes.map(\.distinctCount).max() ?? 0
      return messages.percentage(largest, of: findings.distinctCount)
    case .nobodyLeftOut:
      return messages.percentage(
        findings.placements.count { $0.theme == nil }, of: findings.placements.count)
    case .distinctTitles, .distinctThemes: return nil
    }
  }

  /// The conditions of a good division, each with whether it is met.
  var ruleLines: [String] {
    findings.rules.map { rule in
      let isShare = rule.name == .noCatchAll || rule.name == .nobodyLeftOut
      func text(_ value: Double) -> String {
        if isShare { return messages.percentage(Int((value * 10_000).rounded()), of: 10_000) }
        return rule.name == .distinctTitles ? messages.number(Int(value)) : decimal(value)
      }
      let sentence = messages(
        "rule.\(rule.name.rawValue)",
        [
          "measured": share(measuredBy: rule.name) ?? text(rule.measured),
          "limit": text(rule.limit),
        ])
      return
        "\(sentence) \(messages[rule.isMet ? "rules.passed" : "rules.failed"].capitalizedFirst)."
    }
  }
}

extension String {
  /// The same with a capital in front.
  package var capitalizedFirst: String {
    // Most titles have one, and a table asks for the part of each proposal.
    if let first = utf8.first, first >= 0x41, first <= 0x5A { return self }
    return prefix(1).uppercased() + dropFirst()
  }
}
