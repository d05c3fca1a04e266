/// Proposes answer units: copies, suggested same requests, and what is left of each part of a theme.
///
/// No unit reaches over two themes, and copies are never parted. What is in a unit already stays there.
public struct UnitDrafter: Sendable {
  /// How many new units there are to be within themes; as many as the groups give where nil.
  public var count: Int?
  /// Whether contributions outside all themes get units, each with its copies one of its own.
  public var includesOutside: Bool

  /// Chooses how units are drafted.
  public init(count: Int? = nil, includesOutside: Bool = false) {
    self.count = count
    self.includesOutside = includesOutside
  }

  /// What is proposed.
  public struct Draft: Sendable, Equatable {
    /// New units, and contributions that join the unit of their copies, in the order of the themes.
    public let decisions: [UnitDecision]
    /// Contributions outside all themes that stay in no unit.
    public let outside: Int
  }

  /// Drafts units for what is in none.
  ///
  /// - Parameters:
  ///   - findings: The latest run.
  ///   - proposals: Its proposals, with personal data hidden.
  ///   - units: The units that there are.
  /// - Returns: Decisions that make them so, the same for the same study.
  /// - Throws: ``UnitDraftError`` where the number cannot be had.
  public func draft(
    of findings: Findings, proposals: [Proposal], beside units: AnswerUnits
  ) throws(UnitDraftError) -> Draft {
    let placements = findings.placements
    var isOpen = placements.map { units.number(of: $0.proposal) == nil }
    let joining = Self.joining(findings, isOpen: &isOpen, units)
    let atoms = UnitAtom.all(of: findings, where: isOpen)
    let byTheme = Dictionary(grouping: atoms) { $0.theme ?? 0 }
    let themed = findings.themes.compactMap { byTheme[$0.id] }
    var bundles = themed.map(UnitBundle.natural)
    if let count {
      let most = themed.map(\.count)
      guard count >= themed.count, count <= most.reduce(0, +) else {
        throw UnitDraftError(
          count: count, fewest: themed.count, most: most.reduce(0, +))
      }
      let shares = UnitShares(of: count, natural: bundles.map(\.count), most: most)
      bundles = zip(bundles, shares.counts).map { UnitBundle.fitted($0, to: $1) }
    }
    let outside = byTheme[0] ?? []
    if includesOutside { bundles.append(outside.flatMap { UnitBundle.natural([$0]) }) }
    let titles = UnitTitles(findings, proposals: proposals)
    var number = units.nextNumber
    var made: [UnitDecision] = []
    for theme in bundles {
      for bundle in theme.sorted(by: { ($1.size, $0.members[0]) < ($0.size, $1.members[0]) }) {
        guard let title = titles.title(of: bundle) else { continue }
        made.append(
          .create(
            bundle.members.map { placements[$0].proposal }, unit: number, title: title.text,
            source: title.source))
        number += 1
      }
    }
    return Draft(
      decisions: joining + made,
      outside: includesOutside ? 0 : outside.reduce(0) { $0 + $1.members.count })
  }

  /// Copies of what is in one unit go there too; those of several units are left to people.
  private static func joining(
    _ findings: Findings, isOpen: inout [Bool], _ units: AnswerUnits
  ) -> [UnitDecision] {
    guard !units.units.isEmpty else { return [] }
    let positions = Dictionary(
      findings.placements.enumerated().map { ($1.proposal, $0) },
      uniquingKeysWith: { first, _ in first })
    var joining: [Int: [String]] = [:]
    for group in findings.duplicateGroups {
      let ids = group.members.map(\.proposal)
      let homes = Set(ids.compactMap(units.number(of:)))
      guard homes.count == 1, let home = homes.first else { continue }
      for id in ids {
        guard let position = positions[id], isOpen[position] else { continue }
        isOpen[position] = false
        joining[home, default: []].append(id)
      }
    }
    return joining.sorted { $0.key < $1.key }.map { .join($0.value, unit: $0.key) }
  }
}

/// Why units cannot be drafted.
public struct UnitDraftError: Error, Sendable, Equatable {
  /// How many were asked for.
  public let count: Int
  /// The fewest: one for each theme that has contributions in no unit.
  public let fewest: Int
  /// The most: copies and same requests stay together.
  public let most: Int
}

extension UnitDraftError: CustomStringConvertible {
  /// One sentence: what was found and what was expected.
  public var description: String {
    "\(count) units cannot be made of what is in none; expected \(fewest) to \(most): no unit reaches over two"
      + " themes, and copies stay together."
  }
}
