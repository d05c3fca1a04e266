/// Reads what a proposal asks to have more of, or less of: "quitar los bolardos", "más carril bici".
///
/// It reads only what is plain: the word that asks opens its sentence, and the thing stands right behind it,
/// with nothing but stop words between. "Debido al aumento del tráfico" tells of something and asks for
/// nothing; "más plazas para residentes" asks for another thing than "más plazas", so that what tells the
/// thing apart is read, too.
struct DemandReader: Sendable {
  /// What a sentence asks for.
  struct Demand: Sendable, Equatable {
    let thing: Thing
    let cue: DemandCues.Cue
    /// First byte of the word that asks.
    let byte: Int
    /// Whether it is asked for one place alone.
    let isLocal: Bool
    /// Whether it is asked for a part of a place, a time or a case alone: "in the upper zone", "only when".
    let isLimited: Bool
    /// What the clause says behind the thing, as terms: "on the pavement", "by proxy"; reasons are none of it.
    let circumstances: Set<UInt32>
  }

  /// A thing that was found, and the word of the sentence that ends it.
  private struct Found {
    let thing: Thing
    let isLocal: Bool
    let last: Int
  }

  /// A noun, and the words that tell it apart from others of its name, as terms.
  struct Thing: Sendable, Hashable {
    let noun: UInt32
    let qualities: [UInt32]
  }

  /// Words that may open the sentence before the one that asks: "hay que", "pido que se".
  private static let usualOpeners = 3
  /// Words from the one that asks to the thing, at most.
  private static let reach = 3
  /// Words that tell a thing apart, at most.
  private static let mostQualities = 2

  let input: ThemeDescriber.Input
  let forms: WordForms
  /// Words that may stand before the one that asks, so that it still opens its sentence.
  var mostOpeners = Self.usualOpeners

  /// What a proposal asks for.
  ///
  /// - Parameter row: Its row.
  /// - Returns: One demand for each word that asks, in the order of the text.
  func demands(of row: Int) -> [Demand] {
    let proposal = input.rows[row]
    let tokens = input.corpus.tokens(of: proposal)
    let language = input.languages.proposals[proposal]
    var text: [UInt8] = []
    var demands: [Demand] = []
    for index in tokens.indices {
      guard let cue = cue(tokens[index], language) else { continue }
      if text.isEmpty { input.proposals[proposal].appendText(to: &text) }
      let sentence = self.sentence(around: index, of: tokens, in: text, language)
      let words = Array(tokens[sentence])
      let place = index - sentence.lowerBound
      // Most words that ask open no sentence, which is soonest told.
      guard let found = thing(at: place, of: words, in: language),
        !isTold(at: place, of: words, in: language, text: text),
        cue.direction == .more || !isExchange(words[(place + 1)...], in: language)
      else { continue }
      demands.append(
        Demand(
          thing: found.thing,
          cue: isTurned(at: place, of: words, in: language)
            ? DemandCues.Cue(direction: cue.direction.turned, scale: cue.scale) : cue,
          byte: Int(tokens[index].start), isLocal: found.isLocal,
          isLimited: isLimited(behind: found.last, of: words, in: language, text: text),
          circumstances: circumstances(behind: found.last, of: words, in: language, text: text)))
    }
    return demands
  }

  private func cue(_ token: Token, _ language: Language) -> DemandCues.Cue? {
    input.facts.listed.demandCues.cue(of: input.facts.bare[Int(token.surface)], in: language)
  }

  /// Words of what a clause says behind the thing, at most.
  private static let mostCircumstances = 4

  /// What a clause says behind the thing: until it ends, gives a reason or names a place.
  ///
  /// Where the word that asks stands behind the thing, nothing does.
  private func circumstances(
    behind last: Int, of words: [Token], in language: Language, text: [UInt8]
  ) -> Set<UInt32> {
    let lists = DemandWords.of(language)
    guard lists.cues == .before else { return [] }
    var found: Set<UInt32> = []
    for place in words.indices where place > last {
      let gap = text[Int(words[place - 1].end)..<Int(words[place].start)]
      let surface = Int(words[place].surface)
      let bare = input.facts.bare[surface]
      guard !gap.contains(where: Self.comma.contains),
        !lists.reasons.contains(input.corpus.surfaces[words[place].surface]),
        !input.facts.listed.demandCues.isPlace(bare, in: language), !input.facts.isName[surface],
        found.count < Self.mostCircumstances
      else { break }
      if input.facts.term[surface] != Lexicon.noTerm { found.insert(input.facts.term[surface]) }
    }
    return found
  }

  /// Whether what the clause says behind the thing binds the demand to a part of a place, a time or a case.
  ///
  /// "The dog area of the upper zone" is one of many, "in the narrow streets" is wherever such streets are; a place
  /// with a name is compared by its name.
  private func isLimited(
    behind last: Int, of words: [Token], in language: Language, text: [UInt8]
  ) -> Bool {
    let (facts, lists) = (input.facts, DemandWords.of(language))
    var isBehindPlace = false
    let isPart =
      last + 1 < words.count
      && lists.genitives.contains(input.corpus.surfaces[words[last + 1].surface])
    for place in words.indices where place > last {
      let gap = text[Int(words[place - 1].end)..<Int(words[place].start)]
      let surface = Int(words[place].surface)
      let word = input.corpus.surfaces[words[place].surface]
      guard !gap.contains(where: Self.comma.contains) else { return false }
      if lists.limits.contains(word) { return true }
      let isOver = lists.reasons.contains(word) || lists.joiners.contains(word)
      if isOver || facts.isName[surface] { return false }
      if isPart, isBehindPlace, facts.term[surface] != Lexicon.noTerm, !facts.isStopWord[surface] {
        return true
      }
      if facts.listed.demandCues.isPlace(facts.bare[surface], in: language) { isBehindPlace = true }
    }
    return false
  }

  /// Whether a negation stands before the word that asks, or another one that asks for less.
  ///
  /// "Prohibir talar árboles" turns the felling. Of "reduce or remove" neither turns the other.
  private func isTurned(at place: Int, of words: [Token], in language: Language) -> Bool {
    let isDenied = words[max(place - 2, 0)..<place].contains {
      input.facts.isNegation[Int($0.surface)]
    }
    let before = words[..<place].lastIndex { !input.facts.isStopWord[Int($0.surface)] }
    guard let before, cue(words[before], language)?.direction == .less else { return isDenied }
    let joiners = DemandWords.of(language).joiners
    let isJoined = words[(before + 1)..<place].contains {
      joiners.contains(input.corpus.surfaces[$0.surface])
    }
    return isDenied != !isJoined
  }

  /// Whether a noun with its article opens the sentence: "the removal of the bus has left us without
  /// a connection" tells of something, where "removal of the bus" or "we ask for the removal" asks for it.
  private func isTold(
    at place: Int, of words: [Token], in language: Language, text: [UInt8]
  ) -> Bool {
    let lists = DemandWords.of(language)
    guard lists.cues != .behind, isNoun(words[place], in: language) else { return false }
    let start = Int(words[place].start)
    let isElided = start > 0 && Self.apostropheEnds.contains(text[start - 1])
    guard place > 0 else { return isElided }
    let before = words[..<place]
    // Two nouns of doing in a row: the second says what the first is about.
    if cue(words[place - 1], language) == nil, endsAsNoun(words[place - 1], in: language) {
      return true
    }
    let hasArticle =
      isElided || lists.articles.contains(input.corpus.surfaces[words[place - 1].surface])
    return hasArticle && before.allSatisfy { input.facts.isStopWord[Int($0.surface)] }
  }

  /// Whether what is to go makes way for another of its kind: "remove the bins and replace them".
  private func isExchange(_ behind: ArraySlice<Token>, in language: Language) -> Bool {
    let instead = DemandWords.of(language).instead
    return behind.contains { instead.contains(input.corpus.surfaces[$0.surface]) }
  }

  private func isNoun(_ word: Token, in language: Language) -> Bool {
    forms[word.surface].contains(.noun) || endsAsNoun(word, in: language)
  }

  /// Whether a word has one of the endings of nouns of doing.
  private func endsAsNoun(_ word: Token, in language: Language) -> Bool {
    let form = input.corpus.surfaces[word.surface]
    return DemandWords.of(language).nounEndings.contains { ending in
      form.utf8.count >= ending.utf8.count
        && form.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }

  /// The straight apostrophe, and the last byte of the curly one.
  private static let apostropheEnds: Set<UInt8> = [0x27, 0x99]

  /// The words of the sentence around a word that asks.
  ///
  /// A verb may ask behind a comma, too. A noun there only names what there is: "rejillas en los pasos,
  /// reducción del paso".
  private func sentence(
    around index: Int, of tokens: ArraySlice<Token>, in text: [UInt8], _ language: Language
  ) -> Range<Int> {
    let marks = isNoun(tokens[index], in: language) ? Self.ends : Self.ends.union(Self.comma)
    func isCut(before place: Int) -> Bool {
      text[Int(tokens[place - 1].end)..<Int(tokens[place].start)].contains { marks.contains($0) }
    }
    var (start, end) = (index, index + 1)
    while start > tokens.startIndex, !isCut(before: start) { start -= 1 }
    while end < tokens.endIndex, !isCut(before: end) { end += 1 }
    return start..<end
  }

  private static let ends = Set(".;:!?()\n".utf8)
  private static let comma = Set(",".utf8)

  /// What is asked for, if the word that asks opens the sentence or, where it stands behind, closes it.
  private func thing(at cue: Int, of words: [Token], in language: Language) -> Found? {
    let order = DemandWords.of(language).cues
    let ahead = order == .behind ? nil : thing(behind: cue, of: words, in: language)
    guard ahead == nil, order != .before, words.count - 1 - cue <= mostOpeners else {
      return ahead
    }
    return thing(before: cue, of: words, in: language)
  }

  /// The noun behind a word that opens its sentence.
  private func thing(behind cue: Int, of words: [Token], in language: Language) -> Found? {
    guard cue <= mostOpeners else { return nil }
    for place in cue + 1..<max(min(cue + 1 + Self.reach, words.count), cue + 1) {
      // "Más de setenta coches" counts and asks for nothing.
      guard words[place].kind == .word, !input.facts.isNumber[Int(words[place].surface)] else {
        return nil
      }
      let surface = Int(words[place].surface)
      guard input.facts.term[surface] != Lexicon.noTerm else { continue }
      return isThing(surface, in: language) ? thing(at: place, in: words, language) : nil
    }
    return nil
  }

  /// The noun right before a word that asks, and what stands before it.
  ///
  /// A negation may stand between the two: "Handys nicht verbieten".
  private func thing(before place: Int, of words: [Token], in language: Language) -> Found? {
    var cue = place
    while cue > 0, input.facts.isNegation[Int(words[cue - 1].surface)] { cue -= 1 }
    guard cue > 0, isThing(Int(words[cue - 1].surface), in: language) else { return nil }
    let noun = input.facts.term[Int(words[cue - 1].surface)]
    guard cue > 1 else {
      return Found(thing: Thing(noun: noun, qualities: []), isLocal: false, last: place)
    }
    let before = Int(words[cue - 2].surface)
    let isName =
      input.facts.isName[before]
      || input.facts.listed.demandCues.isPlace(input.facts.bare[before], in: language)
    let isQuality = !isName && input.facts.term[before] != Lexicon.noTerm
    return Found(
      thing: Thing(noun: noun, qualities: isQuality ? [input.facts.term[before]] : []),
      isLocal: isName, last: place)
  }

  /// A noun with what tells it apart: the words right behind it, or behind "of" and "for".
  ///
  /// A place tells no thing apart, only where it is asked for. Behind "of" any small word may stand: "the wages
  /// of our deputies".
  private func thing(at place: Int, in words: [Token], _ language: Language) -> Found {
    let (facts, lists) = (input.facts, DemandWords.of(language))
    let noun = input.facts.term[Int(words[place].surface)]
    var qualities: [UInt32] = []
    var last = place
    func found(isLocal: Bool) -> Found {
      Found(thing: Thing(noun: noun, qualities: qualities), isLocal: isLocal, last: last)
    }
    var isConnected = false
    for next in place + 1..<max(words.count, place + 1) {
      let surface = Int(words[next].surface)
      if input.facts.isStopWord[surface] {
        let word = input.corpus.surfaces[words[next].surface]
        let isConnector = lists.connectors.contains(word)
        guard isConnector || isConnected && !lists.reasons.contains(word) else {
          return found(isLocal: true)
        }
        isConnected = isConnector
        continue
      }
      isConnected = false
      // "La calle Mayor": the word before a name says what kind of place it is.
      let isPlace =
        facts.listed.demandCues.isPlace(facts.bare[surface], in: language)
        || [next, next + 1].contains {
          $0 < words.count && facts.isName[Int(words[$0].surface)]
        }
      if isPlace { return found(isLocal: true) }
      guard input.facts.term[surface] != Lexicon.noTerm else { continue }
      qualities.append(input.facts.term[surface])
      last = next
      if qualities.count == Self.mostQualities { break }
    }
    return found(isLocal: false)
  }

  /// Whether a word form is a noun that says something, and that somebody may want.
  private func isThing(_ surface: Int, in language: Language) -> Bool {
    let bare = input.facts.bare[surface]
    return input.facts.term[surface] != Lexicon.noTerm && forms[UInt32(surface)].mayBeSubject
      && input.facts.listed.demandCues.cue(of: bare, in: language) == nil
      && !input.facts.listed.demandCues.isUnwanted(bare, in: language)
      && !input.facts.listed.demandCues.isDocumentPart(bare, in: language)
  }
}
