internal import Concejo

/// What a reader of a draw reads, in its order, and what was said of it.
struct AuditQueue {
  /// Something to be judged.
  enum Item {
    case text(AuditSample.Text)
    case pair(AuditSample.Pair)

    /// Ids of the contributions that it shows.
    var proposals: [String] {
      switch self {
      case .text(let text): [text.proposal]
      case .pair(let pair): [pair.first, pair.second]
      }
    }
  }

  /// Keys of everything that can be shown, texts before pairs.
  let keys: [String]
  private let items: [String: Item]
  private let answers: AuditAnswers?

  /// Leaves out what may not be shown any more.
  ///
  /// - Parameters:
  ///   - sample: The draw.
  ///   - answers: What the reader has answered; nil where that is nothing.
  ///   - visible: Ids of the contributions that may be shown.
  init(_ sample: AuditSample, _ answers: AuditAnswers?, visible: Set<String>) {
    let all =
      zip(sample.textKeys, sample.texts).map { ($0, Item.text($1)) }
      + zip(sample.pairKeys, sample.pairs).map { ($0, Item.pair($1)) }
    let shown = all.filter { visible.isSuperset(of: $0.1.proposals) }
    keys = shown.map(\.0)
    items = Dictionary(shown, uniquingKeysWith: { first, _ in first })
    self.answers = answers
  }

  /// What stands under a key; nil where there is nothing, or it may not be shown.
  subscript(key: String) -> Item? { items[key] }

  /// What the reader said to a key.
  func verdict(of key: String) -> AuditVerdict? {
    answers?.texts[key]?.verdict ?? answers?.pairs[key]?.verdict
  }

  /// Where the reader says that a text belongs.
  func destination(of key: String) -> AuditAnswers.Destination? { answers?.texts[key]?.other }

  /// How much of it the reader has answered.
  var answered: Int { keys.count { verdict(of: $0) != nil } }

  /// The next key without an answer, from one on and then from the start; nil where there is none.
  func next(after key: String) -> String? {
    let place = keys.firstIndex(of: key).map { $0 + 1 } ?? 0
    return (keys[place...] + keys[..<place]).first { verdict(of: $0) == nil }
  }
}
