internal import Concejo

/// Which proposals of a long list are marked, those on its other pages among them.
///
/// The address of a page holds the marks, so that no script is needed to keep them.
struct ListMarks {
  /// All that are marked, in the order of the list.
  let ids: [String]
  /// Those that the page does not show.
  let elsewhere: [String]

  /// Takes the marks that an address holds, of proposals that are in the list.
  init(_ request: PageRequest, among list: [String], shown: [String]) {
    let asked = Set(request.query.values("marked"))
    // A proposal may be in a list of passages several times.
    var seen: Set<String> = []
    ids =
      asked.isEmpty ? [] : list.filter { asked.contains($0) && seen.insert($0).inserted }
    elsewhere = ids.filter { !shown.contains($0) }
  }

  /// Where a browser is sent that turned the page, marked all of it or took the marks away; nil where it did not.
  ///
  /// - Parameters:
  ///   - request: The form of the list, sent as an address.
  ///   - path: Where the list stands.
  ///   - shown: What the page shows from which it was sent.
  /// - Returns: A page of the list with the marks in its address, or nil.
  static func turn(_ request: PageRequest, at path: String, shown: [String]) -> PageAnswer? {
    let turn = request.query["turn"]
    guard !turn.isEmpty else { return nil }
    var (marks, page) = (request.query.values("proposal"), request.query["page"])
    switch turn {
    case "all": marks += shown.filter { !marks.contains($0) }
    case "none": marks = []
    default: page = turn
    }
    let fields = [("page", page)] + marks.map { ("marked", $0) }
    return .redirect(
      to: path + "?"
        + fields.map { "\($0)=\(PercentEncoding.encoded($1))" }.joined(separator: "&"))
  }
}

extension ReviewPages {
  /// What the bar under a list tells of its marks.
  ///
  /// - Parameters:
  ///   - marks: What is marked.
  ///   - list: The page of the list.
  ///   - all: The name by which a form means the whole list, and how long that is; nil where it cannot.
  ///   - request: What was asked for.
  /// - Returns: What the template of the bar names.
  func marking(
    _ marks: ListMarks, _ list: ListPage, all: (value: String, count: Int)?, _ request: PageRequest
  ) -> [String: Any] {
    let (to, code) = (request.query["to"], request.query["code"])
    let content: [String: Any] = [
      "elsewhere": marks.elsewhere, "elsewhereCount": String(marks.elsewhere.count),
      "markCount": String(marks.ids.count), "page": String(list.number),
      "isOpen": request.refusal != nil, "chosenTheme": to, "chosenCode": code,
    ]
    return content.with([
      "elsewhereNote": marks.elsewhere.isEmpty
        ? nil : messages.counted("marked", marks.elsewhere.count),
      "all": all.flatMap { all -> [String: Any]? in
        guard list.range.count < all.count else { return nil }
        return ["value": all.value, "name": messages("markAll", ["n": messages.number(all.count)])]
      },
    ])
  }
}
