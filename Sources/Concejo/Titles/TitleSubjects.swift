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
  ///   - texts: What the rows wrote.
  ///   - vectors: The weighted terms of each row.
  ///   - forms: What the forms are: names among them.
  ///   - lexicon: What the terms belong to, where concepts count.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(
    of texts: TitleTexts, vectors: SparseMatrix, forms: WordForms, lexicon: ConceptLexicon?
  ) async throws {
    self.lexicon = lexicon
    guard let lexicon else {
      (concepts, totals) = ([], [])
      return
    }
    let concepts = try await concurrentFlatMap(0..<texts.rows.count, chunk: 1024) { rows in
      rows.map { row in
        let named = texts.passage(ofRow: row).termsOfNamesAlone(forms)
        var weights: [Int: Float] = [:]
        for entry in vectors.entries(of: row) {
          let term = vectors.columns[entry]
          guard !named.contains(term) else { continue }
          for membership in lexicon.subjects(of: Int(term)) {
            weights[membership.feature, default: 0] +=
              membership.weight * vectors.values[entry]
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

  /// The concepts a term belongs to that say what something is, and not who pays or when it is open.
  func subjects(of term: UInt32) -> [Int] {
    guard let lexicon else { return [] }
    return concepts(of: term).filter { !lexicon.isCircumstance($0) }
  }

  /// Whether a term is a word that a concept is called by.
  func isName(_ term: UInt32) -> Bool { lexicon?.isName(Int(term)) ?? false }

  /// The main concepts of a row, ascending.
  func mainConcepts(of row: Int) -> [Int] { lexicon == nil ? [] : concepts[row] }

  /// Of how many rows a concept is a main one.
  func total(of concept: Int) -> Int { totals[concept] }
}

extension TitlePassage {
  /// The terms that stand nowhere but inside names.
  fileprivate func termsOfNamesAlone(_ forms: WordForms) -> Set<UInt32> {
    let named = tokens.indices.filter { tokens[$0].isCapitalized && isInsideName($0, forms) }
    guard !named.isEmpty else { return [] }
    var terms = Set(named.map { forms.terms[Int(tokens[$0].surface)] })
    var next = 0
    for index in tokens.indices {
      if next < named.count, named[next] == index {
        next += 1
      } else {
        terms.remove(forms.terms[Int(tokens[index].surface)])
      }
    }
    return terms
  }
}
