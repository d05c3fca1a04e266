/// The distinct lower-case word forms of a corpus, each with a dense number.
///
/// A hash table with open addressing over one flat array of bytes: no allocation for a word that is
/// already there.
public struct SurfaceTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var digests: [FormDigest] = []
  private var slots: [Slot]

  /// A place in the table.
  private struct Slot: Sendable {
    /// First bytes of the form that stands here: all there is to compare of a short one.
    var prefix: UInt64
    /// Its hash, and in the low half its number.
    var hashAndNumber: UInt64

    static let free = Slot(prefix: 0, hashAndNumber: .max)
    var isFree: Bool { hashAndNumber == .max }
    var hash: UInt32 { UInt32(truncatingIfNeeded: hashAndNumber >> 32) }
    var number: UInt32 { UInt32(truncatingIfNeeded: hashAndNumber) }
  }

  /// Creates an empty table.
  public init() { slots = Array(repeating: .free, count: 1 << 12) }

  /// Number of distinct forms.
  public var count: Int { ends.count }

  /// The UTF-8 bytes of a form.
  public func bytes(of surface: UInt32) -> ArraySlice<UInt8> {
    let index = Int(surface)
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// A form as a string.
  public subscript(surface: UInt32) -> String {
    String(decoding: bytes(of: surface), as: UTF8.self)
  }

  /// The number of a form, added if it is new.
  mutating func insert(_ form: ArraySlice<UInt8>) -> UInt32 {
    let span = form.span
    return insert(span, digest: FormDigest(of: span))
  }

  /// The number of a form whose digest is known, added if it is new.
  ///
  /// - Parameters:
  ///   - form: The UTF-8 bytes.
  ///   - digest: Their digest.
  /// - Returns: The number.
  mutating func insert(_ form: borrowing Span<UInt8>, digest: FormDigest) -> UInt32 {
    let slot = slot(of: form, digest: digest)
    guard slots[slot].isFree else { return slots[slot].number }
    let surface = UInt32(ends.count)
    for index in 0..<form.count { bytes.append(form[index]) }
    ends.append(bytes.count)
    digests.append(digest)
    slots[slot] = Slot(
      prefix: digest.prefix, hashAndNumber: UInt64(digest.hash) << 32 | UInt64(surface))
    if ends.count * 2 > slots.count { grow() }
    return surface
  }

  /// The numbers of all forms of another table, added if they are new, in that table's order.
  mutating func insertAll(of other: SurfaceTable) -> [UInt32] {
    other.indices.map { surface in
      let form = other.bytes(of: UInt32(surface))
      return insert(form.span, digest: other.digests[surface])
    }
  }

  /// The numbers of all forms, ordered by their bytes.
  var sortedByBytes: [Int] {
    // Eight bytes decide nearly always.
    let keys = indices.map { (key: digests[$0].prefix, surface: $0) }
    return keys.sorted {
      $0.key != $1.key
        ? $0.key < $1.key
        : bytes(of: UInt32($0.surface)).lexicographicallyPrecedes(bytes(of: UInt32($1.surface)))
    }.map(\.surface)
  }

  /// Some forms in the order of their first eight bytes.
  func orderedByPrefix(_ forms: Range<Int>) -> [Int] {
    forms.map { (key: digests[$0].prefix, form: $0) }
      .sorted { ($0.key, $0.form) < ($1.key, $1.form) }.map(\.form)
  }

  /// The number of a form, or nil if it never occurs.
  public func find(_ form: ArraySlice<UInt8>) -> UInt32? { find(form.span) }

  /// The number of a form, or nil if it never occurs.
  func find(_ form: String) -> UInt32? { find(form.utf8.span) }

  private func find(_ form: borrowing Span<UInt8>) -> UInt32? {
    let slot = slot(of: form, digest: FormDigest(of: form))
    return slots[slot].isFree ? nil : slots[slot].number
  }

  /// FNV's low bits alone are not spread well enough for short words.
  private static func place(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(hash) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// Where a form stands, or the free place where it would.
  private func slot(of form: borrowing Span<UInt8>, digest: FormDigest) -> Int {
    var slot = Self.place(of: digest.hash) & (slots.count - 1)
    while true {
      let found = slots[slot]
      if found.isFree { return slot }
      if found.prefix == digest.prefix, found.hash == digest.hash,
        digest.isWholeInPrefix || equals(found.number, form, digest: digest)
      {
        return slot
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func equals(
    _ surface: UInt32, _ form: borrowing Span<UInt8>, digest: FormDigest
  ) -> Bool {
    let index = Int(surface)
    guard digests[index] == digest else { return false }
    let start = index == 0 ? 0 : ends[index - 1]
    for position in 8..<form.count where bytes[start + position] != form[position] {
      return false
    }
    return true
  }

  /// Makes room for so many forms at once, so that the table does not grow step by step.
  mutating func reserveCapacity(_ count: Int) {
    var size = slots.count
    while size < count * 2 { size *= 2 }
    if size > slots.count { resize(to: size) }
  }

  private mutating func grow() { resize(to: slots.count * 2) }

  private mutating func resize(to size: Int) {
    let old = slots
    slots = Array(repeating: .free, count: size)
    for entry in old where !entry.isFree {
      var slot = Self.place(of: entry.hash) & (slots.count - 1)
      while !slots[slot].isFree { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}

extension SurfaceTable {
  /// The numbers of all forms.
  var indices: Range<Int> { 0..<count }
}

/// What tells a form from nearly all others, taken byte by byte while it is read.
///
/// Source: G. Fowler, L. C. Noll & K.-P. Vo, FNV-1a, draft-eastlake-fnv, for the hash.
struct FormDigest: Sendable, Equatable {
  /// The first eight bytes, so placed that numbers sort as forms do; zeros where there are fewer.
  private(set) var prefix: UInt64 = 0
  /// FNV-1a in 32 bits.
  private(set) var hash: UInt32 = 0x811C_9DC5
  /// Number of bytes.
  private(set) var count: UInt32 = 0

  /// Whether the first bytes are all there are: forms hold no zeros, so one at the end is padding.
  var isWholeInPrefix: Bool { prefix & 0xFF == 0 }

  /// The digest of no bytes.
  init() {}

  /// The digest of a form.
  init(of form: borrowing Span<UInt8>) {
    for index in 0..<form.count { add(form[index]) }
  }

  /// Adds the next byte.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt32(byte)) &* 0x0100_0193
    // A shift by 64 and more gives 0: bytes behind the eighth leave no trace.
    prefix |= UInt64(byte) << (56 &- 8 &* Int(count))
    count &+= 1
  }
}
