/// What makes two passages the same phrase.
struct PhraseKey: Hashable, Sendable {
  /// The terms, in their order.
  let terms: [UInt32]
  /// Their words, in the same order: a term may be more than one.
  let words: [UInt32]
  /// How many of them stand before the coordinating word; 0 for a phrase without one.
  let coordination: Int

  /// Whether one of two phrases has all terms, or all words, of the other.
  func saysTheSame(as other: PhraseKey) -> Bool {
    func nested(_ left: [UInt32], _ right: [UInt32]) -> Bool {
      let (left, right) = (Set(left), Set(right))
      return left.isSubset(of: right) || right.isSubset(of: left)
    }
    return nested(terms, other.terms) || nested(words, other.words)
  }

  /// The two phrases that are joined, of a coordination.
  var halves: (PhraseKey, PhraseKey)? {
    guard coordination > 0 else { return nil }
    return (
      PhraseKey(
        terms: Array(terms.prefix(coordination)), words: Array(words.prefix(coordination)),
        coordination: 0),
      PhraseKey(
        terms: Array(terms.dropFirst(coordination)), words: Array(words.dropFirst(coordination)),
        coordination: 0)
    )
  }

  /// Itself, or the two phrases that are joined.
  var parts: [PhraseKey] { halves.map { [$0.0, $0.1] } ?? [self] }

  /// A fixed order, for phrases that score alike.
  func precedes(_ other: PhraseKey) -> Bool {
    if terms != other.terms { return terms.lexicographicallyPrecedes(other.terms) }
    if words != other.words { return words.lexicographicallyPrecedes(other.words) }
    return coordination < other.coordination
  }
}

/// A phrase that could name a theme, with who has it and how it is written.
struct CandidatePhrase: Sendable {
  /// What is said of one and of several is written in the rarer number once in so many passages, at least.
  private static let otherNumberShare = 0.2

  /// Positions of the members that have it, ascending.
  private(set) var members: [Int32] = []
  /// Whether it names a theme only if most members have it.
  private(set) var isDoubted = false
  /// Whether its language puts first what a phrase speaks of.
  private var isHeadFirst = false
  /// Passages in all, those behind a word that says where, and those tied by a bare preposition to a noun before
  /// them.
  private var (passages, placed, tied) = (0, 0, 0)
  /// What stands before it, and behind it.
  private var (before, behind) = (PhraseCompany(), PhraseCompany())
  /// The way it is written, of a phrase that was met once: most are.
  private var only: (text: String, wording: PhraseWording)?
  /// The ways it is written, by their lower-case form, of a phrase that was met more often.
  private var wordings: [String: PhraseWording] = [:]

  /// The wording best to read, if any may be printed; of equals the most frequent, then the first by bytes.
  var bestWording: PhraseWording? {
    if let only { return only.wording.standsAlone ? only.wording : nil }
    return best(among: wordings)
  }

  /// The best wording of several things where another speaks of one, or the other way round.
  ///
  /// - Parameter wording: The other.
  /// - Returns: Nil where too few passages are written so: "waters" is no water.
  func wordingInOtherNumber(than wording: PhraseWording) -> PhraseWording? {
    let others = wordings.filter { $0.value.isPlural != wording.isPlural }
    let passages = wordings.values.reduce(0) { $0 + $1.count }
    let count = others.values.reduce(0) { $0 + $1.count }
    guard Double(count) >= Self.otherNumberShare * Double(passages) else { return nil }
    return best(among: others)
  }

  private func best(among wordings: [String: PhraseWording]) -> PhraseWording? {
    wordings.filter(\.value.standsAlone).max { left, right in
      let (a, b) = (left.value, right.value)
      if a.rank != b.rank { return a.rank < b.rank }
      if a.weight != b.weight { return a.weight < b.weight }
      return right.key.utf8.lexicographicallyPrecedes(left.key.utf8)
    }?.value
  }

  /// Whether it is mostly part of one and the same longer phrase, or hangs on the same noun wherever it stands:
  /// "consultorio" where all speak of the "entrada del consultorio".
  var isFragment: Bool {
    before.isFixed || behind.isFixed || isHeadFirst && before.isAlwaysThere
  }

  /// Whether it is where something stands, in all passages: "en el patio".
  var isPlace: Bool { placed == passages }

  /// Whether another noun stands behind it in all of several passages: "pas de vianants", "pas zebra".
  var isNeverAlone: Bool { behind.isNeverMissing }

  /// Whether it belongs to some noun before it in all of several passages: "punto limpio móvil", "cobertura del móvil".
  var isHanging: Bool { isHeadFirst && before.isNeverMissing }

  /// Whether it is tied to a noun before it in all of several passages: "ayuda a domicilio", "comida a domicilio".
  var isTied: Bool { passages > 1 && tied == passages }

  /// Counts what a passage hangs on.
  mutating func meet(isPlaced: Bool, isTied: Bool) {
    passages += 1
    if isPlaced { placed += 1 }
    if isTied { tied += 1 }
  }

  /// Tells what is beside a passage, whether it is a phrase in doubt, and whether what stands before is what it
  /// hangs on.
  mutating func meet(before: UInt32?, behind: UInt32?, isDoubted: Bool, isHeadFirst: Bool) {
    self.isHeadFirst = isHeadFirst
    self.before.meet(before)
    self.behind.meet(behind)
    if isDoubted { self.isDoubted = true }
  }

  /// Counts a passage that is never printed.
  ///
  /// - Parameter member: Who has it, not before the last one counted.
  mutating func count(of member: Int32) {
    if members.last != member { members.append(member) }
  }

  /// Counts a passage that may be printed.
  ///
  /// - Parameters:
  ///   - text: How it is written.
  ///   - member: Who has it, not before the last one counted.
  ///   - passage: Where it stands.
  mutating func add(_ text: String, of member: Int32, _ passage: PhraseWording) {
    count(of: member)
    if let first = only {
      wordings[first.text.lowercased()] = first.wording
      only = nil
    } else if wordings.isEmpty {
      only = (text, passage)
      return
    }
    let key = text.lowercased()
    wordings[key] = wordings[key]?.met(again: passage) ?? passage
  }
}
