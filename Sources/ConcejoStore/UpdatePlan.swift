internal import Concejo

/// A contribution that a study holds.
struct StoredContribution {
  let proposal: Proposal
  let position: Int64
  let isWithdrawn: Bool
  /// Name of the source it came from.
  let source: String
}

/// What later exports do to a study, found out before anything is written.
struct UpdatePlan {
  /// A row of a later export.
  struct Row {
    let proposal: Proposal
    /// Index of its file.
    let file: Int
    let line: Int
  }

  /// A row that is to be stored.
  struct Entry {
    let row: Row
    /// The contribution under the id that the study knows it by, answering the one it knows.
    let proposal: Proposal
    /// The version that it takes the place of; nil if it is new.
    let earlier: StoredContribution?
  }

  /// Files that continue the same sources: one export.
  struct Export {
    let sources: [String]
    /// Indices of the files.
    let files: [Int]
    fileprivate(set) var entries: [Entry] = []
    /// Rows whose id stands in another row already.
    fileprivate(set) var repeated: [Row] = []
    /// Fields that no row has: the study keeps what it holds.
    fileprivate(set) var kept: [KeptField] = []

    /// Takes over what the export has no column for.
    fileprivate mutating func keepFields() {
      kept = KeptField.missing(in: entries.map { ($0.proposal, $0.earlier?.proposal) })
      guard !kept.isEmpty else { return }
      entries = entries.map { [kept] entry in
        guard let earlier = entry.earlier else { return entry }
        return Entry(
          row: entry.row, proposal: entry.proposal.keeping(kept, of: earlier.proposal),
          earlier: earlier)
      }
    }
  }

  private(set) var exports: [Export] = []
  /// Ids given because another source has the stated one for another text: stated ones by new ones.
  private(set) var renamed: [String: String] = [:]
  /// Contributions that the later exports no longer hold.
  let withdrawn: [StoredContribution]

  /// Plans an update.
  ///
  /// - Parameters:
  ///   - files: The later exports.
  ///   - continued: Names of the sources that each of the files continues.
  ///   - stored: All that the study holds.
  init(_ files: [ImportedFile], continuing continued: [[String]], stored: [StoredContribution]) {
    let bySource = Dictionary(grouping: stored, by: \.source)
    let groups = Dictionary(grouping: files.indices) { continued[$0] }
    var taken: Set<Int64> = []
    var ids = Set(stored.map(\.proposal.id))
    // The study's ids by those of the files, export by export.
    var names: [[String: String]] = []
    for sources in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      var export = Export(sources: sources, files: groups[sources] ?? [])
      let candidates = sources.flatMap { bySource[$0] ?? [] }
        .filter { !taken.contains($0.position) }
        .sorted { Proposal.id($0.proposal.id, precedes: $1.proposal.id) }
      let (firsts, repeated) = Self.rows(of: export.files, in: files)
      export.repeated = repeated
      let matching = ContributionMatching(
        firsts.map(\.proposal), with: candidates.map(\.proposal))
      var own: [String: String] = [:]
      let people = Self.respondents(
        of: firsts, as: matching.matches.map { $0.map { candidates[$0] } })
      for (row, match) in zip(firsts, matching.matches) {
        let earlier = match.map { candidates[$0] }
        var id = earlier?.proposal.id ?? row.proposal.id
        if let earlier {
          taken.insert(earlier.position)
        } else if !ids.insert(id).inserted {
          // Another source has the id for another text.
          id = CrossFileIDs.prefixed(id, of: files[row.file], isTaken: ids.contains)
          ids.insert(id)
          renamed[id] = row.proposal.id
        }
        own[row.proposal.id] = id
        var proposal = row.proposal.with(id: id)
        proposal.respondent = proposal.respondent.map { people[$0] ?? $0 }
        export.entries.append(Entry(row: row, proposal: proposal, earlier: earlier))
      }
      export.keepFields()
      names.append(own)
      exports.append(export)
    }
    let compared = Set(continued.joined())
    let proposals = Set(stored.lazy.map(\.proposal).filter { $0.parent == nil }.map(\.id))
    withdrawn = stored.filter { earlier in
      compared.contains(earlier.source) && !earlier.isWithdrawn
        && !taken.contains(earlier.position)
    }.sorted { $0.position < $1.position }
    for index in exports.indices {
      exports[index].entries = exports[index].entries.map { entry in
        let parent = Self.parent(
          of: entry, own: names[index], all: names, ids: ids,
          proposals: files[entry.row.file].isOfComments ? proposals : [])
        return Entry(
          row: entry.row, proposal: entry.proposal.with(parent: parent), earlier: entry.earlier)
      }
    }
  }

  /// What the study calls the respondents of an export, by what the export calls them.
  private static func respondents(
    of rows: [Row], as earlier: [StoredContribution?]
  ) -> [String: String] {
    zip(rows, earlier).reduce(into: [:]) { people, pair in
      guard let name = pair.0.proposal.respondent, let known = pair.1?.proposal.respondent else {
        return
      }
      people[name] = known
    }
  }

  /// The study's id of what a contribution answers.
  ///
  /// - Parameters:
  ///   - entry: The contribution.
  ///   - own: The study's ids by those of its export.
  ///   - all: The same of all exports: comments lie in files of their own.
  ///   - ids: All ids that the study will have.
  ///   - proposals: Ids of proposals that go before those of the export: it holds comments alone.
  /// - Returns: The id; as the file has it where nobody knows better; nil for a proposal.
  private static func parent(
    of entry: Entry, own: [String: String], all: [[String: String]], ids: Set<String>,
    proposals: Set<String>
  ) -> String? {
    guard let parent = entry.row.proposal.parent else { return nil }
    if proposals.contains(parent) { return parent }
    if let name = own[parent] { return name }
    let earlier = entry.earlier?.proposal.parent
    if earlier == parent { return parent }
    let others = Set(all.compactMap { $0[parent] })
    if others.count == 1, let name = others.first { return name }
    // The proposals may have got other ids, and their file is not there to tell which.
    if !ids.contains(parent), let earlier, ids.contains(earlier) { return earlier }
    return parent
  }

  /// The rows of some files by id, and those that repeat the id of another one; among rows of one id the
  /// first is told by what they say, not by where they stand.
  private static func rows(
    of members: [Int], in files: [ImportedFile]
  ) -> (firsts: [Row], repeated: [Row]) {
    let rows = members.flatMap { member in
      zip(files[member].proposals, files[member].lines).map {
        Row(proposal: $0, file: member, line: $1)
      }
    }.sorted { left, right in
      guard left.proposal.id == right.proposal.id else {
        return Proposal.id(left.proposal.id, precedes: right.proposal.id)
      }
      return (left.proposal.text, left.proposal.supports ?? -1, left.file, left.line)
        < (right.proposal.text, right.proposal.supports ?? -1, right.file, right.line)
    }
    var (firsts, repeated): ([Row], [Row]) = ([], [])
    for row in rows {
      if firsts.last?.proposal.id == row.proposal.id {
        repeated.append(row)
      } else {
        firsts.append(row)
      }
    }
    return (firsts, repeated)
  }
}
