/// Finds demands of one theme that contradict each other: "more" and "less", "put" and "take away",
/// asked of the same thing.
///
/// Benches here and none there are no dispute: sides are compared among those whose sentence names no place,
/// and among those whose names the same ones. Voting online and voting by proxy are no dispute either: where
/// both sides say more of the thing, one has to say all that the other says. Nor does "from the upper zone of the
/// park" deny what others ask for: what is asked for a part, a time or a case alone is no side. Whoever takes both
/// sides counts for neither. Words are read, not meanings: what is found is for a person to look at.
struct Contradictions: Sendable {
  /// Things may be named by so many of the theme's best terms.
  private static let vocabularySize = 40
  /// The larger side needs so many proposals: of two single voices one is often misread, unless one says word for
  /// word what the other denies.
  private static let fewestOfMajority = 2
  /// Most contradictions of a theme.
  private static let most = 3

  let input: ThemeDescriber.Input
  let forms: WordForms
  let texts: TitleTexts

  /// A contradiction, and whose demand is the lesser side of it.
  struct Division: Sendable {
    let contradiction: ThemeSummary.Contradiction
    /// Rows of the minority.
    let minority: Set<Int>
  }

  /// Somebody who takes a side.
  private struct Voice {
    let row: Int
    let demand: DemandReader.Demand
    /// Names in the sentence that asks, ascending.
    let places: [UInt32]
  }

  /// Contradictions among the members of a theme, those with the larger minority first.
  ///
  /// - Parameters:
  ///   - members: Rows of the theme, ascending.
  ///   - terms: The theme's terms, most telling first.
  /// - Returns: At most three, about different things.
  func divisions(among members: [Int], terms: [TermProfile.Entry]) -> [Division] {
    let vocabulary = Set(
      terms.lazy.filter { isSubject($0.term) }.prefix(Self.vocabularySize).map(\.term))
    let reader = DemandReader(input: input, forms: forms)
    var voices: [DemandReader.Thing: [Voice]] = [:]
    for row in rows(of: members, holding: vocabulary) {
      for demand in reader.demands(of: row)
      where !demand.isLimited && vocabulary.contains(demand.thing.noun) {
        voices[demand.thing, default: []].append(
          Voice(row: row, demand: demand, places: places(of: demand, in: row)))
      }
    }
    let found = voices.compactMap { thing, voices in
      widestSides(of: voices).map { (thing: thing, sides: $0) }
    }.sorted { left, right in
      let (a, b) = (left.sides, right.sides)
      if a.minority.count != b.minority.count { return a.minority.count > b.minority.count }
      if a.majority.count != b.majority.count { return a.majority.count > b.majority.count }
      if left.thing.noun != right.thing.noun { return left.thing.noun < right.thing.noun }
      return left.thing.qualities.lexicographicallyPrecedes(right.thing.qualities)
    }
    var named: Set<UInt32> = []
    return Array(
      found.filter { named.insert($0.thing.noun).inserted }.prefix(Self.most).map { thing, sides in
        Division(
          contradiction: ThemeSummary.Contradiction(
            subject: UsualSpelling(texts: texts).spellings(
              of: [input.lexicon.surfaceOfTerm[Int(thing.noun)]], in: members)[0],
            majority: side(sides.majority), minority: side(sides.minority)),
          minority: Set(sides.minority.map(\.row)))
      })
  }

  /// Of the theme's most telling terms, so many are looked at for what most ask.
  private static let leadingTerms = 10

  /// Rows that ask for less of what most of those ask for more of who say which, or the other way round; where
  /// as many ask for one as for the other, all of them.
  ///
  /// It is read loosely, behind any words and of any place: it only keeps a row from standing for its theme. "More
  /// car parks and fewer zones" does not open a theme in which ten times as many ask for zones.
  ///
  /// - Parameters:
  ///   - members: Rows of the theme, ascending.
  ///   - terms: The theme's terms, most telling first.
  /// - Returns: Rows that do not open the theme.
  func lesserSide(among members: [Int], terms: [TermProfile.Entry]) -> Set<Int> {
    let vocabulary = Set(
      terms.lazy.filter { isSubject($0.term) }.prefix(Self.leadingTerms).map(\.term))
    let reader = DemandReader(input: input, forms: forms, mostOpeners: .max)
    var (more, less): ([UInt32: Set<Int>], [UInt32: Set<Int>]) = ([:], [:])
    for row in rows(of: members, holding: vocabulary) {
      for demand in reader.demands(of: row) {
        for term in [demand.thing.noun] + demand.thing.qualities where vocabulary.contains(term) {
          if demand.cue.direction == .more {
            more[term, default: []].insert(row)
          } else {
            less[term, default: []].insert(row)
          }
        }
      }
    }
    return vocabulary.reduce(into: []) { rows, term in
      let (first, second) = (more[term, default: []], less[term, default: []])
      // "Ban the phones" opens no theme that "do not ban the phones" is in, too: not even one against one.
      if first.count >= second.count { rows.formUnion(second.subtracting(first)) }
      if second.count >= first.count { rows.formUnion(first.subtracting(second)) }
    }
  }

  /// Of some rows those with one of some terms in them: no other asks for one.
  private func rows(of members: [Int], holding terms: Set<UInt32>) -> [Int] {
    var isWanted = [Bool](repeating: false, count: forms.termCount)
    for term in terms { isWanted[Int(term)] = true }
    return members.filter { row in
      input.corpus.tokens(of: input.rows[row]).contains {
        let term = input.facts.term[Int($0.surface)]
        return term != Lexicon.noTerm && isWanted[Int(term)]
      }
    }
  }

  /// The names in the sentence that asks, of places above all: each once, ascending.
  private func places(of demand: DemandReader.Demand, in row: Int) -> [UInt32] {
    let sentence = sentence(of: demand, in: input.rows[row]).range
    let names = input.corpus.tokens(of: input.rows[row]).filter {
      sentence.contains(Int($0.start)) && input.facts.isName[Int($0.surface)]
    }
    return Set(names.map { input.facts.bare[Int($0.surface)] }).sorted()
  }

  /// The sides with the larger minority, of those who speak of the same places or of none.
  private func widestSides(of voices: [Voice]) -> (majority: [Voice], minority: [Voice])? {
    Dictionary(grouping: voices, by: \.places)
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .compactMap { sides(of: $0.value) }
      // The first of equals, which is that without a place.
      .max { ($0.minority.count, $0.majority.count) < ($1.minority.count, $1.majority.count) }
  }

  /// Who asks for more of a thing and who for less, on the scale on which they contradict each other most;
  /// nil where nobody contradicts.
  private func sides(of voices: [Voice]) -> (majority: [Voice], minority: [Voice])? {
    let scales: [DemandCues.Scale] = [.presence, .amount, .permission]
    let divided = scales.compactMap { scale -> (majority: [Voice], minority: [Voice])? in
      let own = voices.filter { $0.demand.cue.scale == scale || $0.demand.cue.scale == .any }
      let (more, less) = (
        own.filter { $0.demand.cue.direction == .more },
        own.filter { $0.demand.cue.direction == .less }
      )
      let both = Set(more.map(\.row)).intersection(less.map(\.row))
      let pairs = [(more, less), (less, more)].map { side, other in
        side.filter { voice in other.contains { Self.speakOfOneThing(voice, $0) } }
      }
      let sides = pairs.map { side in
        var seen = both
        return side.filter { seen.insert($0.row).inserted }
      }.sorted { ($1.count, $0.first?.row ?? 0) < ($0.count, $1.first?.row ?? 0) }
      guard let first = sides[0].first, let second = sides[1].first,
        sides[0].count >= Self.fewestOfMajority || isPlainDenial(of: first, by: second)
      else { return nil }
      return (sides[0], sides[1])
    }
    return divided.max {
      ($0.minority.count, $0.majority.count) < ($1.minority.count, $1.majority.count)
    }
  }

  /// Whether two sentences are the same words but for a negation: "forbid the phones" and "do not forbid the
  /// phones".
  private func isPlainDenial(of first: Voice, by second: Voice) -> Bool {
    let (left, right) = (words(of: first), words(of: second))
    return left.isDenied != right.isDenied && left.others == right.others
  }

  /// The words of the sentence that asks, without its negations.
  private func words(of voice: Voice) -> (others: [UInt32], isDenied: Bool) {
    let sentence = sentence(of: voice.demand, in: input.rows[voice.row]).range
    let words = input.corpus.tokens(of: input.rows[voice.row]).filter {
      sentence.contains(Int($0.start))
    }
    let others = words.filter { !input.facts.isNegation[Int($0.surface)] }
    return (others.map { input.facts.bare[Int($0.surface)] }, others.count < words.count)
  }

  /// Whether what one says of the thing is all among what the other says of it.
  private static func speakOfOneThing(_ left: Voice, _ right: Voice) -> Bool {
    let (first, second) = (left.demand.circumstances, right.demand.circumstances)
    return first.isSubset(of: second) || second.isSubset(of: first)
  }

  /// Whether a term is a noun that says something, and no cue itself.
  private func isSubject(_ term: UInt32) -> Bool {
    forms.traits(ofTerm: term).mayBeSubject
  }

  /// One side, with the shortest sentence of those who ask it for everywhere, or else of all.
  private func side(_ voices: [Voice]) -> ThemeSummary.Contradiction.Side {
    let general = voices.filter { !$0.demand.isLocal }
    let quotes = (general.isEmpty ? voices : general).map(quote)
    let shortest = quotes.indices.min {
      (quotes[$0].range.count, $0) < (quotes[$1].range.count, $1)
    }
    let chosen = quotes[shortest ?? 0]
    return ThemeSummary.Contradiction.Side(
      count: voices.count,
      quote: Quote(
        proposal: input.proposals[chosen.proposal], bytes: chosen.bytes, range: chosen.range))
  }

  /// The sentence in which somebody asks.
  private func quote(
    of voice: Voice
  ) -> (proposal: Int, bytes: [UInt8], range: Range<Int>) {
    let proposal = input.rows[voice.row]
    let sentence = sentence(of: voice.demand, in: proposal)
    return (proposal, sentence.bytes, sentence.range)
  }

  private func sentence(
    of demand: DemandReader.Demand, in proposal: Int
  ) -> (bytes: [UInt8], range: Range<Int>) {
    let bytes = Array(input.proposals[proposal].text.utf8)
    let sentence = Sentences(language: input.languages.proposals[proposal]).ranges(in: bytes)
      .first { $0.contains(demand.byte) }
    return (bytes, sentence ?? 0..<bytes.count)
  }
}
