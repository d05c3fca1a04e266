/// The sheet that the tables of a workshop fill in: lines for each table and theme, and lines for new ideas.
///
/// Only answers can be written; keys, tables and themes are locked.
public struct HarvestSheet: Sendable {
  /// Number of the session, from 1.
  public var session = 1
  /// Tables, numbered from 1.
  public var tables = 4
  /// Where they sit.
  public var channel = HarvestChannel.room
  /// Lines for each table and theme.
  public var themeLines = 3
  /// Lines for each table beside all themes, for new ideas.
  public var ideaLines = 3

  private let themes: [Theme]
  private let mark: String
  private let messages: Messages

  /// Prepares a sheet.
  ///
  /// - Parameters:
  ///   - themes: What the tables speak of, in their order.
  ///   - identity: What tells the study from others.
  ///   - language: Language of headers and lists.
  public init(on themes: [Theme], ofStudy identity: String, language: Language) {
    self.themes = themes
    mark = HarvestKey.mark(ofStudy: identity)
    messages = Messages(language)
  }

  /// The names of all lines, in the order of the sheet: table by table, theme by theme, new ideas last.
  public var keys: [HarvestKey] {
    (1...max(tables, 1)).flatMap { table in
      themes.flatMap { theme in
        (1...max(themeLines, 1)).map { key(table: table, theme: theme.id, line: $0) }
      } + (0..<max(ideaLines, 0)).map { key(table: table, theme: nil, line: $0 + 1) }
    }
  }

  private func key(table: Int, theme: Int?, line: Int) -> HarvestKey {
    HarvestKey(session: session, table: table, channel: channel, theme: theme, line: line)
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
        Workbook.Column(name(.key), width: 20), Workbook.Column(name(.session), width: 8),
        Workbook.Column(name(.table), width: 8),
        Workbook.Column(name(.channel), width: 12, isAnswer: true, choices: channelWords),
        Workbook.Column(name(.theme), width: 30),
        Workbook.Column(name(.kind), width: 14, isAnswer: true, choices: kindWords),
        Workbook.Column(name(.proposal), width: 14, isAnswer: true),
        Workbook.Column(name(.text), width: 60, isAnswer: true),
        Workbook.Column(name(.favor), width: 9, isAnswer: true),
        Workbook.Column(name(.against), width: 9, isAnswer: true),
      ],
      rows: keys.map { key in
        [
          .text(marked(key)), .number(Double(key.session)), .number(Double(key.table)),
          .text(key.channel.word(messages)), .text(shown(key.theme)),
        ]
      })
    let guide = Workbook.Sheet(
      name: messages["harvest.sheet.guide"],
      columns: [
        Workbook.Column(name(.theme), width: 34),
        Workbook.Column(messages["theme.subthemes"], width: 40),
        Workbook.Column(name(.proposal), width: 14),
        Workbook.Column(messages["theme.quotes"], width: 80),
      ],
      rows: themes.flatMap { theme -> [[Workbook.Cell]] in
        let parts = theme.subthemes.map {
          "\(ThemeName(theme.id, subtheme: $0.number).text). \($0.title.text.capitalizedFirst)"
        }.joined(separator: "\n")
        guard !theme.quotes.isEmpty else { return [[.text(shown(theme)), .text(parts)]] }
        return theme.quotes.enumerated().map { number, quote in
          [
            .text(shown(theme)), .text(number == 0 ? parts : ""), .text(quote.proposal),
            .text(messages("quote", ["text": quote.text])),
          ]
        }
      })
    return Workbook(title: messages["harvest.title"], sheets: [tables, guide])
  }

  /// The lines as one table, for programs that have no workbooks.
  ///
  /// - Parameter byteOrderMark: Whether it starts with one, as some spreadsheets want.
  /// - Returns: The bytes of a CSV file.
  public func table(byteOrderMark: Bool = false) -> [UInt8] {
    var table = CSVTable(
      header: HarvestColumn.allCases.map(name), form: CSVForm(byteOrderMark: byteOrderMark))
    for key in keys {
      table.append([
        marked(key), String(key.session), String(key.table), key.channel.word(messages),
        shown(key.theme), "", "", "", "", "",
      ])
    }
    return table.bytes
  }

  /// A key with the mark of the study behind it.
  private func marked(_ key: HarvestKey) -> String { "\(key.text)-\(mark)" }
}
