/// Explanations in sentences, in one language.
public struct ExplanationSentences: Sendable {
  private let messages: Messages
  private let titles: [Int: String]

  /// Words, proposals and so on in a list.
  private static let mostListed = 8

  /// Takes the themes' titles.
  ///
  /// - Parameters:
  ///   - findings: The run that is explained.
  ///   - language: Language of the sentences; nil for the one most proposals are in.
  public init(_ findings: Findings, language: Language? = nil) {
    messages = Messages(language ?? findings.mainLanguage)
    titles = Dictionary(
      findings.themes.map { ($0.id, $0.title.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// Why a proposal is where it is.
  public func lines(of explanation: ProposalExplanation) -> [String] {
    var lines: [String] = []
    if let theme = explanation.theme {
      lines.append(
        messages("explain.proposal.theme", ["id": explanation.proposal, "theme": named(theme)]))
    } else {
      let reason = explanation.reason.map { messages["outside.reason.\($0.rawValue)"] } ?? ""
      lines.append(
        messages("explain.proposal.outside", ["id": explanation.proposal, "reason": reason]))
    }
    if let speaker = explanation.speaker {
      lines.append(messages("explain.cause.copy", ["id": speaker]))
    }
    switch explanation.cause {
    case .outside, .copy: break
    case .decision, .shapedTheme:
      lines.append(
        messages(
          "explain.cause.\(explanation.cause.rawValue)", ["list": list(explanation.decisions)]))
    case .joined, .nearest: lines.append(messages["explain.cause.\(explanation.cause.rawValue)"])
    case .settled:
      lines.append(
        messages(
          "explain.cause.settled", ["theme": explanation.nearestOther.map { named($0.theme) } ?? ""]
        ))
    }
    if !explanation.terms.isEmpty {
      lines.append(
        messages(
          "explain.terms",
          ["list": list(explanation.terms.map { weighed($0.word, $0.weight) })]))
    }
    let tying = explanation.terms.filter { ($0.inTheme ?? 0) > 0 }.enumerated().sorted {
      ($1.element.inTheme ?? 0, $0.offset) < ($0.element.inTheme ?? 0, $1.offset)
    }.map(\.element)
    if !tying.isEmpty {
      lines.append(
        messages(
          "explain.terms.theme", ["list": list(tying.map { weighed($0.word, $0.inTheme ?? 0) })]))
    }
    lines.append(
      explanation.neighbors.isEmpty
        ? messages["explain.neighbors.none"]
        : messages("explain.neighbors", ["list": list(explanation.neighbors.map(neighbor))]))
    let shown = [explanation.own, explanation.nearestOther].compactMap { $0 }
    return lines + shown.map(closeness)
  }

  /// Why two proposals are, or are not, together.
  public func lines(of explanation: PairExplanation) -> [String] {
    let sides = [explanation.first, explanation.second]
    var lines: [String] = []
    if explanation.isTogether, let theme = explanation.first.theme {
      lines.append(messages("explain.pair.together", ["theme": named(theme)]))
    } else {
      lines += sides.map { side in
        side.theme.map {
          messages("explain.pair.theme", ["id": side.proposal, "theme": named($0)])
        } ?? messages("explain.pair.outside", ["id": side.proposal])
      }
    }
    for side in sides where !side.decisions.isEmpty {
      lines.append(
        side.proposal + ": "
          + messages("explain.cause.\(side.cause.rawValue)", ["list": list(side.decisions)]))
    }
    lines.append(
      messages(
        "explain.pair.similarity",
        ["words": number(explanation.words), "vectors": number(explanation.vectors)]))
    for side in sides {
      guard let own = side.own, let other = side.other else { continue }
      lines.append(
        messages(
          own.total > other.total ? "explain.pair.nearer" : "explain.pair.farther",
          ["id": side.proposal, "own": number(own.total), "other": number(other.total)]))
    }
    lines.append(
      explanation.shared.isEmpty
        ? messages["explain.pair.shared.none"]
        : messages("explain.pair.shared", ["list": list(explanation.shared.map(quoted))]))
    for side in sides where !side.words.isEmpty {
      lines.append(
        messages(
          "explain.pair.own", ["id": side.proposal, "list": list(side.words.map(quoted))]))
    }
    return lines + self.lines(of: explanation.copies, words: explanation.words)
  }

  private func lines(of copies: PairExplanation.Copies, words: Float) -> [String] {
    let share = messages.percentage(Int((copies.overlap * 1000).rounded()), of: 1000)
    let objection = copies.objection.map { messages["explain.objection.\($0.rawValue)"] } ?? ""
    let sentence = messages(
      "explain.copies.\(copies.verdict.rawValue)",
      [
        "decision": copies.decision ?? "", "share": share, "objection": objection,
        "words": number(words), "threshold": number(copies.threshold),
      ])
    guard let change = copies.change else { return [sentence] }
    guard !change.removed.isEmpty, !change.inserted.isEmpty else {
      let text = change.removed.isEmpty ? change.inserted : change.removed
      return [sentence, messages("explain.change.added", ["text": quoted(text)])]
    }
    return [
      sentence,
      messages(
        "explain.change",
        ["removed": quoted(change.removed), "inserted": quoted(change.inserted)]),
    ]
  }

  /// What holds a theme together, and who hardly belongs to it.
  public func lines(of explanation: ThemeExplanation) -> [String] {
    var lines = [
      messages(
        "explain.theme.terms",
        [
          "theme": named(explanation.theme),
          "list": explanation.terms.map { term in
            messages(
              "explain.theme.term",
              [
                "word": quoted(term.word), "inside": messages.number(term.inside),
                "total": messages.number(term.total),
              ])
          }.joined(separator: ", "),
        ]),
      messages(
        "explain.theme.means",
        [
          "vectors": number(explanation.nearness.vectors),
          "words": number(explanation.nearness.words),
        ]),
    ]
    if let nearest = explanation.neighbors.first {
      lines.append(
        messages(
          "explain.theme.neighbor",
          [
            "theme": named(nearest.theme), "vectors": number(nearest.vectors),
            "words": number(nearest.words),
          ]))
    }
    lines.append(
      messages("explain.theme.core", ["list": list(explanation.core.map(\.proposal))]))
    if !explanation.decisions.isEmpty {
      lines.append(messages("explain.theme.decisions", ["list": list(explanation.decisions)]))
    }
    guard !explanation.borderline.isEmpty else {
      return lines + [messages["explain.theme.border.none"]]
    }
    lines.append(messages["explain.theme.border.heading"])
    return lines
      + explanation.borderline.compactMap { member in
        member.nearestOther.map { other in
          "  "
            + messages(
              "explain.theme.border",
              [
                "id": member.proposal, "own": number(member.own.total),
                "other": number(other.total), "theme": ThemeName(other.theme).text,
              ])
        }
      }
  }

  private func closeness(_ value: ProposalExplanation.Closeness) -> String {
    messages(
      "explain.closeness",
      [
        "theme": named(value.theme), "total": number(value.total),
        "vectors": number(value.vectors), "words": number(value.words),
      ])
  }

  private func neighbor(_ neighbor: ProposalExplanation.Neighbor) -> String {
    let theme = neighbor.theme.map { ThemeName($0).text + ", " } ?? ""
    return "\(neighbor.proposal) (\(theme)\(number(neighbor.weight)))"
  }

  /// `T07 («title»)`.
  private func named(_ theme: Int) -> String {
    ThemeName(theme).text + (titles[theme].map { " (\(quoted($0)))" } ?? "")
  }

  private func weighed(_ word: String, _ weight: Float) -> String {
    "\(quoted(word)) \(number(weight))"
  }

  private func quoted(_ text: String) -> String { messages("quote", ["text": text]) }

  /// The first items, and behind them how many more there are.
  private func list(_ items: [String]) -> String {
    items.prefix(Self.mostListed).joined(separator: ", ")
      + (items.count > Self.mostListed
        ? " (+\(messages.number(items.count - Self.mostListed)))" : "")
  }

  /// Two decimals with the language's sign between.
  private func number(_ value: Float) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let decimals = hundredths % 100
    return (value < 0 && hundredths > 0 ? "−" : "") + "\(hundredths / 100)"
      + messages["decimal-separator"] + (decimals < 10 ? "0" : "") + "\(decimals)"
  }
}
