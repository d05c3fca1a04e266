extension TitleGrammar {
  /// In what company each form stands, over the corpus.
  struct Company {
    /// How often it stands right behind an article or its like.
    private(set) var nominal: [UInt32]
    /// How often right behind a word that a verb follows.
    private(set) var verbal: [UInt32]
    /// How often behind an article and before no other word of meaning.
    private(set) var closing: [UInt32]
    /// How often right before an auxiliary.
    private(set) var beforeAuxiliary: [UInt32]
    /// How often with a capital.
    private(set) var capitalized: [UInt32]
    /// How often at all.
    private(set) var occurrences: [UInt32]

    /// Of more proposals, this many evenly spaced ones are read.
    private static let mostProposals = 131_072

    init(of input: ThemeDescriber.Input, cues: [Cues]) {
      let zeros = [UInt32](repeating: 0, count: input.corpus.surfaces.count)
      (nominal, verbal, closing) = (zeros, zeros, zeros)
      (beforeAuxiliary, capitalized, occurrences) = (zeros, zeros, zeros)
      let step = (input.corpus.count + Self.mostProposals - 1) / Self.mostProposals
      for proposal in stride(from: 0, to: input.corpus.count, by: max(step, 1)) {
        let own = cues[input.languages.proposals[proposal].index]
        let tokens = input.corpus.tokens(of: proposal)
        for index in tokens.indices {
          let surface = Int(tokens[index].surface)
          occurrences[surface] += 1
          if tokens[index].isCapitalized { capitalized[surface] += 1 }
          // One byte lies between two words of one phrase.
          func neighbor(_ other: Int) -> Int? {
            guard tokens.indices.contains(other) else { return nil }
            let gap =
              other < index
              ? tokens[index].start - tokens[other].end : tokens[other].start - tokens[index].end
            return gap == 1 ? Int(tokens[other].surface) : nil
          }
          let after = neighbor(index + 1)
          if let after, own.auxiliaries[after] { beforeAuxiliary[surface] += 1 }
          guard let before = neighbor(index - 1) else { continue }
          if own.verbal[before] { verbal[surface] += 1 }
          if own.nominal[before] {
            nominal[surface] += 1
            if after.map({ input.lexicon.termOfSurface[$0] == Lexicon.noTerm }) ?? true {
              closing[surface] += 1
            }
          }
        }
      }
    }
  }

  /// Which forms are cues in one language.
  struct Cues {
    let nominal: [Bool]
    let verbal: [Bool]
    let auxiliaries: [Bool]
    let connectors: [Bool]
    let articles: [Bool]
    let coordinators: [Bool]

    init(_ language: Language, _ surfaces: SurfaceTable) {
      let profile = LanguageProfile.of(language)
      func marks(_ words: Set<String>) -> [Bool] {
        var marks = [Bool](repeating: false, count: surfaces.count)
        for word in words {
          if let surface = surfaces.find(Array(word.utf8)[...]) { marks[Int(surface)] = true }
        }
        return marks
      }
      nominal = marks(profile.nominalCues)
      verbal = marks(profile.verbalCues)
      auxiliaries = marks(profile.auxiliaries)
      connectors = marks(profile.titleConnectors)
      articles = marks(profile.articles)
      coordinators = marks(profile.coordinators)
    }
  }
}
