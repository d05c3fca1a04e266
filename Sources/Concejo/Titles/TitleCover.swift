/// Which members of a theme its title speaks of, and how much of them it leaves open.
///
/// Source: G. Nemhauser, L. Wolsey & M. Fisher, *An analysis of approximations for maximizing
/// submodular set functions*, Mathematical Programming 14, 1978, doi:10.1007/BF01588971.
struct TitleCover: Sendable, Equatable {
  /// How much of each member is not spoken of yet, in [0, 1].
  private(set) var open: [Double]

  /// The cover of a title without words.
  init(memberCount: Int) { open = [Double](repeating: 1, count: memberCount) }

  /// A member is spoken of if it is so far.
  static let spokenOf = 0.25

  /// How many members are spoken of, at least in passing.
  var spokenOfCount: Int { open.count { $0 <= 1 - Self.spokenOf } }

  /// The share of the members that is spoken of, at least in passing.
  var spokenOfShare: Double { Double(spokenOfCount) / Double(max(open.count, 1)) }

  /// How many members a phrase speaks of that nothing spoke of before.
  ///
  /// - Parameter reach: How far it speaks of each member, in [0, 1].
  /// - Returns: A number of members.
  func newlySpokenOf(by reach: [Double]) -> Int {
    zip(reach, open).count { $0 >= Self.spokenOf && $1 > 1 - Self.spokenOf }
  }

  /// Whether more than a share of the members is not spoken of.
  func leavesOpen(moreThan share: Double) -> Bool {
    open.reduce(0, +) > share * Double(open.count)
  }

  /// How much more of the members would be spoken of, of 1.
  ///
  /// - Parameter reach: How far a phrase speaks of each member, in [0, 1].
  /// - Returns: A share of the members.
  func gain(of reach: [Double]) -> Double {
    zip(reach, open).reduce(0) { $0 + max($1.0 + $1.1 - 1, 0) } / Double(max(open.count, 1))
  }

  /// Adds some members that are spoken of in passing.
  mutating func add(inPassing members: Set<Int>) {
    for member in members { open[member] = min(open[member], 1 - Self.spokenOf) }
  }

  /// Adds a phrase: of each member what one phrase says counts, not what several say half.
  ///
  /// - Parameter reach: How far it speaks of each member, in [0, 1].
  mutating func add(_ reach: [Double]) { open = zip(open, reach).map { min($0, 1 - $1) } }
}
