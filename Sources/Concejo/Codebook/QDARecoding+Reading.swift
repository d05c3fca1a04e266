extension QDARecoding {
  /// Reads a project that came back.
  ///
  /// - Parameters:
  ///   - bytes: The `.qdpx` file.
  ///   - file: Its name, for errors.
  ///   - origin: What was exported.
  /// - Throws: ``ImportError`` or ``CodebookError`` where it is no project.
  public init(_ bytes: [UInt8], file: String, of origin: Origin) throws {
    let project = try QDAReading(bytes, file: file)
    let codes = RecodedCodes(project, origin: origin)
    let coded = RecodedProposals(project, codes: codes, origin: origin)
    unread = coded.unread
    readNames(codes, origin)
    var changed: [String: Target] = [:]
    var otherParts = 0
    for id in coded.seen.sorted(by: { Proposal.id($0, precedes: $1) }) {
      let before = coded.before[id]
      let now = coded.whole[id] ?? []
      let targets = Set(now.map { codes.target(of: $0) })
      let own = before.map { Target.theme($0.theme) }
      if let own, targets.contains(own) {
        for code in now where codes.target(of: code) != own {
          unread.append(.furtherCode(proposal: id, code: codes.name(of: code)))
        }
        let parts = Set(now.compactMap { codes.theme(of: $0)?.subtheme })
        if before?.theme == origin.places[id]?.theme, let part = origin.places[id]?.subtheme,
          !parts.isEmpty, !parts.contains(part)
        {
          otherParts += 1
        }
      } else if targets.count == 1, let target = targets.first {
        changed[id] = target
      } else if targets.count > 1 {
        unread.append(
          .severalCodes(proposal: id, codes: Set(now.map { codes.name(of: $0) }).sorted()))
      } else if own != nil {
        unread.append(.noCode(proposal: id))
      }
    }
    if otherParts > 0 { unread.append(.otherPart(count: otherParts)) }
    readMergers(codes, coded, &changed)
    let byTarget = Dictionary(grouping: changed.keys) { changed[$0] }
    moves = byTarget.compactMap { target, ids in
      target.map {
        Move(target: $0, proposals: ids.sorted { Proposal.id($0, precedes: $1) })
      }
    }.sorted { Self.precedes($0.target, $1.target) }
  }

  private static func precedes(_ left: Target, _ right: Target) -> Bool {
    switch (left, right) {
    case (.theme(let left), .theme(let right)): left < right
    case (.theme, .new): true
    case (.new, .theme): false
    case (.new(let left), .new(let right)): left < right
    }
  }

  /// Themes and parts that have other names or other parents.
  private mutating func readNames(_ codes: RecodedCodes, _ origin: Origin) {
    let known = Dictionary(
      origin.codebook.codes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for code in codes.known {
      guard let name = ThemeName(code.id), let before = known[code.id] else { continue }
      if code.parent != before.parent { unread.append(.movedCode(code: code.id)) }
      guard code.name != before.title, !code.name.isEmpty else { continue }
      if name.subtheme != nil {
        unread.append(.renamedPart(part: code.id, title: code.name))
      } else if origin.titles[name.theme]?.contains(code.name) != true {
        renamings.append(Renaming(theme: name.theme, title: code.name))
      }
    }
  }

  /// Themes whose code is gone, and all of whose proposals went one way.
  private mutating func readMergers(
    _ codes: RecodedCodes, _ coded: RecodedProposals, _ changed: inout [String: Target]
  ) {
    let left = Set(codes.known.map(\.id))
    let members = Dictionary(grouping: coded.before.keys) { coded.before[$0]?.theme ?? 0 }
    for (theme, ids) in members.sorted(by: { $0.key < $1.key })
    where !left.contains(ThemeName(theme).text) {
      let targets = Set(ids.map { changed[$0] })
      guard targets.count == 1, case .theme(let target)?? = targets.first else { continue }
      mergers.append(Merger(theme: theme, into: target))
      for id in ids { changed[id] = nil }
    }
  }
}
