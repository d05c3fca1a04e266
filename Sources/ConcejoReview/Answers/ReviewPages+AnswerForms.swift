internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// What became of a form.
  private enum AnswerVerdict: Sendable {
    case done(Int)
    case unchanged
    case problem([String], [FormField], status: Int)
  }

  /// Answers units, one or many, takes a change back, or drafts units.
  func takeAnswers(
    _ fields: FormFields, isFresh: Bool, _ request: PageRequest
  ) async throws -> PageAnswer {
    guard let moment = try await moment() else { return try await unanalyzed(request) }
    let request = origin(of: fields, else: "/answers", request)
    if let problem = signature(of: fields) {
      return try await again([problem], fields, moment, request, status: 422)
    }
    let isOne = fields["action"] == "answer"
    let verdict: AnswerVerdict
    switch fields["action"] {
    case "draft":
      await beginDraft(by: options.person ?? fields["by"], why: fields["why"])
      return signed(.redirect(to: "/answers"), fields)
    case "answer", "bulk", "undo":
      let person = options.person ?? fields["by"]
      verdict = try await recorder.alone { study in
        guard isFresh else { return .problem([messages["problem.spent"]], [], status: 409) }
        let desk = try AnswerDesk(study, try study.decisions())
        if fields["action"] == "undo" { return try undo(fields, by: person, desk, study) }
        return try answer(fields, by: person, isOne: isOne, desk, study)
      }
    default: return missing(request)
    }
    switch verdict {
    case .done(let number): return signed(.redirect(to: back(fields, saved: number)), fields)
    case .unchanged: return signed(.redirect(to: back(fields, saved: nil)), fields)
    case .problem(let sentences, let wrong, let status):
      return try await again(sentences, fields, moment, request, wrong: wrong, status: status)
    }
  }

  /// Takes a commitment.
  func takeCommitment(
    _ fields: FormFields, isFresh: Bool, _ request: PageRequest
  ) async throws -> PageAnswer {
    guard let moment = try await moment() else { return try await unanalyzed(request) }
    let name = fields["commitment"].isEmpty ? Self.newCommitment : fields["commitment"]
    let request = origin(of: fields, else: "/commitments/\(name)", request)
    func again(_ sentences: [String], _ wrong: [FormField], _ status: Int) throws -> PageAnswer {
      try commitmentPage(
        name, moment, request,
        problem: AnswerProblem(sentences: sentences, fields: fields, status: status), wrong: wrong)
    }
    if let problem = signature(of: fields) { return try again([problem], [], 422) }
    let person = options.person ?? fields["by"]
    let verdict = try await recorder.alone { study -> AnswerVerdict in
      guard isFresh else { return .problem([messages["problem.spent"]], [], status: 409) }
      let desk = try AnswerDesk(study, try study.decisions())
      return try commit(fields, name, by: person, desk, study)
    }
    switch verdict {
    case .done(let number): return signed(.redirect(to: back(fields, saved: number)), fields)
    case .unchanged: return signed(.redirect(to: back(fields, saved: nil)), fields)
    case .problem(let sentences, let wrong, let status):
      return try again(sentences, wrong, status)
    }
  }

  private func commit(
    _ fields: FormFields, _ name: String, by person: String, _ desk: AnswerDesk, _ study: Study
  ) throws -> AnswerVerdict {
    let stored = desk.commitment(name)
    guard stored != nil || name == Self.newCommitment else {
      return .problem([messages("problem.unknown", ["what": name])], [], status: 422)
    }
    guard AnswerDesk.mark([], [stored]) == fields["mark"] else {
      return .problem([messages["problem.changed"]], [], status: 409)
    }
    let sheet = CommitmentSheet(
      desk.followUp.commitments, recommendations: desk.followUp.recommendations)
    let (commitment, wrong) = sheet.commitment(
      from: Self.values(of: fields), number: stored?.number, by: person)
    guard let commitment, wrong.isEmpty else {
      return .problem([messages["problem.fields"]], wrong, status: 422)
    }
    guard stored?.says(commitment) != true else { return .unchanged }
    return try make(
      FollowUpChange(
        commitments: [FollowUpChange.CommitmentStep(before: stored, after: commitment)],
        by: person, when: DecisionTime.now(after: DecisionLog()), why: fields["why"]), study)
  }

  private func answer(
    _ fields: FormFields, by person: String, isOne: Bool, _ desk: AnswerDesk, _ study: Study
  ) throws -> AnswerVerdict {
    let names = fields.values("unit")
    guard !names.isEmpty else { return .problem([messages["problem.units"]], [], status: 422) }
    var steps: [FollowUpChange.AnswerStep] = []
    var (sentences, wrong): ([String], [FormField]) = ([], [])
    let form = FormContent(messages: messages)
    for name in names {
      guard let unit = desk.unit(name) else {
        return .problem([messages("problem.unknown", ["what": name])], [], status: 422)
      }
      let subject = Answer.Subject.unit(unit.number)
      let stored = desk.account.answer(to: subject)
      var values = isOne ? [:] : AnswerFields(of: stored).values
      // In a form for many what is blank stays as it is.
      for field in AnswerFields.names where isOne || !fields[field].isEmpty {
        values[field] = fields[field]
      }
      let (answer, problems) = AnswerFields(values).answer(to: subject, by: person)
      wrong += problems
      sentences += problems.map { "\(name): \(form.problem(of: $0))" }
      let isSame = answer.map { stored?.says($0) ?? false } ?? (stored == nil)
      if problems.isEmpty, !isSame {
        steps.append(FollowUpChange.AnswerStep(before: stored, after: answer))
      }
    }
    let mark =
      isOne ? AnswerDesk.mark([desk.account.answer(to: .unit(unitNumber(names[0])))]) : desk.mark
    guard mark == fields["mark"] else {
      return .problem([messages["problem.changed"]], [], status: 409)
    }
    guard wrong.isEmpty else {
      return .problem(isOne ? [messages["problem.fields"]] : sentences, wrong, status: 422)
    }
    guard !steps.isEmpty else { return .unchanged }
    return try make(
      FollowUpChange(
        answers: steps, by: person, when: DecisionTime.now(after: DecisionLog()),
        why: fields["why"]), study)
  }

  private func unitNumber(_ name: String) -> Int { UnitName(name)?.number ?? 0 }

  private func undo(
    _ fields: FormFields, by person: String, _ desk: AnswerDesk, _ study: Study
  ) throws -> AnswerVerdict {
    let kept = desk.changes.first { String($0.number) == fields["change"] }
    guard
      let change = kept?.change.undoing(
        by: person, when: DecisionTime.now(after: DecisionLog()), why: fields["why"])
    else {
      return .problem([messages("problem.unknown", ["what": fields["change"]])], [], status: 422)
    }
    return try make(change, study)
  }

  private func make(_ change: FollowUpChange, _ study: Study) throws -> AnswerVerdict {
    switch try study.make(change) {
    case .done(let number): .done(number)
    case .conflict: .problem([messages["problem.changed"]], [], status: 409)
    }
  }

  /// The browser as if it asked for the page that a form came from: that one is shown again.
  private func origin(
    of fields: FormFields, else usual: String, _ request: PageRequest
  ) -> PageRequest {
    var request = request
    request.target = isOwn(fields["back"]) ? fields["back"] : usual
    return request
  }

  /// Why a form is not signed as it should be, or nil.
  private func signature(of fields: FormFields) -> String? {
    let person = options.person ?? fields["by"]
    guard !person.isEmpty, person.count <= 200 else { return messages["problem.person"] }
    let gate = PersonalDataGate()
    for text in [person, fields["why"]] where !gate.data(in: text).isEmpty {
      return messages("problem.personal", ["text": text])
    }
    return fields["why"].count <= 2_000 ? nil : messages["problem.text"]
  }

  /// Remembers who wrote last.
  private func signed(_ answer: PageAnswer, _ fields: FormFields) -> PageAnswer {
    options.person == nil
      ? answer.setting(FrameContent.personCookie, to: PercentEncoding.encoded(fields["by"]))
      : answer
  }

  private func back(_ fields: FormFields, saved number: Int?) -> String {
    let place = isOwn(fields["back"]) ? fields["back"] : "/answers"
    // A new commitment has a name of its own now.
    let target = place.hasPrefix("/commitments/\(Self.newCommitment)") ? "/answers" : place
    guard let number else { return target }
    return target + (target.contains("?") ? "&" : "?") + "saved=\(number)"
  }

  /// The page that the form came from, with what was written and why it was not taken.
  private func again(
    _ sentences: [String], _ fields: FormFields, _ moment: Moment, _ request: PageRequest,
    wrong: [FormField] = [], status: Int
  ) async throws -> PageAnswer {
    let problem = AnswerProblem(
      sentences: sentences, fields: fields["action"] == "undo" ? nil : fields, status: status)
    let place = isOwn(fields["back"]) ? fields["back"] : "/"
    let path = PageRequest(method: "GET", target: place).path ?? []
    switch (path.first, path.count) {
    case ("answers", 2):
      return try unitPage(path[1], moment, request, problem: problem, wrong: wrong)
    case ("commitments", 2): return try commitmentPage(path[1], moment, request, problem: problem)
    default: return try await answersPage(moment, request, problem: problem)
    }
  }
}
