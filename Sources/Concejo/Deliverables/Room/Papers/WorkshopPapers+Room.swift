extension WorkshopPapers {
  /// A sign for each table, one on a page: its number as large as can be, and its theme where it keeps one.
  public var signs: ReportDocument {
    var document = document("room.signs", layout: .landscape)
    for table in plan.seats.indices {
      if table > 0 { document.append(.pageBreak) }
      document.append(.group(ReportDocument.Group(.sign, sign(ofTable: table))))
    }
    return document
  }

  /// The number stands alone on its line: the word before it would make it smaller.
  private func sign(ofTable table: Int) -> [ReportDocument.Block] {
    let hasRooms = (plan.rooms.max() ?? 0) > 0
    let place = [
      messages["room.column.table"],
      hasRooms ? messages("room.room", ["n": String(plan.rooms[table] + 1)]) : nil,
    ].compactMap(\.self)
    let rounds = plan.moves == .themes ? plan.rounds : 1
    let themes = (0..<rounds).compactMap { round in
      workshop.theme(atTable: table, round: round).map { theme -> ReportDocument.Block in
        guard rounds > 1 else {
          let name = name(ofTheme: theme)
          return .paragraph(name, role: SignLetters(for: name).theme)
        }
        let name = messages("agenda.block.round", ["n": String(round + 1)])
        return .paragraph(
          messages("label", ["label": name]) + " " + self.name(ofTheme: theme), role: .legend)
      }
    }
    let numeral: ReportDocument.Paragraph.Role =
      rounds > 1
      ? .numeral
      : workshop.theme(atTable: table, round: 0)
        .map { SignLetters(for: name(ofTheme: $0)).number } ?? .largeNumeral
    let shown = (0..<rounds).compactMap { workshop.theme(atTable: table, round: $0) }
    return [
      .paragraph(place.joined(separator: " · "), role: .legend),
      .paragraph(String(table + 1), role: numeral),
    ] + themes + openingNote(on: shown)
  }

  /// A line for each participant to sign, by id where it is known who comes.
  public var attendance: ReportDocument {
    var document = document("room.attendance", tellsDay: true)
    document.append(.paragraph((circumstances + [summary]).joined(separator: " "), role: .count))
    let people = seated
    // Where nobody is listed there is nothing to say of territory and group.
    let isListed = !people.isEmpty
    let notes = ["text", "id"] + (isListed ? ["group"] : [])
    document.append(
      .paragraph(
        notes.map { messages["room.attendance.\($0)"] }.joined(separator: " "), role: .note))
    let origin: [ReportDocument.Table.Column] = [
      .init(messages["room.column.territory"], width: 3),
      .init(messages["room.column.group"], width: 3),
    ]
    document.append(
      .table(
        ReportDocument.Table(
          caption: messages["room.attendance"],
          columns: [
            .init(messages["themes.column.number"], alignment: .end, width: 1),
            .init(messages["room.column.id"], width: 3),
          ] + (isListed ? origin : []) + [
            .init(messages["room.column.table"], alignment: .end, width: 1),
            .init(messages["room.column.signature"], width: 4),
          ],
          rows: (0..<plan.people).map { number in
            let place = people.indices.contains(number) ? people[number] : nil
            let known = isListed ? [place?.person.territory ?? "", place?.person.group ?? ""] : []
            return
              ([String(number + 1), place?.person.id ?? ""] + known + [
                place.map { String($0.table + 1) } ?? "", "",
              ]).map { [.text($0)] }
          }, rowHeight: 9)))
    return document
  }

  /// Who sits where, by id.
  private var seated: [(person: Participants.Person, table: Int, seat: Int)] {
    (seating?.tables ?? []).enumerated().flatMap { table, people in
      people.enumerated().map { (person: $1, table: table, seat: $0) }
    }.sorted { Proposal.id($0.person.id, precedes: $1.person.id) }
  }

  /// Who sits where in every round, as a table for spreadsheets; nil where it is not known who comes.
  ///
  /// - Parameter form: How it is written.
  /// - Returns: The bytes of a CSV file.
  public func seatingTable(_ form: CSVForm = .program) -> [UInt8]? {
    guard seating != nil else { return nil }
    let rounds = (0..<plan.rounds).map { messages("agenda.block.round", ["n": String($0 + 1)]) }
    let names = ["id", "territory", "group", "seat"].map { messages["room.column.\($0)"] }
    var table = CSVTable(header: names + rounds, form: form)
    for place in seated {
      let (person, seat) = (place.person, place.seat)
      let tables = (0..<plan.rounds).map { round in
        String(plan.table(inRound: round, startingAt: place.table, seat: seat) + 1)
      }
      table.append([person.id, person.territory, person.group, String(seat + 1)] + tables)
    }
    return table.bytes
  }
}
