/// The stage that hides personal data before anything else reads a text.
public struct PersonalDataGate: Sendable {
  /// Creates the gate.
  public init() {}

  /// Personal data of a text, in order; no two overlap.
  public func data(in text: String) -> [PersonalDatum] { PersonalDataSearch(text).found }

  /// Personal data of many pieces of text, such as the lines of a file, in their order.
  public func data(inPieces pieces: [ArraySlice<UInt8>]) -> [(piece: Int, datum: PersonalDatum)] {
    parallelChunks(0..<pieces.count, chunk: 256) { range in
      range.flatMap { piece -> [(piece: Int, datum: PersonalDatum)] in
        guard Self.mayHold(pieces[piece]) else { return [] }
        return data(in: String(decoding: pieces[piece], as: UTF8.self)).map { (piece, $0) }
      }
    }.flatMap(\.self)
  }

  /// Whether a piece has an at sign, six digits or three words: no datum is shorter.
  private static func mayHold(_ piece: ArraySlice<UInt8>) -> Bool {
    var (digits, blanks) = (0, 0)
    for byte in piece {
      if byte == 0x40 { return true }
      if byte >= 0x30, byte <= 0x39 { digits += 1 }
      if byte == 0x20 { blanks += 1 }
      if digits >= 6 || blanks >= 2 { return true }
    }
    return false
  }

  /// A text with its personal data hidden, and what was hidden where.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text with masks, and for each datum its value and where its mask stands.
  public func masked(_ text: String) -> MaskedText {
    let found = data(in: text)
    guard !found.isEmpty else { return MaskedText(text: text, masks: []) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var masks: [MaskedText.Mask] = []
    var position = 0
    for datum in found {
      result += bytes[position..<datum.range.lowerBound]
      let value = String(decoding: bytes[datum.range], as: UTF8.self)
      let mask = Array(PersonalDatum.mask(of: value, kind: datum.kind).utf8)
      masks.append(
        MaskedText.Mask(
          kind: datum.kind, value: value, original: datum.range,
          range: result.count..<(result.count + mask.count)))
      result += mask
      position = datum.range.upperBound
    }
    result += bytes[position...]
    return MaskedText(text: String(decoding: result, as: UTF8.self), masks: masks)
  }
}

/// A text without its personal data.
public struct MaskedText: Sendable, Equatable {
  /// Something hidden.
  public struct Mask: Sendable, Equatable {
    /// What it is.
    public let kind: PersonalDataKind
    /// What stood there.
    public let value: String
    /// Where it stood, in UTF-8 bytes of the text before.
    public let original: Range<Int>
    /// Where its mask stands, in UTF-8 bytes of ``MaskedText/text``.
    public let range: Range<Int>
  }

  /// The text with masks.
  public let text: String
  /// What was hidden, in order.
  public let masks: [Mask]
}
