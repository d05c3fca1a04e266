internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// What the latest analysis made of the themes of the one before.
  func changesPage(_ moment: Moment, _ request: PageRequest) async throws -> PageAnswer {
    let runs = try study.runs()
    guard runs.count > 1 else {
      return page(
        "changes", title: messages["changes"], ["isAlone": true], moment: moment, request)
    }
    let (path, findings, before) = (study.path, moment.findings, runs[runs.count - 2])
    let name = "changes \(before) \(moment.knowledge.edition.name)"
    let outcome = await work.outcome(of: name) { _ in
      let study = try Study.open(at: path, for: .reading)
      return .differed(ThemeDiff(try study.findings(ofRun: before), findings, byNumber: true))
    }
    let heading = messages["changesTitle"]
    switch outcome {
    case .differed(let difference): return changesPage(difference, moment, request)
    case .failed(let reason):
      return failurePage(reason, heading: heading, back: "/", moment: moment, request)
    default: return await workPage(name, heading: heading, back: "/", moment: moment, request)
    }
  }

  private func changesPage(
    _ difference: ThemeDiff, _ moment: Moment, _ request: PageRequest
  ) -> PageAnswer {
    let list = ListPage(of: difference.moved.count, request)
    let content: [String: Any] = [
      "summary": messages(
        "unmoved",
        [
          "unmoved": messages.number(difference.unmoved),
          "shared": messages.number(difference.shared), "added": messages.number(difference.added),
          "removed": messages.number(difference.removed),
        ]),
      "isUnchanged": difference.changes.isEmpty,
      "changes": difference.changes.map { change -> [String: Any] in
        [
          "text": messages(
            "change.\(change.kind.rawValue)",
            [
              "before": change.before.joined(separator: ", "),
              "after": change.after.joined(separator: ", "),
            ]),
          "titles": change.titles.joined(separator: " → "),
          "size": messages.counted("size", change.proposals),
        ]
      },
      "hasMoved": !difference.moved.isEmpty,
      "moved": difference.moved[list.range].map { move -> [String: Any] in
        [
          "id": move.proposal, "href": address(ofProposal: move.proposal),
          "from": move.from ?? messages["outside"], "to": move.to ?? messages["outside"],
        ]
      },
    ]
    return page(
      "changes", title: messages["changes"],
      content.with(list.content(at: "/changes", messages)), moment: moment, request)
  }
}
