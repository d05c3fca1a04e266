/// Atoms of one theme that are drafted as one unit.
struct UnitBundle: Equatable {
  /// The atoms, in the order of their first members.
  private(set) var atoms: [UnitAtom]
  /// The part of the theme whose single contributions these are, all of them; nil for any other bundle.
  private(set) var subtheme: Int?

  /// How many contributions it has.
  var size: Int { atoms.reduce(0) { $0 + $1.members.count } }

  /// Its contributions, ascending by position.
  var members: [Int] { atoms.flatMap(\.members).sorted() }

  private var part: Int? { atoms[0].subtheme }

  /// Copies and same requests each by themselves, then what is left of each part of the theme.
  static func natural(_ atoms: [UnitAtom]) -> [UnitBundle] {
    let groups = atoms.filter { $0.members.count > 1 }.map { UnitBundle(atoms: [$0]) }
    let singles = Dictionary(grouping: atoms.filter { $0.members.count == 1 }) { $0.subtheme ?? 0 }
    return groups
      + singles.sorted { $0.key < $1.key }.map { part, atoms in
        UnitBundle(atoms: atoms, subtheme: part > 0 ? part : nil)
      }
  }

  /// The bundles of a theme, brought to a number: small ones go to what is nearest on the map, in their own
  /// part of the theme before others; large ones are cut across the map.
  static func fitted(_ bundles: [UnitBundle], to count: Int) -> [UnitBundle] {
    var bundles = bundles
    while bundles.count > count,
      let smallest = bundles.indices.min(by: { left, right in
        (bundles[left].size, left) < (bundles[right].size, right)
      })
    {
      let taken = bundles.remove(at: smallest)
      let nearest = bundles.indices.min { left, right in
        taken.distance(to: bundles[left]) < taken.distance(to: bundles[right])
      }
      guard let nearest else { return [taken] }
      bundles[nearest].take(taken)
    }
    while bundles.count < count,
      let largest = bundles.indices.max(by: { left, right in
        (bundles[left].atoms.count, right) < (bundles[right].atoms.count, left)
      }), bundles[largest].atoms.count > 1
    {
      let parts = bundles[largest].halves
      bundles[largest] = parts.first
      bundles.append(parts.second)
    }
    return bundles
  }

  /// Another part of the theme is farther than any place of the same part.
  private func distance(to other: UnitBundle) -> (Int, Double) {
    let (x, y) = center
    let (otherX, otherY) = other.center
    let square = (x - otherX) * (x - otherX) + (y - otherY) * (y - otherY)
    return (part == other.part ? 0 : 1, square)
  }

  private var center: (x: Double, y: Double) {
    let count = Double(atoms.count)
    return (atoms.reduce(0) { $0 + $1.x } / count, atoms.reduce(0) { $0 + $1.y } / count)
  }

  private mutating func take(_ other: UnitBundle) {
    atoms = (atoms + other.atoms).sorted { $0.members[0] < $1.members[0] }
    subtheme = nil
  }

  /// Two halves, by the direction in which the atoms lie farther apart.
  private var halves: (first: UnitBundle, second: UnitBundle) {
    func width(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }
    let isWide = width(atoms.map(\.x)) >= width(atoms.map(\.y))
    let sorted = atoms.sorted { left, right in
      let (a, b) = isWide ? (left.x, right.x) : (left.y, right.y)
      return (a, left.members[0]) < (b, right.members[0])
    }
    func half(_ atoms: ArraySlice<UnitAtom>) -> UnitBundle {
      UnitBundle(atoms: atoms.sorted { $0.members[0] < $1.members[0] })
    }
    let middle = (sorted.count + 1) / 2
    return (half(sorted[..<middle]), half(sorted[middle...]))
  }

  private init(atoms: [UnitAtom], subtheme: Int? = nil) {
    self.atoms = atoms
    self.subtheme = subtheme
  }
}
