/// What titles know of the word forms of a corpus.
///
/// A class: every run of words that is read holds it, and so many arrays take long to be counted.
final class WordForms: Sendable {
  /// What each form is.
  private let traits: [FormTraits]
  /// For each form a number that those share which differ in number or gender alone.
  ///
  /// A stem is too wide for a title: "carrer" and "carril" have one.
  let words: [UInt32]
  /// The words, without accents, plural and final vowel.
  let bareWords: SurfaceTable
  /// The set phrases of its languages.
  let setPhrases: SetPhrases
  /// Term of each form, or ``Lexicon/noTerm``.
  let terms: [UInt32]
  /// The form in which each term stands most often.
  private let mainForms: [UInt32]

  /// How many terms there are.
  var termCount: Int { mainForms.count }

  /// What a form is.
  subscript(form: UInt32) -> FormTraits { traits[Int(form)] }

  /// What the most frequent form of a term is.
  func traits(ofTerm term: UInt32) -> FormTraits { self[mainForms[Int(term)]] }

  /// Learns what the forms are.
  ///
  /// - Parameters:
  ///   - corpus: The words.
  ///   - proposals: Where they stand.
  ///   - lexicon: Their terms.
  ///   - languages: The language of each proposal, and of each form.
  ///   - isPlace: Whether a form is of a place that proposals are filed under.
  ///   - isName: Whether a form is such a place, or a name by its capitals.
  init(
    of corpus: TokenizedCorpus, in proposals: [Proposal], lexicon: Lexicon,
    languages: (proposals: [Language], forms: [Language]), isPlace: [Bool], isName: [Bool]
  ) {
    let surfaces = corpus.surfaces
    setPhrases = SetPhrases(of: Set(languages.proposals), in: surfaces)
    let cues = FormCues.table(
      of: Set(languages.proposals).union(languages.forms), in: surfaces)
    let lists = Language.withOther.map(FormLists.init)
    let infinitives = surfaces.indices.map {
      lists[languages.forms[$0].index].endsAsInfinitive(surfaces.bytes(of: UInt32($0)))
    }
    let contexts = FormContexts(
      of: corpus, proposals: proposals, terms: lexicon.termOfSurface,
      languages: languages.proposals, cues: cues,
      endsAsInfinitive: infinitives)
    let related = RelatedForms(of: surfaces)
    let citations = surfaces.indices.map {
      related.citation(of: surfaces.bytes(of: UInt32($0)), in: languages.forms[$0])
    }
    let endings = Language.withOther.map(WordEndings.init)
    var bareWords = SurfaceTable()
    let words = surfaces.indices.map { surface in
      let form = surfaces.bytes(of: citations[surface] ?? UInt32(surface))
      let own = endings[languages.forms[surface].index]
      return bareWords.insert(own.word(of: form))
    }
    let subjects = SubjectWords.table(of: languages.forms, in: surfaces)
    let nouns = NounEvidence(
      of: words, contexts: contexts, isSubject: subjects,
      endsAsPlural: {
        lists[languages.forms[$0].index].endsAsPlural(surfaces.bytes(of: UInt32($0)))
      })
    let habits = Language.withOther.map(LanguageHabits.init)
    traits = surfaces.indices.map { surface in
      let language = languages.forms[surface]
      let lists = lists[language.index]
      let form = surfaces.bytes(of: UInt32(surface))
      let profile = habits[language.index]
      let own = cues[language.index][surface]
      let endsAsInfinitive = infinitives[surface]
      let hasSmall = profile.capitalizesNouns && contexts.isSmall(surface)
      let listed = lists.membership(of: surfaces[UInt32(surface)], language: language)
      var traits: FormTraits = []
      func set(_ trait: FormTraits, if isSo: Bool) { if isSo { traits.insert(trait) } }
      set(
        .telling,
        if: form.count > 2 && !listed.isLabelStopWord && !isPlace[surface]
          && !lexicon.isNeverLabel[surface])
      set(
        .verb,
        if: listed.isVerb
          || contexts.isVerb(
            surface, hasEnding: lists.endsAsVerb(form) || related.isParticiple(form, in: language))
      )
      set(.infinitive, if: contexts.isInfinitive(surface, hasEnding: endsAsInfinitive))
      // Where adjectives stand before their noun, so they do behind a preposition.
      let place = profile.isHeadFirst ? nouns.place(of: words[surface]) : .usual
      set(.noun, if: nouns.isNoun(word: words[surface]) || place == .sure)
      set(
        .nounByItself,
        if: contexts.isNoun(
          surface, word: place,
          mayBeInfinitive: endsAsInfinitive && !related.hasPlural(form, in: language),
          tellsNouns: nouns.tellsNouns, capitalizesNouns: profile.capitalizesNouns))
      set(.vague, if: listed.isVague)
      set(.time, if: listed.isTime)
      set(.headFirst, if: profile.isHeadFirst)
      set(.capitalTellsName, if: !profile.capitalizesNouns)
      set(.connector, if: own.contains(.connector))
      set(.article, if: own.contains(.article))
      set(.coordinator, if: own.contains(.coordinator))
      set(.placing, if: own.contains(.place))
      set(.beforeNoun, if: own.contains(.nominal))
      set(.name, if: isName[surface])
      set(.lacksAccents, if: lexicon.canonicalOfSurface[surface] != UInt32(surface))
      set(.adverb, if: contexts.nominal[surface] == 0 && lists.endsAsAdverb(form))
      // A form that its ending does not tell is told by its company.
      set(
        .oblique,
        if: citations[surface] != nil
          && (!profile.hasNominativeCues || contexts.isSeldomNominative(surface)))
      set(.declined, if: hasSmall && lists.endsAsDeclined(form))
      set(.small, if: hasSmall)
      set(.plural, if: lists.endsAsPlural(form))
      set(.linking, if: lists.endsAsLink(form))
      set(.takesArticle, if: profile.hasArticleEndings)
      set(.hasArticle, if: lists.endsAsArticle(form))
      // Where articles tell no nouns, as in headlines, every word has another noun beside it.
      set(.printedBare, if: profile.printsBareForms && nouns.tellsNouns)
      set(.abbreviation, if: contexts.isAbbreviation(surface))
      return traits
    }
    (terms, mainForms, self.words) = (lexicon.termOfSurface, lexicon.surfaceOfTerm, words)
    self.bareWords = bareWords
  }
}

/// What a language does with its nouns: a whole profile would be copied for each form.
private struct LanguageHabits {
  let capitalizesNouns: Bool
  let isHeadFirst: Bool
  let printsBareForms: Bool
  let hasNominativeCues: Bool
  let hasArticleEndings: Bool

  init(of language: Language) {
    let profile = LanguageProfile.of(language)
    (capitalizesNouns, isHeadFirst) = (profile.capitalizesNouns, profile.isHeadFirst)
    printsBareForms = profile.printsBareForms
    hasNominativeCues = !profile.nominativeCues.isEmpty
    hasArticleEndings = !profile.articleEndings.isEmpty
  }
}
