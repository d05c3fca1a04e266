/// What citizens asked in a unit, in their own words.
struct AnnexQuotes {
  private let chosen: [Proposal]
  private let others: [String]
  private let messages: Messages

  /// Contributions that are quoted; the rest is named.
  private static let mostQuoted = 3
  /// Ids that are listed; the rest is counted.
  private static let mostListed = 30
  /// Most characters of a quote.
  private static let longest = 600

  /// Chooses what is quoted: the contribution that gave the unit its title, then the others by id.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - ids: Its contributions to which an answer is owed, ascending.
  ///   - proposals: Their texts, with personal data hidden.
  ///   - messages: Sentences of a language.
  init(
    _ unit: AnswerUnit, among ids: [String], _ proposals: [String: Proposal], _ messages: Messages
  ) {
    let source = ids.filter { $0 == unit.titleSource }
    let order = source + ids.filter { $0 != unit.titleSource }
    chosen = order.compactMap { proposals[$0] }.prefix(Self.mostQuoted).map(\.self)
    let quoted = Set(chosen.map(\.id))
    others = ids.filter { !quoted.contains($0) }
    self.messages = messages
  }

  /// The quotes with the ids that they are of, and how many more are in the unit.
  var blocks: [ReportDocument.Block] {
    var blocks = chosen.map { proposal -> ReportDocument.Block in
      let text = [proposal.title, proposal.body].filter { !$0.isEmpty }.joined(separator: "\n")
      return .quote(
        ReportDocument.Quotation(
          messages("quote", ["text": Report.excerpt(of: text, Self.longest)]),
          attribution: [.text(messages("theme.quote.source", ["id": proposal.id]))]))
    }
    if !others.isEmpty {
      let listed =
        others.prefix(Self.mostListed).joined(separator: ", ")
        + (others.count > Self.mostListed ? ", …" : "")
      blocks.append(
        .paragraph(
          messages.counted("tender.annex.more", others.count, ["ids": listed]), role: .note))
    }
    return blocks
  }
}
