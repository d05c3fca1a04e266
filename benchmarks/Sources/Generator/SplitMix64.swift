/// A small seeded generator of random numbers: same seed, same sequence, on every machine.
///
/// Source: G. Steele, D. Lea & C. Flood, *Fast splittable pseudorandom number generators*,
/// OOPSLA 2014, doi:10.1145/2660193.2660195.
struct SplitMix64: Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to `seed`.
  init(seed: UInt64) { state = seed }

  /// Starts the sequence of one `stream` of a seed, so that a row's text depends on nothing but
  /// the seed and the row.
  init(seed: UInt64, stream: UInt64) {
    state = Self.mixed(Self.mixed(seed) ^ Self.mixed(~stream))
  }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A random number in `0..<bound`; the bias is below `bound` / 2⁶⁴.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A random number in `range`, both ends included.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A random number above 0 and at most 1.
  mutating func unit() -> Double { Double((next() >> 11) + 1) * 0x1p-53 }

  /// Whether an event of this probability happens.
  mutating func chance(_ probability: Double) -> Bool { unit() <= probability }

  /// The finalizer of the generator: spreads every bit of a number over all the others.
  static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
