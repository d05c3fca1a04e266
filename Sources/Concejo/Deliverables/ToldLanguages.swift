/// The languages that a report says its proposals are in.
///
/// Of a handful of texts among thousands the program is as likely to be wrong: Catalan titles without a verb
/// read like Portuguese or French. Only what is counted is told otherwise; how words are read stays as it was.
struct ToldLanguages {
  /// A language of fewer texts of all is told only as one that nobody determined.
  private static let leastShare = 0.002
  /// A text of fewer words says little of its language.
  private static let fewestWords = 8
  /// A language of at least this share of all is believed of short texts, too.
  private static let commonShare = 0.05

  /// Languages and how many proposals are in each: the most frequent first, of equals by code.
  let counts: [(language: Language, count: Int)]
  /// Proposals in another language, or in none for sure.
  let undetermined: Int

  /// Counts.
  ///
  /// - Parameters:
  ///   - placements: The proposals and their languages.
  ///   - text: The text of one, by id.
  init(of placements: [Placement], text: (String) -> String) {
    let all = Dictionary(grouping: placements, by: \.language)
    func isAtLeast(_ share: Double, _ count: Int) -> Bool {
      Double(count) >= share * Double(placements.count)
    }
    let found = all.compactMap { language, own -> (language: Language, count: Int)? in
      guard language != .other, isAtLeast(Self.leastShare, own.count) else { return nil }
      let isCommon = isAtLeast(Self.commonShare, own.count)
      let count = own.count { isCommon || Self.isLong(text($0.proposal)) }
      return count > 0 ? (language, count) : nil
    }
    counts = found.sorted {
      ($1.count, $0.language.rawValue) < ($0.count, $1.language.rawValue)
    }
    undetermined = placements.count - found.reduce(0) { $0 + $1.count }
  }

  private static func isLong(_ text: String) -> Bool {
    text.split(maxSplits: fewestWords - 1) { !$0.isLetter }.count >= fewestWords
  }
}
