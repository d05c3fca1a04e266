/// Words that an analyst knows better than any list: what counts as one, what says nothing, and what
/// must not name a theme.
///
/// Words are compared in lower case and without accents, each by itself.
public struct WordList: Sendable, Codable, Equatable {
  /// Words that say nothing in this consultation, besides those of the language.
  public var stopWords: [String] = []
  /// Groups of words that count as one.
  public var synonyms: [[String]] = []
  /// Words that say something though a list of the language says they do not: those in capitals only
  /// where a text has them in capitals.
  public var keepWords: [String] = []
  /// Words that begin and end no title, and are no key term.
  public var neverLabels: [String] = []

  /// Creates a list without words.
  public init() {}

  /// The list as it is looked up.
  struct Index: Sendable {
    private let stopWords: Set<[UInt8]>
    private let first: [[UInt8]: [UInt8]]
    private let kept: Set<[UInt8]>
    private let neverLabels: Set<[UInt8]>

    init(_ list: WordList) {
      stopWords = Set(list.stopWords.map(Self.key))
      kept = Set(list.keepWords.filter { $0 != $0.uppercased() }.map(Self.key))
      neverLabels = Set(list.neverLabels.map(Self.key))
      first = list.synonyms.reduce(into: [:]) { first, group in
        guard let name = group.first else { return }
        for word in group { first[Self.key(word)] = Array(name.lowercased().utf8) }
      }
    }

    /// Whether the list has no words.
    var isEmpty: Bool { stopWords.isEmpty && first.isEmpty && kept.isEmpty && neverLabels.isEmpty }

    /// Whether a form says nothing.
    func isStopWord(_ form: ArraySlice<UInt8>) -> Bool {
      !stopWords.isEmpty && stopWords.contains(Array(Lexicon.foldingAccents(form)))
    }

    /// Whether a form is a term whatever the lists of the language say.
    func isKept(_ form: ArraySlice<UInt8>) -> Bool {
      !kept.isEmpty && kept.contains(Array(Lexicon.foldingAccents(form)))
    }

    /// The word that stands for a form and its synonyms, or nil for a form without any.
    func standIn(for form: ArraySlice<UInt8>) -> [UInt8]? {
      first.isEmpty ? nil : first[Array(Lexicon.foldingAccents(form))]
    }

    /// Whether a form must not name a theme.
    func isNeverLabel(_ form: ArraySlice<UInt8>) -> Bool {
      !neverLabels.isEmpty && neverLabels.contains(Array(Lexicon.foldingAccents(form)))
    }

    private static func key(_ word: String) -> [UInt8] {
      Array(Lexicon.foldingAccents(Array(word.lowercased().utf8)[...]))
    }
  }
}
