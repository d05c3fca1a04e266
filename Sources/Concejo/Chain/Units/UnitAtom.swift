/// Contributions that a draft never parts: copies, and what was suggested to be the same request.
struct UnitAtom: Equatable {
  /// Positions among the placements, ascending.
  let members: [Int]
  /// Number of the theme, or nil outside all themes.
  let theme: Int?
  /// Number of the part of the theme that its first member is in.
  let subtheme: Int?
  /// Place of its members on the map, in hundredths of its sides: the mean.
  let x: Double
  let y: Double

  /// The atoms of some placements, in the order of their first members.
  ///
  /// - Parameters:
  ///   - findings: The run.
  ///   - isOpen: Whether each placement is to be drafted.
  /// - Returns: Atoms that hold every open placement once.
  static func all(of findings: Findings, where isOpen: [Bool]) -> [UnitAtom] {
    let placements = findings.placements
    let positions = Dictionary(
      placements.enumerated().map { ($1.proposal, $0) }, uniquingKeysWith: { first, _ in first })
    var sets = DisjointSets(count: placements.count)
    func unite(_ first: String, _ second: String) {
      guard let a = positions[first], let b = positions[second], isOpen[a], isOpen[b],
        placements[a].theme == placements[b].theme
      else { return }
      sets.unite(a, b)
    }
    for group in findings.duplicateGroups {
      // Members that are in a unit already are passed over: the others still belong together.
      let open = group.members.map(\.proposal).filter { id in
        positions[id].map { isOpen[$0] } ?? false
      }
      for id in open.dropFirst() { unite(open[0], id) }
    }
    for pair in findings.sameRequests { unite(pair.first, pair.second) }
    var members: [Int: [Int]] = [:]
    for position in placements.indices where isOpen[position] {
      members[sets.representative(of: position), default: []].append(position)
    }
    return members.sorted { $0.key < $1.key }.map { UnitAtom($0.value, of: placements) }
  }

  private init(_ members: [Int], of placements: [Placement]) {
    self.members = members
    theme = placements[members[0]].theme
    subtheme = placements[members[0]].subtheme
    let count = Double(members.count)
    x = members.reduce(0) { $0 + placements[$1].x } / count
    y = members.reduce(0) { $0 + placements[$1].y } / count
  }
}
