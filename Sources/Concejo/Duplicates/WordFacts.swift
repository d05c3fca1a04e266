/// What the duplicate guards know of each word form: its bare form, and what it changes.
struct WordFacts: Sendable {
  /// The form without accents, as a number that equal bare forms share.
  let bare: [UInt32]
  /// The bare forms themselves.
  private let bareForms: SurfaceTable
  /// The digits of a form, as a number that forms with equal digits share: `20km` and `20` are one.
  let digits: [UInt32]
  /// Whether the form turns a demand round (no, sin, nunca).
  let isNegation: [Bool]
  /// Whether the form is a number that a demand may hang on: it has a digit, and a person wrote it.
  let isNumber: [Bool]
  /// Whether the form is a key that a machine gave to an entry: `3aa05be7`.
  let isEntryKey: [Bool]
  /// Whether the form is a place that proposals are filed under, or a name by its capitals.
  let isName: [Bool]
  /// Whether the form stands in a place that proposals are filed under.
  let isPlace: [Bool]
  /// Whether the form is a stop word.
  let isStopWord: [Bool]
  /// The term of each form, ``Lexicon/noTerm`` where it has none.
  let term: [UInt32]
  /// The sides of contrary demands each bare form stands on: pair · 2 + side.
  let oppositeSides: [UInt32: [Int]]

  /// Gathers what is known.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  init(
    corpus: TokenizedCorpus, lexicon: Lexicon, languages: [Language], proposals: [Proposal]
  ) async throws {
    let table = corpus.surfaces
    var bareForms = SurfaceTable()
    let hasDigit = table.indices.map { surface in
      table.bytes(of: UInt32(surface)).contains { Self.isDigit($0) }
    }
    isEntryKey = table.indices.map { surface in
      let form = table.bytes(of: UInt32(surface))
      return hasDigit[surface] && form.count >= Self.shortestKey && Self.isIdentifier(form)
    }
    isNumber = table.indices.map { surface in
      hasDigit[surface] && !Self.isIdentifier(table.bytes(of: UInt32(surface)))
    }
    bare = table.indices.map { surface in
      let folded = Lexicon.foldingAccents(table.bytes(of: UInt32(surface)))
      // D.N.I. and DNI are one word; 3.5 and 35 are two numbers.
      guard !hasDigit[surface], folded.contains(0x2E) else { return bareForms.insert(folded) }
      return bareForms.insert(folded.filter { $0 != 0x2E }[...])
    }
    digits = table.indices.map { surface in
      guard hasDigit[surface] else { return 0 }
      return bareForms.insert(table.bytes(of: UInt32(surface)).filter { Self.isDigit($0) }[...])
    }
    func number(of word: String) -> UInt32? {
      // Compared without accents: a third of all citizens type none.
      bareForms.find(Lexicon.foldingAccents(Array(word.utf8)[...]))
    }
    let used = Set(languages)
    var negations: Set<UInt32> = []
    var sides: [UInt32: [Int]] = [:]
    var pairCount = 0
    for profile in LanguageProfile.all where used.contains(profile.language) {
      negations.formUnion(profile.negations.compactMap(number))
      for pair in profile.opposites where pair.count == 2 {
        for (side, words) in pair.enumerated() {
          for form in Set(words.compactMap(number)) {
            sides[form, default: []].append(pairCount * 2 + side)
          }
        }
        pairCount += 1
      }
    }
    isNegation = bare.map { negations.contains($0) }
    oppositeSides = sides
    isStopWord = lexicon.isStopWord
    term = lexicon.termOfSurface
    let places = Self.places(in: table, lexicon: lexicon, proposals: proposals)
    let capitalized = try await Self.capitalized(in: corpus, lexicon: lexicon, proposals: proposals)
    isPlace = places
    isName = zip(places, capitalized).map { $0 || $1 }
    self.bareForms = bareForms
  }

  /// A machine's key for an entry has so many bytes at least.
  private static let shortestKey = 6

  /// Whether a form with digits was made by a machine; nobody asks for such a number.
  ///
  /// Nine digits or more, letters and digits in turn, or the seconds of a time of the zone Z.
  static func isIdentifier(_ form: ArraySlice<UInt8>) -> Bool {
    let digits = form.count(where: isDigit)
    if digits == form.count { return digits >= 9 }
    if digits + 1 == form.count, form.last.map({ $0 | 0x20 }) == 0x7A { return true }
    let turns = zip(form, form.dropFirst()).count { isDigit($0) != isDigit($1) }
    return form.count >= 6 && turns >= 2 && form.allSatisfy { isDigit($0) || $0 | 0x20 >= 0x61 }
  }

  /// Whether some words of one text are some of another but for typing.
  ///
  /// They may be glued, parted or have a letter in eight wrong; words that change a demand are never
  /// typing mistakes.
  func isTyping(_ removed: [UInt32], _ inserted: [UInt32]) -> Bool {
    guard !removed.isEmpty, !inserted.isEmpty else { return false }
    let left = removed.flatMap { bareForms.bytes(of: bare[Int($0)]) }
    let right = inserted.flatMap { bareForms.bytes(of: bare[Int($0)]) }
    guard left != right else { return true }
    let isPlain = (removed + inserted).allSatisfy { word in
      !isNumber[Int(word)] && !isNegation[Int(word)] && oppositeSides[bare[Int(word)]] == nil
    }
    // Two names that differ by a letter may be two places.
    let isNamed = (removed + inserted).contains { isName[Int($0)] }
    guard isPlain, !isNamed, min(left.count, right.count) >= 5 else { return false }
    return EditDistance.isAtMost(min(left.count, right.count) / 8 + 1, left, right)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Words that carry a capital inside sentences.
  private static func capitalized(
    in corpus: TokenizedCorpus, lexicon: Lexicon, proposals: [Proposal]
  ) async throws -> [Bool] {
    let count = corpus.surfaces.count
    // Each part holds counters for all forms: few and large parts.
    let parts = try await concurrentChunks(0..<proposals.count, chunk: 32_768) { range in
      var capitals = [UInt32](repeating: 0, count: count)
      var inside = [UInt32](repeating: 0, count: count)
      var text: [UInt8] = []
      for proposal in range {
        text.removeAll(keepingCapacity: true)
        proposals[proposal].appendText(to: &text)
        let tokens = corpus.tokens(of: proposal)
        // In a text that shouts, capitals mean nothing.
        guard tokens.count(where: { $0.isCapitalized }) * 2 < tokens.count else { continue }
        for index in tokens.indices.dropFirst() where tokens[index].kind == .word {
          let token = tokens[index]
          let gap = Int(tokens[index - 1].end)..<Int(token.start)
          guard gap.allSatisfy({ text[$0] == 0x20 || text[$0] == 0x2C }) else { continue }
          inside[Int(token.surface)] += 1
          if token.isCapitalized { capitals[Int(token.surface)] += 1 }
        }
      }
      return (capitals, inside)
    }
    return corpus.surfaces.indices.map { surface in
      let capitals = parts.reduce(0) { $0 + Int($1.0[surface]) }
      let inside = parts.reduce(0) { $0 + Int($1.1[surface]) }
      return capitals * 10 >= inside * 7 && capitals > 0 && !lexicon.isStopWord[surface]
    }
  }

  /// Words of the places in the files' own column.
  private static func places(
    in table: SurfaceTable, lexicon: Lexicon, proposals: [Proposal]
  ) -> [Bool] {
    var isPlace = [Bool](repeating: false, count: table.count)
    var surfaces = SurfaceTable()
    for place in Set(proposals.compactMap(\.place)).sorted() {
      for token in Tokenizer().tokens(in: Array(place.utf8), surfaces: &surfaces) {
        guard let surface = table.find(surfaces.bytes(of: token.surface)),
          !lexicon.isStopWord[Int(surface)], token.kind == .word
        else { continue }
        isPlace[Int(surface)] = true
      }
    }
    return isPlace
  }
}
