internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  private static let mostMatches = 50

  /// Proposals with some words, or like a text.
  func searchPage(_ moment: Moment, _ request: PageRequest) async throws -> PageAnswer {
    let words = request.query["q"]
    let isByWords = request.query["how"] != "similar"
    var matches: [Study.Match] = []
    if isByWords, !words.isEmpty {
      matches = try study.search(words, limit: Self.mostMatches)
    } else if !words.isEmpty {
      let heading = messages["searchTitle"]
      let name = "similar \(moment.knowledge.edition.name) \(words)"
      let path = study.path
      let outcome = await work.outcome(of: name) { _ in
        let study = try Study.open(at: path, for: .reading)
        return .matched(try await study.similar(to: words, limit: Self.mostMatches))
      }
      switch outcome {
      case .matched(let found): matches = found.filter { moment.exclusions[$0.proposal] == nil }
      case .failed(let reason):
        return failurePage(reason, heading: heading, back: "/search", moment: moment, request)
      default:
        return await workPage(name, heading: heading, back: "/search", moment: moment, request)
      }
    }
    // People name proposals by their numbers.
    let named = isByWords ? try named(words, moment) : nil
    if let named { matches.removeAll { $0.proposal == named.id } }
    return page(
      "search", title: messages["searchTitle"],
      [
        "words": words, "isByWords": isByWords, "hasAsked": !words.isEmpty,
        "found": messages.counted("found", matches.count + (named == nil ? 0 : 1)),
        "matches": (named.map { [$0.content] } ?? [])
          + matches.map { match -> [String: Any] in
            let content: [String: Any] = [
              "id": match.proposal, "href": address(ofProposal: match.proposal),
              "pieces": isByWords
                ? Self.pieces(of: match.text) : [["text": match.text, "isMarked": false]],
            ]
            return content.with([
              "theme": moment.theme(of: match.proposal).flatMap(moment.theme).map {
                ["href": address(of: $0), "name": label(of: $0)]
              }
            ])
          },
      ], moment: moment, request)
  }

  /// The contribution that is called exactly so, with what a list of matches tells of it.
  private func named(
    _ name: String, _ moment: Moment
  ) throws -> (id: String, content: [String: Any])? {
    let id = name.trimmingPrefix { $0.isWhitespace }
    guard !id.isEmpty else { return nil }
    let found = try study.visibleContributions([String(id)])[String(id)]
    let isOut = try found == nil && study.setAsideState(of: String(id)) != nil
    guard found != nil || isOut else { return nil }
    let content: [String: Any] = [
      "id": String(id), "href": address(ofProposal: String(id)),
      "pieces": [["text": found?.text.opening(300) ?? messages["notShown"], "isMarked": false]],
    ]
    return (
      String(id),
      content.with([
        "theme": moment.theme(of: String(id)).flatMap(moment.theme).map {
          ["href": address(of: $0), "name": label(of: $0)]
        }
      ])
    )
  }

  /// The passage of a match, with what was found in [brackets] taken for marks.
  static func pieces(of passage: String) -> [[String: Any]] {
    var pieces: [[String: Any]] = []
    var rest = passage[...]
    while let start = rest.firstIndex(of: "["),
      let end = rest[start...].firstIndex(of: "]")
    {
      pieces.append(["text": String(rest[..<start]), "isMarked": false])
      pieces.append(["text": String(rest[rest.index(after: start)..<end]), "isMarked": true])
      rest = rest[rest.index(after: end)...]
    }
    pieces.append(["text": String(rest), "isMarked": false])
    return pieces
  }
}
