/// The sheet that the tables of a workshop fill in: lines for each table and theme, and lines for new ideas.
///
/// Made from a plan, a table has lines for each round, and only for the themes that it talks about. Only answers
/// can be written; keys, tables and themes are locked.
public struct HarvestSheet: Sendable {
  /// Number of the session, from 1.
  public var session = 1
  /// Tables, numbered from 1.
  public var tables = 4
  /// Where they sit.
  public var channel = HarvestChannel.room
  /// Lines for each table and theme; of a plan, in each round.
  public var themeLines = 3
  /// Lines for each table beside all themes, for new ideas.
  public var ideaLines = 3

  private let themes: [Theme]
  /// The proposals that are quoted, by id.
  private let quoted: [String: Proposal]
  private let plan: RoomPlan?
  private let mark: String
  private let messages: Messages

  /// Prepares a sheet.
  ///
  /// - Parameters:
  ///   - themes: What the tables speak of, in their order.
  ///   - proposals: Those that the themes quote, or more.
  ///   - identity: What tells the study from others.
  ///   - language: Language of headers and lists.
  ///   - plan: Which table talks about what in which round; nil where all tables talk about all themes.
  public init(
    on themes: [Theme], among proposals: [Proposal], ofStudy identity: String,
    language: Language, plan: RoomPlan? = nil
  ) {
    self.themes = themes
    let ids = Set(themes.flatMap { $0.quotes.map(\.proposal) })
    quoted = Dictionary(
      proposals.filter { ids.contains($0.id) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    self.plan = plan
    mark = HarvestKey.mark(ofStudy: identity)
    messages = Messages(language)
    guard let plan else { return }
    tables = plan.seats.count
    channel = plan.isOnline ? .online : .room
  }

  /// The names of all lines, in the order of the sheet: table by table, theme by theme, new ideas last.
  public var keys: [HarvestKey] { lines.map(\.key) }

  /// A line and the round in which a table talks about its theme; nil without a plan, and beside all themes.
  private struct Line {
    let key: HarvestKey
    let round: Int?
  }

  private var lines: [Line] {
    (1...max(tables, 1)).flatMap { table in
      themes.enumerated().flatMap { place, theme in
        rounds(of: place, atTable: table).enumerated().flatMap { number, round in
          (1...max(themeLines, 1)).map { line in
            let line = number * max(themeLines, 1) + line
            return Line(key: key(table: table, theme: theme.id, line: line), round: round)
          }
        }
      }
        + (0..<max(ideaLines, 0)).map {
          Line(key: key(table: table, theme: nil, line: $0 + 1), round: nil)
        }
    }
  }

  /// The rounds, from 1, in which a table talks about a theme; a nil where the sheet tells none.
  private func rounds(of place: Int, atTable table: Int) -> [Int?] {
    guard let plan, plan.moves != .nobody else { return [nil] }
    return (0..<plan.rounds).filter { plan.theme(atTable: table - 1, round: $0) == place }
      .map { $0 + 1 }
  }

  private var tellsRounds: Bool { plan.map { $0.moves != .nobody } ?? false }

  private func key(table: Int, theme: Int?, line: Int) -> HarvestKey {
    HarvestKey(session: session, table: table, channel: channel, theme: theme, line: line)
  }

  /// The first line of every table but the first one: on paper each has pages of its own.
  private var firstLines: [Int] {
    let tables = lines.map(\.key.table)
    return tables.indices.dropFirst().filter { tables[$0] != tables[$0 - 1] }
  }

  private func name(_ column: HarvestColumn) -> String { column.name(messages) }

  /// A theme as the sheet shows it: its number and title.
  private func shown(_ theme: Theme) -> String {
    "\(ThemeName(theme.id).text). \(theme.title.text.capitalizedFirst)"
  }

  private func shown(_ number: Int?) -> String {
    themes.first { $0.id == number }.map(shown) ?? ""
  }

  private var channelWords: [String] { HarvestChannel.allCases.map { $0.word(messages) } }
  private var kindWords: [String] { HarvestKind.allCases.map { $0.word(messages) } }

  /// The sheet as a workbook with lists to choose from, and the themes with their quotes beside it.
  public var workbook: Workbook {
    let tables = Workbook.Sheet(
      name: messages["harvest.sheet.tables"], note: messages["harvest.note"],
      columns: [
        Workbook.Column(name(.key), width: 20), Workbook.Column(name(.session), width: 7),
        Workbook.Column(name(.table), width: 7),
        Workbook.Column(name(.channel), width: 12, isAnswer: true, choices: channelWords),
        Workbook.Column(name(.theme), width: 26),
      ] + (tellsRounds ? [Workbook.Column(messages["harvest.round"], width: 7)] : []) + [
        Workbook.Column(name(.kind), width: 14, isAnswer: true, choices: kindWords),
        Workbook.Column(name(.proposal), width: 12, isAnswer: true),
        Workbook.Column(name(.text), width: 46, isAnswer: true),
        Workbook.Column(name(.favor), width: 9, isAnswer: true),
        Workbook.Column(name(.against), width: 9, isAnswer: true),
      ],
      rows: lines.map { line in
        let key = line.key
        return [
          .text(marked(key)), .number(Double(key.session)), .number(Double(key.table)),
          .text(key.channel.word(messages)), .text(shown(key.theme)),
        ] + (tellsRounds ? [line.round.map { .number(Double($0)) } ?? .text("")] : [])
      }, pageStarts: firstLines)
    let guide = Workbook.Sheet(
      name: messages["harvest.sheet.guide"],
      columns: [
        Workbook.Column(name(.theme), width: 44),
        Workbook.Column(messages["theme.subthemes"], width: 36),
        Workbook.Column(name(.proposal), width: 14),
        Workbook.Column(messages["theme.quotes"], width: 96),
      ],
      rows: themes.flatMap { theme -> [[Workbook.Cell]] in
        let parts = theme.subthemes.map {
          "\(ThemeName(theme.id, subtheme: $0.number).text). \($0.title.text.capitalizedFirst)"
        }.joined(separator: "\n")
        guard !theme.quotes.isEmpty else { return [[.text(shown(theme)), .text(parts)]] }
        return theme.quotes.enumerated().map { number, quote in
          [
            .text(shown(theme)), .text(number == 0 ? parts : ""), .text(quote.proposal),
            .text(messages("quote", ["text": quote.passage(in: quoted[quote.proposal])])),
          ]
        }
      })
    return Workbook(title: messages["harvest.title"], sheets: [tables, guide])
  }

  /// The lines as one table, for programs that have no workbooks.
  ///
  /// - Parameter form: For whom it is written.
  /// - Returns: The bytes of a CSV file.
  public func table(_ form: CSVForm = .program) -> [UInt8] {
    let answers: [HarvestColumn] = [.kind, .proposal, .text, .favor, .against]
    let given = HarvestColumn.allCases.filter { !answers.contains($0) }
    let round = tellsRounds ? [messages["harvest.round"]] : []
    var table = CSVTable(
      header: given.map(name) + round + answers.map(name),
      form: form)
    for line in lines {
      let key = line.key
      table.append(
        [
          marked(key), String(key.session), String(key.table), key.channel.word(messages),
          shown(key.theme),
        ] + (tellsRounds ? [line.round.map(String.init) ?? ""] : [])
          + answers.map { _ in "" })
    }
    return table.bytes
  }

  /// A key with the mark of the study behind it.
  private func marked(_ key: HarvestKey) -> String { "\(key.text)-\(mark)" }
}
