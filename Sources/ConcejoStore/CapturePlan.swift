internal import Concejo

/// What a filled sheet changes of what the tables said before, line by line, found out before anything is
/// written.
struct CapturePlan {
  /// A line, and what it said before.
  struct Change {
    let line: HarvestLine
    let earlier: HarvestLine
  }

  /// Lines that said nothing before.
  private(set) var added: [HarvestLine] = []
  /// Lines that said something else.
  private(set) var changed: [Change] = []
  /// Lines that say nothing any more.
  private(set) var removed: [HarvestLine] = []
  /// Lines that say what they said.
  private(set) var unchanged: [HarvestLine] = []
  /// Lines of the same tables that are not in the sheet: what they said stays.
  let missing: [HarvestKey]

  /// Compares a sheet with what is stored.
  init(_ harvest: Harvest, over stored: [HarvestLine]) {
    let earlier = Dictionary(stored.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for line in harvest.lines {
      switch earlier[line.key] {
      case nil: added.append(line)
      case line?: unchanged.append(line)
      case let other?: changed.append(Change(line: line, earlier: other))
      }
    }
    removed = stored.filter { harvest.blank.contains($0.key) }
    let keys = Set(harvest.lines.map(\.key)).union(harvest.blank).union(harvest.erased)
    let tables = Set(keys.map(\.origin))
    missing = stored.map(\.key).filter { tables.contains($0.origin) && !keys.contains($0) }
  }

  /// Whether everything is said already.
  var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  /// Lines that are to be written, in the order of their keys.
  var written: [HarvestLine] { (added + changed.map(\.line)).sorted { $0.key < $1.key } }

  /// New ideas whose words were not stored under this line before.
  var ideas: [HarvestLine] {
    (added.filter { $0.kind == .idea }
      + changed.filter {
        $0.line.kind == .idea && ($0.earlier.kind != .idea || $0.earlier.text != $0.line.text)
      }.map(\.line)).sorted { $0.key < $1.key }
  }

  /// Ids of contributions that were new ideas, and whose lines say so no more.
  var takenBack: [String] {
    (removed.filter { $0.kind == .idea }
      + changed.filter { $0.earlier.kind == .idea && $0.line.kind != .idea }.map(\.earlier))
      .compactMap(\.proposal)
  }

  /// The plan without some lines.
  func leavingOut(_ keys: Set<HarvestKey>) -> CapturePlan {
    var plan = self
    plan.added.removeAll { keys.contains($0.key) }
    plan.changed.removeAll { keys.contains($0.line.key) }
    return plan
  }
}
