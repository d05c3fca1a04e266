internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// Where everything is, how large the themes are, and what waits for a person.
  func overview(_ moment: Moment, _ request: PageRequest) async throws -> PageAnswer {
    let themes = moment.themes
    let largest = max(themes.map(\.count).max() ?? 1, 1)
    let tasks = tasks(themes, moment)
    let ledger = moment.findings.ledger
    return page(
      "overview", title: messages["overview"],
      [
        "title": name,
        "figures": [
          ("ledger.rows", ledger.rows), ("ledger.proposals", ledger.proposals),
          ("distinct", moment.findings.distinctCount), ("themes", themes.count),
          ("outside", ledger.outsideCount),
        ].map { ["name": messages[$0.0], "n": messages.number($0.1)] },
        "tasks": tasks, "hasNoTasks": tasks.isEmpty,
        "themes": themes.map { theme -> [String: Any] in
          let content: [String: Any] = [
            "number": ThemeName(theme.number).text, "href": address(of: theme),
            "name": theme.title, "marks": marks(of: theme),
            "count": messages.number(theme.count),
            "width": String(theme.count * 1000 / largest / 10),
          ]
          return content.with([
            "distinct": theme.isChanged
              ? nil : theme.found.map { messages.number($0.distinctCount) }
          ])
        },
        "ledgerSentence": moment.knowledge.ledgerSentence,
        "ledger": moment.knowledge.ledger.map {
          ["name": $0.name, "count": messages.number($0.count), "indent": String($0.indent)]
        },
      ], moment: moment, request)
  }

  /// What a person should look at, each with the page where that is done.
  private func tasks(_ themes: [Moment.Entry], _ moment: Moment) -> [[String: Any]] {
    var tasks: [[String: Any]] = []
    let pairs = CopyQueue(moment).suggested
    if pairs > 0 {
      tasks.append(["href": "/copies", "text": messages.counted("task.pairs", pairs)])
    }
    for theme in themes {
      guard let found = theme.found, found.isFragile || found.isRepetitive, !theme.isLocked else {
        continue
      }
      let key = found.isRepetitive ? "task.repetitive" : "task.fragile"
      tasks.append(["href": address(of: theme), "text": messages(key, ["theme": label(of: theme)])])
    }
    let outside = outside(moment).count
    if outside > 0 {
      tasks.append(["href": "/outside", "text": messages.counted("task.outside", outside)])
    }
    return tasks
  }

  /// Ids of the proposals that are in no theme now.
  func outside(_ moment: Moment) -> [String] {
    moment.findings.placements.lazy.filter { $0.theme == nil }.map(\.proposal)
      .filter { moment.exclusions[$0] == nil && moment.theme(of: $0) == nil }
  }
}
