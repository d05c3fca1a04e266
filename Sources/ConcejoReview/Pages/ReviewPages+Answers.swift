internal import Concejo
internal import ConcejoStore
internal import Foundation

extension ReviewPages {
  /// Who owes which answer, and what was promised by when.
  func answersPage(_ moment: Moment, _ request: PageRequest) throws -> PageAnswer {
    // Where nobody made units, nobody need be looked for in them.
    let hasUnits = moment.log.active.contains { $0.action.isOnUnits }
    let account =
      try hasUnits
      ? study.answerAccount()
      : AnswerAccount([], units: AnswerUnits(DecisionLog(), known: []), answers: [])
    let commitments = try study.followUp().commitments
    let isOwedOnly = request.query["owed"] == "1"
    let all = account.filledUnits
    let units =
      isOwedOnly ? all.filter { account.answer(to: .unit($0.number)) == nil } : all
    let list = ListPage(of: units.count, request, length: 100)
    let content: [String: Any] = [
      "isEmpty": all.isEmpty && commitments.isEmpty,
      "hasUnits": !all.isEmpty, "unitsHeading": messages["answers.title"],
      "unitColumns": ["unit", "title", "count", "state", "responsible", "date"].map {
        messages["answers.column.\($0)"]
      },
      "sum": messages(
        "answered",
        [
          "answered": messages.number(account.counts.answered),
          "all": messages.number(account.counts.total),
          "owed": messages.number(account.counts.owed),
        ]),
      "otherHref": isOwedOnly ? "/answers" : "/answers?owed=1",
      "otherName": messages[isOwedOnly ? "allUnits" : "onlyOwed"],
      "units": units[list.range].map { row(of: $0, account) },
      "hasCommitments": !commitments.isEmpty, "commitmentsHeading": messages["commit.title"],
      "commitmentColumns": ["text", "responsible", "deadline", "status"].map {
        messages["commit.column.\($0)"]
      },
      "commitments": rows(of: commitments),
    ]
    return page(
      "answers", title: messages["answers"],
      content.with(list.content(at: "/answers", keeping: isOwedOnly ? "owed=1" : "", messages)),
      moment: moment, request)
  }

  private func row(of unit: AnswerUnit, _ account: AnswerAccount) -> [String: Any] {
    let answer = account.answer(to: .unit(unit.number))
    return [
      "name": unit.name, "title": unit.shownTitle, "count": messages.number(unit.members.count),
      "state": answer?.state.name(in: language) ?? messages["answers.none"],
      "responsible": answer?.responsible ?? "", "date": (answer?.date).map(day) ?? "",
    ]
  }

  /// Commitments, those that nobody awaits any more last, the others by their deadlines.
  private func rows(of commitments: [Commitment]) -> [[String: Any]] {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    let today = CalendarDay(
      year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    return commitments.sorted { left, right in
      (left.isClosed ? 1 : 0, left.deadline ?? "9", left.number)
        < (right.isClosed ? 1 : 0, right.deadline ?? "9", right.number)
    }.map { commitment in
      let deadline = commitment.deadline.flatMap { CalendarDay($0) }
      let isOverdue = deadline.flatMap { day in today.map { day < $0 } } ?? false
      let content: [String: Any] = [
        "name": commitment.name, "text": commitment.text, "responsible": commitment.responsible,
        "deadline": commitment.deadline.map(day) ?? "",
        "status": Commitment.statusCodes.contains(commitment.status)
          ? messages["status.\(commitment.status)"] : commitment.status,
      ]
      return content.with([
        "overdue": isOverdue && !commitment.isClosed
          ? messages["report.milestones.overdue"] : nil
      ])
    }
  }
}

extension Decision.Action {
  /// Whether it makes or changes answer units.
  fileprivate var isOnUnits: Bool {
    if case .unit = self { true } else { false }
  }
}
