/// Counts of letter sequences in each language, by their key.
///
/// A hash table with open addressing: the identifier looks up every letter of every word form.
struct GramTable: Sendable {
  /// What is known of one sequence of letters.
  struct Counts: Sendable {
    /// How often it stands in each language.
    var whole = LanguageIdentifier.Scores.zero
    /// How often it stands before another letter or the end of a word.
    var context = LanguageIdentifier.Scores.zero
    /// 1 divided by `context` plus the strength of the shorter one, once all is counted.
    var inverseContext = LanguageIdentifier.Scores.zero
  }

  private var keys: [UInt64]
  private var rows: [UInt32]
  private(set) var counts: [Counts] = []
  private static let free = UInt64.max

  init() {
    keys = Array(repeating: Self.free, count: 1 << 18)
    rows = Array(repeating: 0, count: 1 << 18)
  }

  /// Stands for a sequence that was never met.
  static let unknown = -1

  /// Where in ``counts`` a sequence stands, or ``unknown``.
  func position(of key: UInt64) -> Int {
    let slot = slot(of: key)
    return keys[slot] == Self.free ? Self.unknown : Int(rows[slot])
  }

  /// Counts a sequence once more in a language.
  mutating func addWhole(_ key: UInt64, language: Language) {
    counts[row(of: key)].whole[language.index] += 1
  }

  /// Counts a sequence once more as one before a letter.
  mutating func addContext(_ key: UInt64, language: Language) {
    counts[row(of: key)].context[language.index] += 1
  }

  /// Divides once for all lookups to come.
  mutating func finishCounting(backoff: Float) {
    for row in counts.indices {
      counts[row].inverseContext = 1 / (counts[row].context + backoff)
    }
  }

  private mutating func row(of key: UInt64) -> Int {
    var slot = slot(of: key)
    if keys[slot] == Self.free {
      if counts.count * 2 >= keys.count {
        grow()
        slot = self.slot(of: key)
      }
      keys[slot] = key
      rows[slot] = UInt32(counts.count)
      counts.append(Counts())
    }
    return Int(rows[slot])
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    while keys[slot] != Self.free, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, rows).filter { $0.0 != Self.free }
    keys = Array(repeating: Self.free, count: keys.count * 2)
    rows = Array(repeating: 0, count: keys.count)
    for (key, row) in old {
      let slot = slot(of: key)
      (keys[slot], rows[slot]) = (key, row)
    }
  }
}
