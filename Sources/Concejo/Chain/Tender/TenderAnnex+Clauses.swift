extension TenderAnnex {
  /// A lot of a tender, or all of it where it has none.
  struct Frame: Hashable {
    let file: String
    let body: String
    let lot: String
  }

  /// The lots in which clauses stand, by file and lot; numbers in them by their value.
  var frames: [Frame] {
    Set(tender.standing.map { Frame(file: $0.file, body: $0.body, lot: $0.lot) }).sorted {
      left, right in
      for (a, b) in [(left.file, right.file), (left.lot, right.lot), (left.body, right.body)]
      where a != b {
        return SectionNumber(a) < SectionNumber(b)
      }
      return false
    }
  }

  /// The clauses of a lot: a table for each document.
  func clauses(in frame: Frame) -> [ReportDocument.Block] {
    let own = tender.standing.filter {
      Frame(file: $0.file, body: $0.body, lot: $0.lot) == frame
    }
    let lot =
      frame.lot.isEmpty
      ? messages["tender.annex.no-lot"] : messages("tender.annex.lot", ["lot": frame.lot])
    let file = frame.file.isEmpty ? "" : messages("tender.annex.file", ["file": frame.file])
    var blocks: [ReportDocument.Block] = [
      .heading(1, [file, lot].filter { !$0.isEmpty }.joined(separator: " · "))
    ]
    if !frame.body.isEmpty {
      let label = messages("label", ["label": messages["tender.column.body"]])
      blocks.append(.paragraph("\(label) \(frame.body)"))
    }
    for document in Clause.documents {
      let name = document.name(in: messages.language)
      let inside = own.filter { $0.document == document.code }
        .sorted { left, right in
          left.reference != right.reference
            ? SectionNumber(left.reference) < SectionNumber(right.reference)
            : left.number < right.number
        }
      guard !inside.isEmpty else { continue }
      blocks += [.heading(2, name), table(of: inside, caption: name)]
    }
    return blocks
  }

  private func table(of clauses: [Clause], caption: String) -> ReportDocument.Block {
    func column(_ column: ClauseColumn, _ width: Double) -> ReportDocument.Table.Column {
      ReportDocument.Table.Column(column.name(messages), width: width)
    }
    return .table(
      ReportDocument.Table(
        caption: caption,
        columns: [
          column(.id, 1.2), column(.chapter, 1.3), column(.text, 3.7), column(.kind, 1.8),
          column(.asked, 3),
        ],
        rows: clauses.map { clause in
          let kind = Clause.kinds.first { $0.code == clause.kind }
          return [
            [.strong(clause.name)],
            [
              .text(
                [clause.chapter, clause.reference].filter { !$0.isEmpty }.joined(separator: " "))
            ],
            [.text(clause.text + (clause.cpv.map { " (CPV \($0.text))" } ?? ""))],
            [.text(kind?.name(in: messages.language) ?? clause.kind)],
            units(of: clause),
          ]
        }, hasRowHeaders: true))
  }

  /// The units of a clause, each a link to what was asked; those that are gone by their names.
  private func units(of clause: Clause) -> [ReportDocument.Inline] {
    var content: [ReportDocument.Inline] = []
    for number in clause.units {
      if !content.isEmpty { content.append(.text("; ")) }
      let unit = account.units[account.units.standing(number)]
      guard let unit, !unit.members.isEmpty else {
        content.append(.text(UnitName(number).text))
        continue
      }
      content += [.link(unit.name, to: .anchor(unit.name)), .text(" " + unit.shownTitle)]
    }
    return content
  }
}
