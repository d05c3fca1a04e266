internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// Two themes beside each other, before they are merged.
  func mergePage(
    _ name: String, _ moment: Moment, _ request: PageRequest
  ) async throws -> PageAnswer {
    guard let first = themeNumber(name).flatMap(moment.theme),
      let second = themeNumber(request.query["with"]).flatMap(moment.theme),
      first.number != second.number
    else { return missing(request) }
    let pair = [first, second]
    let briefs = try await portraits(moment).briefs
    var content: [String: Any] = [
      "back": address(of: first),
      "sides": pair.map { theme -> [String: Any] in
        [
          "number": ThemeName(theme.number).text, "href": address(of: theme), "name": theme.title,
          "size": messages.counted("size", theme.count),
          "quotes": passages(briefs[theme.number]?.asked ?? [], moment),
        ]
      },
      "forms": [(first, second), (second, first)].map { stays, goes -> [String: Any] in
        [
          "name": messages("merge.stays", ["theme": label(of: stays)]),
          "stays": ThemeName(stays.number).text, "goes": ThemeName(goes.number).text,
        ]
      },
    ]
    let isComparable = first.found != nil && second.found != nil
    if request.query["check"].isEmpty || !isComparable {
      let target = "\(address(of: first))/merge?with=\(ThemeName(second.number).text)&check=1"
      content["check"] = isComparable ? target : nil
    } else {
      let name =
        "compare \(first.number) \(second.number) \(moment.knowledge.edition.name) \(moment.last)"
      let (findings, path) = (moment.findings, study.path)
      let (one, other) = (first.number, second.number)
      let outcome = await work.outcome(of: name) { meter in
        let study = try Study.open(at: path, for: .reading)
        let explainer = try await Explainer(
          of: findings, contributions: study.contributions(), after: study.precedent(),
          about: .themes([one, other]), meter: meter)
        return .compared(try explainer.mergeCheck(of: one, and: other))
      }
      let heading = messages["mergeTitle"]
      switch outcome {
      case .compared(let check):
        content["hasFacts"] = true
        content["facts"] = facts(of: check, moment)
      case .failed(let reason):
        return failurePage(
          messages("explainFailed", ["reason": reason]), heading: heading, back: address(of: first),
          moment: moment, request)
      default:
        return await workPage(
          name, heading: heading, back: address(of: first), moment: moment, request)
      }
    }
    return page(
      "merge", title: messages["mergeTitle"], content, moment: moment, request)
  }

  private func facts(of check: MergeCheck, _ moment: Moment) -> [[String: Any]] {
    let none = messages["merge.none"]
    func listed(_ items: [String]) -> String {
      items.isEmpty ? none : items.joined(separator: "; ")
    }
    let nearness = messages(
      "merge.rank",
      [
        "rank": messages.number(check.nearness.rank),
        "all": messages.number(check.nearness.pairCount),
      ])
    return [
      ("merge.words", listed(check.sharedTerms.prefix(12).map(\.word))),
      ("merge.nearness", nearness),
      ("merge.pairs", listed(check.pairs.prefix(10).map { "\($0.first), \($0.second)" })),
      ("merge.lost", listed(check.lost.subthemes.map(\.title.text))),
    ].map { ["name": messages[$0.0], "text": $0.1] }
  }

  /// The parts that a theme would be divided into; nothing is decided by looking.
  func splitPage(
    _ name: String, _ moment: Moment, _ request: PageRequest
  ) async throws -> PageAnswer {
    guard let theme = themeNumber(name).flatMap(moment.theme),
      let count = Int(request.query["into"]), (2...10).contains(count),
      let reference = try moment.view.reference(theme.number)
    else { return missing(request) }
    let heading = "\(messages["split"]): \(label(of: theme))"
    let name =
      "split \(theme.number) \(count) \(moment.knowledge.edition.name) \(moment.last)"
    let numbers = (1..<count).map { moment.view.nextNumber + $0 - 1 }
    let draft = Decision(
      .split(
        reference, parts: numbers.map { Decision.Part(theme: $0, proposals: nil) }, rest: []),
      by: "draft", when: DecisionTime.now(after: moment.log))
    let members = Set(moment.members(of: theme.number))
    let path = study.path
    let outcome = await work.outcome(of: name) { meter in
      let study = try Study.open(at: path, for: .reading)
      var precedent = try study.precedent()
      precedent.log = precedent.log.adding([draft])
      var pipeline = try study.latestOptions() ?? Pipeline()
      pipeline.vectorSource = nil
      let run = try await study.consultation().run(with: pipeline, after: precedent, meter: meter)
      return .divided(
        numbers.map { (run.findings.theme($0)?.proposals ?? []).filter(members.contains) }
          .filter { !$0.isEmpty })
    }
    switch outcome {
    case .divided(let parts) where parts.isEmpty || parts.joined().count >= members.count:
      return failurePage(
        messages["split.none"], heading: heading, back: address(of: theme), moment: moment, request)
    case .divided(let parts):
      let centralities = try await portraits(moment).centralities
      return try page(
        "split", title: heading,
        split(theme, into: parts, by: centralities, moment).with(["heading": heading]),
        moment: moment, request)
    case .failed(let reason):
      return failurePage(
        messages("explainFailed", ["reason": reason]), heading: heading, back: address(of: theme),
        moment: moment, request)
    default:
      return await workPage(
        name, heading: heading, back: address(of: theme), moment: moment, request)
    }
  }

  /// Texts that show what a part is about.
  private static let shownOfPart = 6

  private func split(
    _ theme: Moment.Entry, into parts: [[String]], by centralities: [String: Float],
    _ moment: Moment
  ) throws -> [String: Any] {
    let gone = Set(parts.joined())
    let rest = moment.members(of: theme.number).filter { !gone.contains($0) }
    let all = [rest] + parts
    let shown = all.map { Array(ranked($0, by: centralities).prefix(Self.shownOfPart)) }
    let texts = try study.visibleContributions(shown.flatMap(\.self))
    return [
      "number": ThemeName(theme.number).text, "back": address(of: theme),
      "parts": all.enumerated().map { place, ids -> [String: Any] in
        let name = ThemeName(place == 0 ? theme.number : moment.view.nextNumber + place - 1).text
        return [
          "name": messages(place == 0 ? "split.rest" : "split.new", ["theme": name]),
          "size": messages.counted("size", ids.count),
          "examples": shown[place].compactMap { texts[$0] }.map { ["text": $0.text.opening(240)] },
        ]
      },
      "titles": all.indices.map { place -> [String: Any] in
        let name = ThemeName(place == 0 ? theme.number : moment.view.nextNumber + place - 1).text
        return [
          "field": "own\(place)",
          "name": messages(place == 0 ? "split.rest" : "split.new", ["theme": name]),
        ]
      },
      "fields": parts.enumerated().flatMap { place, ids in
        ids.map { ["name": "part\(place + 1)", "value": $0] }
      },
    ]
  }
}

extension String {
  /// Its first characters, with "…" where more follow.
  func opening(_ length: Int) -> String {
    let start = prefix(length + 1)
    return start.count > length ? start.prefix(length - 1) + "…" : self
  }
}
