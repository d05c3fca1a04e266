/// What concepts of public life each proposal is mainly about.
///
/// A title's words say more than themselves: who reads "libraries" thinks of reading rooms too. What
/// belongs to one concept is told by ``ConceptLexicon``; without it a word means itself alone.
struct TitleSubjects: Sendable {
  private let lexicon: ConceptLexicon?
  /// Main concepts of each row, ascending.
  private let concepts: [[Int]]
  /// Of how many rows each concept is a main one.
  private let totals: [Int]

  /// From this share of its strongest concept's weight on, another one is a main concept of a row too.
  private static let mainShare: Float = 0.6

  /// Weighs the concepts of all rows; words inside names say nothing: "Font d'en Fargues" is no fountain.
  ///
  /// - Parameters:
  ///   - input: The rows, and what their terms belong to.
  ///   - grammar: Tells names.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(of input: ThemeDescriber.Input, grammar: TitleGrammar) async throws {
    lexicon = input.concepts
    guard let lexicon = input.concepts else {
      (concepts, totals) = ([], [])
      return
    }
    let concepts = try await concurrentFlatMap(0..<input.rows.count, chunk: 1024) { rows in
      rows.map { row in
        let named = input.termsOfNamesAlone(in: input.rows[row], grammar: grammar)
        var weights: [Int: Float] = [:]
        for entry in input.vectors.entries(of: row) {
          let term = input.vectors.columns[entry]
          guard !named.contains(term) else { continue }
          for membership in lexicon.subjects(of: Int(term)) {
            weights[membership.feature, default: 0] +=
              membership.weight * input.vectors.values[entry]
          }
        }
        let best = weights.values.max() ?? 0
        return weights.filter { $0.value >= Self.mainShare * best }.keys.sorted()
      }
    }
    var totals = [Int](repeating: 0, count: lexicon.conceptCount)
    for row in concepts { for concept in row { totals[concept] += 1 } }
    (self.concepts, self.totals) = (concepts, totals)
  }

  /// The concepts a term belongs to, but for those that say where and not what.
  func concepts(of term: UInt32) -> [Int] {
    lexicon?.subjects(of: Int(term)).map(\.feature) ?? []
  }

  /// The main concepts of a row, ascending.
  func mainConcepts(of row: Int) -> [Int] { lexicon == nil ? [] : concepts[row] }

  /// Of how many rows a concept is a main one.
  func total(of concept: Int) -> Int { totals[concept] }
}

extension ThemeDescriber.Input {
  /// The terms of a proposal that stand nowhere but inside names.
  fileprivate func termsOfNamesAlone(in proposal: Int, grammar: TitleGrammar) -> Set<UInt32> {
    let tokens = corpus.tokens(of: proposal)
    let bytes = Array(proposals[proposal].text.utf8)
    var inside: Set<UInt32> = []
    var outside: Set<UInt32> = []
    for index in tokens.indices {
      let term = lexicon.termOfSurface[Int(tokens[index].surface)]
      if tokens[index].isCapitalized, grammar.isInsideName(at: index, in: tokens, bytes: bytes) {
        inside.insert(term)
      } else {
        outside.insert(term)
      }
    }
    return inside.subtracting(outside)
  }
}
