import ArgumentParser
import Concejo
import ConcejoStore

/// Writes the sheet that the tables of a workshop fill in.
struct HarvestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "harvest",
    abstract: "Write the sheet in which a workshop notes votes, agreements, dissent and new ideas.",
    discussion: """
      One sheet for a session: lines for each table and theme, and lines for new ideas, with lists to
      choose from in the language of the study. Tables, themes and rounds are those of the plan that
      `concejo agenda` made for the session; where there is none, or where --tables, --themes or --online
      say otherwise, all tables have lines for all themes. As XLSX, keys and themes are locked, and the themes stand
      beside with their quotes and ids; CSV has the lines alone, and spreadsheets that open it may change
      what looks like a date. `concejo capture` reads it back. Tables that meet online have a sheet
      of their own (--online), so that what they say is counted apart.

      EXAMPLES:
        concejo agenda valley.concejo --people 40 && concejo harvest valley.concejo -o harvest.xlsx
        concejo harvest valley.concejo -o harvest.xlsx --session 2 --tables 6 --themes T03,T07
        concejo harvest valley.concejo -o online.csv --session 2 --tables 3 --online
      """)

  @OptionGroup var target: StudyOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("File to write.", valueName: "file.xlsx|file.csv"))
  var output: String

  @Option(help: "Number of the session, 1 to \(HarvestKey.largest).")
  var session = 1

  @Option(
    help: ArgumentHelp(
      "How many tables, 1 to \(Self.mostTables); they are numbered from 1.",
      discussion: "By default as many as the plan has; \(Self.usualTables) where there is none."))
  var tables: Int?

  @Option(
    help: ArgumentHelp(
      "Themes, with commas; by default those of the plan, else all but the repetitive ones.",
      valueName: "T03,T07"))
  var themes: ThemeList?

  @Flag(help: "The tables meet online.")
  var online = false

  @Option(help: "Lines for each table and theme, in each round of a plan, 1 to 100.")
  var lines = 3

  @Option(help: "Lines for each table beside all themes, for new ideas, 0 to 100.")
  var ideas = 3

  @Option(help: "Language of the sheet; by default the one most proposals are in.")
  var language: LanguageArgument?

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var csv: TableOptions

  private static let mostTables = 500
  private static let usualTables = 4

  /// What was written.
  private struct Answer: Encodable {
    let file: String
    let session: Int
    let channel: HarvestChannel
    let tables: Int
    let themes: [String]
    let lines: Int
  }

  func validate() throws {
    guard output.hasSuffix(".xlsx") || output.hasSuffix(".csv") else {
      throw ValidationError("--output must end in .xlsx or .csv, not be \(output).")
    }
    try csv.check(hasTable: output.hasSuffix(".csv"))
    guard (1...HarvestKey.largest).contains(session) else {
      throw ValidationError("--session must be from 1 to \(HarvestKey.largest), not \(session).")
    }
    if let tables, !(1...Self.mostTables).contains(tables) {
      throw ValidationError("--tables must be from 1 to \(Self.mostTables), not \(tables).")
    }
    guard (1...100).contains(lines) else {
      throw ValidationError("--lines must be from 1 to 100, not \(lines).")
    }
    guard (0...100).contains(ideas) else {
      throw ValidationError("--ideas must be from 0 to 100, not \(ideas).")
    }
  }

  func run() throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    let terms = try terms(in: study, for: findings)
    let proposals = findings.analyzed(among: try study.contributions())
    let chosen =
      try (themes?.numbers ?? terms?.themes).map { try ThemeList.themes($0, of: findings) }
      ?? ThemeList.varied(of: findings, proposals)
    guard !chosen.isEmpty else { throw CLIError.noThemes(target.study) }
    let words = language?.language ?? findings.mainLanguage
    var sheet = HarvestSheet(
      on: chosen, among: proposals, ofStudy: try study.identity() ?? "", language: words,
      plan: terms?.plan)
    sheet.session = session
    if terms == nil {
      sheet.tables = tables ?? Self.usualTables
      sheet.channel = online ? .online : .room
    }
    sheet.themeLines = lines
    sheet.ideaLines = ideas
    let file = OutputFile(path: output, isReplaced: force)
    try file.check()
    try file.write(
      output.hasSuffix(".csv") ? sheet.table(csv.form(in: words)) : try sheet.workbook.xlsx())
    warn(of: sheet)
    let answer = Answer(
      file: output, session: session, channel: sheet.channel, tables: sheet.tables,
      themes: chosen.map { ThemeName($0.id).text }, lines: sheet.keys.count)
    if target.json { return try JSONOutput.print(answer) }
    print(
      "\(Counted.of(answer.lines, "line")) for \(Counted.of(sheet.tables, "table")) and"
        + " \(Counted.of(chosen.count, "theme")) in \(output)")
  }

  /// The plan that the sheet follows; nil where there is none, or where the command line says otherwise.
  private func terms(in study: Study, for findings: Findings) throws -> WorkshopTerms? {
    let kept = StoredWorkshop(study: target.study, session: session)
    guard let terms = try kept.terms(in: study, for: findings) else {
      if tables == nil, themes == nil {
        Diagnostics.print(
          "The study keeps no plan of workshop \(session): all tables have lines for all themes.")
      }
      return nil
    }
    guard tables != nil || themes != nil || online else { return terms }
    let (count, planned) = (terms.plan?.seats.count ?? 0, terms.request.isOnline)
    Diagnostics.print(
      "The sheet does not follow the plan of workshop \(session), which has"
        + " \(Counted.of(count, "table"))\(planned ? " online" : "") and"
        + " \(Counted.of(terms.themes.count, "theme")).")
    return nil
  }

  /// Says where something on the sheet may be personal data: it goes to other people's hands.
  private func warn(of sheet: HarvestSheet) {
    let texts = sheet.workbook.sheets.flatMap { $0.rows.joined() }.compactMap { cell -> String? in
      if case .text(let text) = cell { text } else { nil }
    }
    guard let datum = texts.lazy.flatMap({ PersonalDataGate().data(in: $0) }).first else { return }
    Diagnostics.print(
      "\(output): a passage may be personal data (\(datum.kind.rawValue)); have a look before you give it"
        + " away.")
  }
}
