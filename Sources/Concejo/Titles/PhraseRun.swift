/// A run of words as it is read, up to the word that rules are asked about.
struct PhraseRun: Sendable {
  /// Where it stands.
  let passage: TitlePassage
  /// What the forms are.
  let forms: WordForms
  /// Index of its first word.
  let start: Int
  /// Index of the word that rules are asked about.
  private(set) var end: Int
  /// The terms read so far, that of the last word included as soon as it was taken in.
  private(set) var terms: [UInt32] = []
  /// Their words.
  private var words: [UInt32] = []
  /// Function words read so far.
  private var connectors = 0
  /// Terms before the last coordinating word; 0 where there is none.
  private var coordination = 0
  /// Whether all terms read so far, of what stands behind "and" where there is one, say when.
  private(set) var isOfTime = true
  /// The term read last.
  private var lastTerm: FormTraits = []
  /// Whether two things are joined by "and", at any depth.
  private(set) var holdsCoordinator = false
  /// Whether what stands before an "and" ends in a case that no title ends with.
  private(set) var holdsObliqueHalf = false

  /// Whether what stands before an "and" lacks the article that its language puts at the end.
  private(set) var holdsBareHalf = false

  init(from start: Int, in passage: TitlePassage, forms: WordForms) {
    (self.start, end, self.passage, self.forms) = (start, start, passage, forms)
  }

  /// The word that rules are asked about.
  var token: Token { passage.tokens[end] }
  /// What that word is.
  var traits: FormTraits { forms[token.surface] }
  /// Its term, or ``Lexicon/noTerm``.
  var term: UInt32 { forms.terms[Int(token.surface)] }
  /// Whether it is a function word.
  var isFunctionWord: Bool { term == Lexicon.noTerm }
  /// What the first word is.
  var firstTraits: FormTraits { forms[passage.tokens[start].surface] }
  /// What the word before it is; nothing for the first one.
  var traitsBefore: FormTraits { end == start ? [] : forms[passage.tokens[end - 1].surface] }
  /// Whether a set phrase begins with it.
  var opensSetPhrase: Bool { forms.setPhrases.stand(from: end, in: passage) }
  /// Whether a set phrase of the run ends with it.
  var closesSetPhrase: Bool { forms.setPhrases.stand(upTo: end, from: start, in: passage) }
  /// Whether it opens the run, or what stands behind "and".
  var opensHalf: Bool { end == start || coordination > 0 && coordination == terms.count }
  /// Whether it is, taken in, the only term of the run, or of what stands behind "and".
  var isAlone: Bool { terms.count == coordination + 1 }
  /// Whether the word right before it, of the run, is a noun in a case or with a plural's article, which none
  /// behind it goes on from.
  var isBehindCase: Bool {
    end > start && traitsBefore.contains(.takesArticle)
      && !traitsBefore.isDisjoint(with: [.oblique, .plural]) && !traitsBefore.contains(.linking)
  }
  /// Bytes from the first word to this one.
  var range: Range<Int> { Int(passage.tokens[start].start)..<Int(token.end) }

  /// The run as a phrase; "Limpieza de calles y parques" joins words inside a phrase, not two phrases.
  var key: PhraseKey {
    PhraseKey(terms: terms, words: words, coordination: connectors == 1 ? coordination : 0)
  }

  /// What stands beside the run, with nothing but a blank between.
  ///
  /// - Parameter index: Of the word before its first or behind its last one.
  /// - Returns: Neither where there is none, or a mark lies between.
  func traitsOutside(at index: Int) -> (isArticle: Bool, isNoun: Bool) {
    guard passage.tokens.indices.contains(index),
      passage.continues(at: index < start ? start : index)
    else { return (false, false) }
    let surface = passage.tokens[index].surface
    guard forms.terms[Int(surface)] != Lexicon.noTerm else {
      return (forms[surface].contains(.article), false)
    }
    return (false, !forms[surface].contains(.verb))
  }

  /// Asks about a later word.
  mutating func look(at index: Int) { end = index }

  /// Takes in the word asked about.
  mutating func takeIn() {
    if isFunctionWord {
      connectors += 1
      guard traits.contains(.coordinator) else { return }
      coordination = terms.count
      isOfTime = true
      holdsCoordinator = true
      if lastTerm.contains(.oblique) { holdsObliqueHalf = true }
      if lastTerm.contains(.takesArticle), !lastTerm.contains(.hasArticle) { holdsBareHalf = true }
    } else {
      lastTerm = traits
      isOfTime = isOfTime && traits.contains(.time)
      terms.append(term)
      words.append(forms.words[Int(token.surface)])
    }
  }
}
