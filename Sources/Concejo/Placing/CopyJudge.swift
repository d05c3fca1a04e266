/// Compares one text with some others word by word, as a run does.
struct CopyJudge {
  /// What a text is to another: see ``PlacedText/Alike/kind``.
  struct Verdict {
    let kind: String
    let objection: DuplicateObjection?

    fileprivate static let exact = Verdict(kind: "exact", objection: nil)
  }

  private let guards: DuplicateGuards
  private let tokenizer: Tokenizer

  /// - Parameters:
  ///   - guards: What decides on each pair.
  ///   - tokenizer: What cuts texts into words.
  init(guards: DuplicateGuards, tokenizer: Tokenizer) {
    self.guards = guards
    self.tokenizer = tokenizer
  }

  /// What the first text is to each of the others.
  ///
  /// - Parameters:
  ///   - texts: The text and those it is compared with, with ids that stay in this order.
  ///   - language: The language of the text; the others share so much with it that it is theirs as well.
  /// - Returns: A verdict for each of the others, in their order.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func verdicts(on texts: [Proposal], in language: Language) async throws -> [Verdict] {
    let corpus = try await TokenizedCorpus(texts, tokenizer: tokenizer)
    let bare = BareForms(of: corpus.surfaces)
    let forms = texts.indices.map { text in
      corpus.tokens(of: text).map { bare.numbers[Int($0.surface)] }
    }
    // Nearly always: then nothing has to be known of the words.
    if forms.dropFirst().allSatisfy({ $0 == forms[0] }) {
      return forms.dropFirst().map { _ in .exact }
    }
    let languages = LanguageAssignment(of: corpus, allIn: language)
    let lexicon = try await Lexicon(of: corpus, languages: languages.surfaces)
    let facts = try await WordFacts(
      corpus: corpus, lexicon: lexicon, languages: languages, proposals: texts)
    let sequences = texts.indices.map { text in
      WordSequence(of: text, in: corpus, proposals: texts, facts: facts, leavingOutFillers: true)
    }
    return texts.indices.dropFirst().map { other in
      guard forms[other] != forms[0] else { return .exact }
      let verdict = guards.verdict(sequences[other], sequences[0], facts: facts)
      return Verdict(
        kind: verdict.objection == nil ? "near" : "apart", objection: verdict.objection)
    }
  }
}
