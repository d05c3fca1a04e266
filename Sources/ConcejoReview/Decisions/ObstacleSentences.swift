internal import Concejo

/// Why a decision cannot be applied, in the language of the pages.
struct ObstacleSentences {
  let messages: Messages

  /// Ids that are named.
  private static let mostNamed = 5

  /// The reason in a clause.
  func text(of obstacle: DecisionObstacle) -> String {
    func theme(_ number: Int) -> String { ThemeName(number).text }
    func unit(_ number: Int) -> String { UnitName(number).text }
    switch obstacle {
    case .unknownTheme(let number): return messages("obstacle.unknown", ["what": theme(number)])
    case .unknownUnit(let number): return messages("obstacle.unknown", ["what": unit(number)])
    case .unknownDecision(let id): return messages("obstacle.unknown", ["what": id])
    case .unknownProposals(let ids): return messages("obstacle.unknown", ["what": list(ids)])
    case .scattered(let number, let places):
      let told = places.map { place in
        messages.number(place.count) + ": " + (place.theme.map(theme) ?? messages["outside"])
      }
      return messages(
        "obstacle.scattered", ["what": theme(number), "places": told.joined(separator: "; ")])
    case .merged(let number, let target):
      return messages("obstacle.merged", ["what": theme(number), "into": theme(target)])
    case .mergedUnit(let number, let target):
      return messages("obstacle.merged", ["what": unit(number), "into": unit(target)])
    case .locked(let number): return messages("obstacle.locked", ["what": theme(number)])
    case .sameTheme(let number): return messages("obstacle.same", ["what": theme(number)])
    case .sameUnit(let number): return messages("obstacle.same", ["what": unit(number)])
    case .unknownKind(let kind): return messages("said.unknown", ["kind": kind])
    case .needsAnalysis: return messages["obstacle.needsAnalysis"]
    case .contradicts(let ids): return messages("obstacle.contradicts", ["what": list(ids)])
    case .notExcluded(let ids): return messages("obstacle.notExcluded", ["what": list(ids)])
    case .otherQuestion(let names):
      return messages("obstacle.otherQuestion", ["what": list(names)])
    case .dissolvedUnit(let number): return messages("obstacle.dissolved", ["what": unit(number)])
    case .takenUnit(let number, let decision):
      return messages("obstacle.taken", ["what": unit(number), "decision": decision])
    case .inNoUnit(let ids): return messages("obstacle.inNoUnit", ["what": list(ids)])
    }
  }

  private func list(_ ids: [String]) -> String {
    ids.prefix(Self.mostNamed).joined(separator: ", ")
      + (ids.count > Self.mostNamed
        ? " " + messages("andMore", ["n": messages.number(ids.count - Self.mostNamed)]) : "")
  }
}
