/// What changed between two runs, or two studies: themes born, died, split, merged and renamed, and
/// proposals moved.
public struct ThemeDiff: Sendable, Codable, Equatable {
  /// Something that became of a theme.
  public struct Change: Sendable, Codable, Equatable {
    /// What became of it.
    public let kind: Kind
    /// The themes before, such as `T07`.
    public let before: [String]
    /// The themes after.
    public let after: [String]
    /// What they were called and are called.
    public let titles: [String]
    /// Members that both sides have, or that the one side has where there is but one.
    public let proposals: Int

    /// What can become of a theme.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      case born, died, split, merged, renamed
    }
  }

  /// A proposal that is in another theme than before.
  public struct Move: Sendable, Codable, Equatable {
    /// Id of the proposal.
    public let proposal: String
    /// Theme before; nil outside all themes.
    public let from: String?
    /// Theme after; nil outside all themes.
    public let to: String?
  }

  /// In the order of the kinds, then of the themes.
  public let changes: [Change]
  /// By id; not those whose theme was merged or split as a whole.
  public let moved: [Move]
  /// Proposals of the later side that the earlier one does not have.
  public let added: Int
  /// Proposals of the earlier side that the later one does not have.
  public let removed: Int
  /// Proposals of both sides.
  public let shared: Int
  /// Those of them that are in the same theme.
  public let unmoved: Int

  /// From this share of its members on, in tenths, a theme has gone into another.
  private static let mostTenths = 5

  /// Compares two runs.
  ///
  /// - Parameters:
  ///   - before: The earlier one.
  ///   - after: The later one.
  ///   - byNumber: Whether numbers tell which theme is which, as in two runs of one study; else their
  ///     members do.
  public init(_ before: Findings, _ after: Findings, byNumber: Bool) {
    let matching: [Int?]
    if byNumber {
      matching = after.themes.map { theme in before.themes.firstIndex { $0.id == theme.id } }
    } else {
      matching =
        ThemeMatching(
          before.themes.map(\.proposals), after.themes.map(\.proposals)
        ).earlier
    }
    let was = Self.places(before)
    let now = Self.places(after)
    var flows: [Int: [Int: Int]] = [:]
    var sizes: (before: [Int: Int], after: [Int: Int]) = ([:], [:])
    var places: (shared: Int, unmoved: Int) = (0, 0)
    let earlierOf = Dictionary(
      uniqueKeysWithValues: after.themes.indices.map { index in
        (after.themes[index].id, matching[index].map { before.themes[$0].id })
      })
    for (id, old) in was {
      guard let new = now[id] else { continue }
      places.shared += 1
      if let old { sizes.before[old, default: 0] += 1 }
      if let new { sizes.after[new, default: 0] += 1 }
      if let old, let new { flows[old, default: [:]][new, default: 0] += 1 }
      if old == new.flatMap({ earlierOf[$0] ?? nil }), old != nil || new == nil {
        places.unmoved += 1
      }
    }
    shared = places.shared
    unmoved = places.unmoved
    added = now.keys.count { was[$0] == nil }
    removed = was.keys.count { now[$0] == nil }
    var changes: [Change] = []
    func title(_ findings: Findings, _ id: Int) -> String { findings.theme(id)?.title.text ?? "" }
    let lasting = Set(matching.compactMap { $0 })
    var follows: Set<[Int]> = []
    for (index, theme) in after.themes.enumerated() {
      let name = [ThemeName(theme.id).text]
      if let match = matching[index] {
        let old = before.themes[match]
        follows.insert([old.id, theme.id])
        guard old.title.text != theme.title.text else { continue }
        changes.append(
          Change(
            kind: .renamed, before: [ThemeName(old.id).text], after: name,
            titles: [old.title.text, theme.title.text], proposals: theme.proposals.count))
        continue
      }
      let sources = flows.filter { ($0.value[theme.id] ?? 0) > 0 }
        .max { ($0.value[theme.id] ?? 0, $1.key) < ($1.value[theme.id] ?? 0, $0.key) }
      let both = sources?.value[theme.id] ?? 0
      // Most of it comes from one theme that is still there: it was split off.
      if let source = sources?.key,
        both * 10 >= Self.mostTenths * sizes.after[theme.id, default: 0],
        both * 2 >= theme.proposals.count
      {
        follows.insert([source, theme.id])
        changes.append(
          Change(
            kind: .split, before: [ThemeName(source).text], after: name,
            titles: [title(before, source), theme.title.text], proposals: both))
      } else {
        changes.append(
          Change(
            kind: .born, before: [], after: name, titles: [theme.title.text],
            proposals: theme.proposals.count))
      }
    }
    for (index, theme) in before.themes.enumerated() where !lasting.contains(index) {
      let best = (flows[theme.id] ?? [:]).max { ($0.value, $1.key) < ($1.value, $0.key) }
      let name = [ThemeName(theme.id).text]
      if let best, best.value * 10 >= Self.mostTenths * sizes.before[theme.id, default: 0] {
        follows.insert([theme.id, best.key])
        changes.append(
          Change(
            kind: .merged, before: name, after: [ThemeName(best.key).text],
            titles: [theme.title.text, title(after, best.key)], proposals: best.value))
      } else {
        changes.append(
          Change(
            kind: .died, before: name, after: [], titles: [theme.title.text],
            proposals: theme.proposals.count))
      }
    }
    let order = Change.Kind.allCases
    self.changes = changes.sorted { left, right in
      let ranks = (order.firstIndex(of: left.kind) ?? 0, order.firstIndex(of: right.kind) ?? 0)
      return ranks.0 == ranks.1
        ? (left.before + left.after).lexicographicallyPrecedes(right.before + right.after)
        : ranks.0 < ranks.1
    }
    moved = was.keys.sorted { Proposal.id($0, precedes: $1) }.compactMap { id in
      guard let old = was[id], let new = now[id] else { return nil }
      guard old != nil || new != nil else { return nil }
      if let old, let new, follows.contains([old, new]) { return nil }
      return Move(
        proposal: id, from: old.map { ThemeName($0).text }, to: new.map { ThemeName($0).text })
    }
  }

  private static func places(_ findings: Findings) -> [String: Int?] {
    Dictionary(findings.placements.map { ($0.proposal, $0.theme) }) { first, _ in first }
  }
}
