/// What every form of the report needs: findings, the proposals' texts and the sentences.
public struct Report: Sendable {
  let findings: Findings
  /// Sorted by id.
  let proposals: [Proposal]
  /// Where each of them stands, by its id: every one is asked for more than once.
  private let positions: [String: Int]
  /// Where its placement stands among those of ``findings``.
  private let placementPositions: [String: Int]
  let messages: Messages
  /// What the consultation is called.
  let title: String
  /// Who asked, if somebody said.
  let organizer: String?
  /// What people found who read a sample of this division, if they did.
  let audit: AuditScore?
  /// What the tables of workshops said, in the order of the keys.
  let harvest: [HarvestLine]
  /// What the administration answered, was recommended and promises; nil where nothing is known of it.
  let response: AdministrationResponse?
  /// Themes and small groups that seem to be trials of the form.
  let trials: TrialThemes
  /// For each theme, by number, how many proposals of other themes speak of it too.
  let furtherCounts: [Int: Int]
  /// How many people answered the surveys; nil where there are none.
  let respondentCount: Int?
  /// For each theme, by number, pairs of its proposals with contrary demands in nearly the same words.
  let contraryPairs: [Int: [Findings.ApartRecord]]
  /// The head of the group of every copy, by the copy's id.
  let copyHeads: [String: String]
  /// Bytes of all texts together.
  let textSize: Int
  /// Most groups of copies shown.
  let shownGroups = 15
  /// Most small groups shown.
  let shownVoices = 60
  /// Most proposals outside all themes shown.
  let shownOutside = 60

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - findings: What a run found.
  ///   - proposals: The proposals it read, sorted by id.
  ///   - language: Language of the report; the findings' own if nil.
  ///   - title: What the consultation is called; a general name if nil.
  ///   - organizer: Who asked: an administration, a council.
  ///   - audit: What people found who read a sample of this division.
  ///   - harvest: What the tables of workshops said, in the order of the keys.
  ///   - response: What the administration answered, was recommended and promises.
  ///   - trials: What seems to be a trial of the form, where that is known; it is looked for if nil.
  public init(
    _ findings: Findings, proposals: [Proposal], language: Language? = nil, title: String? = nil,
    organizer: String? = nil, audit: AuditScore? = nil, harvest: [HarvestLine] = [],
    response: AdministrationResponse? = nil, trials: TrialThemes? = nil
  ) {
    self.response = response
    self.audit = audit
    self.harvest = harvest
    self.organizer = organizer
    contraryPairs = Self.contraryPairs(in: findings, of: proposals)
    copyHeads = findings.copyHeads
    textSize = proposals.reduce(0) { $0 + $1.title.utf8.count + $1.body.utf8.count }
    self.findings = findings
    self.proposals = proposals
    self.trials = trials ?? TrialThemes(in: findings, of: proposals)
    positions = Self.positions(of: proposals, by: \.id)
    placementPositions = Self.positions(of: findings.placements, by: \.proposal)
    messages = Messages(language ?? findings.mainLanguage)
    self.title = title ?? messages["title.default"]
    furtherCounts = Dictionary(
      findings.placements.flatMap { $0.further.map { ($0.theme, 1) } }, uniquingKeysWith: +)
    respondentCount = Respondents.count(among: proposals)
  }

  /// A proposal's text by id.
  func proposal(_ id: String) -> Proposal? { positions[id].map { proposals[$0] } }

  /// Themes that people ask for something in, by rank: all but those that seem to be trials.
  var askingThemes: [Theme] { findings.themes.filter { !trials.contains($0) } }

  /// All themes by rank, those that seem to be trials last.
  var themesBySize: [Theme] { askingThemes + findings.themes.filter(trials.contains) }

  /// Those of them that may lead: none that copies make large, where there are others.
  var leadingThemes: [Theme] {
    let varied = askingThemes.filter { !$0.isRepetitive }
    return varied.isEmpty ? askingThemes : varied
  }

  /// Where a proposal ended up; nil if it was not analysed.
  func placement(of id: String) -> Placement? {
    placementPositions[id].map { findings.placements[$0] }
  }

  private static func positions<Element>(
    of elements: [Element], by id: KeyPath<Element, String>
  ) -> [String: Int] {
    var positions: [String: Int] = [:]
    positions.reserveCapacity(elements.count)
    for (position, element) in elements.enumerated() { positions[element[keyPath: id]] = position }
    return positions
  }

  /// The findings in a few counted sentences, with a note where one helps.
  var summary: [(count: String, note: String?)] {
    let themed = findings.ledger.themed
    let people = respondentCount.map {
      (messages.counted("summary.respondents", $0), messages["summary.respondents.note"])
    }
    return [
      (
        messages.counted("summary.rows", findings.ledger.rows),
        findings.ledger.rows == findings.placements.count
          ? nil
          : messages("summary.rows.note", ["n": messages.number(findings.placements.count)])
      )
    ] + [people].compactMap(\.self) + [
      (
        messages.counted("summary.distinct", findings.distinctCount),
        messages["summary.distinct.note"]
      ),
      (
        messages.counted("summary.themes", findings.themes.count),
        messages(
          "summary.themes.note",
          ["share": messages.percentage(themed, of: findings.placements.count)])
      ),
      (
        messages.counted("summary.outside", findings.ledger.outsideCount),
        findings.ledger.outsideCount > 0 ? messages["summary.outside.note"] : nil
      ),
    ]
  }

  /// The heading of a theme by its number; empty for a theme that is not there.
  func headline(ofTheme id: Int) -> String { findings.theme(id).map { headline(of: $0) } ?? "" }

  /// Size of a theme, that by which it is ranked first: different proposals, then all of them.
  func ranked(_ theme: Theme) -> String {
    messages.counted("summary.distinct", theme.distinctCount) + " · " + size(of: theme)
  }

  /// A theme's title as a heading: the citizens' words with a capital in front.
  func headline(of theme: Theme) -> String { theme.title.text.capitalizedFirst }

  /// A theme's title where no sentence below it says what it is: how a proposal begins stands in quotation marks.
  func standaloneTitle(of theme: Theme) -> String {
    theme.title.isOpening ? quoted(headline(of: theme) + "…") : headline(of: theme)
  }

  /// A subtheme's title, how many different proposals it has, and what share of its theme's they are.
  func line(for subtheme: Subtheme, of theme: Theme) -> String {
    messages(
      "theme.subtheme",
      [
        "title": subtheme.title.text.capitalizedFirst,
        "n": messages.number(subtheme.distinctCount),
        "share": messages.percentage(subtheme.distinctCount, of: theme.distinctCount),
      ])
  }

  /// A text in the quotation marks of the language.
  func quoted(_ text: String) -> String { messages("quote", ["text": text]) }

  /// A sentence's name with the colon of the language.
  func label(_ key: String) -> String { messages.label(key) }

  /// Size of a theme with its denominator, and how many of its proposals are different.
  func count(of theme: Theme) -> String {
    size(of: theme) + " · " + messages.counted("theme.distinct", theme.distinctCount)
  }

  /// Size of a theme with its denominator: people where they are known, else proposals.
  func size(of theme: Theme) -> String {
    if let people = theme.summary.respondents, let total = respondentCount {
      messages.counted(
        "theme.people", theme.proposals.count,
        [
          "people": messages.number(people), "total": messages.number(total),
          "share": share(of: theme),
        ])
    } else {
      messages.counted(
        "theme.count", theme.proposals.count,
        ["total": messages.number(findings.placements.count), "share": share(of: theme)])
    }
  }

  /// The question that a theme answers, where each question has its own themes.
  func question(of theme: Theme) -> String? {
    theme.summary.question.map { messages("theme.question", ["question": quoted($0)]) }
  }

  /// Share of the people who speak of a theme, or of all proposals where people are not known.
  func share(of theme: Theme) -> String {
    if let people = theme.summary.respondents, let total = respondentCount {
      return messages.percentage(people, of: total)
    }
    return messages.percentage(theme.proposals.count, of: findings.placements.count)
  }

  /// Supports of a theme and votes against it, a sentence each where the file counts them.
  func votes(on theme: Theme) -> [String] {
    func sentence(_ key: String, _ range: SupportRange?) -> String? {
      range.map {
        messages(key, ["largest": messages.number($0.largest), "sum": messages.number($0.sum)])
      }
    }
    return [sentence("theme.supports", theme.supports), sentence("theme.opposes", theme.opposes)]
      .compactMap(\.self)
  }

  /// What people say of a theme, and that they decided on it; or that nothing names it.
  func decisions(on theme: Theme) -> [String] {
    guard let decided = theme.decided else {
      return theme.title.isOpening ? [messages["theme.opening"]] : []
    }
    return [
      decided.description, decided.isNamed ? messages["theme.named"] : nil,
      theme.title.isOpening ? messages["theme.opening"] : nil,
      messages["theme.decided"],
    ].compactMap(\.self)
  }

  /// A warning where a theme is a matter of chance, or nil.
  func fragility(of theme: Theme) -> String? {
    guard theme.isFragile, let stability = theme.stability else { return nil }
    let share = messages.percentage(Int((stability * 1000).rounded()), of: 1000)
    return messages("theme.fragile", ["share": share])
  }

  /// A key term with its counts.
  func sentence(for term: KeyTerm) -> String {
    messages(
      "theme.term",
      [
        "word": term.word, "inside": messages.number(term.inside),
      ])
  }

  /// The words of a theme with their counts.
  func terms(of theme: Theme) -> String {
    messages.listed(theme.keyTerms.map { sentence(for: $0) }) + "."
  }

  /// The largest groups of copies but for trials: by members, then by number.
  var leadingGroups: [Findings.GroupRecord] {
    Array(
      askingGroups.sorted { ($1.members.count, $0.id) < ($0.members.count, $1.id) }
        .prefix(shownGroups))
  }

  /// The groups of copies whose head is neither a trial of the form nor an advertisement.
  var askingGroups: [Findings.GroupRecord] {
    findings.duplicateGroups.filter { !isTrial($0.head) }
  }

  /// Whether a proposal seems to be a trial of the form or an advertisement, or stands in a theme that seems to
  /// be made of trials: no paper quotes it.
  func isTrial(_ id: String) -> Bool {
    if let theme = placement(of: id)?.theme, trials.themes.contains(theme) { return true }
    guard let text = proposal(id).map({ TrialText($0) }) else { return false }
    return text.isTrial || text.isAdvertisement
  }

  /// Proposals outside all themes, by reason and id.
  var outside: [Placement] {
    OutsideReason.allCases.flatMap { reason in
      findings.placements.filter { $0.reason == reason }
    }
  }

  /// Ids of the proposals that are quoted, in the order of the themes, with the theme that quotes
  /// them first.
  var quoted: [(id: String, theme: Int)] {
    var seen: Set<String> = []
    return askingThemes.flatMap { theme in
      let sides = theme.summary.contradictions.flatMap { [$0.majority.quote, $0.minority.quote] }
      return (theme.quotes + sides).compactMap { quote in
        seen.insert(quote.proposal).inserted ? (quote.proposal, theme.id) : nil
      }
    }
  }

  /// Languages with their counts, the most frequent first, and behind them what is in none for sure.
  var languageList: String {
    let told = ToldLanguages(of: findings.placements) { proposal($0)?.text ?? "" }
    let names = told.counts.map {
      "\(messages["language.\($0.language.rawValue)"]) (\(messages.number($0.count)))"
    }
    let other = "\(messages["method.languages.other"]) (\(messages.number(told.undetermined)))"
    return (names + (told.undetermined > 0 ? [other] : [])).joined(separator: ", ")
  }

  /// What the run was made with, as a paragraph.
  var method: String {
    messages(
      "method.text",
      [
        "version": findings.programVersion,
        "k": String(findings.options.themeFinder.neighborGraph.neighborCount),
      ])
  }

  /// The first words of a text, on one line.
  func opening(of text: String, _ length: Int = 110) -> String {
    Self.excerpt(of: text, length)
  }
}

extension Report {
  /// What stands in place of an agenda where there is nothing to plan.
  public var emptyAgenda: ReportDocument {
    ReportDocument(
      title: "\(label("agenda.title")) \(title)", language: messages.language,
      blocks: [.paragraph(messages["agenda.none"])])
  }
}
