/// How often the program was right, as one or two people who read a sample of it found.
public struct AuditScore: Sendable, Codable, Equatable {
  /// The draw.
  public let code: String
  /// Fingerprint of the division that was read.
  public let division: String
  /// What each reader did, in the order of the files.
  public let readers: [Reader]
  /// Texts that were drawn.
  public let drawn: Int
  /// Texts that at least one reader judged.
  public let read: Int
  /// Different proposals of the parts that were read.
  public let population: Int
  /// Share of texts that are rightly placed; nil where none was read.
  ///
  /// With two readers a text is right if nobody who judged it says otherwise. Who is not sure does not
  /// confirm it.
  public let rightlyPlaced: Proportion?
  /// The same theme by theme, what is in none last.
  public let themes: [ThemeShare]
  /// Of pairs that the program takes for copies, those that are.
  public let copies: PairShare?
  /// Of much alike pairs that the program keeps apart, those that are copies all the same.
  ///
  /// Where two readers differ about a pair, the answer against the program counts, here as among ``copies``.
  public let missedCopies: PairShare?
  /// Agreement of two readers on whether texts are rightly placed.
  public let agreement: CohensKappa?
  /// Agreement of two readers on the theme a text belongs to, where both name one.
  public let themeAgreement: CohensKappa?
  /// Agreement of two readers on pairs.
  public let pairAgreement: CohensKappa?
  /// What the readers would have otherwise.
  public internal(set) var suggestions: [AuditSuggestion]

  /// Texts that every reader judged.
  public var readByAll: Int {
    readers.count == 2 ? readers[0].read + readers[1].read - read : read
  }

  /// Whether nobody judged anything.
  public var isEmpty: Bool { read == 0 && copies == nil && missedCopies == nil }

  /// The same without what readers wrote in their own words, where anybody may be named.
  public var withoutNotes: AuditScore {
    var score = self
    for index in score.suggestions.indices { score.suggestions[index].note = "" }
    return score
  }

  /// What a reader did.
  public struct Reader: Sendable, Codable, Equatable {
    /// Name of the file without its ending.
    public let name: String
    /// Texts judged.
    public let read: Int
    /// Texts found rightly placed.
    public let right: Int
    /// Texts of which the reader is not sure.
    public let unsure: Int
    /// Texts left blank.
    public let blank: Int
    /// Rows of texts and pairs that are not in the file any more.
    public let missing: Int
    /// Share rightly placed by this reader alone.
    public let rightlyPlaced: Proportion?
  }

  /// What was found in one theme.
  public struct ThemeShare: Sendable, Codable, Equatable {
    /// Number of the theme, or nil for what is in none.
    public let theme: Int?
    /// Different proposals in it.
    public let population: Int
    /// Texts read.
    public let read: Int
    /// Texts rightly placed.
    public let right: Int
    /// The share with its interval; nil where nothing was read.
    public let share: Proportion?
  }

  /// What was found of pairs.
  public struct PairShare: Sendable, Codable, Equatable {
    /// How many there are to draw from.
    public let population: Int
    /// Pairs judged.
    public let read: Int
    /// Pairs that are copies.
    public let copies: Int
    /// The share of copies.
    public let share: Proportion

    init?(population: Int, read: Int, copies: Int) {
      guard let share = Proportion(copies, of: read) else { return nil }
      self.population = population
      self.read = read
      self.copies = copies
      self.share = share
    }
  }

  /// Counts what one or two readers answered.
  ///
  /// - Parameters:
  ///   - sample: What was drawn.
  ///   - answers: One set for each reader, to this draw.
  public init(of sample: AuditSample, answers: [AuditAnswers]) {
    precondition((1...2).contains(answers.count), "\(answers.count) readers")
    precondition(answers.allSatisfy { $0.code == sample.code }, "answers to another draw")
    code = sample.code
    division = sample.division
    drawn = sample.texts.count
    let texts = Array(zip(sample.textKeys, sample.texts))
    let pairs = Array(zip(sample.pairKeys, sample.pairs))
    let all = texts.map(\.0) + pairs.map(\.0)
    /// Counts theme by theme what a rule says of each text; nil where it was not read.
    func shares(_ isRight: (String) -> Bool?) -> [ThemeShare] {
      sample.strata.map { stratum in
        let judged = texts.filter { $0.1.theme == stratum.theme }.compactMap { isRight($0.0) }
        let right = judged.count { $0 }
        return ThemeShare(
          theme: stratum.theme, population: stratum.population, read: judged.count, right: right,
          share: Proportion(right, of: judged.count))
      }
    }
    readers = answers.map { reader in
      let own = shares { key in reader.texts[key].map { $0.verdict == .yes } }
      return Reader(
        name: reader.reader, read: reader.texts.count,
        right: reader.texts.values.count { $0.verdict == .yes },
        unsure: reader.texts.values.count { $0.verdict == .unsure },
        blank: texts.count { reader.keys.contains($0.0) && reader.texts[$0.0] == nil },
        missing: all.count { !reader.keys.contains($0) },
        rightlyPlaced: Proportion(stratified: own.map(\.stratum)))
    }
    themes = shares { key in
      let verdicts = answers.compactMap { $0.texts[key]?.verdict }
      return verdicts.isEmpty ? nil : verdicts.allSatisfy { $0 == .yes }
    }
    read = themes.reduce(0) { $0 + $1.read }
    population = themes.reduce(0) { $0 + ($1.read > 0 ? $1.population : 0) }
    rightlyPlaced = Proportion(stratified: themes.map(\.stratum))
    func pairShare(_ isCopy: Bool) -> PairShare? {
      let judged = pairs.filter { $0.1.isCopy == isCopy }.compactMap { key, _ -> Bool? in
        let verdicts = answers.compactMap { $0.pairs[key]?.verdict }
        guard !verdicts.isEmpty else { return nil }
        // Where two differ, the one who is against the program.
        return isCopy ? verdicts.allSatisfy { $0 == .yes } : verdicts.contains(.yes)
      }
      return PairShare(
        population: isCopy ? sample.copyCount : sample.apartCount, read: judged.count,
        copies: judged.count { $0 })
    }
    copies = pairShare(true)
    missedCopies = pairShare(false)
    suggestions = AuditSuggestion.all(texts: texts, pairs: pairs, answers: answers)
    guard answers.count == 2 else {
      (agreement, themeAgreement, pairAgreement) = (nil, nil, nil)
      return
    }
    func kappa<Rating: Hashable>(_ rating: (AuditAnswers) -> [Rating?]) -> CohensKappa? {
      CohensKappa(rating(answers[0]), rating(answers[1]))
    }
    agreement = kappa { reader in texts.map { reader.texts[$0.0]?.verdict } }
    pairAgreement = kappa { reader in pairs.map { reader.pairs[$0.0]?.verdict } }
    themeAgreement = kappa { reader in
      texts.map { key, item -> AuditAnswers.Destination? in
        guard let answer = reader.texts[key], answer.verdict != .unsure else { return nil }
        if answer.verdict == .no { return answer.other }
        return item.theme.map { .theme($0) } ?? AuditAnswers.Destination.none
      }
    }
  }
}

extension AuditScore.ThemeShare {
  fileprivate var stratum: Proportion.Stratum {
    Proportion.Stratum(population: population, trials: read, successes: right)
  }
}
