extension ResponseSections {
  /// The clauses of a tender that take up what was asked, and the selected units that none takes up.
  var tender: [ReportDocument.Block] {
    let tender = response.tender
    guard !tender.isEmpty else { return [] }
    let account = response.account
    let filled = Set(account.filledUnits.map(\.number))
    let selected = tender.selected(in: account).filter(filled.contains)
    let open = tender.withoutClause(in: account)
    return [
      .heading(1, messages["tender.title"]),
      .list(
        [
          ("tender.annex.selected", selected.count, filled.count),
          ("tender.annex.covered", selected.count - open.count, selected.count),
        ].map { key, part, whole in
          messages(key, ["part": messages.number(part), "whole": messages.number(whole)])
        }, style: .bullets),
    ] + (tender.standing.isEmpty ? [] : [.table(clauseTable(of: tender))])
      + (open.isEmpty
        ? []
        : [
          .paragraph(
            [.strong(messages.label("tender.annex.open")), .text(" ")]
              + links(open.map { UnitName($0).text }))
        ])
  }

  private func clauseTable(of tender: Tender) -> ReportDocument.Table {
    ReportDocument.Table(
      caption: messages["tender.title"],
      columns: [
        .init(messages["tender.column.id"], width: 1.5),
        .init(messages["tender.column.text"], width: 4.6),
        .init(messages["tender.column.kind"], width: 2),
        .init(messages["tender.column.document"], width: 2),
        .init(messages["tender.column.units"], width: 1.6),
      ],
      rows: tender.standing.map { clause in
        [
          [.text(clause.name)], [.text(clause.text)],
          [.text(name(of: clause.kind, in: Clause.kinds))],
          [
            .text(
              messages.listed(
                [
                  name(of: clause.document, in: Clause.documents), clause.chapter,
                  clause.reference,
                ].filter { !$0.isEmpty }))
          ],
          links(clause.units.map { UnitName($0).text }),
        ]
      }, hasRowHeaders: true)
  }

  private func name(of code: String, in terms: [ListedTerm]) -> String {
    terms.first { $0.code == code }?.name(in: messages.language) ?? code
  }
}
