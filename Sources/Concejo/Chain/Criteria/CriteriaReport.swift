/// Which criteria a process meets, as a document and as tables.
public struct CriteriaReport: Sendable {
  /// A verdict for each criterion, ascending by number.
  public let verdicts: [CriterionVerdict]
  private let day: CalendarDay?
  private let messages: Messages

  /// Holds a process against criteria.
  ///
  /// - Parameters:
  ///   - criteria: The criteria.
  ///   - process: What is known of the process.
  ///   - language: Language of the sentences.
  public init(_ criteria: [Criterion], in process: CheckedProcess, language: Language) {
    verdicts = criteria.sorted { $0.number < $1.number }
      .map { CriterionRules.verdict(on: $0, in: process) }
    day = process.day
    messages = Messages(language)
  }

  /// How many criteria came to a result.
  public func count(_ result: CriterionVerdict.Result) -> Int {
    verdicts.count { $0.result == result }
  }

  /// Why, in a sentence.
  public func sentence(of verdict: CriterionVerdict) -> String {
    let check = "criteria.reason.\(verdict.criterion.check)"
    func ids(_ key: String, _ ids: [String]) -> String {
      messages(key, ["ids": ids.joined(separator: ", ")])
    }
    return switch verdict.reason {
    case .noCounterpart: messages["criteria.reason.none"]
    case .missing(let missing): ids("criteria.reason.missing", missing)
    case .holds(let found): ids("\(check).met", found)
    case .lacking(let found): ids("\(check).lacking", found)
    case .needsDay(let found): ids("criteria.reason.kept.day", found)
    case .nobodySaid: messages["criteria.reason.person.none"]
    case .said(let who):
      messages(
        verdict.result == .met ? "\(check).met" : "\(check).lacking", ["who": who])
    case .saidLater(let who): messages("criteria.reason.person.later", ["who": who])
    }
  }

  /// Where a criterion comes from: the process and the recommendation.
  private func source(of criterion: Criterion) -> String {
    [criterion.source.study, criterion.source.recommendation].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private func check(of criterion: Criterion) -> String {
    Criterion.checks.first { $0.code == criterion.check }?.name(in: messages.language)
      ?? criterion.check
  }

  private var header: [String] {
    let columns: [CriterionColumn] = [.id, .text, .recommendation, .applies, .check]
    return columns.map { $0.name(messages) } + [
      messages["criteria.report.result"], CriterionColumn.evidence.name(messages),
      messages["criteria.report.reason"],
    ]
  }

  private func cells(of verdict: CriterionVerdict) -> [String] {
    let criterion = verdict.criterion
    return [
      criterion.name, criterion.text, source(of: criterion), criterion.appliesTo,
      check(of: criterion), verdict.result.name(messages),
      verdict.evidence.joined(separator: ", "), sentence(of: verdict),
    ]
  }

  /// The bytes of a CSV file.
  ///
  /// - Parameter form: For whom it is written.
  /// - Returns: A row for each criterion.
  public func csv(_ form: CSVForm = .program) -> [UInt8] {
    var table = CSVTable(header: header, form: form)
    for verdict in verdicts { table.append(cells(of: verdict)) }
    return table.bytes
  }

  /// The counts, and a table with a row for each criterion.
  ///
  /// - Parameter title: What the process is called, or nil.
  /// - Returns: A document to be written in any format.
  public func document(title: String? = nil) -> ReportDocument {
    let widths = [0.8, 3, 1.5, 1.5, 1.8, 1.2, 1.2, 2]
    return ReportDocument(
      title: messages["criteria.report.title"], subtitle: title, language: messages.language,
      date: day?.description, layout: .landscape,
      blocks: [
        .list(
          CriterionVerdict.Result.allCases.map { result in
            messages(
              "criteria.report.count",
              [
                "result": result.name(messages), "part": messages.number(count(result)),
                "whole": messages.number(verdicts.count),
              ])
          }, style: .figures),
        .table(
          ReportDocument.Table(
            caption: messages["criteria.title"],
            columns: zip(header, widths).map { ReportDocument.Table.Column($0, width: $1) },
            rows: verdicts.map { cells(of: $0).map { [.text($0)] } }, hasRowHeaders: true)),
        .paragraph(messages["criteria.report.how"], role: .note),
      ])
  }

  /// A verdict as JSON has it.
  public struct Line: Sendable, Codable, Equatable {
    /// Id of the criterion.
    public let criterion: String
    /// Its text.
    public let text: String
    /// Code of its check.
    public let check: String
    /// Whether it is met.
    public let result: CriterionVerdict.Result
    /// Ids of what was looked at.
    public let evidence: [String]
    /// Why, in a sentence.
    public let reason: String
  }

  /// The verdicts for programs, ascending by number.
  public var lines: [Line] {
    verdicts.map { verdict in
      Line(
        criterion: verdict.criterion.name, text: verdict.criterion.text,
        check: verdict.criterion.check, result: verdict.result, evidence: verdict.evidence,
        reason: sentence(of: verdict))
    }
  }
}
