/// The lists by which sensitive passages are found, as they are written.
///
/// A file for each language: few consultations are in more than two.
enum PassageLists {
  /// Those of a language.
  ///
  /// - Precondition: It is one of ``markers``.
  static func of(_ language: Language) -> ListFile {
    ListFile(resource: "privacy/passages/\(language.rawValue).txt")
  }

  /// The commonest words of each language of which there are lists, by which a text tells its own.
  static var markers: [(language: Language, words: [String])] {
    struct File: Decodable { let languages: [String: [String]] }
    return Resource.decode(File.self, from: "privacy/markers.json").languages
      .sorted { $0.key < $1.key }
      .map { code, words in
        guard let language = Language(rawValue: code) else {
          preconditionFailure("privacy/markers.json: \(code) is no language")
        }
        return (language, words)
      }
  }
}
