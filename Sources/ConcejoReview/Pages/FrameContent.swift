internal import Concejo
internal import ConcejoStore

/// What all pages have: where one can go, what waits, what was just decided, and who decides.
struct FrameContent {
  let content: [String: Any]

  /// The pages that are named at the top, by the first part of their path.
  private static let places: [(path: String, name: String)] = [
    ("", "overview"), ("copies", "copies"), ("campaigns", "campaigns"),
    ("privacy", "privacy"), ("audit", "audit"), ("answers", "answers"), ("workshops", "workshops"),
    ("history", "history"),
    ("changes", "changes"),
  ]

  init(_ site: ReviewPages, moment: Moment?, _ request: PageRequest) {
    let messages = site.messages
    let current = request.path?.first ?? ""
    var content: [String: Any] = [
      "language": site.language.rawValue, "study": site.name, "isReadOnly": site.options.isReadOnly,
      "canDecide": !site.options.isReadOnly, "canAnalyze": !site.options.isReadOnly,
      "seal": site.seals.issue(), "here": Self.here(request),
      "path": String(request.target.prefix { $0 != "?" }),
      "by": Self.person(in: request), "seen": moment?.last ?? "",
      "nav": Self.places.map { place -> [String: Any] in
        [
          "href": "/" + place.path, "name": messages[place.name],
          "isCurrent": place.path == current,
        ]
      },
    ]
    content["signed"] = site.options.person
    content["told"] = request.refusal
    content["written"] = request.refusal == nil ? nil : request.query["why"]
    if let moment {
      content["waiting"] = Self.waiting(moment, messages).map { ["text": $0] }
      content["notices"] = Self.notices(moment, request, site)
    }
    self.content = content
  }

  /// Stands for the last decision where there was none.
  static let nothing = "none"

  /// Name of the cookie that remembers who decided last.
  static let personCookie = "concejo-review-by"

  static func person(in request: PageRequest) -> String {
    request.cookie(personCookie).flatMap { PercentEncoding.decoded($0, plusIsSpace: false) } ?? ""
  }

  /// What an address tells or asks once: what was recorded, and what a form held.
  private static let toldOnce: Set<String> = [
    "done", "saved", "since", "token", "joined", "marked", "why", "to", "code",
  ]

  /// The address of a page without what was told on it once.
  private static func here(_ request: PageRequest) -> String {
    let path = String(request.target.prefix { $0 != "?" })
    let kept = request.query.all.filter { !toldOnce.contains($0.name) }
    guard !kept.isEmpty else { return path }
    return path + "?"
      + kept.map {
        PercentEncoding.encoded($0.name) + "=" + PercentEncoding.encoded($0.value)
      }.joined(separator: "&")
  }

  private static func waiting(_ moment: Moment, _ messages: Messages) -> [String] {
    let unanalyzed = moment.knowledge.edition.unanalyzed
    let parts = [
      moment.pending.isEmpty ? nil : messages.counted("pending", moment.pending.count),
      unanalyzed == 0 ? nil : messages.counted("new", unanalyzed),
    ].compactMap(\.self)
    return parts.isEmpty ? [] : [parts.joined(separator: " ")]
  }

  /// What was just recorded, and what others decided meanwhile.
  private static func notices(
    _ moment: Moment, _ request: PageRequest, _ site: ReviewPages
  ) -> [[String: Any]] {
    let done = request.query.values("done").compactMap(moment.log.decision)
    let seen = request.query["since"]
    let since = moment.decisions(after: seen == nothing ? "" : seen)
      .filter { !done.contains($0) }
    let joined = ThemeName(request.query["joined"]).flatMap { name in
      moment.heir(of: name.theme).map { heir -> [String: Any] in
        ["text": site.messages("joined", ["theme": name.text, "into": site.label(of: heir)])]
      }
    }
    guard !done.isEmpty else { return [joined].compactMap(\.self) }
    let sentences =
      (try? site.sentences(of: done + since.prefix(5), moment))
      ?? DecisionSentences(moment, site.messages, codes: site.codes)
    var notices = done.map { decision -> [String: Any] in
      [
        "text": site.messages("recorded", ["what": sentences.text(of: decision)]),
        "decision": decision.id,
        "undo": moment.log.undoneBy[decision.id] == nil && !site.options.isReadOnly,
      ]
    }
    if !seen.isEmpty, !since.isEmpty {
      let told = since.prefix(5).map { "\(sentences.text(of: $0)) (\($0.by))" }
      notices.append(["text": site.messages("since", ["what": told.joined(separator: "; ")])])
    }
    return notices
  }
}
