extension Report {
  /// What the tables of workshops voted, agreed on, disputed and added, theme by theme; nothing where no
  /// harvest was captured.
  var workshop: [ReportDocument.Block] {
    guard !harvest.isEmpty else { return [] }
    let known = findings.themes.map(\.id)
    // Themes that are no more come behind those that are, and what is beside all themes comes last.
    let gone = Set(harvest.compactMap(\.key.theme)).subtracting(known).sorted()
    let themes = known.map(Optional.some) + gone.map(Optional.some) + [nil]
    return [
      .heading(1, messages["workshop.heading"]),
      .paragraph(workshopSentence),
    ]
      + themes.flatMap { theme -> [ReportDocument.Block] in
        let lines = harvest.filter { $0.key.theme == theme }
        return lines.isEmpty ? [] : [heading(of: theme)] + blocks(for: lines)
      }
  }

  /// How many sessions, tables and lines there were.
  var workshopSentence: String {
    let tables = Set(harvest.map(\.key.origin))
    return messages(
      "workshop.text",
      [
        "sessions": messages.number(Set(tables.map(\.session)).count),
        "room": messages.number(tables.count { $0.channel == .room }),
        "online": messages.number(tables.count { $0.channel == .online }),
        "lines": messages.number(harvest.count),
      ])
  }

  private func heading(of theme: Int?) -> ReportDocument.Block {
    guard let theme else { return .heading(2, messages["workshop.outside"]) }
    guard let known = findings.theme(theme) else { return .heading(2, ThemeName(theme).text) }
    return .heading(2, headline(of: known), label: String(theme))
  }

  private func blocks(for lines: [HarvestLine]) -> [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = []
    let votes = WorkshopVotes.counted(lines)
    if !votes.isEmpty { blocks += [labelled("workshop.votes"), .table(table(of: votes))] }
    for (kind, key) in [
      (HarvestKind.agreement, "workshop.agreed"), (.dissent, "workshop.disputed"),
      (.idea, "workshop.new"),
    ] {
      let own = lines.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      blocks.append(labelled(key))
      if kind == .idea { blocks.append(.paragraph(messages["workshop.new.note"], role: .note)) }
      blocks.append(.list(ReportDocument.List(own.map(item))))
    }
    return blocks
  }

  private func table(of votes: [WorkshopVotes]) -> ReportDocument.Table {
    ReportDocument.Table(
      caption: messages["workshop.votes.caption"],
      columns: [
        .init(messages["workshop.column.what"], width: 5),
        .init(messages["harvest.channel.room"].capitalizedFirst, width: 2.5),
        .init(messages["harvest.channel.online"].capitalizedFirst, width: 2.5),
      ],
      rows: votes.map { vote in
        [subject(of: vote), [.text(text(of: vote.room))], [.text(text(of: vote.online))]]
      }, hasRowHeaders: true)
  }

  /// What was voted on: the opening of a contribution with its id, or the table's words.
  private func subject(of vote: WorkshopVotes) -> [ReportDocument.Inline] {
    guard let id = vote.proposal else { return [.text(vote.text)] }
    guard let proposal = proposal(id) else { return [.strong(id)] }
    return [.strong(id), .text(" \(quoted(Self.excerpt(of: proposal.text, Self.longestSubject)))")]
  }

  /// Characters that are shown of what was voted on.
  private static let longestSubject = 120

  /// `14 of 17 (3 tables)`, or nothing where nobody voted there.
  private func text(of tally: WorkshopVotes.Tally?) -> String {
    guard let tally else { return "" }
    let tables = messages.counted("workshop.tables", tally.tables)
    guard tally.isWhole else {
      let counts = messages(
        "workshop.partial",
        ["favor": messages.number(tally.favor), "against": messages.number(tally.against)])
      return "\(counts) (\(tables))"
    }
    let share = messages(
      "workshop.share",
      [
        "favor": messages.number(tally.favor),
        "voters": messages.number(tally.favor + tally.against),
      ])
    return "\(share) (\(tables))"
  }

  /// What one table agrees on, disputes or adds: its words, what they speak of, how many, and who says it.
  private func item(for line: HarvestLine) -> ReportDocument.List.Item {
    var content: [ReportDocument.Inline] = line.proposal.map { [.strong($0), .text(" ")] } ?? []
    let words =
      line.text.isEmpty ? line.proposal.flatMap { proposal($0)?.text } ?? "" : line.text
    if !words.isEmpty {
      content.append(.text(quoted(Self.excerpt(of: words, Self.longestWords))))
    }
    let counts = [
      line.favor.map { messages("workshop.favor", ["n": messages.number($0)]) },
      line.against.map { messages("workshop.against", ["n": messages.number($0)]) },
    ].compactMap(\.self)
    let source = messages(
      "workshop.source.\(line.channel.rawValue)",
      ["session": String(line.key.session), "table": String(line.key.table)])
    content.append(.text(" (\(messages.listed(counts + [source])))"))
    return ReportDocument.List.Item(content)
  }

  /// Characters that are shown of what a table wrote.
  private static let longestWords = 400
}
