/// What a study remembers of erased contributions, to know them where an old export brings them again.
public struct ErasureMemory: Sendable {
  /// Texts of fewer words are sent by more than one person: alone they tell nobody.
  private static let fewestWords = 8

  private let digests: ErasureDigests
  private let marks: [ErasureMark]
  /// By the id that the study gave.
  private let byID: [String: [ErasureMark]]
  /// By the id that the file stated.
  private let byStatedID: [String: [ErasureMark]]
  private let byText: [String: Int]

  /// Takes the marks of a study.
  package init(_ marks: [ErasureMark], digests: ErasureDigests) {
    self.marks = marks
    self.digests = digests
    byID = Dictionary(grouping: marks, by: \.id)
    byStatedID = Dictionary(grouping: marks, by: \.statedID)
    byText = Dictionary(
      marks.filter { $0.wordCount >= Self.fewestWords }.map { ($0.text, 1) },
      uniquingKeysWith: +)
  }

  /// Whether nothing was erased.
  public var isEmpty: Bool { marks.isEmpty }

  /// Whether an id is one that was erased, as the study or as its file had it.
  package func holds(_ id: String) -> Bool {
    let digest = digests.id(id)
    return byID[digest] != nil || byStatedID[digest] != nil
  }

  /// Whether an id is that of an answer of a person all of whose answers were erased: `7-2` of 7.
  private func holdsRespondent(ofAnswer id: String) -> Bool {
    guard let hyphen = id.lastIndex(of: "-") else { return false }
    return byID[digests.respondent(String(id[..<hyphen]))] != nil
  }

  /// A file without what was erased.
  package struct Filtered: Sendable {
    /// The file.
    package let file: ImportedFile
    /// Contributions left out.
    package let leftOut: Int
    /// Ids of contributions that have the id of an erased one of another source, with another text: they
    /// are taken in, since they may be another person's.
    package let doubtful: [String]
  }

  /// Leaves out what was erased.
  ///
  /// A contribution is known by id and text together; by its id alone in a file that continues the source
  /// it came from, unless the study holds another one under that id; by a text of eight words or more alone,
  /// as often as it was erased, unless others whom the study holds sent it too.
  ///
  /// - Parameters:
  ///   - file: What was read.
  ///   - sources: Names of the sources that the file continues.
  ///   - held: Ids of what the study holds.
  /// - Returns: The file, with each that was left out among the rejected rows, without its id.
  package func filtered(
    _ file: ImportedFile, continuing sources: Set<String>, held: Set<String>
  ) -> Filtered {
    guard !isEmpty else { return Filtered(file: file, leftOut: 0, doubtful: []) }
    var leaving: Set<Int> = []
    var doubtful: [String] = []
    var open = byText
    let texts = file.proposals.map(digests.text(of:))
    let names = file.proposals.map { CrossFileIDs.names(for: $0.id, ofFile: file.name) }
    let isHeld = names.map { $0.contains(where: held.contains) }
    for (index, proposal) in file.proposals.enumerated() {
      let own = names[index].flatMap { byID[digests.id($0)] ?? [] }
      let stated = byStatedID[digests.id(proposal.id)] ?? []
      guard !own.isEmpty || !stated.isEmpty else { continue }
      let isSame = (own + stated).contains { $0.text == texts[index] }
      if isSame || !isHeld[index] && own.contains(where: { sources.contains($0.source) }) {
        leaving.insert(index)
        open[texts[index]]? -= 1
      } else if !isHeld[index] {
        doubtful.append(proposal.id)
      }
    }
    // A letter that others sent tells nobody.
    let common = Set(texts.indices.filter { isHeld[$0] }.map { texts[$0] })
    for index in file.proposals.indices where !leaving.contains(index) && !isHeld[index] {
      guard !common.contains(texts[index]), let left = open[texts[index]], left > 0 else {
        continue
      }
      leaving.insert(index)
      open[texts[index]] = left - 1
    }
    let kept = Set(
      file.proposals.indices.filter { !leaving.contains($0) }.map { file.proposals[$0].id })
    let gone = Set(leaving.map { file.proposals[$0].id })
    let cleaned = file.leavingOut(leaving) { id in
      !kept.contains(id) && !held.contains(id)
        && (gone.contains(id) || holds(id) || holdsRespondent(ofAnswer: id))
    }
    return Filtered(
      file: cleaned, leftOut: leaving.count, doubtful: doubtful.filter { !gone.contains($0) })
  }
}

extension ImportedFile {
  /// The file without some contributions, which are among the rejected rows then, and without ids that must
  /// stand nowhere.
  ///
  /// - Parameters:
  ///   - places: Positions of the contributions.
  ///   - isErased: Whether an id is one of those.
  /// - Returns: The file.
  fileprivate func leavingOut(_ places: Set<Int>, _ isErased: (String) -> Bool) -> ImportedFile {
    var file = self
    let gone = Set(places.map { proposals[$0].id })
    file.proposals = []
    file.lines = []
    for (place, proposal) in proposals.enumerated() where !places.contains(place) {
      let isOrphan = proposal.parent.map(isErased) ?? false
      file.proposals.append(isOrphan ? proposal.with(parent: Proposal.erasedParent) : proposal)
      file.lines.append(lines[place])
    }
    file.personalData = personalData.filter { !gone.contains($0.proposal) }
    file.origins = origins.filter { !gone.contains($0.key) }
    file.components = components.filter { !gone.contains($0.key) }
    file.rejected =
      (rejected.map { row in
        isErased(row.id)
          ? RejectedRow(file: row.file, line: row.line, id: "", reason: row.reason) : row
      }
      + places.sorted().map {
        RejectedRow(file: name, line: lines[$0], id: "", reason: .erased)
      }).sorted { ($0.line, $0.id) < ($1.line, $1.id) }
    return file
  }
}

extension Proposal {
  /// What stands in place of the id of an erased contribution where others answer it.
  package static let erasedParent = "[erased]"
}
