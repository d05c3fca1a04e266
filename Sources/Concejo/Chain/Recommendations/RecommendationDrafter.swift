/// Proposes a recommendation for each unit, in the words of its title.
public struct RecommendationDrafter: Sendable {
  /// Numbers of the units, or nil for all that are accepted, partly or under conditions among them.
  public let units: [Int]?

  /// States whose units become recommendations where none are named.
  private static let granting: Set<String> = ["accepted", "partly", "conditional"]

  /// Chooses units.
  public init(units: [Int]? = nil) { self.units = units }

  /// Recommendations for the chosen units on which none rests yet, in the order of the units.
  ///
  /// - Parameters:
  ///   - account: The units and their answers.
  ///   - stored: What is recommended already; one that was taken back keeps its unit from being drafted again.
  ///   - person: Who drafts, or nil.
  /// - Returns: Recommendations with numbers behind those that are stored.
  public func draft(
    of account: AnswerAccount, beside stored: [Recommendation], by person: String?
  ) -> [Recommendation] {
    let taken = Set(stored.flatMap(\.units).map(account.units.standing))
    let wanted = units.map { Set($0.map(account.units.standing)) }
    let chosen = account.filledUnits.filter { unit in
      guard !taken.contains(unit.number) else { return false }
      if let wanted { return wanted.contains(unit.number) }
      return account.answer(to: .unit(unit.number)).map { Self.granting.contains($0.state.code) }
        ?? false
    }
    let first = (stored.map(\.number).max() ?? 0) + 1
    return chosen.enumerated().map { place, unit in
      Recommendation(first + place, unit.shownTitle, units: [unit.number], by: person)
    }
  }
}
