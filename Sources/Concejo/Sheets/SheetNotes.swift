/// What is told of every filled sheet.
enum SheetNotes {
  /// Places that are named.
  private static let mostNamed = 8

  /// That cells took the value of the merged cell to which they belong; nothing where none did.
  static func merged(_ places: [String]) -> [String] {
    guard !places.isEmpty else { return [] }
    let named = places.prefix(mostNamed).joined(separator: ", ")
    let more = places.count > mostNamed ? " and \(places.count - mostNamed) more" : ""
    return ["merged with the cell above, whose value they take: \(named)\(more)."]
  }
}
