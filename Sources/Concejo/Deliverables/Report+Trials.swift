extension Report {
  /// On the first page: which themes seem to be trials.
  ///
  /// How they are taken out is said on the terminal: who reads the report seldom holds the study.
  var trialNotes: [ReportDocument.Block] {
    findings.themes.filter(trials.contains).map { theme in
      .paragraph(
        [
          .link(
            "\(ThemeName(theme.id).text). \(headline(of: theme))",
            to: .anchor(Self.anchor(of: theme))),
          .text(". \(size(of: theme)). \(messages["trial.theme"]) \(messages["trial.apart"])"),
        ], role: .warning)
    }
  }

  /// Themes and small groups that seem to be trials: counts, words and ids, and nothing quoted.
  var trialSection: [ReportDocument.Block] {
    guard !trials.isEmpty else { return [] }
    let themes = findings.themes.filter(trials.contains)
    return [.heading(1, messages["trial.heading"]), .paragraph(messages["trial.text"])]
      + themes.map(trialBlock)
      + (trials.groups.isEmpty
        ? [] : [.paragraph(messages["trial.groups"]), .list(trials.groups.map(trialLine))])
  }

  private func trialBlock(for theme: Theme) -> ReportDocument.Block {
    .group(
      ReportDocument.Group(
        .theme, anchor: Self.anchor(of: theme),
        [
          .heading(2, headline(of: theme), label: String(theme.id)),
          .paragraph(count(of: theme) + ".", role: .count),
          labelled("theme.terms", terms(of: theme)),
        ]))
  }

  private func trialLine(for group: SmallVoice) -> String {
    messages.counted(
      "trial.group", group.proposals.count,
      [
        "theme": ThemeName(group.theme).text, "ids": group.proposals.joined(separator: ", "),
      ])
  }
}
