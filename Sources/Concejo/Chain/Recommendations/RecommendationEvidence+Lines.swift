extension RecommendationEvidence {
  /// Places that are listed; the rest is counted.
  private static let mostPlaces = 5

  /// The evidence in sentences, a line each.
  public func lines(in language: Language) -> [String] { lines(Messages(language)) }

  func lines(_ messages: Messages) -> [String] {
    var lines = [
      messages(
        "recommend.evidence.contributions",
        ["part": messages.number(contributions), "whole": messages.number(whole)])
    ]
    if let supports {
      lines.append(
        messages("recommend.evidence.supports", ["count": messages.number(supports)]))
    }
    if let opposes {
      lines.append(messages("recommend.evidence.opposes", ["count": messages.number(opposes)]))
    }
    if !places.isEmpty {
      let named = places.prefix(Self.mostPlaces).map { "\($0.name) (\(messages.number($0.count)))" }
      let left = places.count - named.count
      lines.append(
        messages(
          "recommend.evidence.places",
          ["places": named.joined(separator: ", ") + (left > 0 ? ", … (+\(left))" : "")]))
    }
    if let votes {
      lines.append(
        messages(
          "recommend.evidence.votes",
          ["favor": messages.number(votes.favor), "against": messages.number(votes.against)]))
    }
    for contradiction in dissent {
      lines.append(messages.sentence(for: contradiction))
      lines += [contradiction.majority, contradiction.minority].map { side in
        messages("quote", ["text": side.quote.text]) + " ("
          + messages("theme.quote.source", ["id": side.quote.proposal]) + ")"
      }
    }
    return lines
  }
}
