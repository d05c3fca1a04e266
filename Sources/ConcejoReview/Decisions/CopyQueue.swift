internal import Concejo

/// Much alike pairs of which nobody has said yet whether they ask for the same.
struct CopyQueue {
  /// Two proposals, and why the program left them apart.
  struct Pair {
    let first: String
    let second: String
    /// Nil where the program suggests that they ask for the same.
    let objection: DuplicateObjection?
  }

  /// Those that the program suggests, then those that it kept apart, the most alike first.
  let pairs: [Pair]
  /// How many of them are suggested.
  let suggested: Int

  /// Those that the program kept apart.
  var apart: ArraySlice<Pair> { pairs[suggested...] }

  private struct Key: Hashable {
    let first: String
    let second: String

    init(_ one: String, _ other: String) {
      (first, second) = one < other ? (one, other) : (other, one)
    }
  }

  /// Leaves out what a person has decided, and who is out.
  init(_ moment: Moment) {
    var decided: Set<Key> = []
    for decision in moment.log.active {
      switch decision.action {
      case .same(let ids), .notSame(let ids):
        for (place, id) in ids.enumerated() {
          for other in ids[(place + 1)...] { decided.insert(Key(id, other)) }
        }
      case .accept(let first, let second): decided.insert(Key(first, second))
      default: break
      }
    }
    func isOpen(_ first: String, _ second: String) -> Bool {
      moment.exclusions[first] == nil && moment.exclusions[second] == nil
        && decided.insert(Key(first, second)).inserted
    }
    let suggested = moment.findings.sameRequests.filter { isOpen($0.first, $0.second) }
      .sorted { ($1.similarity, $0.first) < ($0.similarity, $1.first) }
      .map { Pair(first: $0.first, second: $0.second, objection: nil) }
    let apart = moment.findings.keptApart.filter { isOpen($0.first, $0.second) }
      .sorted { ($1.similarity, $0.first) < ($0.similarity, $1.first) }
      .map { Pair(first: $0.first, second: $0.second, objection: $0.objection) }
    pairs = suggested + apart
    self.suggested = suggested.count
  }

  /// Whether the program suggests that two proposals ask for the same.
  func suggests(_ first: String, _ second: String) -> Bool {
    pairs.prefix(suggested).contains { Key($0.first, $0.second) == Key(first, second) }
  }
}
