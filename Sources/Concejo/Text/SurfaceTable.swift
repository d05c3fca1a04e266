/// The distinct lower-case word forms of a corpus, each with a dense number.
///
/// A hash table with open addressing over one flat array of bytes: no allocation for a word that is
/// already there.
public struct SurfaceTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var digests: [FormDigest] = []
  /// For each place the hash of the form that stands there, and in the low half its number.
  private var slots: [UInt64]
  private static let free = UInt64.max

  /// Creates an empty table.
  public init() { slots = Array(repeating: Self.free, count: 1 << 12) }

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
    guard slots[slot] == Self.free else { return UInt32(truncatingIfNeeded: slots[slot]) }
    let surface = UInt32(ends.count)
    for index in 0..<form.count { bytes.append(form[index]) }
    ends.append(bytes.count)
    digests.append(digest)
    slots[slot] = UInt64(digest.hash) << 32 | UInt64(surface)
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

  /// The number of a form, or nil if it never occurs.
  public func find(_ form: ArraySlice<UInt8>) -> UInt32? {
    let span = form.span
    let slot = slot(of: span, digest: FormDigest(of: span))
    return slots[slot] == Self.free ? nil : UInt32(truncatingIfNeeded: slots[slot])
  }

  /// FNV's low bits alone are not spread well enough for short words.
  private static func place(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(hash) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// Where a form stands, or the free place where it would.
  private func slot(of form: borrowing Span<UInt8>, digest: FormDigest) -> Int {
    var slot = Self.place(of: digest.hash) & (slots.count - 1)
    while slots[slot] != Self.free {
      let found = slots[slot]
      if UInt32(found >> 32) == digest.hash,
        equals(UInt32(truncatingIfNeeded: found), form, digest: digest)
      {
        break
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func equals(
    _ surface: UInt32, _ form: borrowing Span<UInt8>, digest: FormDigest
  ) -> Bool {
    let index = Int(surface)
    guard digests[index] == digest else { return false }
    guard form.count > 8 else { return true }
    let start = index == 0 ? 0 : ends[index - 1]
    for position in 8..<form.count where bytes[start + position] != form[position] {
      return false
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.free, count: old.count * 2)
    for entry in old where entry != Self.free {
      var slot = Self.place(of: UInt32(entry >> 32)) & (slots.count - 1)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
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
