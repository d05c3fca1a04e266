/// What a run found, by ids alone: the content of `result.json` and of a stored run.
public struct Findings: Sendable, Codable, Equatable {
  /// Name of the form of this document.
  public let schema: String
  /// Version of the form: raised by one when a member changes its meaning or goes.
  public let schemaVersion: Int
  /// Version of the program.
  public let programVersion: String
  /// The options of every stage.
  public let options: Pipeline
  /// Fingerprint of the stemmers, since two releases of libstemmer differ.
  public let stemmerProbe: String
  /// SHA-256 over the sorted proposals, the same whatever the order of the rows.
  public let fingerprint: String
  /// The language most proposals are in.
  public let mainLanguage: Language
  /// Proposals in each language.
  public let languages: [String: Int]
  /// The account of every row.
  public let ledger: Ledger
  /// Themes by rank.
  public let themes: [Theme]
  /// Small groups at the edges of the themes, larger ones first.
  public let voices: [SmallVoice]
  /// Conditions of a good division, and whether they are met.
  public let rules: [QualityRule]
  /// Groups of copies, numbered from 1.
  public let duplicateGroups: [GroupRecord]
  /// Much alike pairs that are not copies.
  public let keptApart: [ApartRecord]
  /// Pairs that may ask for the same in other words, for a person to confirm.
  public let sameRequests: [SameRequestRecord]
  /// Where each proposal ended, by id.
  public let placements: [Placement]
  /// Comments and the proposals they go with, by id.
  public let comments: [CommentRecord]
  /// Contributions that were left out for their state, by id; nil in runs from before states were read.
  public let setAside: [Discussion.SetAside]?
  /// What became of each decision, in their order; nil where nobody decided anything.
  public let decisions: [DecisionOutcome]?

  /// The schema's name.
  public static let schemaName = "concejo.result"
  /// The schema's present version.
  public static let currentSchemaVersion = 2
  /// The program's version.
  public static let currentProgramVersion = "0.1.0"
  /// The fingerprint of the stemmers that are here.
  public static var currentStemmerProbe: String { Stemmer.probe }

  /// A comment and the proposal that it is about.
  public struct CommentRecord: Sendable, Codable, Equatable {
    /// Id of the comment.
    public let comment: String
    /// Id of the proposal at the root of its thread.
    public let proposal: String

    /// Adopts values that are already known to belong together.
    package init(comment: String, proposal: String) {
      self.comment = comment
      self.proposal = proposal
    }
  }

  /// A group of copies.
  public struct GroupRecord: Sendable, Codable, Equatable {
    /// Number of the group, from 1.
    public let id: Int
    /// `campaign`, `exact` where all members are, else `near`.
    public let kind: String

    /// All that ``kind`` can be.
    package static let kinds: Set<String> = ["campaign", "exact", "near"]

    /// Id of the proposal that stands for the group.
    public let head: String
    /// All members, ascending by id.
    public let members: [MemberRecord]
    /// Supports of the best supported member and of all, never moved to the head.
    public let supports: SupportRange?
    /// The day on which most of them came, if that is many at once.
    public let burst: Burst?
    /// The text that a campaign's signers share, verbatim from the head: one passage, or several where
    /// the head has words of its own between; nil for other groups, and in runs from before it was kept.
    public let letter: [Quote]?

    /// Members that came on one day.
    public struct Burst: Sendable, Codable, Equatable {
      /// The day, such as `2024-01-31`.
      public let day: String
      /// How many members came on it.
      public let count: Int

      /// Fewest members of one day that are a burst.
      private static let fewest = 5

      /// Finds the day on which at least half of the proposals came, and at least five.
      init?(of dates: [String?]) {
        var counts: [CalendarDay: Int] = [:]
        for date in dates {
          if let day = date.flatMap({ CalendarDay($0) }) { counts[day, default: 0] += 1 }
        }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let most, most.value >= Self.fewest, most.value * 2 >= dates.count else { return nil }
        day = most.key.description
        count = most.value
      }
    }

    /// Adopts values that are already known to belong together.
    package init(
      id: Int, kind: String, head: String, members: [MemberRecord], supports: SupportRange?,
      burst: Burst? = nil, letter: [Quote]? = nil
    ) {
      self.burst = burst
      self.letter = letter
      self.id = id
      self.kind = kind
      self.head = head
      self.members = members
      self.supports = supports
    }
  }

  /// A member of a group of copies.
  public struct MemberRecord: Sendable, Codable, Equatable {
    /// Id of the proposal.
    public let proposal: String
    /// How it relates to the head.
    public let kind: DuplicateGroup.Kind
    /// Share of the words it has in common with the head, in [0, 1].
    public let overlap: Float
    /// Where it differs from the head; runs from before this was kept have none.
    public let changes: [TextChange]
    /// What a letter's signer wrote beside the letter, verbatim; nil in other groups, and in runs from
    /// before it was kept.
    public let ownWords: [Quote]?

    /// Adopts values that are already known to belong together.
    package init(
      proposal: String, kind: DuplicateGroup.Kind, overlap: Float, changes: [TextChange] = [],
      ownWords: [Quote]? = nil
    ) {
      self.ownWords = ownWords
      self.proposal = proposal
      self.kind = kind
      self.overlap = overlap
      self.changes = changes
    }

    /// What the signer wrote besides the common text.
    public var ownText: String {
      (ownWords?.map(\.text) ?? changes.filter(\.isOwnText).map(\.inserted))
        .joined(separator: " […] ")
    }
  }

  /// Two much alike proposals that are not copies.
  public struct ApartRecord: Sendable, Codable, Equatable {
    /// Id of the one that stands first.
    public let first: String
    /// Id of the other.
    public let second: String
    /// Cosine similarity.
    public let similarity: Float
    /// Why they are not copies.
    public let objection: DuplicateObjection
    /// Where they part, in the words of both, if that is why; nil in runs from before it was kept.
    public let change: TextChange?

    /// Adopts values that are already known to belong together.
    package init(
      first: String, second: String, similarity: Float, objection: DuplicateObjection,
      change: TextChange? = nil
    ) {
      self.change = change
      self.first = first
      self.second = second
      self.similarity = similarity
      self.objection = objection
    }
  }

  /// Two proposals that may ask for the same in other words.
  public struct SameRequestRecord: Sendable, Codable, Equatable {
    /// Id of the one that stands first.
    public let first: String
    /// Id of the other.
    public let second: String
    /// Cosine similarity.
    public let similarity: Float

    /// Adopts values that are already known to belong together.
    package init(first: String, second: String, similarity: Float) {
      self.first = first
      self.second = second
      self.similarity = similarity
    }
  }

  /// Puts an analysis into its lasting form.
  ///
  /// - Parameters:
  ///   - analysis: The result of ``Pipeline``.
  ///   - options: The pipeline that made it.
  ///   - rows: Rows of all files.
  ///   - rejected: The rows that became no proposal.
  ///   - masked: Personal data hidden in the texts, by kind.
  ///   - comments: Comments on the analysed proposals.
  ///   - setAside: What was left out for its state.
  ///   - excluded: Proposals that were taken out before.
  ///   - erased: Contributions that were erased for good.
  ///   - surveys: What became of the questions of surveys.
  ///   - log: What people decided.
  public init(
    _ analysis: Analysis, options: Pipeline, rows: Int, rejected: [RejectedRow],
    masked: [String: Int] = [:], comments: [Discussion.Comment] = [],
    setAside: [Discussion.SetAside] = [], excluded: Int = 0, erased: Int = 0,
    surveys: [SurveyAccount] = [],
    log: DecisionLog = DecisionLog()
  ) {
    decisions = log.outcomes(
      analysis.outcomes,
      known: Set(
        analysis.proposals.map(\.id) + comments.map(\.comment.id)
          + setAside.map(\.contribution)))
    self.setAside = setAside
    schema = Self.schemaName
    schemaVersion = Self.currentSchemaVersion
    programVersion = Self.currentProgramVersion
    self.options = options
    stemmerProbe = Stemmer.probe
    fingerprint = Self.fingerprint(of: analysis.proposals)
    mainLanguage = analysis.mainLanguage
    languages = Dictionary(
      analysis.placements.map { ($0.language.rawValue, 1) }, uniquingKeysWith: +)
    themes = analysis.themes
    voices = analysis.voices
    placements = analysis.placements
    rules = QualityRule.checked(
      themes: themes, placements: placements, language: mainLanguage)
    self.comments = comments.map {
      CommentRecord(comment: $0.comment.id, proposal: $0.root)
    }
    let ids = analysis.proposals.map(\.id)
    duplicateGroups = analysis.duplicates.groups.enumerated().map { number, group in
      let allExact = group.members.allSatisfy { $0.kind != .near }
      return GroupRecord(
        id: number + 1, kind: group.isCampaign ? "campaign" : allExact ? "exact" : "near",
        head: ids[group.head],
        members: group.members.map {
          MemberRecord(
            proposal: ids[$0.proposal], kind: $0.kind, overlap: Self.rounded($0.overlap),
            changes: $0.changes,
            ownWords: group.letter.isEmpty
              ? nil : Self.quotes($0.ownWords, of: analysis.proposals[$0.proposal]))
        },
        supports: group.largestSupports.flatMap { largest in
          group.summedSupports.map { SupportRange(largest: largest, sum: $0) }
        }, burst: .init(of: group.members.map { analysis.proposals[$0.proposal].date }),
        letter: group.letter.isEmpty
          ? nil : Self.quotes(group.letter, of: analysis.proposals[group.head]))
    }
    keptApart = analysis.duplicates.keptApart.map {
      ApartRecord(
        first: ids[$0.first], second: ids[$0.second], similarity: Self.rounded($0.similarity),
        objection: $0.objection, change: $0.change)
    }
    sameRequests = analysis.sameRequests.map {
      SameRequestRecord(
        first: ids[$0.first], second: ids[$0.second], similarity: Self.rounded($0.similarity))
    }
    ledger = Ledger(
      rows: rows, rejected: rejected, placements: analysis.placements,
      copies: analysis.duplicates.copyCount,
      masked: masked, excluded: excluded, setAside: setAside.map(\.state),
      codes: setAside.compactMap(\.code), erased: erased, comments: comments.count,
      surveys: surveys)
  }

  /// Adopts the parts a study has stored.
  public init(
    programVersion: String, options: Pipeline, stemmerProbe: String, fingerprint: String,
    mainLanguage: Language, ledger: Ledger, themes: [Theme], voices: [SmallVoice],
    duplicateGroups: [GroupRecord],
    keptApart: [ApartRecord], sameRequests: [SameRequestRecord], placements: [Placement],
    comments: [CommentRecord], setAside: [Discussion.SetAside]? = nil,
    decisions: [DecisionOutcome]? = nil
  ) {
    self.decisions = decisions
    self.setAside = setAside
    schema = Self.schemaName
    schemaVersion = Self.currentSchemaVersion
    self.programVersion = programVersion
    self.options = options
    self.stemmerProbe = stemmerProbe
    self.fingerprint = fingerprint
    self.mainLanguage = mainLanguage
    languages = Dictionary(placements.map { ($0.language.rawValue, 1) }, uniquingKeysWith: +)
    self.ledger = ledger
    self.themes = themes
    self.voices = voices
    self.duplicateGroups = duplicateGroups
    self.keptApart = keptApart
    self.sameRequests = sameRequests
    self.placements = placements
    self.comments = comments
    rules = QualityRule.checked(
      themes: themes, placements: placements, language: mainLanguage)
  }

  /// Proposals that speak for themselves.
  ///
  /// Heads of groups, proposals without a group, and the signers of letters who wrote enough of their own.
  /// Those of the themes and those outside add up to it.
  public var distinctCount: Int { placements.count - ledger.copies }

  /// The theme with a lasting number, or nil.
  public func theme(_ id: Int) -> Theme? {
    // In a first run the number is the rank.
    themes.indices.contains(id - 1) && themes[id - 1].id == id
      ? themes[id - 1] : themes.first { $0.id == id }
  }

  /// What names a theme, a subtheme or a small group.
  public var titles: [String] {
    themes.flatMap { [$0.title.text] + $0.subthemes.map(\.title.text) } + voices.map(\.title.text)
  }

  /// Every passage that is quoted: titles, what shows a theme, what contradicts, what speaks of more.
  public var quotes: [Quote] {
    var quotes: [Quote] = []
    for theme in themes {
      quotes += theme.title.parts + theme.alternativeTitles
      quotes += theme.quotes
      quotes += theme.subthemes.map(\.title)
      for contradiction in theme.summary.contradictions {
        quotes += [contradiction.majority.quote, contradiction.minority.quote]
      }
    }
    quotes += voices.map(\.title)
    for placement in placements { quotes += placement.further.map(\.quote) }
    for group in duplicateGroups {
      quotes += group.letter ?? []
      quotes += group.members.flatMap { $0.ownWords ?? [] }
    }
    return quotes
  }

  /// Of some contributions those that were analysed, in the order of the placements.
  public func analyzed(among contributions: [Proposal]) -> [Proposal] {
    let byID = Dictionary(contributions.map { ($0.id, $0) }) { first, _ in first }
    return placements.compactMap { byID[$0.proposal] }
  }

  private static func quotes(_ ranges: [Range<Int>], of proposal: Proposal) -> [Quote] {
    let bytes = Array(proposal.text.utf8)
    return ranges.map { Quote(proposal: proposal, bytes: bytes, range: $0) }
  }

  private static func rounded(_ value: Float) -> Float { (value * 10_000).rounded() / 10_000 }

  private static func fingerprint(of proposals: [Proposal]) -> String {
    var digest = SHA256()
    for proposal in proposals {
      digest.update(proposal.id.utf8)
      digest.update(CollectionOfOne(0x1E))
      digest.update(UniqueIDs.content(proposal))
      // Behind what ids are made of, and only where they were counted: other fingerprints stay what they were.
      if let opposes = proposal.opposes { digest.update("opposes=\(opposes)".utf8) }
    }
    return digest.finish()
  }
}
