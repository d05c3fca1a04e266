/// Tells pairs of texts that plainly ask for contrary things from those that are kept apart to be on the safe
/// side: "stop" and "enough of" deny alike, and "one mandate" is not denied by "one mandate, not renewable".
///
/// Only the place where two all but equal texts part is read, and words alone.
struct PlainContrary {
  /// Words of a text below which what it names is all that it says: "food waste", which nobody asks for.
  private static let fewestWords = 9

  private let denials: Set<String>
  private let demands: Set<String>
  private let unwanted: Set<String>
  private let stopWords: Set<String>

  /// Prepares for texts in a language.
  init(in language: Language) {
    let lists = DemandWords.of(language)
    func folded(_ words: some Sequence<String>) -> Set<String> {
      Set(words.map { Lexicon.foldingAccents($0) })
    }
    denials = folded(lists.denials + lists.less + lists.remove + lists.forbid + lists.lower)
    demands = folded(lists.more + lists.keep + lists.allow + lists.raise)
    unwanted = folded(lists.unwanted)
    stopWords = folded(LanguageProfile.of(language).stopWords)
  }

  /// Words that two contrary demands may differ by, on either side, where they are shown as such.
  ///
  /// Two texts that differ by more ask for different things as often as for contrary ones. Read on the pairs
  /// of tu-atencion and of Barcelona's proposals.
  private static let longestChange = 5

  /// Whether two texts part in few enough words to be told as contrary.
  static func isBrief(_ change: TextChange) -> Bool {
    let (left, right) = ownWords(of: change)
    return max(left.count, right.count) <= longestChange
  }

  /// The words of either side that the other has not: a stretch that both show has shared words in it.
  private static func ownWords(of change: TextChange) -> (removed: [String], inserted: [String]) {
    let sides = (words(of: change.removed), words(of: change.inserted))
    let shared = Set(sides.0).intersection(sides.1)
    return (sides.0.filter { !shared.contains($0) }, sides.1.filter { !shared.contains($0) })
  }

  /// One side of the place where two texts part.
  private struct Side {
    let denies: Bool
    /// Words that neither deny nor are stop words.
    let content: [String]
  }

  /// Whether a change makes the contrary of a demand.
  ///
  /// - Parameters:
  ///   - change: Where the texts part.
  ///   - text: One of them.
  /// - Returns: Whether one side alone denies, and nothing else tells the two apart; or, where neither does, both
  ///   say something of their own.
  func holds(_ change: TextChange, in text: String) -> Bool {
    let own = Self.ownWords(of: change)
    let (left, right) = (side(own.removed), side(own.inserted))
    guard left.denies != right.denies else {
      return !left.denies && !left.content.isEmpty && !right.content.isEmpty
    }
    let (denial, other) = left.denies ? (left, right) : (right, left)
    guard other.content.isEmpty else {
      return other.content.contains(where: demands.contains)
        || !denial.content.isEmpty && !namesUnwantedAlone(text)
    }
    return denial.content.isEmpty && !namesUnwantedAlone(text)
  }

  private func side(_ words: [String]) -> Side {
    Side(
      denies: words.contains(where: denials.contains),
      content: words.filter { !denials.contains($0) && !stopWords.contains($0) })
  }

  private func namesUnwantedAlone(_ text: String) -> Bool {
    let words = Self.words(of: text)
    return words.count < Self.fewestWords && words.contains(where: unwanted.contains)
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map { Lexicon.foldingAccents(String($0)) }
  }
}
