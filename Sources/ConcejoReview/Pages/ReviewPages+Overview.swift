internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// Where everything is, how large the themes are, and what waits for a person.
  func overview(_ moment: Moment, _ request: PageRequest) async throws -> PageAnswer {
    let themes = moment.themes
    let largest = max(themes.map(\.count).max() ?? 1, 1)
    let tasks = try tasks(themes, moment)
    let ledger = moment.findings.ledger
    let shown = moment.findings.placements.count { moment.exclusions[$0.proposal] == nil }
    return page(
      "overview", title: messages["overview"],
      [
        "title": name,
        "figures": [
          ("ledger.rows", ledger.rows), ("tile.shown", shown),
          ("tile.distinct", moment.findings.distinctCount), ("themes", themes.count),
          ("outside", moment.outside.count),
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
        "excluded": moment.exclusions.isEmpty
          ? "" : messages.counted("excluded", moment.exclusions.count),
        "publish": ShellWord.line("publish", [study.path], options: ["-o", "site"]),
        "map": map(moment), "ledgerSentence": moment.knowledge.ledgerSentence,
        "ledger": moment.knowledge.ledger.map {
          ["name": $0.name, "count": messages.number($0.count), "indent": String($0.indent)]
        },
      ], moment: moment, request)
  }

  /// The themes of the run as the map of a report lays them out, each a link.
  private func map(_ moment: Moment) -> [[String: Any]] {
    moment.knowledge.discs.compactMap { disc in
      guard let theme = moment.theme(disc.theme) else { return nil }
      return [
        "href": address(of: theme), "hue": String(disc.hue), "number": String(theme.number),
        "name": "\(label(of: theme)), \(messages.counted("size", theme.count))",
        "x": Self.hundredths(disc.x), "y": Self.hundredths(disc.y),
        "radius": Self.hundredths(disc.radius), "below": Self.hundredths(disc.y + 1.2),
      ]
    }
  }

  /// A place on the map, with two decimals at most.
  private static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = String(abs(hundredths) % 100)
    return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)."
      + String(repeating: "0", count: 2 - rest.count) + rest
  }

  /// What a person should look at, each with the page where that is done.
  private func tasks(_ themes: [Moment.Entry], _ moment: Moment) throws -> [[String: Any]] {
    var tasks: [[String: Any]] = []
    let overdue = try study.followUp().commitments.count { $0.isOverdue }
    if overdue > 0 {
      tasks.append(["href": "/answers", "text": messages.counted("task.overdue", overdue)])
    }
    let pairs = CopyQueue(moment).suggested
    if pairs > 0 {
      tasks.append(["href": "/copies", "text": messages.counted("task.pairs", pairs)])
    }
    if !moment.findings.placements.isEmpty {
      tasks.append(["href": "/privacy", "text": messages["task.privacy"]])
    }
    for theme in moment.themesWithEarlierTitles {
      tasks.append([
        "href": address(of: theme), "text": messages("task.title", ["theme": label(of: theme)]),
      ])
    }
    for theme in themes {
      guard let found = theme.found, found.isFragile || found.isRepetitive, !theme.isLocked else {
        continue
      }
      let key = found.isRepetitive ? "task.repetitive" : "task.fragile"
      tasks.append(["href": address(of: theme), "text": messages(key, ["theme": label(of: theme)])])
    }
    let outside = moment.outside.count
    if outside > 0 {
      tasks.append(["href": "/outside", "text": messages.counted("task.outside", outside)])
    }
    return tasks
  }
}
