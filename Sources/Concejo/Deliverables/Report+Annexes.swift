extension Report {
  /// Small groups at the edges of the themes.
  var smallVoices: [ReportDocument.Block] {
    guard !voices.isEmpty else { return [] }
    return [
      .heading(1, messages["voices.heading"]), .paragraph(messages["voices.text"]),
      .list(voiceLines),
    ] + (moreVoices.map { [.paragraph($0, role: .note)] } ?? [])
  }

  /// Proposals outside all themes, each below its reason.
  var outsiders: [ReportDocument.Block] {
    let all = outside
    guard !all.isEmpty else {
      return [.heading(1, messages["outside.heading"]), .paragraph(messages["outside.none"])]
    }
    var blocks: [ReportDocument.Block] = [
      .heading(1, messages["outside.heading"]), .paragraph(messages["outside.text"]),
    ]
    for reason in OutsideReason.allCases {
      let shown = all.prefix(shownOutside).filter { $0.reason == reason }
      guard !shown.isEmpty else { continue }
      blocks.append(.heading(2, messages["outside.reason.\(reason.rawValue)"]))
      blocks.append(.list(ReportDocument.List(shown.map { item(for: $0) })))
    }
    if all.count > shownOutside {
      blocks.append(
        .paragraph(
          messages(
            "outside.more",
            ["shown": String(shownOutside), "total": messages.number(all.count)]), role: .note))
    }
    return blocks
  }

  private func item(for placement: Placement) -> ReportDocument.List.Item {
    let text =
      isTrial(placement.proposal)
      ? messages["trial.item"] : opening(of: proposal(placement.proposal)?.text ?? "", 160)
    let near = placement.nearestTheme.map {
      " (\(messages("outside.nearest", ["theme": headline(ofTheme: $0)])))"
    }
    return ReportDocument.List.Item(
      [.strong(placement.proposal), .text(": \(text)\(near ?? "")")])
  }

  /// The conditions of a good division.
  var rules: [ReportDocument.Block] {
    [.heading(1, messages["rules.heading"]), .list(ruleLines)]
  }

  /// The account as a table.
  var account: [ReportDocument.Block] {
    [
      .heading(1, messages["ledger.heading"]),
      .table(
        ReportDocument.Table(
          caption: messages["ledger.caption"],
          columns: [
            .init(messages["ledger.column.what"], width: 5),
            .init(messages["ledger.column.count"], alignment: .end),
          ],
          rows: ledgerRows.map { row in
            // An em space a level: a blank would be lost in a page.
            let indent = String(repeating: "\u{2003}", count: row.indent)
            return [[.text(indent + row.name)], [.text(messages.number(row.count))]]
          }, hasRowHeaders: true)),
      .paragraph(ledgerSentence),
    ]
  }

  /// What the run was made with, and what readers found of it.
  var methodSection: [ReportDocument.Block] {
    [.heading(1, messages["method.heading"]), .paragraph(method)]
      + auditLines.map { .paragraph($0) }
      + [
        chanceSentence.map { .paragraph($0) },
        .paragraph(messages("method.languages", ["list": languageList])),
        .paragraph(
          messages("method.fingerprint", ["fingerprint": findings.fingerprint]), role: .note),
      ].compactMap(\.self)
  }

  /// Every quoted proposal in full.
  var annex: [ReportDocument.Block] {
    let quoted = quoted
    guard !quoted.isEmpty else { return [] }
    return [.heading(1, messages["annex.heading"])]
      + quoted.compactMap { id, theme in
        proposal(id).map { block(for: $0, quotedIn: theme) }
      }
  }

  private func block(for proposal: Proposal, quotedIn theme: Int) -> ReportDocument.Block {
    let facts = [
      proposal.date.map { messages.date($0) }, proposal.place,
      proposal.supports.map { messages.counted("annex.supports", $0) },
      proposal.opposes.map { messages.counted("annex.opposes", $0) },
    ].compactMap(\.self)
    var blocks: [ReportDocument.Block] = [
      .paragraph(
        [
          .strong(proposal.id), .text(facts.map { " · \($0)" }.joined() + " · "),
          .link(
            messages("annex.back", ["n": "\(theme)"]), to: .anchor(Self.anchor(ofTheme: theme))),
        ], role: .count)
    ]
    if !proposal.title.isEmpty { blocks.append(.paragraph([.strong(proposal.title)])) }
    blocks += proposal.body.split(separator: "\n").map { .paragraph(String($0)) }
    return .group(
      ReportDocument.Group(.contribution, anchor: Self.anchor(ofProposal: proposal.id), blocks))
  }
}
