/// What becomes of ids that stand in several files, and of the parents that are named by them.
struct SharedIDs {
  /// New ids by the old ones, for each file.
  private(set) var renamed: [[String: String]]
  /// Contributions that another file has word for word, and why they are turned down, for each file.
  private(set) var dropped: [[String: RejectedRow.Reason]]
  private let files: [ImportedFile]
  /// Whether each file holds comments alone.
  private let areComments: [Bool]
  /// Files by the ids of their contributions.
  private let holders: [String: [Int]]
  /// Places of contributions by their ids, for each file.
  private let places: [[String: Int]]
  /// Ids that one file states over several texts: of two proposals numbered alike nobody can tell which one a
  /// comment means.
  private let doubtful: [Set<String>]
  /// Where a contribution that is turned down stands, for each file.
  private var keepers: [[String: Int]]

  /// Looks for ids that several files have.
  ///
  /// - Parameters:
  ///   - files: Files with ids of their own.
  ///   - prefixes: What the ids of each file get before them.
  init(in files: [ImportedFile], prefixes: [String]) {
    self.files = files
    areComments = files.map(\.isOfComments)
    doubtful = files.map { Set($0.renamedIDs.values) }
    var holders: [String: [Int]] = [:]
    for (number, file) in files.enumerated() {
      for proposal in file.proposals { holders[proposal.id, default: []].append(number) }
    }
    self.holders = holders
    places = files.map { file in
      Dictionary(
        file.proposals.indices.map { (file.proposals[$0].id, $0) }, uniquingKeysWith: { a, _ in a })
    }
    renamed = [[String: String]](repeating: [:], count: files.count)
    dropped = [[String: RejectedRow.Reason]](repeating: [:], count: files.count)
    keepers = [[String: Int]](repeating: [:], count: files.count)
    for (id, numbers) in holders where numbers.count > 1 {
      // The order of the files' names, then of their contents, whatever the order they were given in.
      let order = numbers.sorted {
        (files[$0].name, files[$0].sha256) < (files[$1].name, files[$1].sha256)
      }
      let proposals = order.filter { !areComments[$0] }
      let comments = order.filter { areComments[$0] }
      part(id, of: proposals, prefixes: prefixes, isKept: true)
      part(id, of: comments, prefixes: prefixes, isKept: proposals.isEmpty)
    }
  }

  /// Tells apart what some files call by one id.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - order: The files, in their order.
  ///   - prefixes: What the ids of each file get before them.
  ///   - isKept: Whether a text that stands alone keeps the id.
  private mutating func part(
    _ id: String, of order: [Int], prefixes: [String], isKept: Bool
  ) {
    let texts = order.compactMap { contribution(id, in: $0) }
    guard let first = texts.first else { return }
    let keepsID = isKept && texts.allSatisfy { $0.hasText(of: first) }
    for (number, text) in zip(order, texts) {
      if let twin = zip(order, texts).first(where: { $0.1.hasText(of: text) }), twin.0 != number {
        dropped[number][id] = text == twin.1 ? .sameRow : .repeatedID
        keepers[number][id] = twin.0
      } else if !keepsID {
        renamed[number][id] = "\(prefixes[number])/\(id)"
      }
    }
  }

  private func contribution(_ id: String, in number: Int) -> Proposal? {
    places[number][id].map { files[number].proposals[$0] }
  }

  /// The id that a file's contribution has now.
  private func name(of id: String, in number: Int) -> String {
    renamed[keepers[number][id] ?? number][id] ?? id
  }

  /// The id that a comment's parent has now, or nil where that cannot be told.
  ///
  /// What a file with proposals names is its own; comments in a file of their own are on proposals of another.
  ///
  /// - Parameters:
  ///   - parent: The id as the file states it.
  ///   - number: The file of the comment.
  /// - Returns: The id that the contribution has now; nil where it is nobody's, or may be one of several.
  func parent(_ parent: String, in number: Int) -> String? {
    let isOwn = places[number][parent] != nil
    if isOwn, !areComments[number] {
      return doubtful[number].contains(parent) ? nil : name(of: parent, in: number)
    }
    let others = (holders[parent] ?? []).filter { $0 != number }
    let roots = others.filter { contribution(parent, in: $0)?.parent == nil }
    let meant = roots.isEmpty ? isOwn ? [number] : others : roots
    if meant.contains(where: { doubtful[$0].contains(parent) }) { return nil }
    let names = Set(meant.map { name(of: parent, in: $0) })
    return names.count > 1 ? nil : names.first ?? parent
  }
}
