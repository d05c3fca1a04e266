/// Letters in much the same words: each text goes to the one whose own words it holds.
///
/// A letter is found by what most of its signers share, which two letters on two clinics may both be; a
/// signer who cut hers short may hold little else. The words that only the texts of one letter have tell.
struct RivalLetters {
  /// A letter and the texts that hold it.
  struct Found: Sendable {
    /// Numbers of the texts, ascending.
    var texts: [Int]
    let letter: Letter
  }

  /// Share of a letter's words that another holds as well, in (0, 1], from which they are rivals.
  private static let smallestShare = 0.4
  /// A letter with a smaller share of the texts that another one has may be that one with an edit.
  private static let smallestShareOfSize = 0.2
  /// Words that an edit leaves out of a letter.
  private static let longestEdit = 3
  /// Texts that are held against letters in one go.
  private static let textsAtOnce = 256

  private let texts: [CampaignText]
  /// Texts of a letter, at least.
  private let smallest: Int
  /// Whether a text holds enough of a letter and does not say the contrary.
  private let isSigner: @Sendable (Int, Letter) -> Bool
  private let index: LetterIndex
  /// All letters, with the texts that are theirs by now.
  private var found: [Found]
  /// Texts that are no letter's.
  private var isFree: [Bool]

  /// - Parameters:
  ///   - found: All letters.
  ///   - texts: The texts.
  ///   - smallest: Texts of a letter, at least.
  ///   - isSigner: Whether a text holds enough of a letter and does not say the contrary.
  init(
    _ found: [Found], texts: [CampaignText], smallest: Int,
    isSigner: @escaping @Sendable (Int, Letter) -> Bool
  ) {
    (self.found, self.texts, self.smallest, self.isSigner) = (found, texts, smallest, isSigner)
    index = LetterIndex(found.map(\.letter))
    isFree = [Bool](repeating: true, count: texts.count)
    for number in found.lazy.flatMap(\.texts) { isFree[number] = false }
  }

  /// Moves texts between rival letters, and takes in those that no letter got.
  ///
  /// - Returns: The letters with their texts as they are then, in the same order; a letter that is
  ///   another one with a few edits is left without texts.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  mutating func settled() throws -> [Found] {
    let rivals = groups().filter { $0.count > 1 }
    guard !rivals.isEmpty else { return found }
    for (group, near) in zip(rivals, texts(near: rivals)) {
      dissolve(group)
      place(near.filter { isFree[$0] }, in: group)
      try Task.checkCancellation()
    }
    return found
  }

  /// Letters that share words enough, by number, each in one group.
  private func groups() -> [[Int]] {
    var sets = DisjointSets(count: found.count)
    let lengths = found.map(\.letter.positions.count)
    for second in found.indices {
      let letter = found[second].letter
      for held in index.held(by: letter.positions.map { letter.words[$0] })
      where held.letter < second {
        let shared = Letter.stretches(ofRunsAt: held.runs, edit: 0).reduce(0) { $0 + $1.count }
        let shorter = min(lengths[held.letter], lengths[second])
        if Double(shared) >= Self.smallestShare * Double(shorter) {
          sets.unite(held.letter, second)
        }
      }
    }
    return Dictionary(grouping: found.indices) { sets.representative(of: $0) }
      .values.sorted { $0[0] < $1[0] }
  }

  /// For each group of letters the texts that share a run with one of them, ascending.
  private func texts(near groups: [[Int]]) -> [[Int]] {
    var groupOf = [Int](repeating: -1, count: found.count)
    for (number, group) in groups.enumerated() { for letter in group { groupOf[letter] = number } }
    let (texts, index, ofLetter) = (self.texts, self.index, groupOf)
    let met = parallelChunks(texts.indices, chunk: Self.textsAtOnce) { numbers in
      numbers.map { number in
        Set(index.held(by: texts[number].words).map { ofLetter[$0.letter] }).filter { $0 >= 0 }
      }
    }.joined()
    var near = [[Int]](repeating: [], count: groups.count)
    for (number, groups) in met.enumerated() { for group in groups { near[group].append(number) } }
    return near
  }

  /// Gives the texts of small letters to a much larger one that they hold as well.
  ///
  /// Some signers changed the same word, or added the same sentence. Texts of letters that are too small then are
  /// free.
  private mutating func dissolve(_ group: [Int]) {
    let sizes = Dictionary(uniqueKeysWithValues: group.map { ($0, weight(of: found[$0].texts)) })
    for small in group.reversed() {
      func isMuchLarger(_ letter: Int) -> Bool {
        guard let size = sizes[letter], let own = sizes[small] else { return false }
        return Double(own) < Self.smallestShareOfSize * Double(size)
      }
      guard group.contains(where: isMuchLarger) else { continue }
      var kept: [Int] = []
      for number in found[small].texts {
        let own = found[small].letter.coverage(of: texts[number].words).count
        let homes = index.held(by: texts[number].words).compactMap { near -> (Int, held: Int)? in
          guard isMuchLarger(near.letter) else { return nil }
          let letter = found[near.letter].letter
          let held = letter.coverage(of: texts[number].words).count
          guard held + Self.longestEdit >= min(own, letter.positions.count),
            isSigner(number, letter)
          else { return nil }
          return (near.letter, held)
        }
        if let home = homes.max(by: { ($0.held, $1.0) < ($1.held, $0.0) }) {
          found[home.0].texts.append(number)
        } else {
          kept.append(number)
        }
      }
      found[small].texts = kept
      if weight(of: kept) < smallest {
        for number in kept { isFree[number] = true }
        found[small].texts = []
      }
    }
  }

  private func weight(of numbers: [Int]) -> Int { numbers.reduce(0) { $0 + texts[$1].weight } }

  /// Gives each text of a group of letters, and the free ones beside, to the letter whose own words it holds.
  private mutating func place(_ free: [Int], in group: [Int]) {
    let (found, texts, index, isSigner) = (self.found, self.texts, self.index, self.isSigner)
    let own = OwnWordsOfLetters(group.map { found[$0].texts.map { texts[$0].words } })
    // Letters are named by their places in the group from here on.
    let places = Dictionary(uniqueKeysWithValues: zip(group, group.indices))
    let candidates =
      group.indices.flatMap { part in found[group[part]].texts.map { (text: $0, home: part) } }
      + free.map { (text: $0, home: -1) }
    let homes = parallelChunks(candidates.indices, chunk: Self.textsAtOnce) { range in
      candidates[range].map { candidate -> Int in
        let held = index.held(by: texts[candidate.text].words).compactMap { held in
          places[held.letter].map { LetterIndex.Held(letter: $0, runs: held.runs) }
        }
        let holding = OwnWordsOfLetters.Holding(held, of: texts[candidate.text].words)
        let near = held.map(\.letter)
        func signs(_ part: Int) -> Bool { isSigner(candidate.text, found[group[part]].letter) }
        if candidate.home >= 0 {
          return near.first { own.prefers(holding, $0, to: candidate.home) && signs($0) }
            ?? candidate.home
        }
        return near.first { part in
          !found[group[part]].texts.isEmpty && signs(part)
            && !near.contains { own.prefers(holding, $0, to: part) }
        } ?? -1
      }
    }.joined()
    var parts = [[Int]](repeating: [], count: group.count)
    for (candidate, home) in zip(candidates, homes) where home >= 0 {
      parts[home].append(candidate.text)
      isFree[candidate.text] = false
    }
    for (part, letter) in group.enumerated() { self.found[letter].texts = parts[part].sorted() }
  }
}
