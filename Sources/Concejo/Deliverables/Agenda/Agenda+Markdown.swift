extension Report {
  /// The agenda as Markdown: schedule, tables, rotation, and a card for each theme.
  public func markdown(of agenda: Agenda) -> String {
    var lines = ["# \(label("agenda.title")) \(Self.plain(title))", ""]
    lines += [summary(of: agenda), "", "## \(messages["agenda.schedule"])", ""]
    lines += schedule(of: agenda)
    lines += ["## \(messages["agenda.tables"])", "", messages["agenda.rule"], ""]
    for assignment in agenda.assignments {
      let key = assignment.round == 0 ? "agenda.table" : "agenda.table.round"
      let place = messages(
        key, ["n": String(assignment.table), "round": String(assignment.round)])
      let headline = Self.plain(headline(ofTheme: assignment.theme))
      lines.append("- \(place): **\(headline)** (\(assignment.theme))")
    }
    lines.append("")
    lines += rotation(of: agenda)
    lines += ["## \(messages["agenda.cards"])", ""]
    let ids = Set(agenda.assignments.map(\.theme)).sorted()
    for theme in ids.compactMap(findings.theme) { lines += card(for: theme) }
    lines += ["## \(messages["agenda.materials"])", ""]
    lines.append(
      messages(
        "agenda.materials.text",
        [
          "tables": String(agenda.seats.count), "people": String(agenda.people),
          "cards": String(agenda.assignments.count),
        ]))
    return lines.joined(separator: "\n") + "\n"
  }

  /// What stands in the agenda's file when there is nothing to plan.
  public var markdownWithoutAgenda: String {
    "# \(label("agenda.title")) \(Self.plain(title))\n\n\(messages["agenda.none"])\n"
  }

  private func summary(of agenda: Agenda) -> String {
    let low = agenda.seats.min() ?? 0
    let high = agenda.seats.max() ?? 0
    let seats =
      low == high
      ? String(low)
      : messages("agenda.seats.range", ["low": String(low), "high": String(high)])
    let start = agenda.blocks.first?.start ?? 0
    return messages(
      agenda.seats.count == 1 ? "agenda.summary.single" : "agenda.summary",
      [
        "people": messages.number(agenda.people), "tables": String(agenda.seats.count),
        "seats": seats, "rounds": String(agenda.rounds), "length": String(agenda.roundLength),
        "start": ClockTime(start).description,
        "end": ClockTime(start + agenda.minutes).description,
        "minutes": String(agenda.minutes),
      ])
  }

  private func schedule(of agenda: Agenda) -> [String] {
    let columns = ["time", "minutes", "block", "what"].map { messages["agenda.column.\($0)"] }
    var lines = ["| \(columns.joined(separator: " | ")) |", "| --- | ---: | --- | --- |"]
    let movesPeople = !agenda.steps.isEmpty
    for block in agenda.blocks {
      let (name, what) = describe(block, movesPeople: movesPeople)
      let time = "\(ClockTime(block.start))–\(ClockTime(block.start + block.minutes))"
      lines.append("| \(time) | \(block.minutes) | \(name) | \(what) |")
    }
    lines.append("| | **\(agenda.minutes)** | \(messages["agenda.total"]) | |")
    return lines + [""]
  }

  private func describe(
    _ block: Agenda.Block, movesPeople: Bool
  ) -> (name: String, what: String) {
    switch block.kind {
    case .round:
      let key = block.round == 1 ? "first" : movesPeople ? "next" : "new"
      return (
        messages("agenda.block.round", ["n": String(block.round)]),
        messages["agenda.block.round.\(key)"]
      )
    case .change:
      let key = movesPeople ? "agenda.block.change" : "agenda.block.pause"
      return (messages[key], messages[key + ".text"])
    case .welcome, .break, .harvest, .closing:
      let key = "agenda.block.\(block.kind.rawValue)"
      return (messages[key], messages[key + ".text"])
    }
  }

  private func rotation(of agenda: Agenda) -> [String] {
    guard !agenda.steps.isEmpty else { return [] }
    var lines = ["## \(messages["agenda.rotation"])", "", messages["agenda.rotation.text"], ""]
    for (seat, step) in agenda.steps.enumerated() {
      let name = messages("agenda.rotation.seat", ["n": String(seat + 1)])
      let move =
        step == 0
        ? messages["agenda.rotation.host"] : messages.counted("agenda.rotation.steps", step)
      lines.append("- \(name): \(move)")
    }
    if agenda.repeatsThemes { lines += ["", messages["agenda.rotation.repeats"]] }
    return lines + [""]
  }

  private func card(for theme: Theme) -> [String] {
    var lines = ["### \(theme.id). \(Self.plain(headline(of: theme)))", ""]
    lines.append(
      messages(
        "agenda.card.count",
        [
          "n": messages.number(theme.proposals.count),
          "total": messages.number(findings.placements.count),
          "distinct": messages.number(theme.distinctCount),
        ]) + ".")
    lines += [
      "", "\(label("theme.terms")) \(theme.keyTerms.map(\.word).joined(separator: ", ")).", "",
    ]
    for quote in theme.quotes {
      let source = messages("theme.quote.source", ["id": Self.plain(quote.proposal)])
      lines += ["> \(quoted(Self.plain(quote.text))) — \(source)", ""]
    }
    lines += [label("agenda.card.questions"), ""]
    lines += (1...3).map { "\($0). " + messages["agenda.card.question.\($0)"] }
    return lines + [""]
  }
}
