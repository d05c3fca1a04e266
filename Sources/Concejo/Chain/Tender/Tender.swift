/// The clauses of a tender and the units selected for it: every one of either has at least one of the other.
///
/// A unit is selected where somebody said so, or where a clause that stands names it.
public struct Tender: Sendable {
  /// Those that stand and those that were taken back, ascending.
  public let clauses: [Clause]
  /// What was said about units, ascending.
  public let selections: [TenderUnit]

  /// States whose units are selected where none are named.
  private static let granting: Set<String> = ["accepted", "partly"]

  /// Puts both together.
  public init(_ clauses: [Clause] = [], _ selections: [TenderUnit] = []) {
    self.clauses = clauses.sorted { $0.number < $1.number }
    self.selections = selections.sorted { $0.number < $1.number }
  }

  /// Whether nothing of a tender is there.
  public var isEmpty: Bool { clauses.isEmpty && selections.isEmpty }

  /// Clauses that were not taken back, ascending.
  public var standing: [Clause] { clauses.filter { !$0.isWithdrawn } }

  /// Numbers of the units that were selected or that a clause names, ascending; a unit that was merged
  /// counts as the one that it went into.
  public func selected(in account: AnswerAccount) -> [Int] {
    let named = selections.filter(\.isSelected).map(\.number) + standing.flatMap(\.units)
    return Set(named.map(account.units.standing)).sorted()
  }

  /// The units that are accepted or accepted in part, ascending.
  public static func granted(in account: AnswerAccount) -> [Int] {
    account.filledUnits.map(\.number).filter { number in
      account.answer(to: .unit(number)).map { granting.contains($0.state.code) } ?? false
    }
  }

  /// The clauses that rest on a unit, ascending.
  public func clauses(about unit: Int, in account: AnswerAccount) -> [Clause] {
    standing.filter { $0.units.contains { account.units.standing($0) == unit } }
  }

  /// Numbers of selected units that no clause takes up, ascending; those that are gone are not among them.
  public func withoutClause(in account: AnswerAccount) -> [Int] {
    selected(in: account).filter { unit in
      Self.isThere(unit, in: account) && clauses(about: unit, in: account).isEmpty
    }
  }

  /// Numbers of units that were selected and are gone, ascending.
  public func gone(in account: AnswerAccount) -> [Int] {
    selections.filter { $0.isSelected && !Self.isThere($0.number, in: account) }.map(\.number)
  }

  /// Clauses that name no unit, or of whose units some are gone, with the numbers of these.
  ///
  /// A unit that was merged into another one lives on in it.
  public func withoutUnit(in account: AnswerAccount) -> [(clause: Clause, gone: [Int])] {
    standing.compactMap { clause in
      let gone = clause.units.filter { !Self.isThere($0, in: account) }
      return clause.units.isEmpty || !gone.isEmpty ? (clause, gone) : nil
    }
  }

  /// What changes where units are selected or taken out: those that are as they were are not in it.
  public func selecting(
    _ units: [Int], isSelected: Bool = true, by person: String?
  ) -> [TenderUnit] {
    let before = Dictionary(
      selections.map { ($0.number, $0.isSelected) }, uniquingKeysWith: { first, _ in first })
    return Set(units).sorted().filter { (before[$0] ?? false) != isSelected }
      .map { TenderUnit($0, isSelected: isSelected, by: person) }
  }

  private static func isThere(_ unit: Int, in account: AnswerAccount) -> Bool {
    !(account.units[account.units.standing(unit)]?.members.isEmpty ?? true)
  }

  /// The clauses that stand as members of the chain: each rests on what its units rest on.
  func objects(_ grounds: RecommendationGrounds) -> [ChainObject] {
    standing.map { clause in
      ChainObject(
        .clause, id: clause.name, title: clause.text,
        contributions: grounds.contributions(ofUnits: clause.units))
    }
  }
}
