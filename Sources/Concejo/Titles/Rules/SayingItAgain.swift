extension WordForms {
  /// A word that begins or ends another has so many bytes at least: "Rad" in "Radweg".
  private static let shortestInCompound = 3
  /// Words of one family share so many bytes at least, and this share of the longer one:
  /// "investigación" and "investigadores".
  private static let sharedBeginning = (bytes: 5, share: 0.6)

  /// Whether two words say one thing, so that a title with one needs no phrase of the other.
  ///
  /// - Parameters:
  ///   - left: A word.
  ///   - right: Another.
  ///   - compounds: Whether their language joins nouns to one word.
  /// - Returns: Whether one is part of the other, or both begin alike.
  func sayTheSame(_ left: UInt32, _ right: UInt32, compounds: Bool) -> Bool {
    if left == right { return true }
    let (a, b) = (bareWords.bytes(of: left), bareWords.bytes(of: right))
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    if compounds, short.count >= Self.shortestInCompound,
      long.starts(with: short) || long.suffix(short.count).elementsEqual(short)
    {
      return true
    }
    let shared = zip(short, long).prefix { $0 == $1 }.count
    return shared >= Self.sharedBeginning.bytes
      && Double(shared) >= Self.sharedBeginning.share * Double(long.count)
  }
}
