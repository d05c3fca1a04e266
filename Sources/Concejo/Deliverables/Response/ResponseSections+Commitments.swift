extension ResponseSections {
  /// What is promised and how far it is, by status and one by one; what is overdue where a day is given.
  var commitments: [ReportDocument.Block] {
    guard !followUp.commitments.isEmpty else { return [] }
    return [.heading(1, messages["commit.title"]), statusTable, .table(commitmentTable)]
      + overdue + milestones + loose
  }

  /// How many commitments there are, by status.
  var statusTable: ReportDocument.Block {
    countTable(
      messages["report.commit.statuses"], of: messages["commit.column.status"],
      response.statuses.map { ($0.status.name(in: messages.language), $0.count) },
      whole: followUp.commitments.count)
  }

  private var commitmentTable: ReportDocument.Table {
    ReportDocument.Table(
      caption: messages["report.commit.table"],
      columns: [
        .init(messages["commit.column.id"], width: 1.9),
        .init(messages["commit.column.text"], width: 3.6),
        .init(messages["commit.column.recommendations"], width: 2.3),
        .init(messages["commit.column.responsible"], width: 2),
        .init(messages["commit.column.deadline"], width: 1.7),
        .init(messages["commit.column.status"], width: 1.6),
        .init(messages["commit.column.progress"], alignment: .end, width: 1.4),
      ],
      rows: followUp.commitments.map { commitment in
        [
          [.text(commitment.name)], [.text(commitment.text)],
          links(commitment.recommendations.map { RecordName(Recommendation.letter, $0).text }),
          [.text(commitment.responsible)], [.text(messages.date(commitment.deadline))],
          [.text(status(of: commitment))],
          [.text(commitment.progress.map { messages.number($0) } ?? "")],
        ]
      }, hasRowHeaders: true)
  }

  /// The name of a commitment's status.
  func status(of commitment: Commitment) -> String {
    Commitment.statuses.first { $0.code == commitment.status }?.name(in: messages.language)
      ?? commitment.status
  }

  /// What is overdue on the day that was asked for; nothing where none was.
  var overdue: [ReportDocument.Block] {
    guard let day = response.day else { return [] }
    let late = followUp.overdue(on: day)
    return [
      .paragraph(
        [
          .text(
            messages(
              "report.commit.overdue",
              [
                "day": messages.day(day), "part": messages.number(late.count),
                "whole": messages.number(followUp.commitments.count),
              ]))
        ]
          + (late.isEmpty ? [] : [.text(" (")] + links(late.map(\.name)) + [.text(")")])
          + [.text(".")],
        role: late.isEmpty ? .note : .warning)
    ]
  }

  /// Every step with its day, and whether it was reached.
  var milestones: [ReportDocument.Block] {
    let steps = response.milestones
    guard !steps.isEmpty else { return [] }
    return [
      .table(
        ReportDocument.Table(
          caption: messages["report.milestones.caption"],
          columns: [
            .init(messages["answers.column.date"], width: 1.6),
            .init(messages["commit.column.id"], width: 1.8),
            .init(messages["report.milestones.step"], width: 5),
            .init(messages["commit.column.status"], width: 1.8),
          ],
          rows: steps.map { commitment, step in
            [
              [.text(messages.date(step.day))], links([commitment.name]), [.text(step.text)],
              [.text(state(of: step, in: commitment))],
            ]
          }))
    ]
  }

  /// Whether a step was reached; of one that was not, whether it should have been, where a day is given.
  func state(of step: Milestone, in commitment: Commitment) -> String {
    if step.isReached { return messages["report.milestones.reached"] }
    guard let day = response.day else { return messages["report.milestones.open"] }
    let isLate = followUp.overdueMilestones(on: day).contains {
      $0.commitment.number == commitment.number && $0.step == step
    }
    return messages[isLate ? "report.milestones.overdue" : "report.milestones.open"]
  }

  /// Recommendations that no commitment answers, and commitments that answer none that holds.
  private var loose: [ReportDocument.Block] {
    [
      ("report.commit.open", followUp.unanswered.map(\.name)),
      ("report.commit.loose", followUp.withoutSource.map(\.name)),
    ].filter { !$0.1.isEmpty }.map { key, names in
      .paragraph([.strong(messages.label(key)), .text(" ")] + links(names))
    }
  }
}
