/// The word forms of a corpus without accents, each with a number that equal ones share.
///
/// Words of our lists have the first numbers, so that what the lists say of them is read once for all corpora.
struct BareForms: Sendable {
  /// The number of each form of the corpus.
  private(set) var numbers: [UInt32] = []
  /// The number of its digits, which forms with equal digits share: `20km` and `20` are one; 0 without any.
  private(set) var digits: [UInt32] = []
  /// Whether each form of the corpus has a digit.
  let hasDigit: [Bool]
  private let listed: SurfaceTable
  private var own = SurfaceTable()

  /// - Parameters:
  ///   - table: The forms of the corpus.
  ///   - listed: The words of our lists, without accents.
  init(of table: SurfaceTable, listed: SurfaceTable = SurfaceTable()) {
    self.listed = listed
    hasDigit = table.indices.map { surface in
      table.bytes(of: UInt32(surface)).contains { Self.isDigit($0) }
    }
    numbers = table.indices.map { surface in
      let folded = Lexicon.foldingAccents(table.bytes(of: UInt32(surface)))
      // D.N.I. and DNI are one word; 3.5 and 35 are two numbers.
      guard !hasDigit[surface], folded.contains(UInt8(ascii: ".")) else { return insert(folded) }
      return insert(folded.filter { $0 != UInt8(ascii: ".") }[...])
    }
    digits = table.indices.map { surface in
      guard hasDigit[surface] else { return 0 }
      return insert(table.bytes(of: UInt32(surface)).filter { Self.isDigit($0) }[...])
    }
  }

  /// How many there are, those of the lists among them.
  var count: Int { listed.count + own.count }

  /// The UTF-8 bytes of a form.
  func bytes(of number: UInt32) -> ArraySlice<UInt8> {
    let first = UInt32(listed.count)
    return number < first ? listed.bytes(of: number) : own.bytes(of: number - first)
  }

  private mutating func insert(_ form: ArraySlice<UInt8>) -> UInt32 {
    listed.find(form) ?? UInt32(listed.count) + own.insert(form)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
