internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// What became of a form.
  private enum Verdict: Sendable {
    case recorded([Decision])
    case problem(FormProblem)
  }

  /// Records what a form asks for, or tells why not and keeps what was written.
  func decide(
    _ fields: FormFields, isFresh: Bool, _ request: PageRequest
  ) async throws -> PageAnswer {
    guard let knowledge = try await reader.knowledge() else { return try await unanalyzed(request) }
    let form = DecisionForm(fields: fields, codes: codes)
    let person = options.person ?? fields["by"]
    let result = try await recorder.alone { study -> Verdict in
      guard let moment = try Moment(knowledge, in: study) else { return .problem(.changed) }
      do {
        guard isFresh else { throw FormProblem.spent }
        let action = try form.action(in: moment)
        try Self.check(action, seen: fields["seen"], moment)
        let decision = Decision(
          action, by: person, when: DecisionTime.now(after: moment.log), why: fields["why"])
        try Self.check(decision, moment, study)
        let titles = try Self.renames(form.titles(beside: action), after: decision, moment)
        try study.record([decision] + titles)
        return .recorded([decision] + titles)
      } catch let problem as FormProblem {
        return .problem(problem)
      }
    }
    guard let moment = try Moment(knowledge, in: study) else {
      return try await unanalyzed(request)
    }
    switch result {
    case .problem(let problem):
      if let page = try await sameAgain(problem, fields, request) { return page }
      return try again(problem, fields, moment, request)
    case .recorded(let decisions):
      await restoreIndex(after: decisions[0])
      let back = back(fields["back"], after: decisions[0], moment)
      let since = fields["seen"].isEmpty ? FrameContent.nothing : fields["seen"]
      let answer = PageAnswer.redirect(
        to: back + (back.contains("?") ? "&" : "?")
          + decisions.map { "done=\($0.id)&" }.joined()
          + "since=\(PercentEncoding.encoded(since))")
      return options.person == nil
        ? answer.setting(FrameContent.personCookie, to: PercentEncoding.encoded(person)) : answer
    }
  }

  /// Has the texts indexed again where a decision takes some out or in.
  private func restoreIndex(after decision: Decision) async {
    switch decision.action {
    case .exclude, .include, .undo: break
    default: return
    }
    let path = study.path
    await work.begin("index \(decision.id)") { _ in
      try Study.open(at: path, for: .deciding).restoreTextIndex()
      return .indexed
    }
  }

  /// Turns a decision down if somebody decided on the same since the page was made that it comes from.
  private static func check(
    _ action: Decision.Action, seen: String, _ moment: Moment
  ) throws(FormProblem) {
    let known = moment.log.decisions.contains { $0.id == seen }
    guard known || seen.isEmpty else { throw .changed }
    let since = moment.decisions(after: seen)
    guard !since.isEmpty else { return }
    let draft = Decision(action, by: "draft", when: DecisionTime.now(after: moment.log))
    let own = Moment.themes(of: draft, in: moment.log, moment.knowledge)
    let ids = Set(action.proposals)
    for decision in since {
      let themes = Moment.themes(of: decision, in: moment.log, moment.knowledge)
      if case .unit(let first) = action, case .unit(let second) = decision.action,
        !Set(first.units).isDisjoint(with: second.units)
      {
        throw .changed
      }
      if !themes.isDisjoint(with: own) || !ids.isDisjoint(with: decision.action.proposals) {
        throw .changed
      }
    }
  }

  /// Titles for the themes that a decision makes, as decisions of their own behind it.
  private static func renames(
    _ titles: [(theme: Int, title: String)], after decision: Decision, _ moment: Moment
  ) throws -> [Decision] {
    guard !titles.isEmpty else { return [] }
    let view = try moment.view.adding([decision])
    var renames: [Decision] = []
    for (theme, title) in titles {
      guard let reference = try view.reference(theme) else { continue }
      if !PersonalDataGate().data(in: title).isEmpty { throw FormProblem.personalData(title) }
      let when = DecisionTime.now(after: view.log.adding(renames))
      renames.append(
        Decision(.rename(reference, title: title), by: decision.by, when: when, why: decision.why))
    }
    return renames
  }

  /// Turns down what no command would record.
  private static func check(
    _ decision: Decision, _ moment: Moment, _ study: Study
  ) throws {
    guard !decision.by.isEmpty, decision.by.count <= 200 else { throw FormProblem.noPerson }
    guard decision.why?.count ?? 0 <= 2_000 else { throw FormProblem.noText }
    let gate = PersonalDataGate()
    let written = decision.texts.filter { text in
      if case .lock = decision.action { text == decision.by || text == decision.why } else { true }
    }
    if let text = written.first(where: { !gate.data(in: $0).isEmpty }) {
      throw FormProblem.personalData(text)
    }
    let outcome =
      moment.log.adding([decision]).isOnUnits(decision)
      ? try study.outcome(ofUnitDecision: decision) : try moment.view.outcome(of: decision)
    if let outcome, outcome.state == .notApplied {
      throw FormProblem.refused(outcome)
    }
  }

  /// Where the browser goes after a decision: back where it came from, if that is still there.
  private func back(_ sent: String, after decision: Decision, _ moment: Moment) -> String {
    let place = isOwn(sent) ? sent : "/"
    let path = PageRequest(method: "GET", target: place).path ?? []
    guard path.first == "themes", path.count >= 2, let theme = themeNumber(path[1]) else {
      return place
    }
    if path.count == 2, moment.theme(theme) != nil { return place }
    let heir = decision.action.themes.first.flatMap(moment.theme)
    return (moment.theme(theme) ?? heir).map(address) ?? "/"
  }

  /// Whether an address leads to one of these pages, whatever a browser makes of it.
  func isOwn(_ address: String) -> Bool {
    address.hasPrefix("/") && !address.hasPrefix("//")
      && address.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
  }

  /// Fields that the page of a form shows again as they were written.
  private static let written: Set<String> = ["why", "to", "code"]

  /// The page that a form was sent from, with the marks and words in it, and why nothing was recorded.
  private func sameAgain(
    _ problem: FormProblem, _ fields: FormFields, _ request: PageRequest
  ) async throws -> PageAnswer? {
    guard problem.isToldThere, isOwn(fields["back"]) else { return nil }
    let kept =
      fields.all.filter { Self.written.contains($0.name) && !$0.value.isEmpty }
      .map { ($0.name, $0.value) } + fields.values("proposal").map { ("marked", $0) }
    var request = request
    (request.method, request.refusal) = ("GET", messages[problem.sentence.key])
    request.target =
      fields["back"] + (fields["back"].contains("?") ? "&" : "?")
      + kept.map { "\($0)=\(PercentEncoding.encoded($1))" }.joined(separator: "&")
    var answer = try await page(at: request.path ?? [], request)
    guard answer.status == 200 else { return nil }
    answer.status = 422
    return answer
  }

  /// Tells why nothing was recorded; what was written stands in a form that can be sent again.
  private func again(
    _ problem: FormProblem, _ fields: FormFields, _ moment: Moment, _ request: PageRequest
  ) throws -> PageAnswer {
    let sentence = problem.sentence
    var told = messages(sentence.key, [sentence.gap: sentence.value])
    if case .refused(let outcome) = problem, let obstacle = outcome.obstacle {
      told = messages(
        "problem.refused", ["reason": ObstacleSentences(messages: messages).text(of: obstacle)])
    }
    let action = try? DecisionForm(fields: fields, codes: codes).action(in: moment)
    let since = problem == .changed ? moment.decisions(after: fields["seen"]) : []
    let draft = action.map { Decision($0, by: "draft", when: DecisionTime.now(after: moment.log)) }
    let sentences = try sentences(of: [draft].compactMap(\.self), moment)
    let labels = ["by": "by", "why": "why", "own": "ownTitle", "text": "description"]
    var sent = fields.all.filter { !["seal", "seen"].contains($0.name) }
    for name in ["by", "why"] where !sent.contains(where: { $0.name == name }) {
      sent.append(FormFields.Field(name: name, value: ""))
    }
    let content: [String: Any] = [
      "heading": messages["again"],
      "problem": told,
      "hasMeanwhile": !since.isEmpty,
      "decisions": try decisions(since, moment, canUndo: false),
      "canSend": problem.mayBeSentAgain,
      "fields": sent.map { field -> [String: Any] in
        let label = labels[field.name]
        let isSigned = field.name == "by" && options.person != nil
        return [
          "name": field.name, "value": field.value, "isShown": label != nil && !isSigned,
          "label": label.map { messages[$0] } ?? "",
        ]
      },
      "back": isOwn(fields["back"]) ? fields["back"] : "/",
    ]
    return page(
      "again", title: messages["again"],
      content.with(["decision": action.map { sentences.text(of: $0) }]), moment: moment, request,
      status: problem == .changed || problem == .spent ? 409 : 422)
  }
}
