internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// A pair at a time: both texts, the words in which they part, and the question.
  ///
  /// What the program suggests and what it kept apart are two lists: the first is what waits for a person.
  func copiesPage(_ moment: Moment, _ request: PageRequest) throws -> PageAnswer {
    let queue = CopyQueue(moment)
    let isApart = queue.suggested == 0 || request.query["kind"] == "apart"
    let pairs = Array(isApart ? queue.apart : queue.pairs.prefix(queue.suggested))
    let list = ListPage(of: pairs.count, request, length: 1)
    var content: [String: Any] = [
      "left": pairs.isEmpty ? "" : messages.counted("left", pairs.count),
      "lists": [
        ("/copies", "task.pairs", queue.suggested, !isApart),
        ("/copies?kind=apart", "apartPairs", queue.apart.count, isApart),
      ].filter { $0.2 > 0 }.map { href, name, count, isShown -> [String: Any] in
        ["href": href, "name": messages.counted(name, count), "isShown": isShown]
      },
    ]
    if let pair = pairs[list.range].first {
      let texts = try study.visibleContributions([pair.first, pair.second])
      let difference = WordDifference(
        texts[pair.first]?.text ?? "", texts[pair.second]?.text ?? "")
      content["pair"] = [
        "reason": pair.objection.map {
          messages("pair.apart", ["objection": messages["explain.objection.\($0.rawValue)"]])
        } ?? messages["pair.suggested"],
        "sides": [(pair.first, difference.first), (pair.second, difference.second)].map {
          side($0.0, $0.1, moment)
        },
        "ids": [pair.first, pair.second], "canAccept": pair.objection == nil,
      ]
    }
    return page(
      "copies", title: messages["copies"],
      content.with(
        list.content(at: "/copies", keeping: isApart ? "kind=apart" : "", messages)),
      moment: moment, request)
  }

  private func side(
    _ id: String, _ pieces: [WordDifference.Piece], _ moment: Moment
  ) -> [String: Any] {
    let content: [String: Any] = [
      "id": id, "href": address(ofProposal: id),
      "pieces": pieces.map { ["text": $0.text, "isMarked": !$0.isShared] },
      "theme": moment.theme(of: id).flatMap(moment.theme).map(label) ?? messages["outside"],
    ]
    return content.with(["lang": otherLanguage(of: id, moment)])
  }

  /// Letters that many signed, the largest first.
  private func campaigns(_ moment: Moment) -> [Findings.GroupRecord] {
    moment.findings.duplicateGroups.filter { $0.letter?.isEmpty == false }
      .sorted { ($1.members.count, $0.id) < ($0.members.count, $1.id) }
  }

  /// Letters that many signed.
  func campaignsPage(_ moment: Moment, _ request: PageRequest) throws -> PageAnswer {
    let all = campaigns(moment)
    let list = ListPage(of: all.count, request, length: 20)
    let content: [String: Any] = [
      "isEmpty": all.isEmpty,
      "campaigns": all[list.range].map { group -> [String: Any] in
        [
          "href": "/campaigns/\(group.id)",
          "name": messages("campaign", ["n": messages.number(group.id)]),
          "size": size(of: group), "letter": letter(of: group, moment).opening(600),
        ]
      },
    ]
    return page(
      "campaigns", title: messages["campaigns"],
      content.with(list.content(at: "/campaigns", messages)), moment: moment, request)
  }

  /// A letter, and what each of its signers wrote beside it.
  func campaignPage(
    _ name: String, _ moment: Moment, _ request: PageRequest
  ) throws -> PageAnswer {
    guard let group = campaigns(moment).first(where: { String($0.id) == name }) else {
      return missing(request)
    }
    let members = group.members.filter { moment.exclusions[$0.proposal] == nil }
      .sorted { left, right in
        (left.ownText.isEmpty ? 1 : 0) < (right.ownText.isEmpty ? 1 : 0)
      }
    let list = ListPage(of: members.count, request)
    let content: [String: Any] = [
      "heading": messages("campaign", ["n": messages.number(group.id)]), "size": size(of: group),
      "letter": letter(of: group, moment), "start": String(list.range.lowerBound + 1),
      "signers": members[list.range].map { member -> [String: Any] in
        let content: [String: Any] = [
          "id": member.proposal, "href": address(ofProposal: member.proposal),
        ]
        return content.with(["text": member.ownText.isEmpty ? nil : member.ownText])
      },
    ]
    return page(
      "campaign", title: messages("campaign", ["n": messages.number(group.id)]),
      content.with(list.content(at: "/campaigns/\(group.id)", messages)), moment: moment, request)
  }

  private func size(of group: Findings.GroupRecord) -> String {
    let own = group.members.count { !$0.ownText.isEmpty }
    let signers = messages.counted("signers", group.members.count)
    return own == 0 ? signers : signers + " · " + messages.counted("ownSigners", own)
  }

  /// What all signers share; nothing where the one whose words these are was taken out.
  private func letter(of group: Findings.GroupRecord, _ moment: Moment) -> String {
    (group.letter ?? []).filter { moment.exclusions[$0.proposal] == nil }.map(\.text)
      .joined(separator: " […] ")
  }
}
