internal import Concejo

extension ReviewPages {
  /// All decisions, the latest first.
  func historyPage(_ moment: Moment, _ request: PageRequest) -> PageAnswer {
    let all = Array(moment.log.decisions.reversed())
    let list = ListPage(of: all.count, request)
    let content: [String: Any] = [
      "isEmpty": all.isEmpty,
      "decisions": DecisionSentences(moment, messages, codes: codes)
        .content(all[list.range], canUndo: !options.isReadOnly),
    ]
    return page(
      "history", title: messages["history"], content.with(list.content(at: "/history", messages)),
      moment: moment, request)
  }
}
