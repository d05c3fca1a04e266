/// A word in lower case with bare vowels, told from others by 64 bits of it.
///
/// Every word of every text is looked up among the cues: strings would take ten times as long.
///
/// Source: G. Fowler, L. C. Noll & K.-P. Vo, FNV-1a, draft-eastlake-fnv.
struct FoldedWord: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What tells it from others; no word's are all 0.
  fileprivate let bits: UInt64

  /// Sixteen of the bits, for ``WordFilter``.
  var place: Int { Int(truncatingIfNeeded: bits >> 24) & 0xFFFF }

  /// The word of some UTF-8 bytes.
  init(_ bytes: some Sequence<UInt8>) {
    var folder = Folder()
    for byte in bytes { folder.add(byte) }
    bits = folder.word.bits
  }

  /// The word of a text.
  init(_ text: some StringProtocol) { self.init(text.utf8) }

  /// The word of a literal.
  init(stringLiteral value: String) { self.init(value.utf8) }

  private init(bits: UInt64) { self.bits = bits }

  /// Takes in a word byte by byte.
  struct Folder {
    private var bits: UInt64 = 0xCBF2_9CE4_8422_2325
    private var isLatin = false

    /// Adds the next byte of UTF-8.
    mutating func add(_ byte: UInt8) {
      if byte < 0x80 {
        mix(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      } else if byte == 0xC3 {
        isLatin = true
      } else if isLatin {
        isLatin = false
        // Capitals stand 32 below their small letters.
        let small = byte < 0x9F ? byte | 0x20 : byte
        if let vowel = Lexicon.bareVowel(small) {
          mix(vowel)
        } else {
          mix(0xC3)
          mix(small)
        }
      } else {
        mix(byte)
      }
    }

    /// Adds a small letter of ASCII or a digit, where no letter beyond ASCII has begun.
    @inline(__always)
    mutating func addPlain(_ byte: UInt8) { mix(byte) }

    @inline(__always)
    private mutating func mix(_ byte: UInt8) {
      bits = (bits ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// The word so far.
    var word: FoldedWord { FoldedWord(bits: bits) }
  }
}

/// Some words, of which most others are told at once.
///
/// Nearly every word that is looked up is none of them, and hashing each takes longer than all else.
struct WordSet: Sendable {
  /// The words in the order in which they were given.
  let words: [FoldedWord]
  private let filter: WordFilter
  private let places: WordPlaces

  /// A set of some words, each of which may be given more than once.
  init(_ words: some Sequence<FoldedWord>) {
    self.words = Array(words)
    filter = WordFilter(self.words)
    places = WordPlaces(self.words)
  }

  /// Whether a word is one of them.
  func contains(_ word: FoldedWord) -> Bool { filter.mayHold(word) && places.contains(word) }
}

/// Something that is known of each of some words.
struct WordTable<Value: Sendable>: Sendable {
  /// The words, in no order.
  let words: [FoldedWord]
  private let filter: WordFilter
  private let places: WordPlaces
  /// What is known of the word in each place.
  private let values: [Value?]

  /// A table of some words.
  init(_ values: [FoldedWord: Value]) {
    words = Array(values.keys)
    filter = WordFilter(words)
    places = WordPlaces(words)
    var placed = [Value?](repeating: nil, count: places.count)
    for (word, value) in values { placed[places.place(of: word)] = value }
    self.values = placed
  }

  /// What is known of a word.
  subscript(word: FoldedWord) -> Value? {
    filter.mayHold(word) ? values[places.place(of: word)] : nil
  }
}

/// Some things that are known of each of some words, in their order.
struct WordLists<Element: Sendable>: Sendable {
  /// All of them, word by word.
  private let elements: [Element]
  private let ranges: WordTable<Range<Int32>>

  /// Lists of some words.
  init(_ lists: [FoldedWord: [Element]]) {
    var elements: [Element] = []
    ranges = WordTable(
      lists.mapValues { list in
        let first = Int32(elements.count)
        elements += list
        return first..<Int32(elements.count)
      })
    self.elements = elements
  }

  /// The words, in no order.
  var words: [FoldedWord] { ranges.words }

  /// What is known of a word.
  subscript(word: FoldedWord) -> ArraySlice<Element> {
    guard let range = ranges[word] else { return [] }
    return elements[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}

/// Where each of some words stands in a hash table with open addressing: their bits are mixed already.
private struct WordPlaces: Sendable {
  /// The bits of the word in each place, 0 in free ones; as many as a power of two.
  private var slots: [UInt64]

  init(_ words: [FoldedWord]) {
    var size = 4
    while size < words.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for word in words { slots[place(of: word)] = word.bits }
  }

  /// How many places there are.
  var count: Int { slots.count }

  func contains(_ word: FoldedWord) -> Bool { slots[place(of: word)] == word.bits }

  /// Where a word stands, or the free place where it would.
  func place(of word: FoldedWord) -> Int {
    var place = Int(truncatingIfNeeded: (word.bits &* 0x9E37_79B9_7F4A_7C15) >> 32)
    while true {
      place &= slots.count - 1
      if slots[place] == 0 || slots[place] == word.bits { return place }
      place += 1
    }
  }
}

/// Tells at once that most words are none of some.
struct WordFilter: Sendable {
  private var bits: [UInt64]
  private let mask: Int

  /// A filter that lets some words pass, and one in sixteen others.
  init(_ words: some Collection<FoldedWord>) {
    var size = 64
    while size < words.count * 16, size < 1 << 16 { size *= 2 }
    mask = size - 1
    bits = [UInt64](repeating: 0, count: size / 64)
    for word in words { bits[(word.place & mask) / 64] |= 1 << UInt64((word.place & mask) % 64) }
  }

  /// Whether a word may be one of them.
  func mayHold(_ word: FoldedWord) -> Bool {
    let place = word.place & mask
    return bits[place / 64] >> UInt64(place % 64) & 1 == 1
  }
}
