/// The sheets that a reader fills in: a guide to the themes, the texts, the pairs.
///
/// They are blind: rows come in random order, nothing tells how sure the program is, and pairs that it
/// takes for copies stand among those that it keeps apart.
public struct AuditSheet: Sendable {
  private let sample: AuditSample
  private let findings: Findings
  private let proposals: [String: Proposal]
  private let messages: Messages

  /// Prepares the sheets of a draw.
  ///
  /// - Parameters:
  ///   - sample: What was drawn.
  ///   - findings: What it was drawn from.
  ///   - proposals: The proposals, with personal data hidden.
  ///   - language: Language of the questions; the findings' own if nil.
  public init(
    _ sample: AuditSample, findings: Findings, proposals: [Proposal], language: Language? = nil
  ) {
    self.sample = sample
    self.findings = findings
    self.proposals = Dictionary(
      proposals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    messages = Messages(language ?? findings.mainLanguage)
  }

  private var verdicts: [String] { AuditVerdict.allCases.map { $0.word(messages) } }

  private func name(_ column: AuditColumn) -> String { column.name(messages) }

  private func text(_ id: String) -> String { proposals[id]?.text ?? "" }

  private func quoted(_ quote: Quote) -> String {
    messages("quote", ["text": quote.passage(in: proposals[quote.proposal])])
  }

  /// A theme as it can be chosen: its number and title.
  private func choice(_ theme: Theme) -> String {
    "\(ThemeName(theme.id).text). \(theme.title.text)"
  }

  /// A theme with what it is about, for those who judge it.
  private func shown(_ number: Int?) -> String {
    guard let theme = findings.themes.first(where: { $0.id == number }) else {
      return messages["audit.none"]
    }
    return choice(theme) + "\n(" + theme.keyTerms.map(\.word).joined(separator: ", ") + ")"
  }

  /// The sheets as a workbook with lists to choose from.
  public var workbook: Workbook {
    let themes = findings.themes.map(choice) + [messages["audit.none"]]
    let note = Workbook.Column(name(.note), width: 30, isAnswer: true)
    let key = Workbook.Column(name(.key), width: 13)
    var sheets = [
      Workbook.Sheet(
        name: messages["audit.sheet.texts"],
        columns: [
          key, Workbook.Column(name(.text), width: 70), Workbook.Column(name(.theme), width: 32),
          Workbook.Column(name(.right), width: 14, isAnswer: true, choices: verdicts),
          Workbook.Column(name(.other), width: 32, isAnswer: true, choices: themes), note,
        ],
        rows: zip(sample.textKeys, sample.texts).map { key, item in
          [.text(key), .text(text(item.proposal)), .text(shown(item.theme))]
        })
    ]
    if !sample.pairs.isEmpty {
      sheets.append(
        Workbook.Sheet(
          name: messages["audit.sheet.pairs"],
          columns: [
            key, Workbook.Column(name(.first), width: 52),
            Workbook.Column(name(.second), width: 52),
            Workbook.Column(name(.same), width: 22, isAnswer: true, choices: verdicts), note,
          ],
          rows: zip(sample.pairKeys, sample.pairs).map { key, pair in
            [.text(key), .text(text(pair.first)), .text(text(pair.second))]
          }))
    }
    sheets.append(
      Workbook.Sheet(
        name: messages["audit.sheet.guide"],
        columns: [
          Workbook.Column(name(.theme), width: 40),
          Workbook.Column(messages["theme.terms"], width: 32),
          Workbook.Column(messages["theme.quotes"], width: 90),
        ],
        rows: findings.themes.map { theme in
          [
            .text(choice(theme)), .text(theme.keyTerms.map(\.word).joined(separator: ", ")),
            .text(theme.quotes.map(quoted).joined(separator: "\n")),
          ]
        }))
    return Workbook(title: messages["audit.title"], sheets: sheets)
  }

  /// The texts and pairs as one table, for programs that have no workbooks.
  ///
  /// - Parameter form: For whom it is written.
  /// - Returns: The bytes of a CSV file.
  public func table(_ form: CSVForm = .program) -> [UInt8] {
    let columns: [AuditColumn] = [.key, .text, .theme, .second, .answer, .other, .note]
    var table = CSVTable(header: columns.map(name), form: form)
    for (key, item) in zip(sample.textKeys, sample.texts) {
      table.append([key, text(item.proposal), shown(item.theme), "", "", "", ""])
    }
    for (key, pair) in zip(sample.pairKeys, sample.pairs) {
      table.append([key, text(pair.first), "", text(pair.second), "", "", ""])
    }
    return table.bytes
  }
}
