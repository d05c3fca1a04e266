/// Tells a passage that asks for something from one that complains or only says how things are.
///
/// Words are read, and where they stand: "we propose" asks anywhere, "more" only where the passage begins, since
/// "there are more and more cars" asks for nothing. Which words, `Resources/demands` says.
struct RequestReader: Sendable {
  /// Words before one that asks, at most: "please", "urgently".
  private static let reach = 2
  /// Fewer letters than this before an ending are no verb: "mar", "mer".
  private static let shortestStem = 2

  /// Phrases that ask anywhere, and where a passage begins with them, by their first word.
  private let phrases, openings: [String: [[String]]]
  private let cues: Set<String>
  private let endings: (first: [String], last: [String])
  private let stopWords: Set<String>

  /// The reader of passages in a language.
  static func of(_ language: Language) -> RequestReader { all[language] }

  private static let all = ByLanguage { RequestReader(in: $0) }

  private init(in language: Language) {
    let lists = DemandWords.of(language)
    func folded(_ phrases: [String]) -> [[String]] {
      phrases.map { Self.words(of: Array($0.utf8)).map(\.text) }
    }
    func byFirst(_ phrases: [String]) -> [String: [[String]]] {
      Dictionary(grouping: folded(phrases).filter { !$0.isEmpty }) { $0[0] }
    }
    phrases = byFirst(lists.requests.phrases)
    openings = byFirst(lists.requests.openings)
    let asked = [
      lists.more, lists.less, lists.keep, lists.remove, lists.allow, lists.forbid, lists.raise,
      lists.lower,
    ]
    cues = Set(folded(asked.flatMap(\.self)).compactMap(\.first))
    endings = (lists.requests.firstEndings, lists.requests.lastEndings)
    stopWords = Set(LanguageProfile.of(language).stopWords.map { Lexicon.foldingAccents($0) })
  }

  /// Whether a passage asks for something.
  ///
  /// - Parameter passage: A sentence, or more.
  /// - Returns: `false` where nothing in it is known to ask.
  func asks(_ passage: some StringProtocol) -> Bool {
    let words = Self.words(of: Array(passage.utf8))
    guard words.count > 1 else { return false }
    // "Solution: to build a ramp" begins twice, "mend the pipe, plant trees" ends twice.
    return words.indices.contains { place in
      words[place].mark == .colon && begins(words[place...])
        || (place + 1 == words.count || words[place + 1].mark != .none)
          && names(words[place].text, by: endings.last)
        || Self.holds(phrases, words[place...])
    }
  }

  /// Whether a passage of some words begins with one that asks.
  private func begins(_ words: ArraySlice<Word>) -> Bool {
    let own = words.prefix(1) + words.dropFirst().prefix { $0.mark != .colon }
    guard let first = own.first else { return false }
    return own.prefix(Self.reach + 1).contains { cues.contains($0.text) }
      || Self.holds(openings, own) || names(first.text, by: endings.first)
  }

  /// Whether some words begin with one of some phrases.
  private static func holds(_ phrases: [String: [[String]]], _ words: ArraySlice<Word>) -> Bool {
    words.first.flatMap { phrases[$0.text] }?.contains { phrase in
      words.prefix(phrase.count).map(\.text) == phrase
    } ?? false
  }

  /// Whether a word ends as what is to be done does.
  private func names(_ word: String, by endings: [String]) -> Bool {
    endings.contains { word.hasSuffix($0) && word.count >= $0.count + Self.shortestStem }
      && !stopWords.contains(word)
  }

  /// A word without capitals and accents, and the mark before it.
  private struct Word {
    let text: String
    let mark: Mark
  }

  private enum Mark {
    case none
    /// A comma or a semicolon.
    case part
    /// A colon, or the start of the passage.
    case colon
  }

  /// The words of some bytes of UTF-8: nothing but letters.
  private static func words(of bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var letters: [UInt8] = []
    var mark = Mark.colon
    func close() {
      guard !letters.isEmpty else { return }
      words.append(
        Word(
          text: String(decoding: Lexicon.foldingAccents(letters[...]), as: UTF8.self), mark: mark))
      letters.removeAll(keepingCapacity: true)
      mark = .none
    }
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(place + width, bytes.count)
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): letters.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte + 0x20)
      // Signs such as « and …, and pictures.
      case 0..<0x80, 0xC2, 0xE2, 0xF0...:
        close()
        if byte == UInt8(ascii: ":") {
          mark = .colon
        } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";"), mark == .none {
          mark = .part
        }
      case 0xC3 where end == place + 2 && (0x80...0x9E).contains(bytes[place + 1]):
        letters += [byte, bytes[place + 1] + 0x20]
      default: letters += bytes[place..<end]
      }
      place = end
    }
    close()
    return words
  }
}
