internal import Concejo
internal import ConcejoStore

/// A passage that a person should look at before it is shown.
struct SensitivePassage: Sendable {
  let proposal: String
  let content: SensitiveContent

  /// Looks through texts, beside the pages that are asked for meanwhile.
  static func all(in contributions: [Proposal]) async throws -> [SensitivePassage] {
    let passages = try await SensitivePassages(besideWorkOn: contributions)
    return contributions.flatMap { contribution in
      passages[contribution.id].map { SensitivePassage(proposal: contribution.id, content: $0) }
    }
  }
}

extension ReviewPages {
  /// Passages that a person should look at, and the list of reasons for excluding.
  func privacyPage(_ moment: Moment, _ request: PageRequest) async throws -> PageAnswer {
    let path = study.path
    let name = "privacy \(moment.knowledge.edition.name)"
    let outcome = await work.outcome(of: name) { _ in
      let study = try Study.open(at: path, for: .reading)
      return .looked(try await SensitivePassage.all(in: try study.contributions()))
    }
    let heading = messages["privacy"]
    switch outcome {
    case .looked(let passages):
      return try privacyPage(
        passages.filter { moment.exclusions[$0.proposal] == nil }, moment, request)
    case .failed(let reason):
      return failurePage(reason, heading: heading, back: "/", moment: moment, request)
    default: return await workPage(name, heading: heading, back: "/", moment: moment, request)
    }
  }

  private func privacyPage(
    _ passages: [SensitivePassage], _ moment: Moment, _ request: PageRequest
  ) throws -> PageAnswer {
    let list = ListPage(of: passages.count, request)
    let shown = passages[list.range]
    let ids = shown.map(\.proposal)
    if let answer = ListMarks.turn(request, at: "/privacy", shown: ids) { return answer }
    let marks = ListMarks(request, among: passages.map(\.proposal), shown: ids)
    let marked = Set(marks.ids)
    let texts = try study.visibleContributions(ids)
    let content: [String: Any] = [
      "count": messages.counted("passages", passages.count), "isEmpty": passages.isEmpty,
      "hasPassages": !passages.isEmpty, "codes": reasons(chosen: request.query["code"]),
      "start": String(list.range.lowerBound + 1),
      "passages": shown.compactMap { passage -> [String: Any]? in
        guard let proposal = texts[passage.proposal] else { return nil }
        let content = Self.parts(of: proposal.text, around: passage.content.range).merging([
          "id": proposal.id, "href": address(ofProposal: proposal.id),
          "about": messages["about.\(passage.content.kind.rawValue)"],
          "isMarked": marked.contains(proposal.id),
        ]) { $1 }
        return content.with(["lang": otherLanguage(of: proposal.id, moment)])
      },
    ]
    return page(
      "privacy", title: messages["privacy"],
      content.merging(marking(marks, list, all: nil, request)) { $1 }
        .with(list.content(at: "/privacy", messages)), moment: moment, request)
  }

  /// A passage with some of what stands around it.
  static func parts(of text: String, around range: Range<Int>) -> [String: Any] {
    let bytes = Array(text.utf8)
    let end = min(range.upperBound, bytes.count)
    let start = min(range.lowerBound, end)
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let before = part(0..<start)
    let shown = before.suffix(200)
    return [
      "before": (shown.count < before.count ? "…" : "") + shown, "passage": part(start..<end),
      "after": part(end..<bytes.count).opening(200),
    ]
  }
}
