/// What titles know of the word forms of a corpus.
struct WordForms: Sendable {
  /// What each form is.
  private let traits: [FormTraits]
  /// For each form a number that those share which differ in number or gender alone.
  ///
  /// A stem is too wide for a title: "carrer" and "carril" have one.
  let words: [UInt32]
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
  ///   - lexicon: Their terms.
  ///   - languages: The language of each proposal, and of each form.
  ///   - isPlace: Whether a form is of a place that proposals are filed under.
  ///   - isName: Whether a form is such a place, or a name by its capitals.
  init(
    of corpus: TokenizedCorpus, lexicon: Lexicon,
    languages: (proposals: [Language], forms: [Language]), isPlace: [Bool], isName: [Bool]
  ) {
    let surfaces = corpus.surfaces
    let cues = FormCues.table(
      of: Set(languages.proposals).union(languages.forms), in: surfaces)
    let contexts = FormContexts(
      of: corpus, terms: lexicon.termOfSurface, languages: languages.proposals, cues: cues)
    let lists = Language.allCases.map(FormLists.init)
    var bare = SurfaceTable()
    let words = surfaces.indices.map { bare.insert(Self.word(surfaces.bytes(of: UInt32($0)))) }
    let nouns = NounEvidence(of: words, contexts: contexts)
    traits = surfaces.indices.map { surface in
      let language = languages.forms[surface]
      let lists = lists[language.index]
      let form = surfaces.bytes(of: UInt32(surface))
      let profile = LanguageProfile.of(language)
      let own = cues[language.index][surface]
      let (isLabelStopWord, isVague) = lists.contain(surfaces[UInt32(surface)], language: language)
      var traits: FormTraits = []
      func set(_ trait: FormTraits, if isSo: Bool) { if isSo { traits.insert(trait) } }
      set(
        .telling,
        if: form.count > 2 && !isLabelStopWord && !isPlace[surface]
          && !lexicon.isNeverLabel[surface])
      set(.verb, if: contexts.isVerb(surface, hasEnding: lists.endsAsVerb(form)))
      set(
        .infinitive, if: contexts.isInfinitive(surface, hasEnding: lists.endsAsInfinitive(form)))
      set(.noun, if: nouns.isNoun(word: words[surface]))
      set(
        .nounByItself,
        if: contexts.isNoun(
          surface, tellsNouns: nouns.tellsNouns, capitalizesNouns: profile.capitalizesNouns))
      set(.vague, if: isVague)
      set(.headFirst, if: profile.isHeadFirst)
      set(.capitalTellsName, if: !profile.capitalizesNouns)
      set(.connector, if: own.contains(.connector))
      set(.article, if: own.contains(.article))
      set(.coordinator, if: own.contains(.coordinator))
      set(.name, if: isName[surface])
      set(.lacksAccents, if: lexicon.canonicalOfSurface[surface] != UInt32(surface))
      return traits
    }
    (terms, mainForms, self.words) = (lexicon.termOfSurface, lexicon.surfaceOfTerm, words)
  }

  /// A form without accents, plural and final vowel.
  private static func word(_ form: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bare = Lexicon.foldingAccents(form)
    if bare.count > 3, bare.last == 0x73 { bare.removeLast() }
    if bare.count > 3, let last = bare.last, "aeio".utf8.contains(last) { bare.removeLast() }
    return bare
  }
}
