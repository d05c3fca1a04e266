extension WorkshopPapers {
  /// More themes that stay out than this run on in a paragraph: one below the other, eleven to sixteen of nineteen
  /// took a page of their own for their last two.
  private static let mostListed = 6

  /// Which theme lies on which table, round by round where it changes.
  var tables: [ReportDocument.Block] {
    guard plan.moves != .nobody else {
      return [
        .paragraph(messages["room.all-themes"]), .list(workshop.themes.map(name(ofTheme:))),
      ] + openingNote(on: workshop.themes)
    }
    let rounds = plan.moves == .themes ? plan.rounds : 1
    let hasRooms = (plan.rooms.max() ?? 0) > 0
    var columns = [ReportDocument.Table.Column(messages["room.column.table"], width: 1)]
    if hasRooms { columns.append(.init(messages["room.column.room"], width: 1)) }
    columns.append(.init(messages["room.column.people"], alignment: .end, width: 1.2))
    columns += (0..<rounds).map { round in
      .init(
        rounds == 1
          ? messages["room.column.theme"]
          : messages("agenda.block.round", ["n": String(round + 1)]), width: 5)
    }
    let rows = plan.seats.indices.map { table in
      [String(table + 1)] + (hasRooms ? [String(plan.rooms[table] + 1)] : [])
        + [String(plan.seats[table])]
        + (0..<rounds).map { round in
          workshop.theme(atTable: table, round: round).map(name(ofTheme:)) ?? ""
        }
    }
    return [
      .table(
        ReportDocument.Table(
          caption: messages["agenda.tables"], columns: columns,
          rows: rows.map { $0.map { [.text($0)] } }, hasRowHeaders: true))
    ] + openingNote(on: workshop.themes)
  }

  /// By which rule themes came in, who has something on a table, and which themes stay out.
  var themes: [ReportDocument.Block] {
    let blocks: [ReportDocument.Block] = [.paragraph(ruleSentence), .list(coverageLines)]
    let total = report.findings.themes.count
    guard !workshop.leftOut.isEmpty else { return blocks }
    let heading: [ReportDocument.Inline] = [
      .strong(
        messages(
          "room.left",
          ["n": String(workshop.leftOut.count), "total": String(total)])),
      .text(" " + leftUnit),
    ]
    let lines = workshop.leftOut.map(line)
    guard lines.count > Self.mostListed else {
      return blocks + [.paragraph(heading), .list(lines)]
    }
    return blocks + [
      .paragraph(heading + [.text(" " + messages.listed(lines) + ".")], role: .note)
    ]
  }

  /// What is counted of the themes that stay out, once above all of them.
  private var leftUnit: String {
    report.respondentCount.map {
      messages("room.left.people", ["total": messages.number($0)])
    }
      ?? messages(
        "room.left.unit", ["total": messages.number(report.findings.placements.count)])
  }

  /// A theme that stays out, with its size.
  private func line(_ left: Workshop.LeftOut) -> String {
    guard let theme = report.findings.theme(left.theme) else {
      return name(ofTheme: left.theme)
    }
    let count = theme.summary.respondents ?? theme.proposals.count
    let size = "\(messages.number(count)) (\(report.share(of: theme)))"
    let line = messages("label", ["label": name(ofTheme: left.theme)]) + " " + size
    // The rule above says why others came first.
    return left.reason == .notChosen
      ? line : messages.listed([line, messages["room.left.\(left.reason.rawValue)"]])
  }

  /// The largest theme that stays out although people ask for something in it: of people where they are known,
  /// else of proposals, copies included, as in the list below it.
  private var largestLeftOut: Theme? {
    let themes = workshop.leftOut.filter { ![.repetitive, .trial].contains($0.reason) }
      .compactMap { report.findings.theme($0.theme) }
    func size(_ theme: Theme) -> Int { theme.summary.respondents ?? theme.proposals.count }
    // The first of equals by rank.
    return themes.max { size($0) < size($1) }
  }

  private var ruleSentence: String {
    guard workshop.rule == "draw", let seed = workshop.seed, let first = workshop.themes.first
    else {
      // Where nothing better was found, nothing better is claimed.
      let isBySize = workshop.rule == "fair" && workshop.coverage == workshop.coverageBySize
      return messages["room.rule.\(workshop.rule)\(isBySize ? ".size" : "")"]
    }
    let number = PublicDraw(seed: seed).number(ofTheme: first)
    return messages(
      "room.rule.draw",
      [
        "seed": report.quoted(seed),
        "example": "\(seed):\(ThemeName(first).text) → \(number.prefix(12))…",
      ])
  }

  private var coverageLines: [String] {
    let (coverage, bySize) = (workshop.coverage, workshop.coverageBySize)
    func share(_ key: String, _ served: Int, _ all: Int) -> String {
      messages(
        key,
        [
          "served": messages.number(served), "all": messages.number(all),
          "share": messages.percentage(served, of: all),
        ])
    }
    let isSurvey = report.respondentCount != nil
    var lines = [
      share(
        isSurvey ? "room.coverage.people" : "room.coverage.proposals", coverage.authorsServed,
        coverage.authors)
    ]
    if coverage.supporters > 0 {
      lines.append(
        share("room.coverage.supports", coverage.supportersServed, coverage.supporters))
    }
    if let theme = largestLeftOut {
      lines.append(
        messages(
          "room.coverage.largest",
          ["n": report.size(of: theme), "theme": name(ofTheme: theme.id)]))
    } else if !workshop.leftOut.contains(where: { [.repetitive, .trial].contains($0.reason) }) {
      lines.append(messages["room.coverage.nobody"])
    }
    // Said only where choosing by size would have been something else.
    guard workshop.rule != "size", bySize != coverage else { return lines }
    lines.append(
      messages(
        bySize.supporters > 0 ? "room.coverage.by-size" : "room.coverage.by-size.plain",
        [
          "authors": messages.number(bySize.authorsServed),
          "all": messages.number(bySize.authors),
          "supports": messages.number(bySize.supportersServed),
          "allSupports": messages.number(bySize.supporters),
        ]))
    return lines
  }
}
