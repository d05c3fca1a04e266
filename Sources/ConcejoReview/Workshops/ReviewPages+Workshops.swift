internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// A form for a workshop that was not taken, and why.
  struct WorkshopProblem {
    let form: WorkshopForm
    let sentence: String
    var fields: [String: String] = [:]
    var status = 422
  }

  /// The plan of a workshop that the study keeps, and how to make one.
  func workshopsPage(
    _ moment: Moment, _ request: PageRequest, problem: WorkshopProblem? = nil
  ) async throws -> PageAnswer {
    let all = try study.workshops()
    let asked = Int(request.query["session"])
    let terms = asked.map { number in all.first { $0.session == number } } ?? all.first
    let heading = messages["workshops"]
    var sheet: WorkshopSheet?
    if let terms {
      switch try await outcome(of: terms, moment) {
      case .planned(let found): sheet = found
      case .failed(let reason):
        return failurePage(reason, heading: heading, back: "/", moment: moment, request)
      default:
        return await workPage(
          workName(of: terms, moment), heading: heading, back: "/", moment: moment, request)
      }
    }
    let session = terms?.session ?? asked ?? (all.map(\.session).max() ?? 0) + 1
    let form = problem?.form ?? WorkshopForm(terms, session: session, messages)
    let chosen = Set(form.themes)
    let content: [String: Any] = [
      "sessions": all.map { plan -> [String: Any] in
        [
          "href": "/workshops?session=\(plan.session)",
          "name": messages("workshop.name", ["n": messages.number(plan.session)]),
          "isCurrent": plan.session == terms?.session,
        ]
      },
      "isEmpty": all.isEmpty, "isOpen": problem != nil || all.isEmpty,
      "fields": form.content(problem?.fields ?? [:]),
      "themes": moment.findings.themes.map { theme -> [String: Any] in
        let name = ThemeName(theme.id).text
        return [
          "value": name, "isMarked": chosen.contains(name),
          "name": "\(name) \(moment.title(theme.id).capitalizedFirst.opening(80))",
        ]
      },
      "problems": problem.map { [$0.sentence] } ?? [],
    ]
    return page(
      "workshops", title: heading,
      content.with([
        "heading": terms.map { messages("workshop.name", ["n": messages.number($0.session)]) },
        "markup": sheet?.markup,
        "stale": terms != nil && sheet == nil ? messages["workshop.stale"] : nil,
        "leftOut": sheet.flatMap { $0.leftOut.isEmpty ? nil : leftOut($0.leftOut, moment) },
      ]), moment: moment, request, status: problem?.status ?? 200)
  }

  private func leftOut(_ themes: [Int], _ moment: Moment) -> String {
    messages(
      "workshop.leftOut",
      [
        "themes": themes.map { moment.theme($0).map(label) ?? ThemeName($0).text }
          .joined(separator: "; ")
      ])
  }

  private func workName(of terms: WorkshopTerms, _ moment: Moment) -> String {
    "workshop \(terms.mark) \(moment.knowledge.edition.name)"
  }

  /// Reading all texts takes longer than a page may where there are many.
  private func outcome(
    of terms: WorkshopTerms, _ moment: Moment
  ) async throws -> BackgroundWork.Outcome? {
    let (path, findings, language) = (study.path, moment.findings, language)
    return await work.outcome(of: workName(of: terms, moment)) { _ in
      let study = try Study.open(at: path, for: .reading)
      return .planned(
        WorkshopSheet(terms, on: findings, contributions: try study.contributions(), language))
    }
  }

  /// Plans a workshop as `concejo agenda` does, and keeps the plan.
  func takeWorkshop(
    _ fields: FormFields, isFresh: Bool, _ request: PageRequest
  ) async throws -> PageAnswer {
    guard let moment = try await moment() else { return try await unanalyzed(request) }
    let form = WorkshopForm(fields, messages)
    let (asked, problems) = form.asked(known: moment.findings.themes.map(\.id))
    func again(_ sentence: String, _ fields: [String: String] = [:], _ status: Int = 422)
      async throws -> PageAnswer
    {
      try await workshopsPage(
        moment, request,
        problem: WorkshopProblem(form: form, sentence: sentence, fields: fields, status: status))
    }
    guard isFresh else { return try await again(messages["problem.spent"], [:], 409) }
    guard problems.isEmpty else {
      let themes = problems["theme"].map { " " + $0 } ?? ""
      return try await again(messages["problem.fields"] + themes, problems)
    }
    let written = [asked.occasion.place, asked.occasion.access].compactMap(\.self)
    let gate = PersonalDataGate()
    if let text = written.first(where: { !gate.data(in: $0).isEmpty }) {
      return try await again(messages("problem.personal", ["text": text]))
    }
    let findings = moment.findings
    do {
      let workshop = try Workshop(
        asked.request, on: findings,
        proposals: findings.analyzed(among: try study.contributions()), named: asked.themes,
        by: asked.selection)
      try await recorder.alone { study in
        let earlier = try study.workshops().first { $0.session == asked.session }
        var occasion = asked.occasion
        occasion.zone = earlier?.occasion.zone ?? InvitationZone(Self.usualZone)
        _ = try study.store(
          WorkshopTerms(of: workshop, session: asked.session, occasion: occasion))
      }
    } catch let refusal as RoomRefusal {
      return try await again(RefusalSentences(messages: messages).text(of: refusal))
    }
    return .redirect(to: "/workshops?session=\(asked.session)")
  }

  /// The time zone of a place of which nothing else is known.
  private static let usualZone = "Europe/Madrid"
}

extension WorkshopTerms {
  /// By which a plan is told from others.
  fileprivate var mark: String { "\(session) \(request) \(themes) \(occasion)" }
}
