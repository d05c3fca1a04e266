/// Three questions to talk about a theme, each made of what this theme's own proposals show.
///
/// A question starts from a counted fact: contrary demands, the parts of the theme, the places it comes
/// from. Where a theme has fewer than three such facts, questions that suit any theme take their place.
/// Words of citizens stand in quotation marks; everything else is a template with counts.
public struct ThemeQuestions: Sendable, Equatable {
  /// The questions, exactly three, what people do not agree on first.
  public let sentences: [String]

  private static let count = 3
  /// Passages that every page about a theme prints.
  private static let printedQuotes = 2

  /// Asks about a theme.
  ///
  /// - Parameters:
  ///   - theme: The theme.
  ///   - findings: What it was found in.
  ///   - contrary: Two of its proposals that seem to ask for contrary things, both of them printed on
  ///     the page: nobody should have to look up what is asked about.
  ///   - printed: Proposals that the page quotes, each with the words that name it.
  ///   - messages: The sentences of a language.
  public init(
    of theme: Theme, in findings: Findings, contrary: Findings.ApartRecord? = nil,
    printed: [ThemeBrief.Passage] = [], messages: Messages
  ) {
    let source = Source(
      theme: theme, findings: findings, contrary: contrary,
      printed: printed.prefix(Self.printedQuotes).map(\.self), messages: messages)
    let own = source.own.prefix(Self.count)
    let missing = (own.count..<Self.count).map { source.general(at: $0, after: own.count) }
    sentences = Array(own) + missing
  }

  /// What questions are made from.
  private struct Source {
    let theme: Theme
    let findings: Findings
    let contrary: Findings.ApartRecord?
    let printed: [ThemeBrief.Passage]
    let messages: Messages

    /// Questions from what is special about the theme, the most telling first.
    var own: [String] {
      [tension, parts, place, choice, category, growth, further, smallestPart].compactMap(\.self)
    }

    private var isSurvey: Bool { theme.summary.respondents != nil }

    private func quoted(_ text: String) -> String { messages("quote", ["text": text]) }

    /// A title in quotation marks, with a capital in front as all of them have in one question.
    private func titled(_ text: String) -> String { quoted(text.capitalizedFirst) }

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
      return contrary.map {
        messages("room.question.apart", ["first": $0.first, "second": $0.second])
      }
    }

    private var parts: String? {
      guard theme.subthemes.count > 1 else { return nil }
      let (first, second) = (theme.subthemes[0], theme.subthemes[1])
      return messages(
        "room.question.parts",
        [
          "first": titled(first.title.text), "n": number(first.distinctCount),
          "second": titled(second.title.text), "m": number(second.distinctCount),
          "total": number(theme.distinctCount),
        ])
    }

    /// A part is small that has no more than one in so many of a theme's proposals.
    private static let fewOf = 10

    /// The part that is easily passed over.
    private var smallestPart: String? {
      guard theme.subthemes.count > 2, let part = theme.subthemes.last,
        part.distinctCount * Self.fewOf <= theme.distinctCount
      else { return nil }
      return messages(
        "room.question.minor",
        [
          "title": titled(part.title.text), "n": number(part.distinctCount),
          "total": number(theme.distinctCount),
        ])
    }

    private var place: String? {
      theme.summary.places.first.map {
        messages(
          isSurvey ? "room.question.place-people" : "room.question.place",
          [
            "name": $0.name, "inside": number($0.inside), "filed": number($0.insideFiled),
            "total": number($0.total), "all": number($0.totalFiled),
          ])
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
          [
            "name": $0.name, "inside": number($0.inside), "filed": number($0.insideFiled),
            "total": number($0.total), "all": number($0.totalFiled),
          ])
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
          "total": number(trend.totalLater), "all": number(trend.totalDated),
        ])
    }

    /// Other themes that are named in a question.
    private static let namedThemes = 3

    /// The other themes whose proposals speak of this one, those with most such proposals first.
    private var further: String? {
      var counts: [Int: Int] = [:]
      for placement in findings.placements {
        guard let own = placement.theme, own != theme.id,
          placement.further.contains(where: { $0.theme == theme.id })
        else { continue }
        counts[own, default: 0] += 1
      }
      let named = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(Self.namedThemes)
        .compactMap { id, count in
          findings.theme(id).map { "\(titled($0.title.text)) (\(number(count)))" }
        }
      return named.isEmpty
        ? nil : messages("room.question.further", ["themes": messages.listed(named)])
    }

    /// A question that any theme allows, about what one of its proposals on the page asks; each of them is asked
    /// about once, and then the theme by its name.
    func general(at position: Int, after own: Int) -> String {
      let place = position - own
      let subject =
        printed.indices.contains(place)
        ? quoted(printed[place].text)
          + " (\(messages("theme.quote.source", ["id": printed[place].proposal])))"
        : titled(theme.title.text)
      return messages("label", ["label": subject]) + " " + messages["room.ask.\(position + 1)"]
    }
  }
}
