/// Whether a text says in another order what another one says: clauses changed places, words did not.
struct Reordering {
  /// Whether it does.
  let isMereOrder: Bool

  /// Share of the shorter text's neighbouring words that must stand side by side in the other one too.
  private static let smallestShare: Float = 0.4

  /// Compares two texts that share enough words, but not in one order.
  ///
  /// What denies, and what is contrary to another word of the text, must stand beside the same word in both:
  /// "más bancos y menos coches" is not "más coches y menos bancos". Numbers and names must be the same
  /// ones.
  init(_ first: WordSequence, _ second: WordSequence, facts: WordFacts) {
    func pairs(_ text: WordSequence) -> Set<[UInt32]> {
      Set(zip(text.keys, text.keys.dropFirst()).map { [$0, $1] })
    }
    func numbers(_ text: WordSequence) -> Set<UInt32> {
      Set(text.words.compactMap(facts.value(of:)))
    }
    func names(_ text: WordSequence) -> Set<UInt32> {
      Set(text.words.filter { facts.isOwnName[Int($0)] }.map { facts.bare[Int($0)] })
    }
    let (left, right) = (pairs(first), pairs(second))
    let shared = Float(left.intersection(right).count)
    isMereOrder =
      shared >= Self.smallestShare * Float(min(left.count, right.count))
      && numbers(first) == numbers(second) && names(first) == names(second)
      && Self.haveEqualTurns(first, second, facts: facts)
  }

  /// Whether every word that turns a demand round stands beside the same word in both texts.
  private static func haveEqualTurns(
    _ first: WordSequence, _ second: WordSequence, facts: WordFacts
  ) -> Bool {
    let left = turns(of: first, facts: facts)
    var right = turns(of: second, facts: facts)
    guard left.count == right.count else { return false }
    for turn in left {
      let match = right.firstIndex {
        $0.word == turn.word && ($0.before == turn.before || $0.after == turn.after)
      }
      guard let match else { return false }
      right.remove(at: match)
    }
    return true
  }

  private struct Turn {
    let word: UInt32
    let before: UInt32?
    let after: UInt32?
  }

  private static func turns(of text: WordSequence, facts: WordFacts) -> [Turn] {
    func meaning(_ places: some Sequence<Int>) -> UInt32? {
      places.first { facts.term[Int(text.words[$0])] != Lexicon.noTerm }.map { text.keys[$0] }
    }
    let sides = Set(text.bare.flatMap { facts.polarity.sides[$0] ?? [] })
    return text.words.indices.filter { place in
      let form = text.bare[place]
      return facts.polarity.isOperator(form)
        || (facts.polarity.sides[form] ?? []).contains { sides.contains($0 ^ 1) }
    }.map { place in
      Turn(
        word: text.bare[place], before: meaning((0..<place).reversed()),
        after: meaning((place + 1)..<text.words.count))
    }
  }
}
