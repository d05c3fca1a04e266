/// Letters in much the same words: each text goes to the one whose own words it holds.
///
/// A letter is found by what most of its signers share, which two letters on two clinics may both be; a
/// signer who cut hers short may hold little else. The words that only the texts of one letter have tell.
struct RivalLetters {
  /// A letter and the texts that hold it.
  struct Found {
    /// Numbers of the texts, ascending.
    var texts: [Int]
    let letter: Letter
  }

  /// Share of a letter's words that another holds as well, in (0, 1], from which they are rivals.
  private static let smallestShare = 0.4
  /// Share of a letter's texts that have a word of its own, at least.
  private static let smallestOwnShare = 0.5
  /// Share of another letter's texts that have it, at most.
  private static let largestForeignShare = 0.1

  /// A letter with a smaller share of the texts that another one has may be that one with an edit.
  private static let smallestShareOfSize = 0.2
  /// Words that an edit leaves out of a letter.
  private static let longestEdit = 3

  /// Moves texts between rival letters, and takes in those that no letter got.
  ///
  /// - Parameters:
  ///   - found: All letters.
  ///   - texts: The texts.
  ///   - smallest: Texts of a letter, at least.
  ///   - isSigner: Whether a text holds enough of a letter and does not say the contrary.
  /// - Returns: The letters with their texts as they are then, in the same order; a letter that is
  ///   another one with a few edits is left without texts.
  static func settled(
    _ found: [Found], texts: [CampaignText], smallest: Int, isSigner: (Int, Letter) -> Bool
  ) -> [Found] {
    var settled = found
    let rivals = groups(of: found).filter { $0.count > 1 }
    guard !rivals.isEmpty else { return found }
    let taken = Set(found.flatMap(\.texts))
    var free = texts.indices.filter { !taken.contains($0) }
    for group in rivals {
      free += dissolve(group, among: &settled, texts: texts, smallest: smallest, isSigner: isSigner)
      let votes = Votes(
        group.map { settled[$0].texts }, letters: group.map { found[$0].letter }, texts: texts)
      var parts = [[Int]](repeating: [], count: group.count)
      for part in group.indices {
        for number in settled[group[part]].texts {
          let holding = votes.holding(of: texts[number])
          let other = group.indices.first { other in
            votes.prefers(holding, other, to: part)
              && isSigner(number, found[group[other]].letter)
          }
          parts[other ?? part].append(number)
        }
      }
      for number in free {
        let holding = votes.holding(of: texts[number])
        let place = group.indices.first { part in
          !settled[group[part]].texts.isEmpty && isSigner(number, found[group[part]].letter)
            && !group.indices.contains { votes.prefers(holding, $0, to: part) }
        }
        if let place { parts[place].append(number) }
      }
      let placed = Set(parts.joined())
      free.removeAll(where: placed.contains)
      for (part, letter) in group.enumerated() { settled[letter].texts = parts[part].sorted() }
    }
    return settled
  }

  /// Gives the texts of small letters to a much larger one that they hold as well: some signers changed the
  /// same word, or added the same sentence.
  ///
  /// - Returns: The texts of letters that are too small then.
  private static func dissolve(
    _ group: [Int], among settled: inout [Found], texts: [CampaignText], smallest: Int,
    isSigner: (Int, Letter) -> Bool
  ) -> [Int] {
    var free: [Int] = []
    let sizes = group.map { settled[$0].texts.reduce(0) { $0 + texts[$1].weight } }
    for part in group.indices.reversed() {
      let larger = group.indices.filter {
        Double(sizes[part]) < smallestShareOfSize * Double(sizes[$0])
      }
      guard !larger.isEmpty else { continue }
      var kept: [Int] = []
      for number in settled[group[part]].texts {
        func held(_ letter: Letter) -> Int { letter.coverage(of: texts[number].words).count }
        let own = held(settled[group[part]].letter)
        let homes = larger.compactMap { part -> (part: Int, held: Int)? in
          let letter = settled[group[part]].letter
          let held = held(letter)
          guard held + longestEdit >= min(own, letter.positions.count), isSigner(number, letter)
          else { return nil }
          return (part, held)
        }
        let home = homes.max { ($0.held, $1.part) < ($1.held, $0.part) }
        if let home {
          settled[group[home.part]].texts.append(number)
        } else {
          kept.append(number)
        }
      }
      settled[group[part]].texts = kept
      if kept.reduce(0, { $0 + texts[$1].weight }) < smallest {
        free += kept
        settled[group[part]].texts = []
      }
    }
    return free
  }

  /// Letters that share words enough, by number, each in one group.
  private static func groups(of found: [Found]) -> [[Int]] {
    var sets = DisjointSets(count: found.count)
    let words = found.map { found in found.letter.positions.map { found.letter.words[$0] } }
    for second in found.indices {
      for first in 0..<second {
        let shared = found[first].letter.coverage(of: words[second]).inText.count { $0 }
        let shorter = min(words[first].count, words[second].count)
        if Double(shared) >= smallestShare * Double(shorter) { sets.unite(first, second) }
      }
    }
    return Dictionary(grouping: found.indices) { sets.representative(of: $0) }
      .values.sorted { $0[0] < $1[0] }
  }

  /// Which words tell two letters apart.
  private struct Votes {
    /// For each two letters the words that the texts of the first have and those of the second have not.
    private let own: [[Set<UInt32>]]
    private let letters: [Letter]

    init(_ parts: [[Int]], letters: [Letter], texts: [CampaignText]) {
      self.letters = letters
      let shares = parts.map { part in
        var counts: [UInt32: Int] = [:]
        for word in part.flatMap({ Set(texts[$0].words) }) { counts[word, default: 0] += 1 }
        return counts.mapValues { Double($0) / Double(part.count) }
      }
      own = shares.map { part in
        shares.map { other in
          Set(
            part.filter { $0.value >= smallestOwnShare }.keys.filter {
              (other[$0] ?? 0) <= largestForeignShare
            })
        }
      }
    }

    /// What a text holds of the letters.
    struct Holding {
      /// Words that belong to one of them, with the edits between: what a signer adds may speak of the other
      /// letter's subject.
      let words: Set<UInt32>
      /// For each letter the most of its words that stand side by side.
      let longest: [Int]
    }

    /// What a text holds of the letters.
    func holding(of text: CampaignText) -> Holding {
      let coverages = letters.map { $0.coverage(of: text.words) }
      return Holding(
        words: Set(coverages.flatMap(\.stretches).flatMap { text.words[$0] }),
        longest: coverages.map(\.longestRun))
    }

    /// Whether a text is what the texts of one letter say, rather than what those of another do.
    ///
    /// Both letters must have words of their own: texts with a sentence more are no other letter. Where a text
    /// has as many of both, since its signer adds a word on the other's subject, the letter is the one that
    /// stands there in one piece.
    func prefers(_ text: Holding, _ part: Int, to other: Int) -> Bool {
      let (forPart, forOther) = (own[part][other], own[other][part])
      guard !forPart.isEmpty, !forOther.isEmpty else { return false }
      func share(_ own: Set<UInt32>) -> Double {
        Double(own.intersection(text.words).count) / Double(own.count)
      }
      let (here, there) = (share(forPart), share(forOther))
      guard here == there, here > 0 else { return here > there }
      return text.longest[part] > text.longest[other]
    }
  }
}
