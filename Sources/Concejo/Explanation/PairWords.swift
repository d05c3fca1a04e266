/// All forms of two texts, each in the one list where it belongs.
struct PairWords {
  /// Forms that count for nothing, the rarest first; of equals the first by its letters.
  struct Uncounted {
    let shared, first, second: [UInt32]
  }

  /// For each term that both have its first form in either, the heaviest first; of equals the smaller term.
  let shared: [(first: UInt32, second: UInt32)]
  /// The first forms of terms that only the first has.
  let first: [UInt32]
  /// The same of the second.
  let second: [UInt32]
  /// The rest.
  let uncounted: Uncounted

  /// Every form of either that counts.
  var counted: (first: [UInt32], second: [UInt32]) {
    (shared.map(\.first) + first, shared.map(\.second) + second)
  }

  /// Sorts the forms of two texts.
  ///
  /// - Parameters:
  ///   - left: Number of a proposal.
  ///   - right: Number of another one.
  ///   - compared: What both are compared by.
  init(of left: Int, and right: Int, in compared: ProposalComparison) {
    let (lexicon, corpus) = (compared.lexicon, compared.corpus)
    func weights(_ number: Int) -> [UInt32: Float] {
      compared.weighted.entries(of: number).reduce(into: [:]) {
        $0[compared.weighted.columns[$1]] = compared.weighted.values[$1]
      }
    }
    let weights = (weights(left), weights(right))
    func forms(_ number: Int, _ weights: [UInt32: Float]) -> (
      counted: [UInt32: UInt32], rest: [UInt32: UInt32]
    ) {
      corpus.tokens(of: number).map(\.surface).reduce(into: ([:], [:])) { forms, surface in
        let term = lexicon.termOfSurface[Int(surface)]
        if term != Lexicon.noTerm, weights[term] != nil {
          if forms.0[term] == nil { forms.0[term] = surface }
        } else {
          let bare = compared.facts.bare[Int(surface)]
          if forms.1[bare] == nil { forms.1[bare] = surface }
        }
      }
    }
    let forms = (forms(left, weights.0), forms(right, weights.1))
    func heaviest(_ weights: [UInt32: Float]) -> [UInt32] {
      weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
    func rarest(_ surfaces: [UInt32]) -> [UInt32] {
      surfaces.map { (form: $0, word: corpus.surfaces[$0], count: corpus.occurrences[Int($0)]) }
        .sorted { ($0.count, $0.word) < ($1.count, $1.word) }.map(\.form)
    }
    let both = weights.0.reduce(into: [UInt32: Float]()) { both, entry in
      if let weight = weights.1[entry.key] { both[entry.key] = entry.value * weight }
    }
    shared = heaviest(both).compactMap { term in
      guard let left = forms.0.counted[term], let right = forms.1.counted[term] else { return nil }
      return (left, right)
    }
    first = heaviest(weights.0.filter { weights.1[$0.key] == nil })
      .compactMap { forms.0.counted[$0] }
    second = heaviest(weights.1.filter { weights.0[$0.key] == nil })
      .compactMap { forms.1.counted[$0] }
    let rests = (forms.0.rest, forms.1.rest)
    uncounted = Uncounted(
      shared: rarest(rests.0.filter { rests.1[$0.key] != nil }.map(\.value)),
      first: rarest(rests.0.filter { rests.1[$0.key] == nil }.map(\.value)),
      second: rarest(rests.1.filter { rests.0[$0.key] == nil }.map(\.value)))
  }
}
