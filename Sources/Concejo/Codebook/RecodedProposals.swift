/// The codes on each proposal of a project that came back.
struct RecodedProposals {
  /// Proposals of the project that the study holds.
  private(set) var seen: Set<String> = []
  /// Theme of each when it was exported.
  private(set) var before: [String: ThemeName] = [:]
  /// GUIDs of the codes on each as a whole.
  private(set) var whole: [String: [String]] = [:]
  /// What of the texts is not read.
  private(set) var unread: [QDARecoding.Unread] = []

  init(_ project: QDAReading, codes: RecodedCodes, origin: QDARecoding.Origin) {
    let guid = GUID(space: origin.space)
    let selections = Dictionary(
      origin.proposals.map { (guid.of("selection", $0), $0) },
      uniquingKeysWith: { first, _ in first })
    let exported = Dictionary(
      origin.further.map { (guid.of("selection", $0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
    var passages: [String: Int] = [:]
    // Programs that make GUIDs anew leave as many passages as there were.
    var expected = Dictionary(origin.further.values.map { ($0, 1) }, uniquingKeysWith: +)
    for source in project.sources {
      let text = source.path.flatMap { project.texts[$0] }
      let spans = text.map { QDASpans($0, known: origin.proposals) }
      let isOwn =
        spans?.spans.isEmpty == false || source.selections.contains { selections[$0.guid] != nil }
      guard isOwn else {
        unread.append(.foreignText(name: source.name))
        continue
      }
      seen.formUnion(spans?.spans.map(\.proposal) ?? [])
      for selection in source.selections {
        let own = selections[selection.guid]
        if let own { seen.insert(own) }
        let covered = spans?.covered(by: selection.range) ?? (whole: [], parts: [])
        let proposals = own.map { [$0] } ?? covered.whole
        for code in selection.codes where codes.holds(code) {
          let id = codes.theme(of: code)?.text ?? codes.name(of: code)
          if exported[selection.guid] == id {
            expected[id, default: 0] -= 1
            continue
          }
          for id in proposals where whole[id]?.contains(code) != true {
            whole[id, default: []].append(code)
          }
          if own == nil, !covered.parts.isEmpty || covered.whole.isEmpty {
            passages[id, default: 0] += 1
          }
        }
      }
    }
    for id in seen {
      // The project tells what it was exported with; older ones are compared with the study as it is.
      before[id] =
        if let stated = project.themes[id] { ThemeName(stated) } else { origin.places[id] }
    }
    for (code, count) in passages.sorted(by: { $0.key < $1.key }) {
      let new = count - (expected[code] ?? 0)
      if new > 0 { unread.append(.passages(code: code, count: new)) }
    }
    let strangers = project.themes.keys.count { !origin.proposals.contains($0) }
    if strangers > 0 { unread.append(.unknownProposals(count: strangers)) }
  }
}
