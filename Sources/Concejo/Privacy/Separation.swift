/// What stands between two runs of a text, whatever signs it is written with.
struct Separation {
  /// Blanks, no-break and thin ones among them.
  private(set) var blanks = 0
  /// Line feeds.
  private(set) var breaks = 0
  /// Other signs in their order: dashes of any width as `-`, raised dots and bullets as `.`.
  private(set) var signs = Signs()

  /// Reads some bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    let bytes = bytes.span
    // As nearly everywhere between two words.
    if bytes.count == 1, bytes[0] == 0x20 {
      blanks = 1
      return
    }
    var position = 0
    func byte(_ offset: Int) -> UInt8 {
      position + offset < bytes.count ? bytes[position + offset] : 0
    }
    while position < bytes.count {
      var width = 1
      switch (byte(0), byte(1), byte(2)) {
      case (0x20, _, _), (0x09, _, _): blanks += 1
      case (0x0A, _, _): breaks += 1
      case (0x0D, _, _): break
      case (0xC2, 0xA0, _): (blanks, width) = (blanks + 1, 2)
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): (blanks, width) = (blanks + 1, 3)
      case (0xC2, 0xB7, _):
        signs.append(0x2E)
        width = 2
      case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92):
        signs.append(0x2D)
        width = 3
      case (0xE2, 0x80, 0xA2):
        signs.append(0x2E)
        width = 3
      default: signs.append(byte(0))
      }
      position += width
    }
  }

  /// Whether nothing stands there.
  var isEmpty: Bool { blanks == 0 && breaks == 0 && signs.isEmpty }
}

extension Separation {
  /// A few signs: the first eight in place, since a text of numbers has one gap behind the other.
  struct Signs: RandomAccessCollection, Equatable, ExpressibleByArrayLiteral {
    private static let inPlace = MemoryLayout<UInt64>.size

    private var first: UInt64 = 0
    private var rest: [UInt8] = []
    private(set) var endIndex = 0

    init() {}

    init(arrayLiteral signs: UInt8...) {
      for sign in signs { append(sign) }
    }

    var startIndex: Int { 0 }

    subscript(place: Int) -> UInt8 {
      place < Self.inPlace
        ? UInt8(truncatingIfNeeded: first >> UInt64(8 * place)) : rest[place - Self.inPlace]
    }

    fileprivate mutating func append(_ sign: UInt8) {
      if endIndex < Self.inPlace {
        first |= UInt64(sign) << UInt64(8 * endIndex)
      } else {
        rest.append(sign)
      }
      endIndex += 1
    }
  }
}

extension TextRuns {
  /// What stands between a run and the next one.
  func separation(after run: Int) -> Separation { Separation(gap(after: run)) }
}
