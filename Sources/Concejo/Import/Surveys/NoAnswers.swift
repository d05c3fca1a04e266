/// Answers that say nothing: "ninguna", "NS/NC", "no comment", "gracias".
///
/// Only a whole answer counts: "ninguna papelera en mi calle" is a complaint.
struct NoAnswers: Sendable {
  private struct Words: Decodable {
    /// Words of which one must be there.
    let nothing: Set<String>
    /// Words that may stand around it.
    let around: Set<String>
  }

  private let languages: [Words]
  /// The words of all languages together.
  private let words: Set<String>
  /// Bytes of the longest of them.
  private let longestWord: Int

  private init(languages: [Words]) {
    self.languages = languages
    words = languages.reduce(into: []) { $0.formUnion($1.nothing.union($1.around)) }
    longestWord = words.map(\.utf8.count).max() ?? 0
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
    }
  }

  /// Whether a text is as short as one of the words, or begins with one: most texts need not be folded.
  private func mayBeNone(_ text: String.UTF8View) -> Bool {
    func isPlain(_ byte: UInt8) -> Bool {
      byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }
    guard text.count(where: isPlain) > longestWord else { return true }
    let start = text.drop { !isPlain($0) && $0 < 0x80 }
    let word = start.prefix { isPlain($0) || $0 >= 0x80 }
    guard word.allSatisfy({ $0 < 0x80 }) else { return true }
    return words.contains(
      String(decoding: word.map { $0 | ($0 >= 0x41 ? 0x20 : 0) }, as: UTF8.self))
  }
}
