internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// What was wrong with a form on the list of answers.
  struct AnswerProblem {
    let sentences: [String]
    /// What was written into the form; nil where there was nothing to be written.
    let fields: FormFields?
    let status: Int
  }

  /// Units with their answers, many of which can be answered at once; commitments; and who owes what.
  func answersPage(
    _ moment: Moment, _ request: PageRequest, problem: AnswerProblem? = nil
  ) async throws -> PageAnswer {
    if await work.progress(of: Self.drafting) != nil {
      return await workPage(
        Self.drafting, heading: messages["answers"], back: "/answers", moment: moment, request)
    }
    let failure = await draftFailure()
    let desk = try AnswerDesk(study, moment.log)
    let filter = AnswerFilter(request.query)
    let all = desk.account.filledUnits
    let units = all.filter { filter.takes($0, desk.account.answer(to: .unit($0.number))) }
    let list = ListPage(of: units.count, request, length: 100)
    let marked = Set(problem?.fields?.values("unit") ?? [])
    let written = Dictionary(
      AnswerFields.names.map { ($0, problem?.fields?[$0] ?? "") },
      uniquingKeysWith: { first, _ in first })
    let commitments = desk.followUp.commitments.filter(filter.takes)
    let content: [String: Any] = [
      "isEmpty": all.isEmpty && desk.followUp.commitments.isEmpty,
      "hasUnits": !all.isEmpty, "unitsHeading": messages["answers.title"],
      "unitColumns": ["unit", "title", "count", "state", "responsible", "date"].map {
        messages["answers.column.\($0)"]
      },
      "sum": messages(
        "answered",
        [
          "answered": messages.number(desk.account.counts.answered),
          "all": messages.number(desk.account.counts.total),
          "owed": messages.number(desk.account.counts.owed),
        ]),
      "filter": filters(filter, desk), "isFiltered": !filter.isEmpty,
      "units": units[list.range].map { row(of: $0, desk, isMarked: marked.contains($0.name)) },
      "found": messages.counted("answers.found", units.count), "isOpen": problem?.fields != nil,
      "fields": FormContent(messages: messages).answer(
        written, firstState: messages["answers.keep"]),
      "mark": desk.mark, "departments": desk.responsible,
      "hasCommitments": !commitments.isEmpty, "commitmentsHeading": messages["commit.title"],
      "commitmentColumns": ["text", "responsible", "deadline", "status"].map {
        messages["commit.column.\($0)"]
      },
      "commitments": rows(of: commitments), "owing": owing(desk),
      "steps": steps(desk.changes, desk), "hasSteps": !desk.changes.isEmpty,
      "problems": (problem?.sentences ?? []) + (failure.map { [$0] } ?? []),
    ]
    return page(
      "answers", title: messages["answers"],
      content.with(["saved": saved(request, desk)])
        .with(list.content(at: "/answers", keeping: filter.query, messages)),
      moment: moment, request, status: problem?.status ?? 200)
  }

  private func filters(_ filter: AnswerFilter, _ desk: AnswerDesk) -> [String: Any] {
    let form = FormContent(messages: messages, prefix: "q")
    let owed = FormContent.Choice(value: AnswerFilter.owed, name: messages["answers.none"])
    let states = form.states(first: messages["answers.any"])
    let departments =
      [
        FormContent.Choice(value: "", name: messages["answers.any"]),
        FormContent.Choice(value: AnswerFilter.nobody, name: messages["answers.nobody"]),
      ] + desk.responsible.map { FormContent.Choice(value: $0, name: $0) }
    let values = ["q": filter.words, "state": filter.state, "who": filter.who]
    return [
      "words": filter.words,
      "fields": [
        form.field(
          "state", messages["answers.column.state"],
          .choice([states[0], owed] + states.dropFirst()), values),
        form.field("who", messages["answers.column.responsible"], .choice(departments), values),
      ],
    ]
  }

  private func row(of unit: AnswerUnit, _ desk: AnswerDesk, isMarked: Bool) -> [String: Any] {
    let answer = desk.account.answer(to: .unit(unit.number))
    return [
      "name": unit.name, "href": "/answers/\(unit.name)", "title": unit.shownTitle,
      "count": messages.number(unit.members.count), "isMarked": isMarked,
      "state": answer?.state.name(in: language) ?? messages["answers.none"],
      "responsible": answer?.responsible ?? "", "date": (answer?.date).map(day) ?? "",
    ]
  }

  /// Commitments, those that nobody awaits any more last, the others by their deadlines.
  private func rows(of commitments: [Commitment]) -> [[String: Any]] {
    commitments.sorted { left, right in
      (left.isClosed ? 1 : 0, left.deadline ?? "9", left.number)
        < (right.isClosed ? 1 : 0, right.deadline ?? "9", right.number)
    }.map { commitment in
      let content: [String: Any] = [
        "name": commitment.name, "href": "/commitments/\(commitment.name)",
        "text": commitment.text, "responsible": commitment.responsible,
        "deadline": commitment.deadline.map(day) ?? "",
        "status": Commitment.statusCodes.contains(commitment.status)
          ? messages["status.\(commitment.status)"] : commitment.status,
      ]
      return content.with([
        "overdue": commitment.isOverdue ? messages["report.milestones.overdue"] : nil
      ])
    }
  }

  /// Departments with what is awaited of them, those that are late first.
  private func owing(_ desk: AnswerDesk) -> [[String: Any]] {
    let open = Dictionary(grouping: desk.followUp.commitments.filter { !$0.isClosed }) {
      $0.responsible
    }
    let answers = Dictionary(
      grouping: desk.account.filledUnits.compactMap {
        desk.account.answer(to: .unit($0.number))
      }
    ) { $0.responsible }
    let names = Set(open.keys).union(answers.keys)
    return names.map { name in
      let own = open[name] ?? []
      return (
        name: name, answers: answers[name]?.count ?? 0, open: own.count,
        overdue: own.count { $0.isOverdue }, next: own.compactMap(\.deadline).min()
      )
    }.sorted { left, right in
      (-left.overdue, left.next ?? "9", left.name) < (-right.overdue, right.next ?? "9", right.name)
    }.map { line in
      let who = line.name.isEmpty ? AnswerFilter.nobody : line.name
      return [
        "who": line.name.isEmpty ? messages["answers.nobody"] : line.name,
        "href": "/answers?who=\(PercentEncoding.encoded(who))",
        "answers": messages.number(line.answers), "open": messages.number(line.open),
        "overdue": messages.number(line.overdue), "next": line.next.map(day) ?? "",
      ]
    }
  }
}

extension Commitment {
  /// Whether its deadline has passed and somebody still awaits it.
  var isOverdue: Bool {
    guard !isClosed, let deadline = deadline.flatMap({ CalendarDay($0) }),
      let today = AnswerDesk.today
    else { return false }
    return deadline < today
  }
}
