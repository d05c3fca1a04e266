import Foundation
import Testing

@testable import Concejo

/// What ships counted is what the samples hold.
///
/// With CONCEJO_COUNT_SAMPLES=1 in the environment the counts are written anew, for a sample or a list of stop words that
/// has changed.
@Suite struct LanguageSamplesTests {
  private typealias Counts = [String: [Int]]

  @Test func `the counts that ship are those of the samples`() throws {
    let (words, sequences) = Self.counted()
    for (name, counts) in [("words", words), ("sequences", sequences)] {
      let file = Self.profiles.appending(path: "\(name).txt")
      let text = Self.text(of: counts)
      if ProcessInfo.processInfo.environment["CONCEJO_COUNT_SAMPLES"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      #expect(
        try text == String(contentsOf: file, encoding: .utf8),
        "\(name).txt is not what the samples hold; CONCEJO_COUNT_SAMPLES=1 make test writes it")
    }
  }

  private static let profiles = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Concejo/Resources/profiles")

  private static func counted() -> (words: Counts, sequences: Counts) {
    var (words, sequences) = (Counts(), Counts())
    let none = [Int](repeating: 0, count: Language.allCases.count)
    for language in Language.allCases {
      var own: [String: Int] = [:]
      var surfaces = SurfaceTable()
      let tokens = Tokenizer().tokens(
        in: LanguageProfile.sample(of: language), surfaces: &surfaces)
      for token in tokens where token.kind == .word {
        own[surfaces[token.surface], default: 0] += 1
      }
      for word in LanguageProfile.of(language).stopWords { own[word, default: 0] += 1 }
      for (word, count) in own {
        words[word, default: none][language.index] += count
        let letters = Array("_\(word)_".unicodeScalars)
        for end in 1..<letters.count {
          for length in 1...min(4, end + 1) {
            var sequence = String.UnicodeScalarView()
            sequence.append(contentsOf: letters[(end - length + 1)...end])
            sequences[String(sequence), default: none][language.index] += count
          }
        }
      }
    }
    return (words, sequences)
  }

  private static func text(of counts: Counts) -> String {
    let lines = counts.map { text, counts in
      let last = counts.lastIndex { $0 > 0 } ?? 0
      return "\(text)\t"
        + counts[...last].map { $0 > 0 ? String($0) : "" }.joined(separator: ",")
    }
    return lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { $0 + "\n" }.joined()
  }
}
