internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// A unit: who asks for it, what is answered, and what can be made of the unit.
  func unitPage(
    _ name: String, _ moment: Moment, _ request: PageRequest, problem: AnswerProblem? = nil,
    wrong: [FormField] = []
  ) throws -> PageAnswer {
    let desk = try AnswerDesk(study, moment.log)
    guard let unit = desk.unit(name) else { return missing(request) }
    let answer = desk.account.answer(to: .unit(unit.number))
    let written = problem?.fields.map { fields in
      Dictionary(
        AnswerFields.names.map { ($0, fields[$0]) }, uniquingKeysWith: { first, _ in first })
    }
    let list = ListPage(of: unit.members.count, request)
    let shown = Array(unit.members[list.range])
    let texts = try study.visibleContributions(shown)
    let content: [String: Any] = [
      "name": unit.name, "title": unit.shownTitle,
      "size": messages.counted("size", unit.members.count),
      "fields": FormContent(messages: messages).answer(
        written ?? AnswerFields(of: answer).values, wrong, firstState: messages["answers.none"]),
      "mark": AnswerDesk.mark([answer]), "departments": desk.responsible,
      "problems": problem?.sentences ?? [],
      "start": String(list.range.lowerBound + 1),
      "members": shown.compactMap { id -> [String: Any]? in
        guard let proposal = texts[id] else { return nil }
        let content: [String: Any] = [
          "id": id, "href": address(ofProposal: id), "text": proposal.text.opening(600),
        ]
        return content.with(["lang": otherLanguage(of: id, moment)])
      },
      "others": desk.account.filledUnits.filter { $0.number != unit.number }.prefix(500).map {
        ["value": $0.name, "name": "\($0.name) \($0.shownTitle.opening(60))"]
      },
      "steps": steps(
        desk.changes.filter { kept in
          kept.change.answers.contains { $0.subject == .unit(unit.number) }
        }, desk),
    ]
    let past = moment.log.decisions.reversed().filter { decision in
      if case .unit(let action) = decision.action {
        action.units.contains(unit.number)
      } else {
        false
      }
    }
    return page(
      "unit", title: "\(unit.name) \(unit.shownTitle)",
      content.with([
        "saved": saved(request, desk), "hasHistory": past.isEmpty ? nil : true,
        "decisions": try decisions(past.prefix(20), moment),
      ]).with(list.content(at: "/answers/\(unit.name)", messages)), moment: moment, request,
      status: problem?.status ?? 200)
  }

  /// Changes as a template shows them.
  func steps(_ changes: [Study.NumberedChange], _ desk: AnswerDesk) -> [[String: Any]] {
    changes.prefix(20).map { kept in
      let content: [String: Any] = [
        "number": String(kept.number), "text": sentence(of: kept.change), "who": kept.change.by,
        "when": kept.change.when,
        "time": String(kept.change.when.prefix(16)).replacing("T", with: " "),
        "canUndo": !options.isReadOnly && desk.canUndo(kept.change),
      ]
      return content.with(["why": kept.change.why])
    }
  }

  /// What the form before has changed, with the button that takes it back.
  func saved(_ request: PageRequest, _ desk: AnswerDesk) -> [String: Any]? {
    guard let number = Int(request.query["saved"]),
      let kept = desk.changes.first(where: { $0.number == number })
    else { return nil }
    return [
      "text": messages("recorded", ["what": sentence(of: kept.change)]), "number": String(number),
      "canUndo": !options.isReadOnly && desk.canUndo(kept.change),
    ]
  }

  private static let mostNamed = 6

  /// What was changed, in a few words.
  private func sentence(of change: FollowUpChange) -> String {
    func state(_ answer: Answer?) -> String {
      answer?.state.name(in: language) ?? messages["answers.none"]
    }
    func status(_ commitment: Commitment?) -> String {
      commitment.map { messages["status.\($0.status)"] } ?? messages["mark.new"]
    }
    let parts =
      change.answers.map { step in
        (step.subject?.name ?? "?", state(step.before), state(step.after))
      } + change.commitments.map { ($0.after.name, status($0.before), status($0.after)) }
    let told = parts.prefix(Self.mostNamed).map { name, before, after in
      before == after
        ? messages("step.same", ["name": name, "state": after])
        : messages("step.changed", ["name": name, "before": before, "after": after])
    }
    let rest = parts.count - told.count
    return told.joined(separator: "; ")
      + (rest > 0 ? " " + messages("andMore", ["n": messages.number(rest)]) : "")
  }
}
