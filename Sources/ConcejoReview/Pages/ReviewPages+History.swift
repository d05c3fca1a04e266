internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// All decisions, the latest first.
  func historyPage(_ moment: Moment, _ request: PageRequest) throws -> PageAnswer {
    let all = Array(moment.log.decisions.reversed())
    let list = ListPage(of: all.count, request)
    let content: [String: Any] = [
      "isEmpty": all.isEmpty, "decisions": try decisions(all[list.range], moment),
    ]
    return page(
      "history", title: messages["history"], content.with(list.content(at: "/history", messages)),
      moment: moment, request)
  }

  /// A decision with all the proposals that it names.
  func decisionPage(_ id: String, _ moment: Moment, _ request: PageRequest) throws -> PageAnswer {
    guard let decision = moment.log.decision(id), decision.id == id else { return missing(request) }
    let ids = decision.action.proposals
    let list = ListPage(of: ids.count, request)
    let shown = Array(ids[list.range])
    let texts = try study.visibleContributions(shown)
    let content: [String: Any] = [
      "id": id, "decisions": try decisions([decision], moment), "hasProposals": !ids.isEmpty,
      "start": String(list.range.lowerBound + 1),
      "proposals": shown.map { id -> [String: Any] in
        [
          "id": id, "href": address(ofProposal: id),
          "text": texts[id]?.text.opening(240) ?? messages["notShown"],
        ]
      },
    ]
    return page(
      "decision", title: messages["decision"],
      content.with(list.content(at: "/history/" + PercentEncoding.encoded(id), messages)),
      moment: moment, request)
  }
}
