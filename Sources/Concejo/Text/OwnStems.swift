/// Words of one language that Snowball would join with others which say something else.
///
/// "Puerta" and "puerto", "casa" and "caso" have one stem there, and so have "carrer" and "carril" in Catalan.
/// The words lie in the profiles; they were found by looking through the commonest words of each stem in
/// Madrid's, Barcelona's and the other files of the benchmarks.
struct OwnStems: Sendable {
  /// By form without accents.
  private let stems: [String: [UInt8]]

  /// Those of all languages, by ``Language/index``.
  static let all = LanguageProfile.all.map { OwnStems($0.ownStems) }

  /// - Parameter words: For each word its forms. The longest one stands for it: a short one may be what Snowball
  ///   leaves of a verb, as "don" of French "donner".
  init(_ words: [[String]]) {
    stems = Dictionary(
      uniqueKeysWithValues: words.flatMap { forms in
        let plain = forms.map { Lexicon.foldingAccents($0) }
        let longest = plain.reduce("") { $1.utf8.count > $0.utf8.count ? $1 : $0 }
        return plain.map { ($0, Array(longest.utf8)) }
      })
  }

  /// The stem of a lower-case form in NFC, with bare vowels; nil where Snowball's is right.
  subscript(form: ArraySlice<UInt8>) -> [UInt8]? {
    guard !stems.isEmpty else { return nil }
    return stems[String(decoding: Lexicon.foldingAccents(form), as: UTF8.self)]
  }
}
