extension ResponseSections {
  private var account: AnswerAccount { response.account }

  /// Who has an answer and who has none, answers by state, and what each unit was told.
  var answers: [ReportDocument.Block] {
    guard response.hasAnswers else { return [] }
    let counts = account.counts
    var blocks: [ReportDocument.Block] = [
      .heading(1, messages["report.answers.heading"]), .paragraph(answerSentence),
    ]
    if counts.owed > 0 {
      blocks.append(
        .paragraph(
          messages(
            "report.answers.open",
            [
              "unit": messages.number(counts.unanswered), "none": messages.number(counts.inNoUnit),
            ]), role: .note))
    }
    if counts.exceptions > 0 {
      blocks.append(
        .paragraph(messages.counted("return.exceptions", counts.exceptions), role: .note))
    }
    blocks.append(.table(stateTable))
    if !account.filledUnits.isEmpty { blocks.append(.table(unitTable)) }
    if !account.exceptions.isEmpty { blocks.append(.table(exceptionTable)) }
    return blocks
  }

  /// All contributions: with an answer, without one, and those to which none is owed.
  var answerSentence: String {
    let counts = account.counts
    return messages(
      "report.answers.text",
      [
        "total": messages.number(counts.total), "answered": messages.number(counts.answered),
        "owed": messages.number(counts.owed), "aside": messages.number(counts.setAside),
      ])
  }

  /// Units and contributions by state, those without an answer last.
  var stateTable: ReportDocument.Table {
    let units = account.filledUnits
    let without = units.count { account.answer(to: .unit($0.number)) == nil }
    var rows = account.states.map {
      ($0.state.name(in: messages.language), $0.units, $0.contributions)
    }
    if without + account.counts.owed > 0 {
      rows.append((messages["answers.none"], without, account.counts.owed))
    }
    return ReportDocument.Table(
      caption: messages["return.table.caption"],
      columns: [
        .init(messages["return.column.state"], width: 4),
        .init(messages["return.table.units"], alignment: .end, width: 2),
        .init(messages["return.table.contributions"], alignment: .end, width: 2),
      ],
      rows: rows.map { name, ofUnits, contributions in
        [
          [.text(name)], [.text(messages.share(ofUnits, of: units.count))],
          [.text(messages.share(contributions, of: account.counts.total))],
        ]
      }, hasRowHeaders: true)
  }

  /// A row for each unit, with what it was told.
  private var unitTable: ReportDocument.Table {
    ReportDocument.Table(
      caption: messages["report.answers.units"],
      columns: [
        .init(messages["answers.column.unit"], width: 1.2),
        .init(messages["answers.column.title"], width: 3),
        .init(messages["answers.column.count"], alignment: .end, width: 1.7),
      ] + answerColumns,
      rows: account.filledUnits.map { unit in
        [
          [.text(unit.name)], [.text(unit.shownTitle)],
          [.text(messages.number(AnswerSheet.ids(of: unit, in: account).count))],
        ] + cells(of: account.answer(to: .unit(unit.number)))
      }, hasRowHeaders: true)
  }

  /// A row for each contribution that has another answer than its unit.
  private var exceptionTable: ReportDocument.Table {
    ReportDocument.Table(
      caption: messages["return.own.heading"],
      columns: [.init(messages["answers.column.contribution"], width: 1.5)] + answerColumns,
      rows: account.exceptions.map { answer in [[.text(answer.subject.name)]] + cells(of: answer) },
      hasRowHeaders: true)
  }

  private var answerColumns: [ReportDocument.Table.Column] {
    [
      .init(messages["answers.column.state"], width: 1.5),
      .init(messages["answers.column.reason"], width: 2.4),
      .init(messages["answers.column.reflected"], width: 1.8),
      .init(messages["answers.column.responsible"], width: 1.6),
      .init(messages["answers.column.date"], width: 1.3),
    ]
  }

  private func cells(of answer: Answer?) -> [[ReportDocument.Inline]] {
    guard let answer else { return [[.text(messages["answers.none"])]] }
    return [
      answer.state.name(in: messages.language), answer.reason, answer.reflectedIn,
      answer.responsible, messages.date(answer.date),
    ].map { [.text($0)] }
  }
}
