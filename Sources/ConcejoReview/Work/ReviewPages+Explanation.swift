internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// What is made of vectors: a study is read once more, by a connection of its own.
  private func explained(
    _ subject: Explainer.Subject, _ findings: Findings, _ meter: ProgressMeter,
    isFirst: Bool,
    _ tell: (Explainer, ExplanationSentences) throws -> BackgroundWork.Outcome
  ) async throws -> BackgroundWork.Outcome {
    let study = try Study.open(at: study.path, for: .reading)
    let contributions = try study.contributions()
    let explainer = try await Explainer(
      of: findings, contributions: contributions, after: study.precedent(), about: subject,
      meter: meter)
    let sentences = ExplanationSentences(
      findings, contributions: contributions, log: try study.decisions(), language: language,
      study: study.path, isFirstRun: isFirst)
    return try tell(explainer, sentences)
  }

  /// What holds a theme together, and who hardly belongs to it.
  func explainTheme(
    _ name: String, _ moment: Moment, _ request: PageRequest
  ) async throws -> PageAnswer {
    guard let theme = themeNumber(name), moment.findings.theme(theme) != nil else {
      return missing(request)
    }
    let (findings, isFirst) = (moment.findings, moment.knowledge.isFirst)
    return await explanationPage(
      "explain \(theme)", heading: "\(ThemeName(theme).text). \(messages["explainTheme"])",
      back: "/themes/\(ThemeName(theme).text)", theme: theme, moment, request
    ) { meter in
      try await self.explained(.themes([theme]), findings, meter, isFirst: isFirst) {
        let explanation = try $0.explanation(ofTheme: theme)
        return .explained(
          BackgroundWork.Explanation(
            lines: $1.lines(of: explanation), border: explanation.borderline))
      }
    }
  }

  /// Why a proposal is where it is.
  func explainProposal(
    _ id: String, _ moment: Moment, _ request: PageRequest
  ) async throws -> PageAnswer {
    guard moment.knowledge.placement(of: id) != nil else { return missing(request) }
    let (findings, isFirst) = (moment.findings, moment.knowledge.isFirst)
    return await explanationPage(
      "explain proposal \(id)", heading: "\(id). \(messages["explain"])",
      back: "/proposals/\(PercentEncoding.encoded(id))", theme: nil, moment, request
    ) { meter in
      try await self.explained(.proposals([id]), findings, meter, isFirst: isFirst) {
        .explained(
          BackgroundWork.Explanation(lines: $1.lines(of: try $0.explanation(of: id)), border: []))
      }
    }
  }

  private func explanationPage(
    _ name: String, heading: String, back: String, theme: Int?, _ moment: Moment,
    _ request: PageRequest,
    by work: @escaping @Sendable (ProgressMeter) async throws -> BackgroundWork.Outcome
  ) async -> PageAnswer {
    let name = "\(name) \(moment.knowledge.edition.name) \(moment.last)"
    switch await self.work.outcome(of: name, by: work) {
    case .explained(let explanation):
      return page(
        "explain", title: heading,
        [
          "heading": heading, "back": back, "lines": lines(explanation.lines),
          "hasBorder": !explanation.border.isEmpty,
          "border": border(explanation.border, moment),
        ], moment: moment, request)
    case .failed(let reason):
      return failurePage(
        messages("explainFailed", ["reason": reason]), heading: heading, back: back, moment: moment,
        request)
    default: return await workPage(name, heading: heading, back: back, moment: moment, request)
    }
  }

  private func lines(_ lines: [String]) -> [[String: Any]] {
    lines.map { ["text": $0.trimmed, "isInner": $0.hasPrefix(" ")] }
  }

  /// Members at the edge, each with the theme that it may be moved to.
  private func border(
    _ members: [ThemeExplanation.Member], _ moment: Moment
  ) -> [[String: Any]] {
    let texts = (try? study.visibleContributions(members.map(\.proposal))) ?? [:]
    return members.compactMap { member in
      guard let text = texts[member.proposal]?.text else { return nil }
      let content: [String: Any] = [
        "id": member.proposal, "href": address(ofProposal: member.proposal), "text": text,
      ]
      let other = member.nearestOther.flatMap { moment.theme($0.theme) }
      return content.with([
        "other": other.map { ["href": address(of: $0), "name": label(of: $0)] },
        "move": options.isReadOnly
          ? nil
          : other.map {
            [
              "name": messages("moveThere", ["theme": ThemeName($0.number).text]),
              "proposal": member.proposal, "to": ThemeName($0.number).text,
            ]
          },
      ])
    }
  }
}
