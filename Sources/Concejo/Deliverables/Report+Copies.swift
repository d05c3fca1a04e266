extension Report {
  /// The largest groups of copies, and the letters that many signed.
  var copies: [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = [.heading(1, messages["duplicates.heading"])]
    if findings.duplicateGroups.isEmpty {
      blocks.append(.paragraph(messages["duplicates.text.none"]))
    } else {
      blocks.append(
        .paragraph(messages.counted("duplicates.text", findings.duplicateGroups.count)))
      let asking = askingGroups.count
      if asking > 0 { blocks.append(.table(groupTable)) }
      let trials = findings.duplicateGroups.count - asking
      if trials > 0 {
        blocks.append(.paragraph(messages.counted("duplicates.trials", trials), role: .note))
      }
      if asking > shownGroups {
        blocks.append(
          .paragraph(
            messages(
              "duplicates.more",
              [
                "shown": String(shownGroups),
                "total": messages.number(asking),
              ]), role: .note))
      }
      blocks += campaigns
    }
    if !findings.keptApart.isEmpty {
      blocks += [
        .paragraph(messages.counted("duplicates.apart", findings.keptApart.count)),
        .paragraph(messages["duplicates.apart.why"]), .list(apartReasons),
      ]
    }
    return blocks
  }

  /// Why pairs that are much alike are no copies, and how many for each reason, most first.
  private var apartReasons: [String] {
    let least = messages.number(findings.options.duplicateFinder.guards.minimumSharedWords)
    let counts = Dictionary(findings.keptApart.map { ($0.objection, 1) }, uniquingKeysWith: +)
    return DuplicateObjection.allCases.enumerated().compactMap { place, objection in
      counts[objection].map { (count: $0, place: place, objection: objection) }
    }.sorted { ($1.count, $0.place) < ($0.count, $1.place) }.map { reason in
      let text = messages("explain.objection.\(reason.objection.rawValue)", ["least": least])
      return messages("label", ["label": text.capitalizedFirst]) + " "
        + messages.number(reason.count)
    }
  }

  private var groupTable: ReportDocument.Table {
    let groups = leadingGroups
    let hasSupports = groups.contains { $0.supports != nil }
    var columns: [ReportDocument.Table.Column] = [
      .init(messages["duplicates.column.members"], alignment: .end, width: 1.3),
      .init(messages["duplicates.column.kind"], width: 1.6),
      .init(messages["duplicates.column.text"], width: 7),
    ]
    if hasSupports {
      columns.append(.init(messages["themes.column.supports"], alignment: .end, width: 1.6))
    }
    return ReportDocument.Table(
      caption: messages["duplicates.caption"], columns: columns,
      rows: groups.map { group in
        let cells: [[ReportDocument.Inline]] = [
          [.text(messages.number(group.members.count))],
          [.text(messages["duplicates.kind.\(group.kind)"])],
          [.text(opening(of: proposal(group.head)?.text ?? "", 200))],
        ]
        return hasSupports ? cells + [[.text(range(of: group.supports))]] : cells
      })
  }

  /// Supports as a range, or nothing where none are stated.
  func range(of supports: SupportRange?) -> String {
    supports.map { "\(messages.number($0.largest)) – \(messages.number($0.sum))" } ?? ""
  }

  /// The largest campaigns: how many signed, how many say something of their own, and the letter.
  private var campaigns: [ReportDocument.Block] {
    let campaigns = leadingGroups.filter { $0.letter?.isEmpty == false }
    guard !campaigns.isEmpty else { return [] }
    return [.heading(2, messages["campaigns.heading"])]
      + campaigns.flatMap { campaign -> [ReportDocument.Block] in
        [
          .paragraph(signers(of: campaign), role: .count),
          .quote(
            ReportDocument.Quotation(
              letter(of: campaign), language: language(of: campaign.head))),
        ]
      } + [.paragraph(messages["campaigns.more"], role: .note)]
  }

  private func signers(of campaign: Findings.GroupRecord) -> String {
    // A farewell or a title says nothing that could be grouped: who writes no more is counted as a copy.
    let own = campaign.members.count {
      $0.proposal != campaign.head && $0.ownWords?.isEmpty == false
        && copyHeads[$0.proposal] == nil
    }
    let signers = messages.counted("campaigns.signers", campaign.members.count)
    return own == 0 ? signers : signers + " " + messages.counted("campaigns.own", own)
  }

  /// The common text, in its passages.
  private func letter(of campaign: Findings.GroupRecord) -> String {
    (campaign.letter ?? []).map { Self.onOneLine($0.text) }.joined(separator: " […] ")
  }
}
