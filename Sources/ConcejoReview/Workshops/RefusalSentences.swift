internal import Concejo

/// Why a workshop cannot be planned, in the language of the pages.
struct RefusalSentences {
  let messages: Messages

  /// The reason with its numbers, and what would do.
  func text(of refusal: RoomRefusal) -> String {
    let sentence = text(of: refusal.reason)
    guard let nearest = refusal.nearest else { return sentence }
    return sentence + " "
      + messages("refusal.nearest", ["what": text(of: nearest, insteadOf: refusal.request)])
  }

  private func text(of reason: RoomRefusal.Reason) -> String {
    func number(_ value: Int) -> String { messages.number(value) }
    switch reason {
    case .range(let field, let found, let least, let most):
      return messages(
        "refusal.range",
        [
          "name": messages["workshop.\(field.rawValue)"], "found": number(found),
          "least": number(least), "most": number(most),
        ])
    case .noThemes: return messages["refusal.noThemes"]
    case .pastMidnight: return messages["refusal.midnight"]
    case .seating(let people, let tables, let fewest, let most, let rooms):
      return messages(
        tables == nil ? "refusal.seating" : "refusal.tables",
        [
          "people": number(people), "tables": number(tables ?? 0), "fewest": number(fewest),
          "most": number(most), "rooms": number(rooms),
        ])
    case .themes(let found, let method, let tables):
      return messages(
        "refusal.themes",
        [
          "n": number(found), "method": messages["room.method.\(method.rawValue)"],
          "tables": number(tables),
        ])
    case .time(let minutes, _, _):
      return messages("refusal.time", ["minutes": number(minutes)])
    }
  }

  private func text(of nearest: RoomRequest, insteadOf asked: RoomRequest) -> String {
    func told(_ value: Int?) -> String {
      value.map { messages.number($0) } ?? messages["workshop.asSuits"]
    }
    let facts: [(name: String, before: String, after: String)] = [
      ("people", told(asked.people), told(nearest.people)),
      ("minutes", told(asked.minutes), told(nearest.minutes)),
      ("start", ClockTime(asked.start).description, ClockTime(nearest.start).description),
      ("rooms", told(asked.rooms), told(nearest.rooms)),
      ("tables", told(asked.tables), told(nearest.tables)),
      ("seats", told(asked.seats), told(nearest.seats)),
      (
        "method", asked.method?.rawValue ?? "",
        nearest.method.map { messages["room.method.\($0.rawValue)"] }
          ?? messages["workshop.anyMethod"]
      ),
      ("themes", told(asked.themes.count), told(nearest.themes.count)),
    ]
    return facts.filter { fact in
      fact.name == "method" ? asked.method != nearest.method : fact.before != fact.after
    }.map { "\(messages["workshop.\($0.name)"]): \($0.after)" }.joined(separator: "; ")
  }
}
