/// Copies as far as decisions on themes need them: what is decided of one holds for all.
///
/// The next analysis finds copies anew; until then they are those of the latest run, and what people said of copies
/// since then.
struct CopiesInView: Sendable {
  private var groups: [[String]]

  /// Joins groups by what people called the same, and takes apart those in which they called two not the same: the
  /// next analysis tells what is left of these.
  ///
  /// - Parameters:
  ///   - found: Groups of the latest run.
  ///   - log: All decisions.
  init(_ found: [[String]], log: DecisionLog) {
    let constraints = CopyConstraints(
      log, known: Set(found.joined()).union(log.namedProposals))
    groups = found.filter { group in
      let members = Set(group)
      return !constraints.apart.keys.contains {
        members.contains($0.first) && members.contains($0.second)
      }
    }
    for pair in constraints.same.keys.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) })
    {
      let ends = [pair.first, pair.second]
      let touched = groups.filter { group in ends.contains(where: group.contains) }
      groups.removeAll { group in ends.contains(where: group.contains) }
      groups.append(Set(touched.joined()).union(ends).sorted())
    }
  }

  /// Ids of all copies.
  var ids: Set<String> { Set(groups.joined()) }

  /// Some proposals, each with its copies among them.
  ///
  /// - Parameter ids: Ids, ascending.
  /// - Returns: Units, by their first id.
  func units(of ids: [String]) -> [[String]] {
    var groupOf: [String: Int] = [:]
    for (number, group) in groups.enumerated() { for id in group { groupOf[id] = number } }
    let here = Dictionary(grouping: ids.filter { groupOf[$0] != nil }) { groupOf[$0] }
    return ids.compactMap { id in
      guard let group = groupOf[id], let unit = here[group] else { return [id] }
      return unit.first == id ? unit : nil
    }
  }
}
