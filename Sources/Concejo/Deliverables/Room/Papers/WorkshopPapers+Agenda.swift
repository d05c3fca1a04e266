extension WorkshopPapers {
  /// The agenda: minutes, tables, themes, who moves where, who and what is needed.
  ///
  /// - Parameters:
  ///   - hasCards: Whether a card for each theme follows.
  ///   - isExample: Whether nobody has planned a workshop yet: the agenda says so.
  /// - Returns: The document.
  public func agenda(hasCards: Bool, isExample: Bool = false) -> ReportDocument {
    var document = document("agenda.title", tellsDay: true)
    if isExample { document.append(.paragraph(messages["agenda.example"], role: .note)) }
    document.append(.paragraph((circumstances + [summary]).joined(separator: " "), role: .count))
    document.append(section("agenda.schedule", [.table(schedule)]))
    document.append(section("agenda.tables", tables))
    document.append(section("agenda.rotation", rotation + [.paragraph(source, role: .note)]))
    document.append(seatingPlan)
    document.append(section("room.hosts", [.list(hosts)]))
    document.append(section("agenda.materials", [.list(materials)]))
    // What the room needs comes first; whoever asks why a theme is not there finds it behind.
    document.append(section("room.themes", themes))
    document.blocks = SectionPaging.paged(document)
    if hasCards {
      document.append(.heading(1, messages["agenda.cards"]))
      for theme in workshop.themes.compactMap(report.findings.theme) {
        document.append(card(for: theme, level: 2))
      }
    }
    return document
  }

  private func section(
    _ name: String, _ blocks: [ReportDocument.Block]
  ) -> [ReportDocument.Block] {
    [.heading(1, messages[name])] + blocks
  }

  /// Where the way to work comes from: beside who moves where, since alone at the end it would have a page of
  /// its own.
  private var source: String {
    messages("room.source", ["source": RoomMethod.named(plan.method).source])
  }

  /// People, tables, rounds and hours in one sentence.
  var summary: String {
    let (low, high) = (plan.seats.min() ?? 0, plan.seats.max() ?? 0)
    let seats =
      low == high
      ? String(low)
      : messages("agenda.seats.range", ["low": String(low), "high": String(high)])
    let start = plan.blocks.first?.start ?? 0
    return messages(
      "agenda.summary",
      [
        "method": messages["room.method.\(plan.method.rawValue)"],
        "people": messages.number(plan.people), "tables": String(plan.seats.count),
        "seats": seats, "rounds": String(plan.rounds), "length": String(plan.roundLength),
        "start": ClockTime(start).description,
        "end": ClockTime(start + plan.minutes).description, "minutes": String(plan.minutes),
      ])
  }

  private var schedule: ReportDocument.Table {
    let rows: [[[ReportDocument.Inline]]] = plan.blocks.map { block in
      [
        [.text("\(ClockTime(block.start))–\(ClockTime(block.start + block.minutes))")],
        [.text(String(block.minutes))], [.strong(name(of: block))], [.text(text(of: block))],
      ]
    }
    return ReportDocument.Table(
      caption: messages["agenda.schedule"],
      columns: [
        .init(messages["agenda.column.time"], width: 2),
        .init(messages["agenda.column.minutes"], alignment: .end, width: 1.3),
        .init(messages["agenda.column.block"], width: 2.5),
        .init(messages["agenda.column.what"], width: 6),
      ],
      rows: rows + [
        [
          [.text(messages["agenda.total"])], [.strong(String(plan.minutes))], [], [],
        ]
      ])
  }

  private func name(of block: RoomPlan.Block) -> String {
    switch block.kind {
    case .round: messages("agenda.block.round", ["n": String(block.round)])
    case .change where plan.moves == .groups: messages["room.change.stations"]
    case .change where plan.moves == .themes:
      messages[isOfOneTheme ? "room.question.change" : "agenda.block.pause"]
    default: messages["agenda.block.\(block.kind.rawValue)"]
    }
  }

  private func text(of block: RoomPlan.Block) -> String {
    switch block.kind {
    case .round where isOfOneTheme:
      messages("room.question.round", ["n": String(block.round)])
    case .round: messages[roundSentence(block.round)]
    case .change where plan.moves == .themes && isOfOneTheme:
      messages["room.question.change.text"]
    case .change: messages[changeSentence]
    case .harvest: harvestSentence
    case .presentation:
      messages("agenda.block.presentation.text", ["n": String(plan.themeCount)])
    case .break where plan.isOnline, .meal where plan.isOnline:
      messages["agenda.block.rest.online"]
    case .welcome, .break, .meal, .vote, .result, .closing:
      messages["agenda.block.\(block.kind.rawValue).text"]
    }
  }

  /// Whether all rounds are about one theme: each takes one of the questions on its card.
  var isOfOneTheme: Bool { plan.themeCount == 1 && plan.rounds > 1 }

  private func roundSentence(_ round: Int) -> String {
    switch plan.moves {
    case .nobody: "agenda.block.round.plenary"
    case .groups: "agenda.block.round.station"
    case .guests, .themes:
      round == 1
        ? "agenda.block.round.first"
        : plan.moves == .guests ? "agenda.block.round.next" : "agenda.block.round.new"
    }
  }

  private var changeSentence: String {
    switch plan.moves {
    case .guests: "agenda.block.change.text"
    case .groups: "agenda.block.change.groups"
    case .themes, .nobody: "agenda.block.pause.text"
    }
  }

  private var harvestSentence: String {
    messages(
      "room.harvest.\(plan.harvest.form.rawValue)",
      [
        "speakers": String(plan.harvest.speakers),
        "time": speakingTime(plan.harvest.secondsPerSpeaker ?? 0),
      ])
  }

  /// What each speaker has: nobody at a table counts three hundred seconds.
  private func speakingTime(_ seconds: Int) -> String {
    seconds < 120
      ? messages("room.time.seconds", ["n": String(seconds)])
      : messages("room.time.minutes", ["n": String(seconds / 60)])
  }
}
