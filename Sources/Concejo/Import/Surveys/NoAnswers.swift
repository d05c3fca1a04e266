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
    guard text.utf8.count <= Self.longestText else { return false }
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
}
