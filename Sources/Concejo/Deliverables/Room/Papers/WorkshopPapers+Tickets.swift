extension WorkshopPapers {
  /// A small card for each person with the table of every round, eight on a page; nil where nobody moves by
  /// seats.
  ///
  /// Where it is known who comes, cards lie in the order of the attendance sheet, to be handed out beside it;
  /// else table by table, to be laid out.
  public var tickets: ReportDocument? {
    var tickets = plan.tickets(for: seating)
    guard !tickets.isEmpty else { return nil }
    if seating != nil {
      tickets.sort { Proposal.id($0.person?.id ?? "", precedes: $1.person?.id ?? "") }
    }
    let cells = tickets.map(lines)
    var document = document("room.tickets")
    document.append(
      .table(
        ReportDocument.Table(
          caption: messages["room.tickets"], columns: [.init(""), .init("")],
          rows: stride(from: 0, to: cells.count, by: 2).map { Array(cells[$0...].prefix(2)) },
          rowHeight: Self.ticketHeight, isCutOut: true)))
    return document
  }

  /// Millimetres of a card: four below each other fit on a page, the title above the first four.
  private static let ticketHeight = 54.0

  private func lines(of ticket: Ticket) -> [ReportDocument.Inline] {
    let hasRooms = (plan.rooms.max() ?? 0) > 0
    let rounds = ticket.tables.enumerated().map { round, table in
      let name = messages("agenda.block.round", ["n": String(round + 1)])
      let room =
        hasRooms ? " · " + messages("room.room", ["n": String(plan.rooms[table] + 1)]) : ""
      return messages("label", ["label": name]) + " " + self.name(ofTable: table) + room
    }
    let seat = messages("agenda.rotation.seat", ["n": String(ticket.seat + 1)])
    let head = [ticket.person?.id, seat].compactMap(\.self).joined(separator: " · ")
    let host = ticket.seat == 0 ? [messages["room.ticket.host"]] : []
    return [.strong(head), .text(([""] + rounds + host).joined(separator: "\n"))]
  }
}
