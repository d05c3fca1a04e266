/// What a contracting unit attaches to a tender: which clause takes up what was asked, by how many, and
/// what was answered.
public struct TenderAnnex: Sendable {
  let tender: Tender
  let account: AnswerAccount
  let proposals: [String: Proposal]
  let messages: Messages

  /// Prepares the annex.
  ///
  /// - Parameters:
  ///   - tender: The clauses and the units selected.
  ///   - account: The units and their answers.
  ///   - proposals: The contributions, with personal data hidden, for their words.
  ///   - language: Language of the sentences.
  public init(
    _ tender: Tender, account: AnswerAccount, proposals: [Proposal], language: Language
  ) {
    self.tender = tender
    self.account = account
    self.proposals = Dictionary(
      proposals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    messages = Messages(language)
  }

  /// The annex; on its first page the counts, then the clauses, then what was asked.
  ///
  /// - Parameters:
  ///   - title: What the consultation is called, or nil.
  ///   - day: Day it is dated, or nil.
  /// - Returns: A document to be written in any format.
  public func document(title: String? = nil, day: CalendarDay? = nil) -> ReportDocument {
    var document = ReportDocument(
      title: messages["tender.annex.title"], subtitle: title, language: messages.language,
      date: day?.description)
    document.append(summary)
    for frame in frames { document.append(clauses(in: frame)) }
    let selected = tender.selected(in: account).compactMap { account.units[$0] }
      .filter { !$0.members.isEmpty }
    if !selected.isEmpty {
      document.append(.heading(1, messages["tender.annex.asked"]))
      document.append(selected.map(asked))
    }
    document.append(open)
    return document
  }

  /// Contributions to which an answer is owed.
  private var whole: Int { account.counts.total - account.counts.setAside }

  private func share(_ key: String, _ part: Int, _ whole: Int) -> String {
    messages(key, ["part": messages.number(part), "whole": messages.number(whole)])
  }

  private func ids(of unit: AnswerUnit) -> [String] { AnswerSheet.ids(of: unit, in: account) }

  /// The counts, each with what it is a part of.
  private var summary: [ReportDocument.Block] {
    let filled = Set(account.filledUnits.map(\.number))
    let selected = tender.selected(in: account).filter(filled.contains)
    let covered = selected.count - tender.withoutClause(in: account).count
    let contributions = selected.compactMap { account.units[$0] }.reduce(0) {
      $0 + ids(of: $1).count
    }
    let clauses = tender.standing
    let kinds = Clause.kinds.compactMap { kind -> String? in
      let count = clauses.count { $0.kind == kind.code }
      guard count > 0 else { return nil }
      return messages(
        "tender.annex.kind",
        [
          "kind": kind.name(in: messages.language), "part": messages.number(count),
          "whole": messages.number(clauses.count),
        ])
    }
    return [
      .heading(1, messages["tender.annex.summary"]),
      .list(
        [
          share("tender.annex.selected", selected.count, filled.count),
          share("tender.annex.covered", covered, selected.count),
          share("tender.annex.contributions", contributions, whole),
          messages("tender.annex.clauses", ["count": messages.number(clauses.count)]),
        ] + kinds, style: .figures),
    ]
  }

  /// A unit: by how many it is asked, in their words, where it is taken up, and the answer.
  private func asked(_ unit: AnswerUnit) -> ReportDocument.Block {
    let clauses = tender.clauses(about: unit.number, in: account).map(\.name)
    var blocks: [ReportDocument.Block] = [
      .heading(2, unit.shownTitle, label: unit.name, anchor: unit.name),
      .paragraph(
        share("recommend.evidence.contributions", ids(of: unit).count, whole), role: .count),
    ]
    blocks += AnnexQuotes(unit, among: ids(of: unit), proposals, messages).blocks
    if !clauses.isEmpty {
      blocks.append(
        .paragraph(
          messages("tender.annex.taken-up", ["clauses": clauses.joined(separator: ", ")])))
    }
    let answer = account.answer(to: .unit(unit.number))
    blocks.append(
      .paragraph(
        answer.map { AnswerParagraphs.sentences(of: $0, messages).joined(separator: " ") }
          ?? messages["return.pending"]))
    return .group(ReportDocument.Group(.part, blocks))
  }

  /// Selected units that no clause takes up, and those that are gone.
  private var open: [ReportDocument.Block] {
    let numbers = tender.withoutClause(in: account)
    var blocks: [ReportDocument.Block] = [.heading(1, messages["tender.annex.open"])]
    if numbers.isEmpty {
      blocks.append(.paragraph(messages["tender.annex.open.none"]))
    } else {
      blocks.append(
        .list(numbers.compactMap { account.units[$0] }.map { "\($0.name) · \($0.shownTitle)" }))
    }
    let gone = tender.gone(in: account).map { UnitName($0).text }
    if !gone.isEmpty {
      blocks.append(
        .paragraph(
          messages("tender.annex.gone", ["units": gone.joined(separator: ", ")]), role: .warning))
    }
    return blocks
  }
}
