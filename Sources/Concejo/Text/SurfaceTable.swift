/// The distinct lower-case word forms of a corpus, each with a dense number.
///
/// A hash table with open addressing over one flat array of bytes: no allocation for a word that is
/// already there.
public struct SurfaceTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  private var slots: [UInt32]
  private static let free = UInt32.max

  /// Creates an empty table.
  public init() { slots = Array(repeating: Self.free, count: 1024) }

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
    let hash = Self.hash(form)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.free {
      let candidate = slots[slot]
      if hashes[Int(candidate)] == hash, equals(candidate, form) { return candidate }
      slot = (slot + 1) & (slots.count - 1)
    }
    let surface = UInt32(ends.count)
    bytes.append(contentsOf: form)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = surface
    if ends.count * 2 > slots.count { grow() }
    return surface
  }

  /// The number of a form, or nil if it never occurs.
  public func find(_ form: ArraySlice<UInt8>) -> UInt32? {
    let hash = Self.hash(form)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.free {
      let candidate = slots[slot]
      if hashes[Int(candidate)] == hash, equals(candidate, form) { return candidate }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func equals(_ surface: UInt32, _ form: ArraySlice<UInt8>) -> Bool {
    let index = Int(surface)
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == form.count else { return false }
    var position = start
    for byte in form {
      if bytes[position] != byte { return false }
      position += 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: Self.free, count: slots.count * 2)
    for (surface, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(surface)
    }
  }

  /// FNV-1a, 32 bits, the halves of a 64-bit state folded together.
  private static func hash(_ form: ArraySlice<UInt8>) -> UInt32 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in form { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: state ^ (state >> 32))
  }
}
