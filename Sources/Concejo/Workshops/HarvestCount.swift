/// A number of people as somebody writes it into a cell: `14`, or `14,0` where a program made it a decimal.
///
/// `1.000` is a thousand in one country and one in another: it is no number here.
enum HarvestCount {
  /// The largest; no session has more people.
  static let most = 99_999

  /// Reads a number in 0...``most``; nil for anything else.
  static func read(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let whole = parts.first, (1...5).contains(whole.utf8.count),
      whole.utf8.allSatisfy({ (0x30...0x39).contains($0) }), parts.count <= 2
    else { return nil }
    if parts.count == 2 {
      guard (1...2).contains(parts[1].utf8.count), parts[1].allSatisfy({ $0 == "0" }) else {
        return nil
      }
    }
    return Int(whole)
  }
}
