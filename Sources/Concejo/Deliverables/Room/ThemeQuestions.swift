/// Three questions to talk about a theme, each made of what this theme's own proposals show.
///
/// A question starts from a counted fact: contrary demands, the parts of the theme, the places it comes
/// from. Where a theme has fewer than three such facts, the words that tell it from the others take their
/// place. Words of citizens stand in quotation marks; everything else is a template with counts.
public struct ThemeQuestions: Sendable, Equatable {
  /// The questions, exactly three, what people do not agree on first.
  public let sentences: [String]

  private static let count = 3

  /// Asks about a theme.
  ///
  /// - Parameters:
  ///   - theme: The theme.
  ///   - findings: What it was found in.
  ///   - messages: The sentences of a language.
  public init(of theme: Theme, in findings: Findings, messages: Messages) {
    let source = Source(theme: theme, findings: findings, messages: messages)
    let own = source.own.prefix(Self.count)
    let missing = (own.count..<Self.count).map { source.general(at: $0) }
    sentences = Array(own) + missing
  }

  /// What questions are made from.
  private struct Source {
    let theme: Theme
    let findings: Findings
    let messages: Messages

    /// Questions from what is special about the theme, the most telling first.
    var own: [String] {
      [tension, parts, place, choice, category, growth, further, smallestPart].compactMap(\.self)
    }

    private var isSurvey: Bool { theme.summary.respondents != nil }

    private func quoted(_ text: String) -> String { messages("quote", ["text": text]) }

    private func number(_ value: Int) -> String { messages.number(value) }

    /// Contrary demands, or two proposals that seem to ask for contrary things.
    private var tension: String? {
      if let sides = theme.summary.contradictions.first {
        return messages(
          "room.question.sides",
          [
            "subject": quoted(sides.subject), "majority": number(sides.majority.count),
            "minority": number(sides.minority.count),
          ])
      }
      let members = Set(theme.proposals)
      let pair = findings.keptApart.first {
        $0.objection == .oppositeDemand && members.contains($0.first)
          && members.contains($0.second)
      }
      return pair.map {
        messages("room.question.apart", ["first": $0.first, "second": $0.second])
      }
    }

    private var parts: String? {
      guard theme.subthemes.count > 1 else { return nil }
      let (first, second) = (theme.subthemes[0], theme.subthemes[1])
      return messages(
        "room.question.parts",
        [
          "first": quoted(first.title.text), "n": number(first.distinctCount),
          "second": quoted(second.title.text), "m": number(second.distinctCount),
          "total": number(theme.distinctCount),
        ])
    }

    /// The part that is easily passed over.
    private var smallestPart: String? {
      guard theme.subthemes.count > 2, let part = theme.subthemes.last else { return nil }
      return messages(
        "room.question.minor",
        [
          "title": quoted(part.title.text), "n": number(part.distinctCount),
          "total": number(theme.distinctCount),
        ])
    }

    private var place: String? {
      theme.summary.places.first.map {
        messages(
          isSurvey ? "room.question.place-people" : "room.question.place",
          ["name": $0.name, "inside": number($0.inside), "filed": number($0.insideFiled)])
      }
    }

    private var choice: String? {
      theme.summary.choices?.first.map {
        messages(
          "room.question.choice",
          [
            "question": quoted($0.question), "name": quoted($0.answer.name),
            "inside": number($0.answer.inside), "filed": number($0.answer.insideFiled),
          ])
      }
    }

    /// A category; in a survey it would be the question that was answered.
    private var category: String? {
      guard !isSurvey else { return nil }
      return theme.summary.categories.first.map {
        messages(
          "room.question.category",
          ["name": $0.name, "inside": number($0.inside), "filed": number($0.insideFiled)])
      }
    }

    private var growth: String? {
      guard !isSurvey, let trend = theme.summary.trend, trend.isGrowing else { return nil }
      guard let since = CalendarDay(trend.since) else { return nil }
      return messages(
        "room.question.growing",
        [
          "since": messages.day(since),
          "later": number(trend.later), "dated": number(trend.dated),
        ])
    }

    private var further: String? {
      let count = findings.placements.count { placement in
        placement.further.contains { $0.theme == theme.id }
      }
      return count > 0 ? messages("room.question.further", ["n": number(count)]) : nil
    }

    /// A question that any theme allows, from one of its words, or else from its size.
    func general(at position: Int) -> String {
      let ask = messages["room.ask.\(position + 1)"]
      guard theme.keyTerms.indices.contains(position) else {
        let fact = messages(
          "room.fact.size",
          [
            "title": quoted(theme.title.text), "n": number(theme.proposals.count),
            "total": number(findings.placements.count),
          ])
        return fact + " " + ask
      }
      let term = theme.keyTerms[position]
      let fact = messages(
        "room.fact.term",
        [
          "word": quoted(term.word), "inside": number(term.inside),
          "total": number(theme.distinctCount),
        ])
      return fact + " " + ask
    }
  }
}
