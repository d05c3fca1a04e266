/// Whether a passage asks for something or says something, and is not only the name of a thing.
///
/// "Arbolado" stands in the middle of a theme about trees and tells nobody what is asked of them. A passage
/// tells something if it is long enough to be a sentence, or if it has a verb or a word that asks beside
/// another word: "Más árboles", "Poner bancos".
struct TellingSentence: Sendable {
  /// From this length in UTF-8 bytes on a passage is taken for a sentence, whatever its words.
  private static let sentenceLength = 50
  /// Words that a shorter one has at least.
  private static let fewestWords = 2

  let input: ThemeDescriber.Input
  let forms: WordForms

  /// Whether a passage tells something.
  ///
  /// - Parameters:
  ///   - quote: The passage.
  ///   - row: The row of its proposal.
  /// - Returns: `false` for a passage that only names a thing.
  func tells(_ quote: Quote, of row: Int) -> Bool {
    if quote.end - quote.start >= Self.sentenceLength { return true }
    let proposal = input.rows[row]
    let language = input.languages.proposals[proposal]
    let words = input.corpus.tokens(of: proposal).filter {
      $0.kind == .word && (quote.start..<quote.end).contains(Int($0.start))
    }
    return words.count >= Self.fewestWords
      && words.contains { word in
        let traits = forms[word.surface]
        return traits.contains(.verb) || traits.contains(.infinitive)
          || input.facts.listed.demandCues.cue(
            of: input.facts.bare[Int(word.surface)], in: language)
            != nil
      }
  }
}
