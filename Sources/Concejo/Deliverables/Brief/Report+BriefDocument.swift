extension Report {
  /// A brief as a page of A4, before it has a file format: as much of it as fits.
  public func document(of brief: ThemeBrief) -> ReportDocument {
    let documents = BriefSize.all.lazy.map { document(of: brief, $0) }
    return documents.first { PaperHeight(of: $0).lines <= PaperHeight.page }
      ?? document(of: brief, BriefSize.all[BriefSize.all.count - 1])
  }

  private func document(of brief: ThemeBrief, _ size: BriefSize) -> ReportDocument {
    let name = ThemeName(brief.theme).text
    var document = ReportDocument(
      title: "\(name). \(Self.excerpt(of: brief.title, 2 * size.name))",
      subtitle: messages["brief.subtitle"], language: messages.language)
    document.isOnePage = true
    document.append(.paragraph(brief.size + ".", role: .count))
    if let caution = brief.caution { document.append(.paragraph(caution, role: .warning)) }
    document.append(asked(in: brief, size))
    document.append(
      [
        parts(of: brief, size), places(of: brief, size), supports(of: brief),
      ].compactMap(\.self))
    document.append(dispute(in: brief, size))
    document.append([voices(of: brief, size)].compactMap(\.self))
    document.append(labelled("brief.unknown", brief.unknown.joined(separator: " ")))
    document.append(labelled("agenda.card.questions"))
    document.append(
      .list(brief.questions.map { Self.excerpt(of: $0, size.sentence) }, style: .numbers))
    document.append(.table(harvestTable(of: brief, size)))
    return document
  }

  private func list(_ passages: [ThemeBrief.Passage], _ size: BriefSize) -> ReportDocument.Block {
    .list(
      ReportDocument.List(
        passages.map { passage in
          ReportDocument.List.Item(
            [
              .text(quoted(opening(of: passage, size.passage))),
              .text(" (\(messages("theme.quote.source", ["id": passage.proposal])))"),
            ], language: language(of: passage.proposal))
        }))
  }

  /// As much of a passage as fits.
  func opening(of passage: ThemeBrief.Passage, _ length: Int) -> String {
    Self.opening(of: passage.text, length, in: language(of: passage.proposal))
  }

  private func asked(in brief: ThemeBrief, _ size: BriefSize) -> [ReportDocument.Block] {
    let shown = brief.asked.prefix(size.asked)
    guard !shown.isEmpty else { return [] }
    let count = messages(
      "brief.asked.count",
      ["shown": String(shown.count), "total": messages.number(brief.distinctCount)])
    return [labelled("brief.asked", count), list(Array(shown), size)]
  }

  private func dispute(in brief: ThemeBrief, _ size: BriefSize) -> [ReportDocument.Block] {
    guard let dispute = brief.dispute else { return [] }
    return [
      labelled("brief.sides", Self.excerpt(of: dispute.sentence, size.sentence)),
      list(dispute.sides, size),
    ]
  }

  /// Names with what is said of each, cut to a number of them, and how many more there are.
  private func named(_ entries: [String], most: Int) -> String {
    let rest = entries.count - most
    let more = rest > 0 ? [messages("brief.more", ["n": messages.number(rest)])] : []
    return messages.listed(entries.prefix(most) + more)
  }

  private func parts(of brief: ThemeBrief, _ size: BriefSize) -> ReportDocument.Block? {
    guard !brief.parts.isEmpty else { return nil }
    let entries = brief.parts.map { part in
      messages(
        "brief.part",
        [
          "id": part.id, "title": Self.excerpt(of: part.title, size.name),
          "n": messages.number(part.distinctCount),
        ])
    }
    let count = messages("brief.parts.count", ["total": messages.number(brief.distinctCount)])
    return labelled(
      "brief.parts", "\(named(entries, most: size.parts)). \(count.capitalizedFirst).")
  }

  private func places(of brief: ThemeBrief, _ size: BriefSize) -> ReportDocument.Block? {
    guard !brief.places.isEmpty else { return nil }
    let entries = brief.places.map {
      "\(Self.excerpt(of: $0.name, size.name)) (\(messages.number($0.count)))"
    }
    let count = messages(
      "brief.places.count",
      ["n": messages.number(brief.placed.count), "total": messages.number(brief.placed.total)])
    return labelled(
      "brief.places", "\(named(entries, most: size.places)). \(count.capitalizedFirst).")
  }

  private func supports(of brief: ThemeBrief) -> ReportDocument.Block? {
    brief.supports.map { supports in
      .paragraph(
        messages(
          "brief.supports",
          [
            "n": messages.number(supports.stated.count),
            "total": messages.number(supports.stated.total),
            "largest": messages.number(supports.range.largest),
            "sum": messages.number(supports.range.sum),
          ]))
    }
  }

  /// Ids of a small group that are named.
  private static let shownIDs = 6

  private func voices(of brief: ThemeBrief, _ size: BriefSize) -> ReportDocument.Block? {
    guard !brief.voices.isEmpty else { return nil }
    let entries = brief.voices.map { voice in
      let rest = voice.proposals.count - Self.shownIDs
      let others = voice.proposals.filter { $0 != voice.passage.proposal }
      let ids = ([voice.passage.proposal] + others).prefix(Self.shownIDs).joined(separator: ", ")
      return messages(
        "brief.voice",
        [
          "text": quoted(opening(of: voice.passage, size.passage)),
          "ids": rest > 0 ? "\(ids), +\(rest)" : ids,
        ])
    }
    return labelled("brief.voices", named(entries, most: size.voices) + ".")
  }

  /// Millimetres of a row in which somebody writes by hand.
  private static let rowHeight = 8.0

  /// The sheet of the table: proposals that are quoted by their ids, and lines for ideas.
  private func harvestTable(of brief: ThemeBrief, _ size: BriefSize) -> ReportDocument.Table {
    let known = brief.asked.prefix(size.asked).map {
      [$0.proposal, quoted(motion(of: $0, size.motion))]
    }
    let ideas = (1...size.blankRows).map { ["\(ThemeName(brief.theme).text)-\($0)", ""] }
    return ReportDocument.Table(
      caption: messages["brief.harvest"],
      columns: [
        .init(messages["brief.column.id"], width: 1.7),
        .init(messages["brief.column.what"], width: 5.5),
        .init(messages["harvest.column.favor"], alignment: .center, width: 1.2),
        .init(messages["harvest.column.against"], alignment: .center, width: 1.2),
        .init(messages["brief.column.agreed"], width: 2.7),
        .init(messages["brief.column.disputed"], width: 2.7),
      ],
      rows: (known + ideas).map { $0.map { [.text($0)] } + [[], [], [], []] },
      hasRowHeaders: true,
      rowHeight: Self.rowHeight)
  }
}
