/// Which words may stand where in a title, learnt from the corpus without a tagger.
///
/// A form that stands behind articles and possessives is a noun; one that stands more often behind
/// pronouns, negations and conjunctions is a verb, with which no title begins, unless it is an
/// infinitive, or ends. Inside a title only words that join nouns to nouns may stand between terms.
struct TitleGrammar: Sendable {
  /// Whether a form may stand first.
  let mayStart: [Bool]
  /// Whether a form may stand last.
  let mayEnd: [Bool]
  /// Whether a stop word may stand inside.
  let isConnector: [Bool]

  /// Of more proposals, this many evenly spaced ones teach the grammar.
  private static let mostProposals = 131_072

  init(_ input: ThemeDescriber.Input) {
    let surfaces = input.corpus.surfaces
    let cues = Language.allCases.map { language -> Cues in Cues(language, surfaces) }
    var nominal = [UInt32](repeating: 0, count: surfaces.count)
    var verbal = nominal
    let step = (input.corpus.count + Self.mostProposals - 1) / Self.mostProposals
    for proposal in stride(from: 0, to: input.corpus.count, by: max(step, 1)) {
      let own = cues[input.languages.proposals[proposal].index]
      var before: Token?
      for token in input.corpus.tokens(of: proposal) {
        // One byte lies between two words of one phrase.
        if let before, token.start - before.end == 1 {
          if own.nominal[Int(before.surface)] { nominal[Int(token.surface)] += 1 }
          if own.verbal[Int(before.surface)] { verbal[Int(token.surface)] += 1 }
        }
        before = token
      }
    }
    let vague = Language.allCases.map { language -> Set<String> in
      let words = LanguageProfile.of(language).labelStopWords
      return language.foldsAccents ? Set(words.map(Lexicon.foldingAccents)) : words
    }
    let endings = Language.allCases.map { language in
      LanguageProfile.of(language).infinitiveEndings.map { Array($0.utf8) }
    }
    var mayStart = [Bool](repeating: false, count: surfaces.count)
    var mayEnd = mayStart
    for surface in surfaces.indices {
      let language = input.languages.surfaces[surface]
      let form = surfaces[UInt32(surface)]
      let key = language.foldsAccents ? Lexicon.foldingAccents(form) : form
      let means =
        form.utf8.count > 2 && !vague[language.index].contains(key)
        && !input.facts.isPlace[surface] && !input.lexicon.isNeverLabel[surface]
      let isVerb = verbal[surface] > nominal[surface]
      let bytes = surfaces.bytes(of: UInt32(surface))
      let isInfinitive = endings[language.index].contains {
        bytes.suffix($0.count).elementsEqual($0)
      }
      mayEnd[surface] = means && !isVerb
      mayStart[surface] = means && (!isVerb || isInfinitive)
    }
    self.mayStart = mayStart
    self.mayEnd = mayEnd
    isConnector = surfaces.indices.map {
      cues[input.languages.surfaces[$0].index].connectors[$0]
    }
  }

  /// Which forms are cues in one language.
  private struct Cues {
    let nominal: [Bool]
    let verbal: [Bool]
    let connectors: [Bool]

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
      connectors = marks(profile.titleConnectors)
    }
  }
}
