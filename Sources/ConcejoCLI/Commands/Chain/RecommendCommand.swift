import ArgumentParser
import Concejo
import ConcejoStore

/// What is recommended, from answer units.
struct RecommendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend",
    abstract: "Draft recommendations from units, and edit them in a sheet.",
    discussion: """
      draft proposes one for each unit that is accepted, partly or under conditions, in the words of its
      title. In the sheet people word it, say whom it addresses, why, and how urgent it is; beside it stand
      counts and both sides. Cells that cannot be understood are named, all at once, and then nothing is
      stored.

      EXAMPLES:
        concejo recommend draft valley.concejo --by "Ana"
        concejo recommend sheet valley.concejo -o recommendations.xlsx
        concejo recommend read valley.concejo recommendations.xlsx --by "Ana"
        concejo recommend list valley.concejo
        concejo recommend document valley.concejo -o recommendations.docx --on 2026-11-29
      """,
    subcommands: [
      RecommendDraftCommand.self, RecommendSheetCommand.self, RecommendReadCommand.self,
      RecommendListCommand.self, RecommendDocumentCommand.self,
    ])
}

/// Proposes recommendations.
struct RecommendDraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Propose a recommendation for each unit on which none rests.",
    discussion: """
      A second draft makes only those for units that came since.

      EXAMPLES:
        concejo recommend draft valley.concejo --by "Ana"
        concejo recommend draft valley.concejo --units U1,U2 --dry-run --by "Ana"
      """)

  @OptionGroup var target: StudyOptions

  @Option(
    help: ArgumentHelp(
      "Units with commas between them; by default all that are accepted, partly or under conditions.",
      valueName: "list"))
  var units: UnitList?

  @Option(help: "Who drafts: a name or a role.")
  var by: String

  @Flag(help: "Only tell what would be proposed; write nothing.")
  var dryRun = false

  func validate() throws { try DecisionOptions.check(by) }

  func run() throws {
    let study = try dryRun ? target.openForReading() : target.open()
    let account = try study.answerAccount()
    try units?.check(in: account, of: target.study)
    let draft = RecommendationDrafter(units: units?.numbers).draft(
      of: account, beside: try study.followUp().recommendations, by: by)
    if !dryRun { try study.store(draft) }
    if target.json { return try JSONOutput.print(draft) }
    for recommendation in draft { print("\(recommendation.name)  \(recommendation.text)") }
    print(
      "\(Counted.of(draft.count, "recommendation")) \(dryRun ? "would be made" : "made").")
  }
}

/// Writes the sheet in which people word recommendations.
struct RecommendSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Write a sheet with a row for each recommendation.",
    discussion: """
      Rows without an id are new when they are read. "Withdrawn" among the priorities takes one back; its
      number is not given again.

      EXAMPLES:
        concejo recommend sheet valley.concejo -o recommendations.xlsx
        concejo recommend sheet valley.concejo -o recommendations.csv --language ca --delimiter comma
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var sheet: ChainSheetOutput

  func run() throws {
    let study = try target.openForReading()
    let recommendations = try study.followUp().recommendations
    guard !recommendations.isEmpty else { throw CLIError.nothingRecommended(target.study) }
    let account = try study.answerAccount()
    let language = try sheet.words.language(of: study)
    try sheet.write(
      RecommendationSheet(recommendations, account: account).sheet(
        try RecommendationGrounds(of: study, account, target), language: language),
      in: language)
    try sheet.tell(
      "\(Counted.of(recommendations.count, "recommendation")) in \(sheet.output)",
      rows: recommendations.count, json: target.json)
  }
}

/// Reads a filled sheet of recommendations back.
struct RecommendReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read a filled sheet of recommendations back into the study.",
    discussion: """
      Rows may be sorted, columns moved, headers in any of the nine languages. A blank or missing row changes
      nothing and is told. Reading a file twice changes nothing.

      EXAMPLES:
        concejo recommend read valley.concejo recommendations.xlsx --check
        concejo recommend read valley.concejo recommendations.xlsx --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var sheet: ChainSheetInput

  func run() throws {
    let study = try sheet.check ? target.openForReading() : target.open()
    let changes = try RecommendationSheet(
      try study.followUp().recommendations, account: try study.answerAccount()
    ).changes(
      in: try InputFile.bytes(of: sheet.file), file: sheet.name, by: sheet.person)
    try sheet.take(changes, into: study, noun: "recommendation", json: target.json)
  }
}

/// Lists recommendations with what they rest on.
struct RecommendListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List recommendations and what they rest on.",
    discussion: """
      EXAMPLE:
        concejo recommend list valley.concejo --json
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var words: ChainLanguage

  private struct Line: Encodable {
    let id: String
    let recommendation: Recommendation
    let evidence: RecommendationEvidence
  }

  func run() throws {
    let study = try target.openForReading()
    let recommendations = try study.followUp().recommendations
    let grounds = try RecommendationGrounds(of: study, try study.answerAccount(), target)
    let lines = recommendations.map {
      Line(id: $0.name, recommendation: $0, evidence: grounds.evidence(of: $0))
    }
    if target.json { return try JSONOutput.print(lines) }
    let language = try words.language(of: study)
    for line in lines {
      print("\(line.id)  \(line.recommendation.text)")
      for sentence in line.evidence.lines(in: language) { print("  \(sentence)") }
    }
    print("\(Counted.of(lines.count, "recommendation")).")
  }
}

extension RecommendationGrounds {
  /// What a study knows about its units.
  init(of study: Study, _ account: AnswerAccount, _ target: StudyOptions) throws {
    self.init(
      account, findings: try study.runs().isEmpty ? nil : target.findings(of: study),
      proposals: try study.contributions(), harvest: try study.harvestLines())
  }
}
