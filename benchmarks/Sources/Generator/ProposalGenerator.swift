/// A seeded source of proposals in any number, with themes, copies and campaigns planted in them.
///
/// The text of a row depends on the seed, the number of rows and the row only, and on nothing that
/// differs between two runs.
public struct ProposalGenerator: Sendable {
  /// How many proposals there are.
  public let rowCount: Int
  private let language: Language
  private let seed: UInt64
  private let planted: PlantedGroups
  /// Slot of each row, shuffled, so that copies lie far apart.
  private let slotOfRow: [Int]

  /// Prepares to write `rowCount` proposals in the words of a corpus.
  public init(corpus: SourceCorpus, rowCount: Int, seed: UInt64) {
    self.rowCount = rowCount
    self.seed = seed
    language = Language(corpus: corpus)
    var random = SplitMix64(seed: seed)
    planted = PlantedGroups(rowCount: rowCount, using: &random)
    var slots = Array(0..<rowCount)
    for last in stride(from: rowCount - 1, to: 0, by: -1) {
      slots.swapAt(last, random.below(last + 1))
    }
    slotOfRow = slots
  }

  /// A planted pair of rows.
  public struct PlantedPair: Equatable, Sendable {
    /// The smaller row, counted from 0.
    public var first: Int
    /// The larger row.
    public var second: Int
    /// `exact`, `near` or `campaign`.
    public var kind: String
  }

  /// The planted pairs by kind and group; a campaign lists each member against one of them only.
  public func plantedPairs() -> [PlantedPair] {
    var rowOfSlot = [Int](repeating: 0, count: rowCount)
    for (row, slot) in slotOfRow.enumerated() { rowOfSlot[slot] = row }
    return planted.groups.flatMap { group in
      group.pairs.map { pair in
        let rows = (rowOfSlot[pair.first], rowOfSlot[pair.second])
        return PlantedPair(
          first: min(rows.0, rows.1), second: max(rows.0, rows.1), kind: group.kind.rawValue)
      }
    }
  }

  /// The id of a row: it says nothing of groups or themes.
  public func id(ofRow row: Int) -> String {
    let digits = String(row + 1)
    return "g" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
  }

  /// Appends a row as one line of JSON.
  public func append(row: Int, to bytes: inout [UInt8]) {
    let slot = slotOfRow[row]
    var random = SplitMix64(seed: seed, stream: UInt64(slot))
    var spelling = Spelling()
    let text: ProposalText
    if slot < planted.groupOfSlot.count {
      let index = planted.groupOfSlot[slot]
      text = member(slot, ofGroup: index, spelling: &spelling, using: &random)
    } else {
      text = .ordinary(language: language, using: &random)
    }
    let line = ProposalLine(
      id: id(ofRow: row), text: text, spelling: spelling, language: language, using: &random)
    line.append(to: &bytes)
  }

  /// The text of a group's member: the first is the original, the others differ from it.
  private func member(
    _ slot: Int, ofGroup index: Int, spelling: inout Spelling, using random: inout SplitMix64
  ) -> ProposalText {
    let group = planted.groups[index]
    // Slots count up from 0, groups down from the last number: no two streams meet.
    var shared = SplitMix64(seed: seed, stream: ~UInt64(index))
    var text = ProposalText.original(of: group.kind, language: language, using: &shared)
    switch group.kind {
    case .exact: if slot != group.slots.first { spelling = .careless(using: &random) }
    case .near: if slot != group.slots.first { text.edit(language: language, using: &random) }
    case .campaign: text.sign(language: language, using: &random)
    }
    return text
  }
}
