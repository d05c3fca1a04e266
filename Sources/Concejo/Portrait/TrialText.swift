/// Whether a text looks like a trial of the form, and not like something that somebody asks for.
///
/// Whoever builds a platform tries it out, and whoever attacks it leaves traces: "Test 3", "SSRF Test 1",
/// "asdfgh", "esto es una prueba". Each rule asks for more than one word, since "pruebas de ruido" and "test de
/// alcoholemia" are asked for in earnest; how often a text is repeated is none of them.
public struct TrialText: Sendable {
  private struct Marks: Decodable {
    /// Words that only trials and attacks have.
    let attacks: Set<String>
    /// Pieces of text that only trials and attacks have.
    let signs: [String]
    /// Words that name a trial.
    let words: Set<String>
    /// Words that may stand beside them in a title of a trial.
    let fillers: Set<String>
    /// Sentences that say that it is one.
    let sentences: [String]
  }

  private static let marks = Resource.decode(Marks.self, from: "trials/marks.json")

  /// Whether the text looks like a trial.
  public let isTrial: Bool

  /// Reads a proposal.
  public init(_ proposal: Proposal) {
    let fields = [proposal.title, proposal.body].map { $0.lowercased() }
    let words = fields.map(Self.words)
    isTrial =
      Self.isAttack(fields, words) || fields.contains(where: Self.saysSo)
      || Self.isNamed(words.first { !$0.isEmpty } ?? []) || Self.isNonsense(words.flatMap(\.self))
  }

  /// Runs of letters and digits.
  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }

  private static func isAttack(_ fields: [String], _ words: [[Substring]]) -> Bool {
    words.joined().contains { marks.attacks.contains(String($0)) }
      || fields.contains { field in marks.signs.contains { field.contains($0) } }
  }

  /// Whether a text begins with a sentence that says so, whole: "es una prueba de que" proves something.
  private static func saysSo(_ text: String) -> Bool {
    marks.sentences.contains { sentence in
      guard text.hasPrefix(sentence) else { return false }
      let rest = text.dropFirst(sentence.count).drop { $0.isWhitespace }
      return rest.first.map { !$0.isLetter && !$0.isNumber && $0 != "," } ?? true
    }
  }

  /// Whether a title has a word for a trial, and beside it none that is not of the form or a number.
  private static func isNamed(_ title: [Substring]) -> Bool {
    title.contains { marks.words.contains(String($0)) }
      && title.allSatisfy { word in
        marks.words.contains(String(word)) || marks.fillers.contains(String(word))
          || word.contains(where: \.isNumber)
      }
  }

  /// Letters from which a word without a vowel is none.
  private static let longestWithoutVowel = 5

  /// Whether more than half of the words are keys struck at random.
  private static func isNonsense(_ words: [Substring]) -> Bool {
    let letters = words.filter { $0.contains(where: \.isLetter) }
    return letters.count(where: isStruckAtRandom) * 2 > letters.count
  }

  /// Whether a word is one letter again and again, or has many letters and no vowel.
  private static func isStruckAtRandom(_ word: Substring) -> Bool {
    let distinct = Set(word)
    if word.count >= 4, distinct.count == 1 { return true }
    guard word.count >= longestWithoutVowel, word.allSatisfy(\.isLetter) else { return false }
    let plain = word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && $0.value < 0x250 }
    return plain && !word.contains { isVowel($0) }
  }

  /// Whether a letter of the Latin script is a vowel, whatever its accent.
  private static func isVowel(_ letter: Character) -> Bool {
    "aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ".contains(letter)
  }
}
