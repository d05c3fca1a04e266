internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// A theme: what it says, who is in it, and what can be decided about it.
  func themePage(
    _ name: String, _ moment: Moment, _ request: PageRequest
  ) async throws -> PageAnswer {
    guard let number = themeNumber(name) else { return missing(request) }
    guard let theme = moment.theme(number) else {
      // An address that somebody keeps leads to the theme that this one was merged into.
      return moment.heir(of: number).map {
        .redirect(to: address(of: $0) + "?joined=" + ThemeName(number).text)
      } ?? missing(request)
    }
    let portraits = try await portraits(moment)
    let members: [String: Any]
    switch try self.members(
      moment.members(of: theme.number), by: portraits.centralities, at: address(of: theme),
      named: ThemeName(theme.number).text, moment, request)
    {
    case .turned(let answer): return answer
    case .shown(let content): members = content
    }
    var content: [String: Any] = [
      "number": ThemeName(theme.number).text, "name": theme.title,
      "size": messages.counted("size", theme.count), "marks": marks(of: theme),
      "canShape": !options.isReadOnly,
      "titles": titles(of: theme, moment),
    ]
    content = content.with([
      "description": description(of: theme, moment), "lock": lock(of: theme, moment),
      "stale": theme.found == nil
        ? messages["staleNew"] : theme.isChanged ? messages["stale"] : nil,
      "links": theme.found.map { _ in
        [["href": address(of: theme) + "/explain", "name": messages["explainTheme"]]]
      },
    ])
    content = content.merging(members) { $1 }
    // Who turns the page has read the rest.
    if content["isFirstPage"] as? Bool == true {
      content = content.merging(brief(of: theme, portraits.briefs[theme.number], moment)) { $1 }
    }
    content["others"] = others(than: theme.number, moment, chosen: request.query["to"])
    let past = moment.log.decisions.reversed().filter { $0.action.themes.contains(theme.number) }
    content["hasHistory"] = !past.isEmpty
    content["decisions"] = try decisions(past.prefix(20), moment)
    return page(
      "theme", title: label(of: theme), content, moment: moment, request)
  }

  /// What is in no theme.
  func outsidePage(_ moment: Moment, _ request: PageRequest) throws -> PageAnswer {
    let ids = moment.outside
    let content: [String: Any] = [
      "name": messages["outside"], "size": messages.counted("size", ids.count),
      "others": others(than: nil, moment, chosen: request.query["to"]),
    ]
    switch try members(
      ids, by: [:], at: "/outside", named: DecisionForm.outside, moment, request)
    {
    case .turned(let answer): return answer
    case .shown(let members):
      return page(
        "theme", title: messages["outside"], content.merging(members) { $1 }, moment: moment,
        request)
    }
  }

  /// Titles to choose from: the present one, then citizens' own phrases.
  private func titles(of theme: Moment.Entry, _ moment: Moment) -> [[String: Any]] {
    let found = theme.found.map { [$0.title.text] + $0.alternativeTitles.map(\.text) } ?? []
    var seen: Set<String> = []
    return ([moment.title(theme.number)] + found).filter { seen.insert($0).inserted }.enumerated()
      .map {
        ["text": $1, "isFirst": $0 == 0]
      }
  }

  /// What a person says that a theme is about.
  private func description(of theme: Moment.Entry, _ moment: Moment) -> String? {
    for decision in moment.log.active.reversed() {
      if case .describe(let reference, let text) = decision.action,
        reference.theme == theme.number, moment.outcomes[decision.id]?.state != .notApplied
      {
        return text
      }
    }
    return nil
  }

  private func lock(of theme: Moment.Entry, _ moment: Moment) -> [String: Any]? {
    moment.lock(of: theme.number).map {
      [
        "text": messages(
          "locked", ["who": $0.by, "when": String($0.when.prefix(10))]), "decision": $0.id,
      ]
    }
  }

  /// What the latest run tells of a theme.
  private func brief(
    of theme: Moment.Entry, _ brief: ThemeBrief?, _ moment: Moment
  ) -> [String: Any] {
    guard let found = theme.found, let brief else { return [:] }
    let sides = brief.dispute.map { passages($0.sides, moment) } ?? []
    let voices = brief.voices.filter { moment.exclusions[$0.passage.proposal] == nil }
    let near = found.neighbors.prefix(3).compactMap { moment.theme($0.theme) }.map {
      ["text": label(of: $0), "href": address(of: $0)]
    }
    // A question names proposals by their words: one that was taken out is asked about no more.
    let removed = brief.asked.map(\.proposal).filter { moment.exclusions[$0] != nil }
      .map { messages("theme.quote.source", ["id": $0]) }
    let questions = brief.questions.filter { question in
      !removed.contains { question.contains($0) }
    }
    let facts: [(String, String)] = [
      (
        "fact.terms",
        found.keyTerms.map { "\($0.word) (\(messages.number($0.inside)))" }.joined(separator: ", ")
      ),
      (
        "fact.parts",
        brief.parts.map { "\($0.title) (\(messages.number($0.distinctCount)))" }
          .joined(separator: "; ")
      ),
      (
        "fact.places",
        brief.places.prefix(10).map { "\($0.name) (\(messages.number($0.count)))" }
          .joined(separator: ", ")
      ),
      ("fact.questions", questions.joined(separator: " ")),
    ].filter { !$0.1.isEmpty }
    let content: [String: Any] = [
      "hasBrief": !brief.asked.isEmpty, "asked": passages(brief.asked, moment),
      "hasFacts": !facts.isEmpty || !near.isEmpty || !voices.isEmpty,
      "facts": facts.map { ["name": messages[$0.0], "text": $0.1] }
        + [("fact.near", near), ("fact.voices", passages(voices.map(\.passage), moment))]
        .filter { !$0.1.isEmpty }.map { ["name": messages[$0.0], "text": "", "linked": $0.1] },
    ]
    return content.with([
      "caution": brief.caution,
      "sides": sides.count < 2
        ? nil
        : ["sentence": brief.dispute?.sentence ?? "", "passages": sides],
    ])
  }

  /// Members, page by page, or where a browser is sent that marks some of them.
  private enum MemberList {
    case shown([String: Any])
    case turned(PageAnswer)
  }

  private func members(
    _ members: [String], by centralities: [String: Float], at path: String, named name: String,
    _ moment: Moment, _ request: PageRequest
  ) throws -> MemberList {
    let ids = withoutExactCopies(ranked(members, by: centralities), moment)
    let list = ListPage(of: ids.count, request)
    let shown = Array(ids[list.range])
    if let answer = ListMarks.turn(request, at: path, shown: shown) { return .turned(answer) }
    let marks = ListMarks(request, among: ids, shown: shown)
    let marked = Set(marks.ids)
    let texts = try study.visibleContributions(shown)
    let isRanked = !centralities.isEmpty
    let content: [String: Any] = [
      "start": String(list.range.lowerBound + 1), "isFirstPage": list.number == 1,
      "order": messages[isRanked ? "order.central" : "order.id"],
      "codes": reasons(chosen: request.query["code"]),
      "members": shown.compactMap { id -> [String: Any]? in
        guard let proposal = texts[id] else { return nil }
        let copies = exactCopies(of: id, moment)
        let content: [String: Any] = [
          "id": id, "href": address(ofProposal: id), "text": proposal.text.opening(1200),
          "isMarked": marked.contains(id),
        ]
        return content.with([
          "lang": otherLanguage(of: id, moment),
          "copies": copies.isEmpty ? nil : messages.counted("copiesOf", copies.count),
          "supports": proposal.supports.map { messages.counted("supports", $0) },
        ])
      },
    ]
    return .shown(
      content.merging(marking(marks, list, all: (name, members.count), request)) { $1 }
        .with(list.content(at: path, messages)).with([
          "distinctNote": ids.count == members.count
            ? nil : messages.counted("distinctTexts", ids.count)
        ]))
  }

  /// Proposals of the same theme that say word for word what this one says.
  private func exactCopies(of id: String, _ moment: Moment) -> [String] {
    guard let group = moment.knowledge.group(of: id) else { return [] }
    let theme = moment.theme(of: id)
    let same = group.members.filter { $0.kind != .near && moment.exclusions[$0.proposal] == nil }
      .map(\.proposal)
    guard same.contains(id) else { return [] }
    return same.filter { $0 != id && moment.theme(of: $0) == theme }
  }

  /// Each text once: of exact copies the one that stands first.
  private func withoutExactCopies(_ ids: [String], _ moment: Moment) -> [String] {
    var seen: Set<Int> = []
    return ids.filter { id in
      guard let group = moment.knowledge.group(of: id),
        group.members.contains(where: { $0.proposal == id && $0.kind != .near })
      else { return true }
      return seen.insert(group.id).inserted
    }
  }
}
