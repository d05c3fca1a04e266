/// Finds demands of one theme that contradict each other: "more" and "less", "put" and "take away",
/// said of the same word.
///
/// The cue, a word of the language's profile, stands before the noun it is said of, with nothing but
/// one or two stop words between them; a negation before the cue turns it round. Whoever takes both
/// sides counts for neither. Cues are read, not sentences: what is found is for a person to look at.
struct Contradictions: Sendable {
  /// The noun is at most so many words behind the cue.
  private static let reach = 3
  /// A side needs so many proposals.
  private static let fewest = 2
  /// Things may be named by so many of the theme's best terms.
  private static let vocabularySize = 40
  /// Most contradictions of a theme.
  private static let most = 3

  let input: ThemeDescriber.Input
  let grammar: TitleGrammar

  /// A thing and a pair of contrary cues.
  private struct Key: Hashable {
    let term: UInt32
    let pair: Int
  }

  /// Who takes which side, with the cue that says so.
  private struct Positions {
    /// Row and first byte of the cue, for each side.
    var sides: [[(row: Int, byte: Int)]] = [[], []]
  }

  /// Contradictions among the members of a theme, those with the larger minority first.
  ///
  /// - Parameters:
  ///   - members: Rows of the theme, ascending.
  ///   - terms: The theme's terms, most telling first.
  /// - Returns: At most three, about different things.
  func contradictions(
    among members: [Int], terms: [TermProfile.Entry]
  ) -> [ThemeSummary.Contradiction] {
    let vocabulary = Set(
      terms.lazy.filter { isSubject($0.term) }.prefix(Self.vocabularySize).map(\.term))
    var positions: [Key: Positions] = [:]
    for row in members {
      for (key, side, byte) in statements(of: row, about: vocabulary) {
        var entry = positions[key] ?? Positions()
        if entry.sides[side].last?.row != row { entry.sides[side].append((row, byte)) }
        positions[key] = entry
      }
    }
    let found = positions.compactMap { key, entry -> (Key, [[(row: Int, byte: Int)]])? in
      let both = Set(entry.sides[0].map(\.row)).intersection(entry.sides[1].map(\.row))
      let sides = entry.sides.map { $0.filter { !both.contains($0.row) } }
        .sorted { ($1.count, $0.first?.row ?? 0) < ($0.count, $1.first?.row ?? 0) }
      return sides[1].count >= Self.fewest ? (key, sides) : nil
    }.sorted { left, right in
      let (a, b) = (left.1, right.1)
      if a[1].count != b[1].count { return a[1].count > b[1].count }
      if a[0].count != b[0].count { return a[0].count > b[0].count }
      return (left.0.term, left.0.pair) < (right.0.term, right.0.pair)
    }
    var named: Set<UInt32> = []
    return Array(
      found.filter { named.insert($0.0.term).inserted }.prefix(Self.most).map { key, sides in
        ThemeSummary.Contradiction(
          subject: input.corpus.surfaces[
            input.lexicon.surfaceOfTerm[Int(key.term)]],
          majority: side(sides[0]), minority: side(sides[1]))
      })
  }

  /// Whether a term is a noun that says something, and no cue itself.
  private func isSubject(_ term: UInt32) -> Bool {
    let surface = Int(input.lexicon.surfaceOfTerm[Int(term)])
    return grammar.isNoun[surface] && !grammar.isVague[surface] && grammar.mayStart[surface]
      && input.facts.oppositeSides[input.facts.bare[surface]] == nil
  }

  private func side(
    _ voices: [(row: Int, byte: Int)]
  ) -> ThemeSummary.Contradiction.Side {
    let proposal = input.rows[voices[0].row]
    let bytes = Array(input.proposals[proposal].text.utf8)
    let sentence = Sentences(language: input.languages.proposals[proposal]).ranges(in: bytes)
      .first { $0.contains(voices[0].byte) }
    return ThemeSummary.Contradiction.Side(
      count: voices.count,
      quote: Quote(
        proposal: input.proposals[proposal], bytes: bytes, range: sentence ?? 0..<bytes.count))
  }

  /// What a proposal says of the things, by which cue.
  private func statements(
    of row: Int, about vocabulary: Set<UInt32>
  ) -> [(Key, side: Int, byte: Int)] {
    let proposal = input.rows[row]
    let tokens = input.corpus.tokens(of: proposal)
    let facts = input.facts
    var found: [(Key, side: Int, byte: Int)] = []
    var text: [UInt8] = []
    for index in tokens.indices {
      let surface = Int(tokens[index].surface)
      guard let sides = facts.oppositeSides[facts.bare[surface]] else { continue }
      if text.isEmpty { input.proposals[proposal].appendText(to: &text) }
      let isTurned = (max(index - 2, tokens.startIndex)..<index).contains { before in
        facts.isNegation[Int(tokens[before].surface)]
          && !Self.endsSentence(text[Int(tokens[before].end)..<Int(tokens[index].start)])
      }
      for next in (index + 1)..<min(index + 1 + Self.reach, tokens.endIndex) {
        if Self.endsSentence(text[Int(tokens[next - 1].end)..<Int(tokens[next].start)]) { break }
        let term = facts.term[Int(tokens[next].surface)]
        guard term == Lexicon.noTerm || vocabulary.contains(term) else { break }
        guard term != Lexicon.noTerm else { continue }
        for side in sides {
          found.append(
            (
              Key(term: term, pair: side / 2), isTurned ? 1 - side % 2 : side % 2,
              Int(tokens[index].start)
            ))
        }
        break
      }
    }
    return found
  }

  /// Whether something other than blanks and quotation marks lies between two words.
  private static func endsSentence(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.contains { byte in
      byte == 0x2E || byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x21 || byte == 0x3F
        || byte == 0x0A || byte == 0x28 || byte == 0x29
    }
  }
}
