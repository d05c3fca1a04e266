/// The stage that hides personal data before anything else reads a text.
public struct PersonalDataGate: Sendable {
  /// Creates the gate.
  public init() {}

  /// Personal data of a text, in order; no two overlap.
  public func data(in text: String) -> [PersonalDatum] {
    masked(text).masks.map { PersonalDatum(kind: $0.kind, range: $0.original) }
  }

  /// Personal data of many pieces of text, such as the lines of a file, in their order.
  ///
  /// - Parameters:
  ///   - pieces: Pieces as UTF-8.
  ///   - clear: Pieces that need not be looked through again; those without personal data join them.
  /// - Returns: Each datum with the place of its piece.
  public func data(
    inPieces pieces: [ArraySlice<UInt8>], besides clear: ClearPieces = ClearPieces()
  ) -> [(piece: Int, datum: PersonalDatum)] {
    parallelChunks(0..<pieces.count, chunk: 256) { range in
      let candidates = range.compactMap { place in
        Self.mayHold(pieces[place]) ? (place, pieces[place]) : nil
      }
      return clear.looking(at: candidates) { piece in
        // What ends a piece ends no text.
        masked(String(decoding: piece, as: UTF8.self), isWhole: false).masks.map {
          PersonalDatum(kind: $0.kind, range: $0.original)
        }
      }
    }.flatMap { $0.map { (piece: $0.piece, datum: $0.found) } }
  }

  /// Whether a piece has an at sign, six digits or three words: no datum is shorter.
  static func mayHold(_ piece: some Sequence<UInt8>) -> Bool {
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
  /// What is hidden no longer stands in the way of what is beside it: it is looked through again until
  /// nothing is left, so that masking a masked text changes nothing. Every mask has fewer letters and
  /// digits than what it takes the place of, which ends it.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text with masks, and for each datum its value and where its mask stands.
  public func masked(_ text: String) -> MaskedText { masked(text, isWhole: true) }

  private func masked(_ text: String, isWhole: Bool) -> MaskedText {
    var result = MaskedText(text: text, masks: [])
    guard !text.isEmpty else { return result }
    while true {
      let search = PersonalDataSearch(result.text, isWhole: isWhole)
      var found = search.found
      if found.isEmpty, search.mayBeScanned, let reread = ScannedText.reread(result.text) {
        found = PersonalDataSearch(reread, isWhole: isWhole).found
      }
      guard !found.isEmpty else { return result }
      result = result.masking(found, of: text)
    }
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

  /// The text with more masks; one that covers earlier ones takes their place.
  fileprivate func masking(_ found: [PersonalDatum], of source: String) -> MaskedText {
    let (bytes, before) = (Array(text.utf8), Array(source.utf8))
    var result: [UInt8] = []
    var kept: [Mask] = []
    var earlier = masks[...]
    var position = 0
    // How far a byte of this text stands from its place in the source.
    var shift = 0
    func moveEarlier(upTo limit: Int) {
      while let mask = earlier.first, mask.range.upperBound <= limit {
        earlier = earlier.dropFirst()
        shift = mask.original.upperBound - mask.range.upperBound
        let start = result.count + mask.range.lowerBound - position
        kept.append(
          Mask(
            kind: mask.kind, value: mask.value, original: mask.original,
            range: start..<(start + mask.range.count)))
      }
    }
    for datum in found {
      moveEarlier(upTo: datum.range.lowerBound)
      var (start, end) = (datum.range.lowerBound, datum.range.upperBound)
      var original = (start + shift)..<(end + shift)
      while let mask = earlier.first, mask.range.lowerBound < end {
        earlier = earlier.dropFirst()
        (start, end) = (min(start, mask.range.lowerBound), max(end, mask.range.upperBound))
        shift = mask.original.upperBound - mask.range.upperBound
        original =
          min(original.lowerBound, mask.original.lowerBound)..<(end + shift)
      }
      result += bytes[position..<start]
      let value = String(decoding: before[original], as: UTF8.self)
      let mask = Array(PersonalDatum.mask(of: value, kind: datum.kind).utf8)
      kept.append(
        Mask(
          kind: datum.kind, value: value, original: original,
          range: result.count..<(result.count + mask.count)))
      result += mask
      position = end
    }
    moveEarlier(upTo: bytes.count)
    result += bytes[position...]
    return MaskedText(text: String(decoding: result, as: UTF8.self), masks: kept)
  }
}
