extension Report {
  /// All themes, one after the other.
  var themes: [ReportDocument.Block] {
    guard !askingThemes.isEmpty else { return [] }
    return [.heading(1, messages["themes.heading"])] + askingThemes.map { block(for: $0) }
  }

  private func block(for theme: Theme) -> ReportDocument.Block {
    .group(
      ReportDocument.Group(
        .theme, anchor: Self.anchor(of: theme),
        [.heading(2, headline(of: theme), label: String(theme.id))] + portrait(of: theme)
          + [members(of: theme)]))
  }

  /// What is told of a theme between its heading and the texts of its proposals.
  func portrait(of theme: Theme) -> [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = [.paragraph(count(of: theme) + ".", role: .count)]
    if let question = question(of: theme) { blocks.append(.paragraph(question)) }
    for note in decisions(on: theme) { blocks.append(.paragraph(note, role: .note)) }
    if theme.isRepetitive {
      let sentences = [messages["theme.repetitive"], messages["theme.repetitive.caution"]]
      blocks.append(.paragraph(sentences.joined(separator: " "), role: .warning))
    }
    if let warning = fragility(of: theme) { blocks.append(.paragraph(warning, role: .warning)) }
    blocks.append(labelled("theme.terms", terms(of: theme)))
    if !theme.subthemes.isEmpty {
      blocks += [labelled("theme.subthemes"), .list(theme.subthemes.map { line(for: $0) })]
    }
    if !theme.quotes.isEmpty {
      blocks.append(labelled("theme.quotes"))
      blocks += theme.quotes.map { block(for: $0) }
    }
    blocks += sides(of: theme)
    let facts = facts(about: theme)
    if !facts.isEmpty { blocks += [labelled("theme.facts"), .list(facts)] }
    blocks += votes(on: theme).map { .paragraph($0) }
    if let near = nearThemes(of: theme) { blocks.append(near) }
    return blocks
  }

  /// A sentence's name, and the sentence.
  func labelled(_ key: String, _ text: String? = nil) -> ReportDocument.Block {
    messages.labelled(key, text)
  }

  private func nearThemes(of theme: Theme) -> ReportDocument.Block? {
    guard !theme.neighbors.isEmpty else { return nil }
    let links = theme.neighbors.enumerated().flatMap {
      position, neighbor -> [ReportDocument.Inline] in
      [
        .text(position > 0 ? " · " : " "),
        .link(
          headline(ofTheme: neighbor.theme), to: .anchor(Self.anchor(ofTheme: neighbor.theme))),
      ]
    }
    return .paragraph([.strong(label("theme.near"))] + links)
  }
}
