/// Proposals compared with one another: everything that themes are found by.
///
/// Rows are the proposals that speak for themselves; copies share the row of the one that speaks for them.
struct ProposalComparison: Sendable {
  /// All proposals, sorted by id.
  let proposals: [Proposal]
  let languages: LanguageAssignment
  let lexicon: Lexicon
  /// The words of all texts.
  let corpus: TokenizedCorpus
  /// Weighted terms of all texts, a row for each proposal.
  let weighted: SparseMatrix
  let facts: WordFacts
  let duplicates: Duplicates
  /// What became of the decisions on copies.
  let copyOutcomes: [DecisionOutcome]
  let sameRequests: [SimilarPair]
  /// Proposal of each row, ascending.
  let rows: [Int]
  /// The words without what many have in common.
  let contentCorpus: TokenizedCorpus
  /// In how many proposals, copies included, each term of these words stands.
  let documentFrequency: [Int]
  /// Weighted terms of the rows.
  let vectors: SparseMatrix
  /// The nearest rows of each by shared words.
  let lexical: NeighborLists
  /// Near copies among the rows.
  let families: Families
  /// What the terms belong to, where concepts count.
  let conceptLexicon: ConceptLexicon?
  /// What each row speaks of, where concepts count.
  let concepts: DenseMatrix?
  /// Vectors of length 1 or 0 that themes are found by.
  let rowVectors: DenseMatrix
  /// Which rows draw each other nearer; nil in corpora so large that none do.
  let graph: Graph?

  /// Ids of the proposals of each row: who speaks first, then the copies it speaks for.
  var units: [[String]] { duplicates.units(of: rows, among: proposals) }

  /// Learns what titles know of the word forms.
  func wordForms() -> WordForms {
    WordForms(
      of: contentCorpus, in: proposals, lexicon: lexicon,
      languages: (languages.proposals, languages.surfaces), isPlace: facts.isPlace,
      isName: facts.isName)
  }
}
