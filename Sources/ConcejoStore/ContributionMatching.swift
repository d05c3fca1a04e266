internal import Concejo

/// Finds for each contribution of a later export the stored one that it is a version of.
///
/// The same id with the same text comes first. Ids are then believed where most of those that both sides
/// have stand over texts alike, and the rest are not texts that others had before: numbers of rows move on
/// when a row goes. Texts tell what no file numbered; where ids are not believed, texts alone tell.
///
/// Where ids are believed, two that files state are two contributions, whatever they say: many ask for
/// "more trees", and nobody gets the place of one who took it back.
struct ContributionMatching {
  /// Least share of common words of a text told again with changes, where no id tells it.
  private static let nearlyEqual = 0.8
  /// Words of more contributions than this tell none apart.
  private static let commonWord = 200

  private let later: [Proposal]
  private let stored: [Proposal]
  private let laterKeys: [TextKey]
  private let storedKeys: [TextKey]
  /// Index of the stored contribution, for each later one.
  private(set) var matches: [Int?]
  private var isTaken: [Bool]
  /// Whether ids that files state tell contributions apart.
  private var areIDsBelieved = false

  /// Matches contributions, both sides sorted by id.
  init(_ later: [Proposal], with stored: [Proposal]) {
    self.later = later
    self.stored = stored
    laterKeys = later.map(TextKey.init)
    storedKeys = stored.map(TextKey.init)
    matches = Array(repeating: nil, count: later.count)
    isTaken = Array(repeating: false, count: stored.count)
    let byID = Dictionary(zip(stored.map(\.id), stored.indices)) { first, _ in first }
    let sameID = later.map { byID[$0.id] }
    let common = later.indices.filter { sameID[$0] != nil }
    let (texts, storedTexts) = (TextKeys(laterKeys), TextKeys(storedKeys))
    let alike = common.count { index in
      sameID[index].map { texts.isAlike(laterKeys[index], storedKeys[$0], of: storedTexts) } == true
    }
    // Texts that stand once on either side.
    let (once, onceStored) = (Self.single(laterKeys), Self.single(storedKeys))
    let moved = common.count { index in
      let key = laterKeys[index]
      return once.contains(key) && onceStored.contains(key)
        && sameID[index].map { !texts.isAlike(key, storedKeys[$0], of: storedTexts) } == true
    }
    areIDsBelieved =
      !common.isEmpty && alike * 2 >= common.count && moved * 2 <= common.count - alike
    for index in common {
      if let other = sameID[index], laterKeys[index] == storedKeys[other] {
        take(other, for: index)
      }
    }
    if areIDsBelieved {
      for index in common where matches[index] == nil {
        if let other = sameID[index] { take(other, for: index) }
      }
    }
    matchEqualTexts { [$0.place, $0.category, $0.date, $0.respondent] }
    matchEqualTexts { [$0.place, $0.category] }
    matchEqualTexts { [$0.place] }
    matchEqualTexts { _ in [] }
    matchNearTexts()
  }

  private static func single(_ keys: [TextKey]) -> Set<TextKey> {
    Set(Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value == 1 }.keys)
  }

  private mutating func take(_ other: Int, for index: Int) {
    guard matches[index] == nil, !isTaken[other] else { return }
    matches[index] = other
    isTaken[other] = true
  }

  /// Whether a text may tell that two are versions of one contribution.
  private func mayTextTell(_ index: Int, _ other: Int) -> Bool {
    !areIDsBelieved || ContentID.isMade(later[index].id) || ContentID.isMade(stored[other].id)
  }

  /// A text, and what else tells its contributions apart where several say the same.
  private struct Twin: Hashable {
    let text: TextKey
    let details: [String?]
  }

  /// Matches equal texts, one by one in the order of their ids.
  ///
  /// - Parameter details: What must be equal besides: "more benches" in the north is not that in the south.
  private mutating func matchEqualTexts(and details: (Proposal) -> [String?]) {
    // The last is the first by id: it is taken off at the end.
    var (made, stated): ([Twin: [Int]], [Twin: [Int]]) = ([:], [:])
    for other in stored.indices.reversed() where !isTaken[other] {
      let twin = Twin(text: storedKeys[other], details: details(stored[other]))
      if ContentID.isMade(stored[other].id) {
        made[twin, default: []].append(other)
      } else {
        stated[twin, default: []].append(other)
      }
    }
    for index in later.indices where matches[index] == nil {
      let key = Twin(text: laterKeys[index], details: details(later[index]))
      let isFree = !areIDsBelieved || ContentID.isMade(later[index].id)
      let (first, second) = (made[key]?.last, isFree ? stated[key]?.last : nil)
      guard let other = [first, second].compactMap(\.self).min() else { continue }
      if other == first { made[key]?.removeLast() } else { stated[key]?.removeLast() }
      take(other, for: index)
    }
  }

  /// Matches texts that changed a little, where each is the only one of its kind for the other.
  private mutating func matchNearTexts() {
    let open = later.indices.filter { matches[$0] == nil }
    let free = stored.indices.filter { !isTaken[$0] }
    guard !open.isEmpty, !free.isEmpty else { return }
    var holders: [String: [Int]] = [:]
    for other in free {
      for word in Set(storedKeys[other].words) { holders[word, default: []].append(other) }
    }
    var pairs: [(later: Int, stored: Int)] = []
    for index in open {
      let candidates = Set(
        Set(laterKeys[index].words).flatMap { word in
          holders[word].flatMap { $0.count <= Self.commonWord ? $0 : nil } ?? []
        })
      let near = candidates.filter {
        mayTextTell(index, $0)
          && laterKeys[index].similarity(to: storedKeys[$0]) >= Self.nearlyEqual
      }
      if near.count == 1, let only = near.first { pairs.append((index, only)) }
    }
    let claims = Dictionary(pairs.map { ($0.stored, 1) }, uniquingKeysWith: +)
    for pair in pairs where claims[pair.stored] == 1 { take(pair.stored, for: pair.later) }
  }
}
