/// A consultation as a site for citizens: the report, its themes, every contribution with what became of it, a
/// search, and open data.
///
/// Static files that lead to each other by relative addresses alone: they work from a folder, under any path and
/// without a server, and ask nobody else for anything. The same study gives the same bytes.
public struct Site: Sendable {
  let content: SiteContent
  let frame: SiteFrame
  private let terms: Terms

  /// What a publisher says about it.
  public struct Terms: Sendable {
    /// What the consultation is called; a general name if nil.
    public var title: String?
    /// Who publishes it.
    public var organizer: String?
    /// Language of the site; that of most proposals if nil.
    public var language: Language?
    /// On what terms the data may be used; nil where nobody said.
    public var licence: Licence?
    /// The address under which it will stand, ended by a slash; nil where nobody knows.
    public var address: String?

    /// Says nothing.
    public init() {}
  }

  /// Prepares the site of a run.
  ///
  /// - Parameters:
  ///   - findings: What the latest run found.
  ///   - contributions: All contributions of the study, with personal data hidden.
  ///   - response: What was answered, recommended and promised.
  ///   - chain: Everything from contributions to commitments.
  ///   - audit: What people found who read a sample of the themes.
  ///   - harvest: What the tables of workshops said.
  ///   - codes: The published reasons for excluding.
  ///   - terms: What the publisher says; personal data in it are to be hidden before.
  public init(
    of findings: Findings, contributions: [Proposal], response: AdministrationResponse,
    chain: ChainGraph, audit: AuditScore? = nil, harvest: [HarvestLine] = [],
    codes: ModerationCodes = .standard, terms: Terms
  ) {
    let report = Report(
      findings, proposals: findings.analyzed(among: contributions), language: terms.language,
      title: terms.title, organizer: terms.organizer, audit: audit, harvest: harvest,
      response: response)
    content = SiteContent(
      report, contributions: contributions, response: response, chain: chain, codes: codes)
    self.terms = terms
    frame = SiteFrame(
      messages: report.messages, title: report.title, organizer: terms.organizer,
      licence: terms.licence,
      sections: SiteFrame.Section.allCases.filter(content.has),
      hasFeed: AtomFeed(content, terms: terms).isDated)
  }

  /// Ids of contributions that the run still shows and that were taken back or excluded since, ascending: the
  /// study has to be analysed again before it is published.
  public var takenBack: [String] { content.takenBack }

  /// How many contributions it shows.
  public var count: Int { content.catalog.entries.count }

  /// How many contributions of the study it leaves out, by what became of them.
  public var leftOut: SiteLeftOut { content.leftOut }

  /// Whether it has a feed; there is none where nothing in the study has a date.
  public var hasFeed: Bool { frame.hasFeed }

  /// Name of the file by which a site is known again.
  public static let markFile = "site.json"
  /// The schema that this file states.
  public static let schemaName = "concejo.site"

  /// Files and folders at the top of a site.
  public static let topNames: Set<String> = [
    markFile, SiteFrame.styleSheet, SiteFrame.feed, searchScript, "index.html", "report.html",
    "follow-up.html", "proposals", "themes", "answers", "search", "data",
  ]

  static let searchScript = "site.js"

  /// Makes the files.
  ///
  /// - Parameter write: Takes the path of a file in the site and its bytes.
  /// - Throws: ``WorkbookError``; what `write` throws.
  public func write(_ write: (_ path: String, _ bytes: [UInt8]) throws -> Void) async throws {
    var files: [String] = []
    func put(_ path: String, _ bytes: [UInt8]) throws {
      files.append(path)
      try write(path, bytes)
    }
    // The workbook and the index take as long as all pages together.
    let data = OpenData(content, licence: terms.licence, title: frame.title)
    async let workbook = data.workbook.xlsx()
    async let search = SearchIndex(content).files
    try put(SiteFrame.styleSheet, styleSheet)
    try put(Self.searchScript, Array(Resource.data("site/search.js")))
    try put("index.html", homePage)
    try put("report.html", reportPage)
    if content.has(.followUp) { try put("follow-up.html", followUpPage) }
    for (path, bytes) in themePages + answerPages + proposalPages { try put(path, bytes) }
    for (path, bytes) in try data.files { try put(path, bytes) }
    try put("data/index.html", dataPage)
    if hasFeed {
      try put(SiteFrame.feed, AtomFeed(content, terms: terms).bytes(title: frame.title))
    }
    for (path, bytes) in await search { try put(path, bytes) }
    try put("data/proposals.xlsx", try await workbook)
    try write(Self.markFile, mark(of: files + [Self.markFile]))
  }

  private var styleSheet: [UInt8] {
    Array(Resource.data("report.css")) + Array(Resource.data("site/site.css"))
  }

  /// By which the folder is known again, with the names of its files.
  private func mark(of files: [String]) -> [UInt8] {
    let text = JSONLine.text(of: [
      "schema": .string(Self.schemaName), "schemaVersion": .number("1"),
      "programVersion": .string(Findings.currentProgramVersion),
      "fingerprint": .string(content.report.findings.fingerprint),
      "files": .array(files.sorted().map { .string($0) }),
    ])
    return Array((text + "\n").utf8)
  }
}
