extension WorkshopPapers {
  /// Who goes where at a change.
  var rotation: [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = []
    switch plan.moves {
    case .guests:
      blocks.append(.paragraph(messages["agenda.rotation.text"]))
      blocks.append(.list(plan.steps.enumerated().map(stepLine)))
    case .themes where isOfOneTheme:
      blocks.append(.paragraph(messages["room.rotation.nobody"]))
    case .groups, .themes, .nobody:
      blocks.append(.paragraph(messages["room.rotation.\(plan.moves.rawValue)"]))
    }
    if plan.moves == .guests || plan.moves == .groups, plan.circuits.count > 1 {
      let list = plan.circuits.map { circuit in
        messages(
          "room.rotation.circuit",
          [
            "first": String(circuit.first + 1), "last": String(circuit.first + circuit.count),
          ])
      }
      blocks.append(
        .paragraph(
          messages("room.rotation.circuits", ["list": messages.listed(list)])))
    }
    if plan.repeatsThemes, !(plan.moves == .themes && isOfOneTheme) {
      blocks.append(.paragraph(messages["agenda.rotation.repeats"], role: .warning))
    }
    return blocks
  }

  private func stepLine(_ seat: Int, _ step: Int) -> String {
    let name = messages("agenda.rotation.seat", ["n": String(seat + 1)])
    let shortest = plan.shortestMove(ofSeat: seat)
    let move =
      step == 0
      ? messages["agenda.rotation.host"]
      : messages.counted("agenda.rotation.\(shortest < 0 ? "back" : "steps")", abs(shortest))
    return messages("label", ["label": name]) + " " + move
  }

  /// Who sits where to begin with, and what of it is uneven.
  var seatingPlan: [ReportDocument.Block] {
    guard let seating else { return [] }
    let lines =
      seating.imbalances.map { imbalance in
        messages(
          "room.seating.imbalance",
          [
            "value": imbalance.value, "fewest": String(imbalance.fewest),
            "most": String(imbalance.most), "total": String(imbalance.total),
          ])
      }
    let repeats = messages(
      "room.seating.repeats",
      ["n": messages.number(seating.repeatedPairs), "pairs": messages.number(seating.pairs)])
    return [
      .heading(1, messages["room.seating"]),
      .list((lines.isEmpty ? [messages["room.seating.even"]] : lines) + [repeats]),
      .table(
        ReportDocument.Table(
          caption: messages["room.seating"],
          columns: [
            .init(messages["room.column.table"], width: 1),
            .init(messages["room.column.people"], width: 8),
          ],
          rows: seating.tables.enumerated().map { table, people in
            [
              [.text(String(table + 1))],
              [.text(people.map(\.id).joined(separator: " · "))],
            ]
          }, hasRowHeaders: true)),
    ]
  }

  /// Who is needed.
  var hosts: [String] {
    let tables = String(plan.seats.count)
    let key =
      switch plan.moves {
      case .guests: "room.hosts.guests"
      case .groups: "room.hosts.groups"
      case .themes, .nobody: "room.hosts.notes"
      }
    return [
      messages(key, ["n": tables]),
      messages("room.hosts.facilitator", ["n": String((plan.rooms.max() ?? 0) + 1)]),
    ]
  }

  /// What is needed.
  var materials: [String] {
    let (tables, people) = (String(plan.seats.count), messages.number(plan.people))
    // Who looks after a station stays there, besides the participants.
    let keepers = plan.moves == .groups ? plan.seats.count : 0
    let chairs = messages.number(plan.people + keepers)
    var lines =
      plan.isOnline
      ? [messages("room.material.screens", ["tables": tables])]
      : [messages("room.material.tables", ["tables": tables, "people": chairs])]
    if !plan.isOnline {
      lines.append(messages("room.material.cards", ["n": messages.number(printedCards)]))
      lines.append(messages["room.material.paper"])
      if plan.method == .plenary {
        lines.append(messages("room.material.dots", ["n": messages.number(3 * plan.people)]))
      }
    }
    if plan.moves == .guests { lines.append(messages("room.material.seats", ["people": people])) }
    if !plan.isOnline { lines += [messages["room.material.clock"]] }
    return lines
      + [messages[plan.isOnline ? "room.material.access.online" : "room.material.access"]]
  }

  /// Cards to print: one for each theme and table.
  private var printedCards: Int {
    plan.moves == .nobody
      ? plan.themeCount * plan.seats.count
      : plan.tablesOfThemes.reduce(0) { $0 + $1.tables.count }
  }
}
