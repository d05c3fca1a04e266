/// Bullets and numbers before the entries of a list.
enum ListMarks {
  /// Bytes of a bullet or a number at the start of an entry, with the blanks behind it; nil if there is
  /// none.
  static func length(_ entry: String) -> Int? {
    let bytes = Array(entry.utf8.prefix(24))
    var place = bytes.firstIndex { $0 > 0x20 } ?? 0
    let start = place
    while place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 { place += 1 }
    if place == start, place + 1 < bytes.count, bytes[place] | 0x20 >= 0x61,
      bytes[place] | 0x20 <= 0x7A, bytes[place + 1] == 0x29
    {
      place += 1
    }
    if place > start {
      guard place - start <= 4, place < bytes.count, [0x29, 0x2E, 0x2D].contains(bytes[place])
      else { return nil }
      place += 1
    } else {
      let marks = ["-", "*", "•", "·", "–", "—", "▪", "◦"].map { Array($0.utf8) }
      guard let mark = marks.first(where: { bytes[place...].starts(with: $0) }) else { return nil }
      place += mark.count
    }
    guard place < bytes.count, bytes[place] <= 0x20 else { return nil }
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    return place
  }
}
