/// How often one way of writing a phrase occurs, and where it is best to read.
struct PhraseWording: Sendable {
  /// Passages that are written so, but for capitals.
  private(set) var count = 1
  /// Those where it stands as it would in a title.
  private(set) var aloneCount: Int
  /// The proposal.
  let proposal: Int
  /// The bytes of its text.
  let range: Range<Int>
  /// Higher is better to read: not shouted, accents in place.
  let rank: Int
  /// Where it has capitals.
  let capitals: Capitals
  /// Whether its first word is a name.
  let opensWithName: Bool
  /// Words, those without meaning included.
  let wordCount: Int
  /// Whether it has the name of a place or a road.
  let holdsName: Bool
  /// Whether it stands in its proposal's title.
  let isTitled: Bool
  /// Whether it is what its proposal asks for, by its place.
  let isFront: Bool
  /// Whether it joins two things by "and", at any depth.
  let holdsCoordinator: Bool
  /// Whether it is a noun and what is tied to it by a preposition alone, or stands right behind it in the plural too:
  /// "banco de terras", "casas baleiras".
  let isTight: Bool
  /// Whether it begins with the infinitive of a verb.
  let opensWithInfinitive: Bool
  /// Whether it says what should be done, and names no thing.
  let isDeed: Bool
  /// Whether what it speaks of ends as most plurals do.
  let isPlural: Bool

  /// A plural is printed unless the singular is so many times as frequent: a list speaks of "calles", and
  /// of "agua".
  private static let pluralWeight = 3

  /// Where a passage has capitals, names apart; later ones are better to read.
  enum Capitals: Int, Sendable {
    case inside, nowhere, inFront
  }

  /// A way of writing that stands alone less than once in so many times does so in set phrases: "in debt".
  private static let passagesPerAlone = 5

  /// How often it stands as it would in a title; plurals count three times.
  var weight: Int { isPlural ? aloneCount * Self.pluralWeight : aloneCount }

  /// Whether it stands alone often enough to be printed.
  var standsAlone: Bool { aloneCount * Self.passagesPerAlone >= count }

  /// Whether it begins with a capital that it owes to its place in a sentence.
  var losesCapital: Bool { capitals == .inFront && !opensWithName }

  /// Reads a run of words up to its last one.
  ///
  /// - Parameters:
  ///   - run: The words.
  ///   - standsAlone: Whether it stands as it would in a title.
  init(of run: PhraseRun, standsAlone: Bool = true) {
    aloneCount = standsAlone ? 1 : 0
    let (passage, forms) = (run.passage, run.forms)
    var (isShouted, hasLaterCapital, lacksAccents, holdsName) = (false, false, false, false)
    for index in run.start...run.end {
      let token = passage.tokens[index]
      guard forms.terms[Int(token.surface)] != Lexicon.noTerm else { continue }
      let traits = forms[token.surface]
      if !traits.contains(.abbreviation), token.isShouted(in: passage.bytes) { isShouted = true }
      if token.isCapitalized, !traits.contains(.name), index > run.start { hasLaterCapital = true }
      if traits.contains(.lacksAccents) { lacksAccents = true }
      if passage.isProperName(index, forms) { holdsName = true }
    }
    proposal = passage.proposal
    isTitled = run.range.upperBound <= passage.titleLength
    isFront = passage.isFront(from: run.start, to: run.end, forms)
    range = run.range
    rank = (isShouted ? 0 : 2) + (lacksAccents ? 0 : 1)
    let first = passage.tokens[run.start]
    capitals = hasLaterCapital ? .inside : first.isCapitalized ? .inFront : .nowhere
    opensWithName = forms[first.surface].contains(.name)
    isTight =
      run.traits.isDisjoint(with: [.verb, .infinitive])
      && (run.end == run.start + 1
        ? run.firstTraits.contains(.plural) && run.traits.contains(.plural)
        : run.end == run.start + 2 && passage.isBehindBarePreposition(run.end, forms))
    opensWithInfinitive = run.firstTraits.contains(.infinitive)
    wordCount = run.end - run.start + 1
    self.holdsName = holdsName
    holdsCoordinator = run.holdsCoordinator
    let head = run.traits.contains(.headFirst) ? run.firstTraits : run.traits
    isDeed = passage.isDeed(from: run.start, to: run.end, forms)
    // In Basque who does something has the ending of plurals, too.
    isPlural = head.contains(.plural) && !head.contains(.takesArticle)
  }

  /// The same met once more: the first passage stands that is alone and written as a sentence begins.
  func met(again passage: PhraseWording) -> PhraseWording {
    let isBetter =
      (min(passage.aloneCount, 1), passage.rank, passage.capitals.rawValue)
      > (min(aloneCount, 1), rank, capitals.rawValue)
    var better = isBetter ? passage : self
    better.count = count + 1
    better.aloneCount = aloneCount + passage.aloneCount
    return better
  }
}
