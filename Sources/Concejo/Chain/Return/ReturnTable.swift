/// What became of every contribution, a row each, for a mailing: ids, and nothing personal.
public struct ReturnTable: Sendable {
  private let account: AnswerAccount
  private let paragraphs: AnswerParagraphs
  private let messages: Messages

  /// Prepares the table.
  ///
  /// - Parameters:
  ///   - account: Who gets which answer.
  ///   - language: Language of the sentences.
  public init(_ account: AnswerAccount, language: Language) {
    self.account = account
    paragraphs = AnswerParagraphs(account, language: language)
    messages = Messages(language)
  }

  private static let columns: [(name: String, width: Double)] = [
    ("id", 16), ("unit", 8), ("state", 24), ("text", 70), ("reason", 40), ("reflected", 30),
    ("responsible", 24), ("date", 12),
  ]

  private var header: [String] { Self.columns.map { messages["return.column.\($0.name)"] } }

  /// What stands behind the id.
  private func cells(of outcome: AnswerAccount.Outcome) -> [String] {
    let answer = outcome.answer
    let state =
      switch outcome {
      case .inherited(let answer, _), .exception(let answer, _):
        answer.state.name(in: messages.language)
      case .unanswered, .inNoUnit: messages["answers.none"]
      case .setAside: messages["return.none-owed"]
      }
    return [
      outcome.unit.map { UnitName($0).text } ?? "", state, paragraphs.text(of: outcome),
      answer?.reason ?? "", answer?.reflectedIn ?? "", answer?.responsible ?? "",
      answer?.date ?? "",
    ]
  }

  /// Hands out the rows, ascending by id; the cells of a unit are made once for all that inherit them.
  private func forEachRow<Cells>(
    of convert: ([String]) -> Cells, _ take: (_ id: String, _ cells: Cells) -> Void
  ) {
    var ofUnits: [Int: Cells] = [:]
    for (contribution, outcome) in zip(account.contributions, account.outcomes) {
      switch outcome {
      case .inherited(_, let unit), .unanswered(let unit):
        let cells = ofUnits[unit] ?? convert(cells(of: outcome))
        ofUnits[unit] = cells
        take(contribution.id, cells)
      case .exception, .inNoUnit, .setAside: take(contribution.id, convert(cells(of: outcome)))
      }
    }
  }

  /// The bytes of a CSV file.
  ///
  /// - Parameter form: For whom it is written.
  /// - Returns: A row for each contribution, ascending by id.
  public func csv(_ form: CSVForm = .program) -> [UInt8] {
    var table = CSVTable(header: header, form: form)
    forEachRow(of: \.self) { table.append([$0] + $1) }
    return table.bytes
  }

  /// The same as a workbook.
  public var workbook: Workbook {
    var rows: [[Workbook.Cell]] = []
    rows.reserveCapacity(account.contributions.count)
    func texts(_ cells: [String]) -> [Workbook.Cell] { cells.map { .text($0) } }
    forEachRow(of: texts) { rows.append([.text($0)] + $1) }
    return Workbook(
      title: messages["return.title"],
      sheets: [
        Workbook.Sheet(
          name: messages["answers.sheet.units"],
          columns: zip(header, Self.columns).map { Workbook.Column($0, width: $1.width) },
          rows: rows)
      ])
  }
}
