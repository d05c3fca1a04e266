/// How the words of some texts begin: a list of which most words are in no text is read no further than that.
///
/// Of 16,000 entries of a list sixty proposals have eight hundred. A stem longer than four letters begins as its
/// word does, but for those of ``OwnStems``, so that an entry stands in no text if one of its words begins like none of
/// theirs.
struct WordStarts: Sendable {
  /// Which starts there are, a bit for several of them.
  private var bits = [UInt64](repeating: 0, count: 1024)
  /// Letters that count, in bytes.
  static let length = 4

  /// Every start there is.
  static let all: WordStarts = {
    var starts = WordStarts()
    starts.bits = starts.bits.map { _ in .max }
    return starts
  }()

  private init() {}

  /// The starts of all forms and stems of a corpus.
  init(of lexicon: Lexicon, surfaces: SurfaceTable) {
    for surface in surfaces.indices {
      insert(surfaces.bytes(of: UInt32(surface)).span)
    }
    for stem in lexicon.stems { insert(stem.utf8.span) }
  }

  private mutating func insert(_ form: borrowing Span<UInt8>) {
    let end = Self.end(of: form, from: 0)
    set(Self.start(of: form, 0..<end))
    // A plural may be found by its singular: "mares" by "mar".
    for end in 0..<min(end, Self.length) { set(Self.start(of: form, 0..<end)) }
  }

  private mutating func set(_ start: UInt32) {
    let place = Self.place(of: start)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  private func has(_ start: UInt32) -> Bool {
    let place = Self.place(of: start)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  /// Whether all words of an entry, which `_` joins, may stand in the texts.
  func mayHold(_ entry: String) -> Bool {
    let bytes = entry.utf8.span
    var index = 0
    while index < bytes.count {
      let end = Self.end(of: bytes, from: index)
      var isHeld = has(Self.start(of: bytes, index..<end))
      if !isHeld, end > index, bytes[end - 1] == UInt8(ascii: "s") {
        isHeld = has(Self.start(of: bytes, index..<(end - 1)))
      }
      guard isHeld else { return false }
      index = end
      while index < bytes.count, bytes[index] != UInt8(ascii: "_") { index += 1 }
      index += 1
    }
    return true
  }

  /// Where the letters and digits of a word end.
  private static func end(of bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, isLetter(bytes[end]) { end += 1 }
    return end
  }

  /// Letters and digits; of those beyond ASCII all but punctuation.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 && byte != 0xE2 || byte >= 0x30 && byte <= 0x39
      || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// The first letters, in small letters without accents.
  static func start(of bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    var start: UInt32 = 0
    var length = 0
    var index = range.lowerBound
    func append(_ byte: UInt8) {
      start = start << 8 | UInt32(byte)
      length += 1
    }
    while index < range.upperBound, length < Self.length {
      let byte = bytes[index]
      let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
      index += 2
      switch (byte, next) {
      // Catalan l·l has the stem of ll.
      case (0xC2, 0xB7): continue
      // German ß is ss where it is not written.
      case (0xC3, 0x9F):
        append(UInt8(ascii: "s"))
        if length < Self.length { append(UInt8(ascii: "s")) }
      // À to Þ are à to þ but for one bit.
      case (0xC3, _) where Lexicon.bareVowel(next | 0x20) != nil:
        append(Lexicon.bareVowel(next | 0x20) ?? next)
      default:
        append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        index -= 1
      }
    }
    return start
  }

  private static func place(of start: UInt32) -> Int { Int((start &* 0x9E37_79B1) >> 16) }
}
