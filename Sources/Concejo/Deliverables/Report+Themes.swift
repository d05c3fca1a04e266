extension Report {
  /// All themes, one after the other.
  var themes: [ReportDocument.Block] {
    guard !askingThemes.isEmpty else { return [] }
    return [.heading(1, messages["themes.heading"]), .paragraph(messages["themes.text"])]
      + askingThemes.map { block(for: $0) }
  }

  private func block(for theme: Theme) -> ReportDocument.Block {
    .group(
      ReportDocument.Group(
        .theme, anchor: Self.anchor(of: theme),
        [.heading(2, headline(of: theme), label: String(theme.id))]
          + portrait(of: theme, tellsUnits: false) + [members(of: theme)]))
  }

  /// What is told of a theme between its heading and the texts of its proposals.
  ///
  /// - Parameters:
  ///   - theme: The theme.
  ///   - tellsUnits: Whether it says what the numbers behind the words count: where many themes follow one
  ///     another, that stands once before them.
  /// - Returns: The blocks.
  func portrait(of theme: Theme, tellsUnits: Bool = true) -> [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = [.paragraph(count(of: theme) + ".", role: .count)]
    if let question = question(of: theme) { blocks.append(.paragraph(question)) }
    for note in decisions(on: theme) { blocks.append(.paragraph(note, role: .note)) }
    if theme.isRepetitive {
      let sentences = [messages["theme.repetitive"], messages["theme.repetitive.caution"]]
      blocks.append(.paragraph(sentences.joined(separator: " "), role: .warning))
    }
    if let warning = fragility(of: theme) { blocks.append(.paragraph(warning, role: .warning)) }
    // No word of a small theme may stand in two of its proposals.
    if !theme.keyTerms.isEmpty {
      let unit = messages("theme.terms.unit", ["total": messages.number(theme.distinctCount)])
      blocks.append(labelled("theme.terms", terms(of: theme) + (tellsUnits ? " " + unit : "")))
    }
    if !theme.subthemes.isEmpty {
      blocks += [
        labelled("theme.subthemes"), .list(theme.subthemes.map { line(for: $0, of: theme) }),
      ]
    }
    let sides = sides(of: theme)
    let quotes = quotes(of: theme, besides: sides.told)
    if !quotes.isEmpty { blocks += [labelled("theme.quotes")] + quotes.map { block(for: $0) } }
    blocks += sides.blocks
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
