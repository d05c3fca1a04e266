/// Who has something to do with which themes: authors by what they wrote, supporters by what they supported.
///
/// Of a survey an author is a person, of all else a contribution, copies included. A contribution speaks of
/// its theme and of those that its sentences speak of besides. Supports are counted as they stand: one person
/// may have supported several contributions.
struct ThemeVoices: Sendable {
  /// People who have to do with the same themes.
  struct Group: Sendable, Equatable {
    /// Numbers of the themes, ascending; none for those outside all themes.
    let themes: [Int]
    /// Authors.
    let authors: Int
    /// Supports.
    let supporters: Int
  }

  /// Groups by their themes, each set of themes once.
  let groups: [Group]

  /// Adopts groups that are known already.
  init(groups: [Group]) { self.groups = groups }

  /// Gathers the voices of a run.
  init(_ findings: Findings, proposals: [Proposal]) {
    let byID = Dictionary(proposals.map { ($0.id, $0) }) { first, _ in first }
    var people: [String: Set<Int>] = [:]
    var authors: [[Int]: Int] = [:]
    var supporters: [[Int]: Int] = [:]
    for placement in findings.placements {
      let themes = Set([placement.theme].compactMap(\.self) + placement.further.map(\.theme))
      let proposal = byID[placement.proposal]
      if let person = proposal?.respondent {
        people[person, default: []].formUnion(themes)
      } else {
        authors[themes.sorted(), default: 0] += 1
      }
      if let supports = proposal?.supports, supports > 0 {
        supporters[themes.sorted(), default: 0] += supports
      }
    }
    for themes in people.values { authors[themes.sorted(), default: 0] += 1 }
    groups = Set(authors.keys).union(supporters.keys)
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { Group(themes: $0, authors: authors[$0] ?? 0, supporters: supporters[$0] ?? 0) }
  }

  /// Groups that have to do with each theme, by their places.
  var groupsOfThemes: [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for (place, group) in groups.enumerated() {
      for theme in group.themes { found[theme, default: []].append(place) }
    }
    return found
  }
}

/// Who has something on a table, and who has nothing.
public struct RoomCoverage: Sendable, Codable, Equatable {
  /// All authors.
  public let authors: Int
  /// Authors who have to do with a theme on a table.
  public let authorsServed: Int
  /// All supports.
  public let supporters: Int
  /// Supports of contributions that have to do with a theme on a table.
  public let supportersServed: Int
  /// Authors of the largest group that shares a theme and has nothing on a table.
  ///
  /// 0 where everybody in a theme has something; of repetitive themes, which may be tests, none is such a group.
  public let largestUnserved: Int
  /// The theme of that group; nil where there is none.
  public let unservedTheme: Int?

  /// Counts who is served by some themes.
  ///
  /// - Parameters:
  ///   - themes: Numbers of the themes on tables.
  ///   - voices: Who has to do with which themes.
  ///   - heard: Numbers of the themes of which a group can be left with nothing.
  init(of themes: [Int], voices: ThemeVoices, among heard: [Int]) {
    let (chosen, heard) = (Set(themes), Set(heard))
    var unserved: [Int: Int] = [:]
    var (authors, authorsServed, supporters, supportersServed) = (0, 0, 0, 0)
    for group in voices.groups {
      authors += group.authors
      supporters += group.supporters
      if group.themes.contains(where: chosen.contains) {
        authorsServed += group.authors
        supportersServed += group.supporters
      } else {
        for theme in group.themes where heard.contains(theme) {
          unserved[theme, default: 0] += group.authors
        }
      }
    }
    (self.authors, self.authorsServed) = (authors, authorsServed)
    (self.supporters, self.supportersServed) = (supporters, supportersServed)
    let largest = unserved.filter { $0.value > 0 }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }
    largestUnserved = largest?.value ?? 0
    unservedTheme = largest?.key
  }

  /// Whether it serves no fewer authors and supporters than another, and leaves no larger group with nothing.
  func isNoWorse(than other: RoomCoverage) -> Bool {
    authorsServed >= other.authorsServed && supportersServed >= other.supportersServed
      && largestUnserved <= other.largestUnserved
  }
}
