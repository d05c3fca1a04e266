internal import Concejo

extension ReviewPages {
  /// What people took out, each with its reason and whose decision it was.
  func excludedPage(_ moment: Moment, _ request: PageRequest) -> PageAnswer {
    let excluded = moment.exclusions.sorted { Proposal.id($0.key, precedes: $1.key) }
    let list = ListPage(of: excluded.count, request)
    let content: [String: Any] = [
      "count": messages.counted("excluded", excluded.count), "isEmpty": excluded.isEmpty,
      "excluded": excluded[list.range].map { id, exclusion -> [String: Any] in
        let decision = exclusion.decision
        let content: [String: Any] = [
          "id": id, "href": address(ofProposal: id),
          "code": codes[exclusion.code]?.name(in: language) ?? exclusion.code,
          "who": decision.by, "when": decision.when,
          "time": String(decision.when.prefix(16)).replacing("T", with: " "),
        ]
        return content.with(["why": decision.why])
      },
    ]
    return page(
      "excluded", title: messages["excludedTitle"],
      content.with(list.content(at: "/excluded", messages)), moment: moment, request)
  }
}
