/// Texts of records, which may go on in the next record in the middle of a text.
struct BinaryText {
  private let parts: [ArraySlice<UInt8>]
  private var part = 0
  private var place = 0

  init(_ parts: [ArraySlice<UInt8>]) { self.parts = parts }

  private mutating func byte() -> UInt8? {
    while part < parts.count, place >= parts[part].count {
      part += 1
      place = 0
    }
    guard part < parts.count else { return nil }
    defer { place += 1 }
    return parts[part][parts[part].startIndex + place]
  }

  private mutating func number16() -> UInt16? {
    guard let low = byte(), let high = byte() else { return nil }
    return UInt16(low) | UInt16(high) << 8
  }

  /// The next text, or nil where the records end before it does.
  ///
  /// - Parameter wideLength: Whether its length takes two bytes.
  /// - Returns: The text without its formats.
  mutating func string(wideLength: Bool) -> String? {
    guard let length = wideLength ? number16() : byte().map(UInt16.init), let flags = byte() else {
      return nil
    }
    var isWide = flags & 1 != 0
    let runs = flags & 8 != 0 ? number16() ?? 0 : 0
    var extra = 0
    if flags & 4 != 0 {
      guard let low = number16(), let high = number16() else { return nil }
      extra = Int(UInt32(low) | UInt32(high) << 16)
    }
    var units: [UInt16] = []
    while units.count < Int(length) {
      // A new record repeats how wide its signs are.
      if part < parts.count, place >= parts[part].count, part + 1 < parts.count {
        part += 1
        place = 0
        guard let again = byte() else { return nil }
        isWide = again & 1 != 0
      }
      guard let unit = isWide ? number16() : byte().map(UInt16.init) else { return nil }
      units.append(unit)
    }
    for _ in 0..<4 * Int(runs) + min(extra, 1 << 20) where byte() == nil { return nil }
    return String(decoding: units, as: UTF16.self)
  }
}
