internal import Foundation

/// Explanations in sentences, in one language.
public struct ExplanationSentences: Sendable {
  private let messages: Messages
  private let titles: [Int: String]
  private let openings: [String: String]
  private let decisions: [String: Decision]

  /// Words and so on in a list.
  private static let mostListed = 8
  /// Proposals in a list, each with its title.
  private static let mostProposals = 4
  /// A word that puts less than this share into the likeness of words is not told.
  private static let smallestShare: Float = 0.03
  /// A theme is near if its nearness is at least this share of the nearest one's.
  private static let rivalShare: Float = 0.75
  private static let mostRivals = 3
  /// A theme that is so many times as near as the next is clearly the nearest.
  private static let clearLead: Float = 1.5

  /// Takes the titles of themes and proposals.
  ///
  /// - Parameters:
  ///   - findings: The run that is explained.
  ///   - contributions: All that may be spoken of; one without a title is known by its first words.
  ///   - log: What was decided, to tell by whom, when and why.
  ///   - language: Language of the sentences; nil for the one most proposals are in.
  public init(
    _ findings: Findings, contributions: [Proposal], log: DecisionLog = DecisionLog(),
    language: Language? = nil
  ) {
    decisions = Dictionary(
      log.decisions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    messages = Messages(language ?? findings.mainLanguage)
    openings = Dictionary(
      contributions.map { ($0.id, $0.opening) }, uniquingKeysWith: { first, _ in first })
    titles = Dictionary(
      findings.themes.map { ($0.id, $0.title.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// Why a proposal is where it is.
  public func lines(of explanation: ProposalExplanation) -> [String] {
    var lines: [String] = []
    let subject = told(explanation.proposal)
    if let theme = explanation.theme {
      lines.append(
        messages("explain.proposal.theme", ["proposal": subject, "theme": named(theme)]))
    } else {
      let reason = explanation.reason.map { messages["outside.reason.\($0.rawValue)"] } ?? ""
      lines.append(
        messages("explain.proposal.outside", ["proposal": subject, "reason": reason]))
    }
    if let speaker = explanation.speaker {
      lines.append(messages("explain.cause.copy", ["id": speaker]))
    }
    switch explanation.cause {
    case .outside, .copy: break
    case .decision, .shapedTheme:
      lines.append(
        messages(
          "explain.cause.\(explanation.cause.rawValue)",
          ["list": list(explanation.decisions.map(told(decision:)))]))
    case .joined: lines.append(messages["explain.cause.joined"])
    case .nearest:
      lines.append(nearest(explanation))
      lines += withoutItself(explanation)
    case .settled:
      lines.append(
        messages(
          "explain.cause.settled", ["theme": explanation.nearestOther.map { named($0.theme) } ?? ""]
        ))
    }
    lines += rivals(explanation)
    if !explanation.further.isEmpty {
      lines.append(
        messages("explain.further", ["list": list(explanation.further.map(named))]))
    }
    return lines + words(of: explanation) + neighbors(of: explanation)
  }

  /// That the theme is the nearest one, and how surely.
  private func nearest(_ explanation: ProposalExplanation) -> String {
    guard let own = explanation.own, let other = explanation.nearestOther else {
      return messages("explain.cause.nearest", ["own": number(explanation.own?.total ?? 0)])
    }
    let manner =
      explanation.isNarrow
      ? "narrowly"
      : (explanation.apart ?? own).total >= Self.clearLead * other.total ? "clearly" : "against"
    return messages(
      "explain.cause.nearest.\(manner)",
      ["own": number(own.total), "other": number(other.total), "theme": named(other.theme)])
  }

  /// How near the theme would be without the proposal itself, where that matters: no other theme has it in
  /// its centre.
  private func withoutItself(_ explanation: ProposalExplanation) -> [String] {
    guard let own = explanation.own, let apart = explanation.apart,
      let other = explanation.nearestOther
    else { return [] }
    if apart.total < other.total {
      return [
        messages(
          "explain.apart.beyond",
          [
            "own": number(own.total), "apart": number(apart.total), "other": number(other.total),
            "theme": named(other.theme),
          ])
      ]
    }
    guard explanation.isNarrow else { return [] }
    return [
      messages("explain.apart", ["own": number(own.total), "apart": number(apart.total)])
    ]
  }

  /// `Ana, 29/11/2026, «Son bancos» (d4d8…)`: who decided, when and why; the id alone where that is not known.
  private func told(decision id: String) -> String {
    guard let decision = decisions[id] else { return id }
    let day = CalendarDay(decision.when).map(messages.day)
    let words = [decision.by, day, decision.why.map(quoted)].compactMap(\.self)
    return "\(words.joined(separator: ", ")) (\(id))"
  }

  /// Themes that are nearly as near as the nearest, but for those that were told.
  private func rivals(_ explanation: ProposalExplanation) -> [String] {
    guard let best = explanation.themes.first, best.total > 0 else { return [] }
    let isTold = explanation.cause == .nearest || explanation.cause == .settled
    let rivals = explanation.themes.filter {
      $0.theme != explanation.theme && $0.total >= Self.rivalShare * best.total
        && !(isTold && $0.theme == explanation.nearestOther?.theme)
    }.prefix(Self.mostRivals)
    guard !rivals.isEmpty else { return [] }
    let texts = rivals.map { "\(named($0.theme)) \(number($0.total))" }
    return [messages("explain.rivals", ["list": texts.joined(separator: ", ")])]
  }

  /// Which words tie a proposal to its theme, and how much of its lead they make.
  private func words(of explanation: ProposalExplanation) -> [String] {
    var lines: [String] = []
    if !explanation.terms.isEmpty {
      lines.append(
        messages(
          "explain.terms",
          ["list": explanation.terms.prefix(5).map { quoted($0.word) }.joined(separator: ", ")]))
    }
    // What a person decided needs no words that tie it.
    guard let own = explanation.own, own.words > 0, explanation.cause != .decision else {
      return lines
    }
    // A word that nobody else has ties a proposal to itself alone.
    let tying = explanation.terms.filter {
      $0.total > 1 && ($0.inTheme ?? 0) >= Self.smallestShare * own.words
    }.enumerated().sorted {
      ($1.element.inTheme ?? 0, $0.offset) < ($0.element.inTheme ?? 0, $1.offset)
    }.prefix(Self.mostListed).map { entry in
      let share = (entry.element.inTheme ?? 0) / own.words
      return "\(quoted(entry.element.word)) (\(percentage(share)))"
    }
    lines.append(
      tying.isEmpty
        ? messages["explain.terms.theme.none"]
        : messages("explain.terms.theme", ["list": tying.joined(separator: ", ")]))
    guard explanation.cause == .nearest, let other = explanation.nearestOther,
      own.total > other.total
    else { return lines }
    let share =
      (own.total - other.total - (own.vectors - other.vectors)) / (own.total - other.total)
    guard share > 0 else {
      return lines + [messages("explain.lead.against", ["theme": named(other.theme)])]
    }
    lines.append(
      messages(
        "explain.lead",
        ["theme": named(other.theme), "words": percentage(min(max(share, 0), 1))]))
    return lines
  }

  /// The proposals most like one, and how many of them are in its theme.
  private func neighbors(of explanation: ProposalExplanation) -> [String] {
    guard !explanation.neighbors.isEmpty else { return [messages["explain.neighbors.none"]] }
    let list = explanation.neighbors.prefix(Self.mostProposals).map { neighbor in
      told(neighbor.proposal, in: neighbor.theme)
    }.joined(separator: ", ")
    guard let theme = explanation.theme else {
      return [messages("explain.neighbors.outside", ["list": list])]
    }
    return [
      messages(
        "explain.neighbors",
        [
          "list": list, "total": messages.number(explanation.neighbors.count),
          "inside": messages.number(explanation.neighbors.count { $0.theme == theme }),
        ])
    ]
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
          messages("explain.pair.theme", ["proposal": told(side.proposal), "theme": named($0)])
        } ?? messages("explain.pair.outside", ["proposal": told(side.proposal)])
      }
    }
    for side in sides where !side.decisions.isEmpty {
      lines.append(
        side.proposal + ": "
          + messages(
            "explain.cause.\(side.cause.rawValue)",
            ["list": list(side.decisions.map(told(decision:)))]))
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
    for side in sides where !side.words.isEmpty && !explanation.shared.isEmpty {
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
          "count": messages.number(explanation.distinctCount),
          "all": messages.number(explanation.totalCount),
          "list": explanation.terms.map { term in
            messages(
              "explain.theme.term",
              [
                "word": quoted(term.word), "inside": messages.number(term.inside),
                "total": messages.number(term.total),
              ])
          }.joined(separator: ", "),
        ])
    ]
    if let nearest = explanation.neighbors.first {
      lines.append(messages("explain.theme.neighbor", ["theme": named(nearest.theme)]))
    }
    lines.append(
      messages(
        "explain.theme.core",
        ["list": explanation.core.map { told($0.proposal) }.joined(separator: ", ")]))
    if !explanation.decisions.isEmpty {
      lines.append(
        messages(
          "explain.theme.decisions",
          ["list": list(explanation.decisions.map(told(decision:)))]))
    }
    if !explanation.placedByPeople.isEmpty {
      lines.append(
        messages(
          "explain.theme.placed",
          [
            "list": explanation.placedByPeople.prefix(Self.mostListed).map { told($0) }
              .joined(separator: ", ")
              + (explanation.placedByPeople.count > Self.mostListed ? ", …" : "")
          ]))
    }
    guard !explanation.borderline.isEmpty else {
      return lines + [messages["explain.theme.border.none"]]
    }
    lines.append(
      messages(
        "explain.theme.border.heading",
        [
          "shown": messages.number(explanation.borderline.count),
          "all": messages.number(explanation.doubtful),
        ]))
    return lines
      + explanation.borderline.compactMap { member in
        member.nearestOther.map { other in
          "  "
            + messages(
              "explain.theme.border",
              [
                "proposal": told(member.proposal), "own": number(member.apart.total),
                "other": number(other.total), "theme": named(other.theme),
              ])
        }
      }
  }

  /// `«first words» (35573)`, or `«first words» (35573, T07)`.
  private func told(_ proposal: String, in theme: Int? = nil) -> String {
    let place = proposal + (theme.map { ", " + ThemeName($0).text } ?? "")
    guard let opening = openings[proposal], !opening.isEmpty else { return place }
    return "\(quoted(opening)) (\(place))"
  }

  /// `T07 («title»)`.
  private func named(_ theme: Int) -> String {
    ThemeName(theme).text + (titles[theme].map { " (\(quoted($0)))" } ?? "")
  }

  private func quoted(_ text: String) -> String { messages("quote", ["text": text]) }

  /// The first items, and behind them how many more there are.
  private func list(_ items: [String]) -> String {
    items.prefix(Self.mostListed).joined(separator: ", ")
      + (items.count > Self.mostListed
        ? " (+\(messages.number(items.count - Self.mostListed)))" : "")
  }

  private func percentage(_ share: Float) -> String {
    messages("percent", ["value": "\(Int((share * 100).rounded()))"])
  }

  /// Two decimals with the language's sign between.
  private func number(_ value: Float) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let decimals = hundredths % 100
    return (value < 0 && hundredths > 0 ? "−" : "") + "\(hundredths / 100)"
      + messages["decimal-separator"] + (decimals < 10 ? "0" : "") + "\(decimals)"
  }
}

extension Proposal {
  /// Its title, or the first words of its text: up to sixty characters, with "…" where more follows.
  fileprivate var opening: String {
    let line = (title.isEmpty ? body : title).split(whereSeparator: \.isNewline).first ?? ""
    guard line.count > 60 else { return String(line) }
    let cut = line.prefix(60)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end].trimmingCharacters(in: .whitespaces) + "…"
  }
}
