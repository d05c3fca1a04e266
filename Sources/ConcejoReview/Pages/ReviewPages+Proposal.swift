internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// A proposal: its text, where it is and why, and what can be decided about it.
  func proposalPage(
    _ id: String, _ moment: Moment, _ request: PageRequest
  ) throws -> PageAnswer {
    guard let proposal = try study.visibleContributions([id])[id] else {
      return try unseenPage(id, moment, request)
    }
    let placement = moment.knowledge.placement(of: id)
    let facts =
      [proposal.date.map { day($0) }, proposal.place, proposal.category]
      + [proposal.supports.map { messages.counted("supports", $0) }]
    let group = moment.knowledge.group(of: id)
    let copies = (group?.members ?? []).map(\.proposal).filter { $0 != id }
    let shown = Array(copies.prefix(20))
    let texts = try study.visibleContributions(shown)
    let content: [String: Any] = [
      "id": id, "heading": proposal.title.isEmpty ? id : "\(id). \(proposal.title)",
      "facts": facts.compactMap(\.self).joined(separator: " · "),
      "places": places(of: proposal, placement, moment),
      "links": [
        ["name": messages["explain"], "href": address(ofProposal: id) + "/explain"],
        [
          "name": messages["similarTo"],
          "href": "/search?how=similar&q=" + PercentEncoding.encoded(proposal.text.opening(500)),
        ],
      ].suffix(placement == nil ? 1 : 2).map { $0 },
      "hasCopies": !copies.isEmpty,
      "copiesHeading": messages.counted("copiesWith", copies.count),
      "copies": shown.compactMap { texts[$0] }.map {
        ["id": $0.id, "href": address(ofProposal: $0.id), "text": $0.text.opening(160)]
      },
      "canMove": placement != nil,
      "others": others(than: moment.theme(of: id), moment), "codes": reasons(),
    ]
    return page(
      "proposal", title: id,
      content.merging(try past(of: id, moment)) { $1 }.with([
        "body": proposal.body.isEmpty ? nil : proposal.body,
        "lang": otherLanguage(of: id, moment),
      ]), moment: moment, request)
  }

  /// A contribution whose text is shown no more: that it is out, and by whose decision.
  private func unseenPage(
    _ id: String, _ moment: Moment, _ request: PageRequest
  ) throws -> PageAnswer {
    guard let state = try study.setAsideState(of: id) else { return missing(request) }
    let code = moment.exclusions[id]?.code
    let told = code.map { codes[$0]?.name(in: language) ?? $0 } ?? state
    let content: [String: Any] = [
      "id": id, "heading": id, "facts": messages["notShown"],
      "places": [
        [
          "name": messages["whereItIs"],
          "text": code == nil ? told : messages("excludedAs", ["code": told]),
        ]
      ],
      "canInclude": code != nil,
    ]
    return page(
      "proposal", title: id, content.merging(try past(of: id, moment)) { $1 }, moment: moment,
      request)
  }

  private func past(of id: String, _ moment: Moment) throws -> [String: Any] {
    let past = moment.log.decisions.reversed().filter { $0.action.proposals.contains(id) }
    return [
      "hasHistory": !past.isEmpty,
      "decisions": try decisions(past.prefix(20), moment),
    ]
  }

  /// Where a contribution is, and where it was when it was analysed.
  private func places(
    of proposal: Proposal, _ placement: Placement?, _ moment: Moment
  ) -> [[String: Any]] {
    guard let placement else {
      let root = moment.findings.comments.first { $0.comment == proposal.id }?.proposal
      let name = messages[root == nil ? "notAnalyzed" : "comment"]
      let content: [String: Any] = ["name": name, "text": root ?? ""]
      return [content.with(["href": root.map { address(ofProposal: $0) }])]
    }
    var rows: [[String: Any]] = []
    let now = moment.theme(of: proposal.id)
    if let theme = now.flatMap(moment.theme) {
      rows.append(
        ["name": messages["theme"], "href": address(of: theme), "text": label(of: theme)])
    } else {
      let reason = placement.reason.map { messages["outside.reason.\($0.rawValue)"] }
      rows.append(["name": messages["outside"], "text": reason ?? ""])
      if let nearest = placement.nearestTheme.flatMap(moment.theme) {
        rows.append(
          ["name": messages["nearest"], "href": address(of: nearest), "text": label(of: nearest)])
      }
    }
    if now != placement.theme {
      let before = placement.theme.map { ThemeName($0).text } ?? messages["outside"]
      rows.append(["name": messages["was"], "text": before])
    } else if let part = placement.subtheme,
      let subtheme = now.flatMap(moment.findings.theme)?.subthemes.first(where: {
        $0.number == part
      })
    {
      rows.append(["name": messages["part"], "text": subtheme.title.text])
    }
    for further in placement.further {
      guard let theme = moment.theme(further.theme) else { continue }
      rows.append([
        "name": messages["also"], "href": address(of: theme),
        "text": "\(label(of: theme)): \(messages("quote", ["text": further.quote.text]))",
      ])
    }
    return rows
  }
}
