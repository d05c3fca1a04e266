/// Which rows are copies of each other: the first slots of a generated corpus, group after group.
///
/// A slot is a row's place before the rows are shuffled.
struct PlantedGroups: Sendable {
  /// How the members of a group resemble each other.
  enum Kind: String, Sendable {
    /// The same words, spelled carelessly.
    case exact
    /// A few words changed, or a sentence added.
    case near
    /// One template, and a sentence of each signer's own.
    case campaign
  }

  /// Rows that resemble each other.
  struct Group: Equatable, Sendable {
    /// How they do.
    var kind: Kind
    /// Their slots; the first member is the original.
    var slots: Range<Int>
  }

  /// Rows for each campaign, in the mean over the corpus.
  private static let rowsPerCampaign = 2_000

  /// The groups in the order of their slots.
  private(set) var groups: [Group] = []
  /// Group of each slot that is in one: the slots from 0.
  private(set) var groupOfSlot: [Int] = []

  /// Draws groups for a corpus of this many rows: 2 % in exact copies, 4 % in near copies, and a
  /// campaign of 10 to 200 signers for every 2,000 rows.
  init(rowCount: Int, using random: inout SplitMix64) {
    while groupOfSlot.count + 4 <= rowCount / 50 {
      add(.exact, size: random.within(2...4))
    }
    while groupOfSlot.count + 3 <= rowCount * 3 / 50 {
      add(.near, size: random.within(2...3))
    }
    for _ in 0..<(rowCount / Self.rowsPerCampaign) {
      // P(size ≥ s) falls as 1 / s: many small campaigns, a few large ones, mean about 31.
      add(.campaign, size: Int(10 / (0.05 + 0.95 * random.unit())))
    }
  }

  private mutating func add(_ kind: Kind, size: Int) {
    let first = groupOfSlot.count
    groupOfSlot += [Int](repeating: groups.count, count: size)
    groups.append(Group(kind: kind, slots: first..<(first + size)))
  }
}

extension PlantedGroups.Group {
  /// The pairs of slots that the group plants; a campaign's against its first member only.
  var pairs: [(first: Int, second: Int)] {
    let originals = kind == .campaign ? slots.prefix(1) : slots
    return originals.flatMap { first in
      slots.filter { $0 > first }.map { (first, $0) }
    }
  }
}
