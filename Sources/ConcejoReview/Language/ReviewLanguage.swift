public import Concejo
internal import Foundation

/// The languages that the pages are written in.
public enum ReviewLanguage {
  /// All of them, in the order in which they are named.
  public static let available: [Language] = [.es, .ca, .gl, .eu, .pt, .en]

  /// The language of the pages for texts of a language: English where it has none of its own.
  static func pages(for language: Language) -> Language {
    available.contains(language) ? language : .en
  }

  /// The sentences of the pages.
  ///
  /// - Throws: ``ReviewError/noResources(_:)``; `DecodingError` where a file of sentences is none.
  static func sentences(in language: Language) throws -> [String: String] {
    let text = try ReviewResources.text("messages/\(language.rawValue).json")
    return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }
}
