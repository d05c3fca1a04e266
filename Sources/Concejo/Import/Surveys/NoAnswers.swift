/// Answers that say nothing: "ninguna", "NS/NC", "no comment", "gracias".
///
/// Only a whole answer counts: "ninguna papelera en mi calle" is a complaint.
struct NoAnswers: Sendable {
  /// The words of one language, or of one list for all of them.
  struct Words: Decodable, Sendable {
    /// Words of which one must be there.
    @WordLines var nothing: Set<String>
    /// Words that may stand around it.
    @WordLines var around: Set<String>
    /// Several words that say nothing together, though none of them does alone.
    var phrases: [String]?
  }

  private let languages: [Words]
  /// Bytes of the longest of them.
  private let longestWord: Int
  /// Their digests, which tell at once that most words are none of them.
  private let digests: Set<UInt64>

  /// Takes lists of words, in one of which an answer must have all of its own.
  init(languages: [Words]) {
    self.languages = languages
    let words = languages.flatMap { language in
      language.nothing.union(language.around)
        .union((language.phrases ?? []).flatMap { $0.split(separator: " ").map(String.init) })
    }
    longestWord = words.map(\.utf8.count).max() ?? 0
    digests = Set(words.map { $0.utf8.reduce(Self.noDigest, Self.digest) })
  }

  /// The words of all languages.
  static let known: NoAnswers = {
    struct File: Decodable { let languages: [String: Words] }
    let file = Resource.decode(File.self, from: "import/no-answers.json")
    return NoAnswers(languages: file.languages.sorted { $0.key < $1.key }.map(\.value))
  }()

  /// Longer texts say something.
  private static let longestText = 100

  /// Whether a contribution says nothing.
  func isNone(_ proposal: Proposal) -> Bool {
    guard proposal.title.utf8.count + proposal.body.utf8.count <= Self.longestText else {
      return false
    }
    return [proposal.title, proposal.body].allSatisfy { $0.isEmpty || isNone($0) }
  }

  /// Whether a text says nothing: no letter at all, or words that say so in one language.
  func isNone(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longestText, mayBeNone(text.utf8) else { return false }
    let words = ColumnName.normalized(text).split(separator: " ").map(String.init)
    guard !words.isEmpty else { return true }
    // "N/A" and "k. A." are one word each.
    let joined = words.joined()
    return languages.contains { language in
      language.nothing.contains(joined)
        || words.contains(where: language.nothing.contains)
          && words.allSatisfy { language.nothing.contains($0) || language.around.contains($0) }
        || saysNothing(words, in: language)
    }
  }

  /// Whether one of a language's phrases stands in some words, and nothing else that says anything.
  private func saysNothing(_ words: [String], in language: Words) -> Bool {
    let text = " " + words.joined(separator: " ") + " "
    return (language.phrases ?? []).contains { phrase in
      // Most texts are shorter than the phrase, or have no word that it begins with; a search makes a table first.
      guard phrase.utf8.count + 2 <= text.utf8.count, words.contains(where: phrase.hasPrefix),
        let place = text.firstRange(of: " " + phrase + " ")
      else { return false }
      let rest = text[..<place.lowerBound] + " " + text[place.upperBound...]
      return rest.split(separator: " ").map(String.init).allSatisfy {
        language.nothing.contains($0) || language.around.contains($0)
      }
    }
  }

  /// Whether all words of a text are known, or it is as short as one of them and is one without what parts its words:
  /// most texts need not be folded.
  ///
  /// A word with a letter beyond ASCII may be any.
  private func mayBeNone(_ text: String.UTF8View) -> Bool {
    var (digest, joined, letters) = (Self.noDigest, Self.noDigest, 0)
    var (isWord, isAnyWord, isAny, areKnown) = (false, false, false, true)
    func isKnown() -> Bool { !isWord || isAnyWord || digests.contains(digest) }
    for byte in text {
      let isPlain = byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      guard isPlain || byte >= 0x80 else {
        areKnown = areKnown && isKnown()
        (digest, isWord, isAnyWord) = (Self.noDigest, false, false)
        continue
      }
      let small = byte | (byte >= 0x41 ? 0x20 : 0)
      (digest, joined) = (Self.digest(digest, small), Self.digest(joined, small))
      if byte >= 0x80 { (isAnyWord, isAny) = (true, true) } else { letters += 1 }
      isWord = true
      if !areKnown, letters > longestWord { return false }
    }
    guard !areKnown || !isKnown() else { return true }
    return letters <= longestWord && (isAny || digests.contains(joined))
  }

  /// The digest of a word with one more byte.
  ///
  /// Source: G. Fowler, L. C. Noll & K.-P. Vo, FNV-1a, draft-eastlake-fnv.
  private static func digest(_ digest: UInt64, _ byte: UInt8) -> UInt64 {
    (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
  /// The digest of a word without letters.
  private static let noDigest: UInt64 = 0xCBF2_9CE4_8422_2325
}
