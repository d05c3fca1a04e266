/// Compares one text with some others word by word, as a run does.
struct CopyJudge {
  private let sequences: [WordSequence]
  private let forms: [[UInt32]]
  private let facts: WordFacts
  private let guards: DuplicateGuards

  /// Reads the texts.
  ///
  /// - Parameters:
  ///   - texts: The text and those it is compared with, with ids that stay in this order.
  ///   - guards: What decides on each pair.
  ///   - tokenizer: What cuts them into words.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(_ texts: [Proposal], guards: DuplicateGuards, tokenizer: Tokenizer) async throws {
    let corpus = try await TokenizedCorpus(texts, tokenizer: tokenizer)
    let languages = try await LanguageAssignment(of: corpus)
    await Wording.load(Set(languages.surfaces))
    let lexicon = try await Lexicon(of: corpus, languages: languages.surfaces)
    let facts = try await WordFacts(
      corpus: corpus, lexicon: lexicon, languages: languages, proposals: texts)
    self.facts = facts
    self.guards = guards
    forms = texts.indices.map { text in
      corpus.tokens(of: text).map { facts.bare[Int($0.surface)] }
    }
    sequences = texts.indices.map { text in
      WordSequence(
        of: text, in: corpus, proposals: texts, facts: facts, leavingOutFillers: true)
    }
  }

  /// What the first text is to another: see ``PlacedText/Alike/kind``.
  func verdict(on other: Int) -> (kind: String, objection: DuplicateObjection?) {
    if forms[0] == forms[other] { return ("exact", nil) }
    let verdict = guards.verdict(sequences[other], sequences[0], facts: facts)
    return (verdict.objection == nil ? "near" : "apart", verdict.objection)
  }
}
