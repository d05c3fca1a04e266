/// Ids of contributions that come from several files, or that meet those a study holds.
///
/// Two files count their rows each by itself: number 1 of one year is not number 1 of the next. Where an
/// id stands in several files with other texts, all of them get their file's name before it. The same row
/// in two files is one contribution. Comments that are numbered like proposals get their file's name, and the
/// proposals keep their numbers. Nothing depends on the order in which files are named.
public enum CrossFileIDs {
  /// The same files, each id in one of them.
  public static func resolved(_ files: [ImportedFile]) -> [ImportedFile] {
    let files = CommentRoots.resolved(files)
    guard files.count > 1 || files.contains(where: { !$0.renamedIDs.isEmpty }) else { return files }
    let names = SharedIDs(in: files, prefixes: prefixes(of: files))
    return files.indices.map { number in
      files[number].resolving(
        renamed: names.renamed[number], dropped: names.dropped[number]
      ) { names.parent($0, in: number) }
    }
  }

  /// A file whose contributions have no id that others are known by with another text.
  ///
  /// Those get the file's name before theirs; what is known already, word for word, is turned down.
  ///
  /// - Parameters:
  ///   - file: A file with unique ids.
  ///   - known: The contributions that have the ids already.
  /// - Returns: The same file with other ids.
  package static func resolved(
    _ file: ImportedFile, against known: [String: Proposal]
  ) -> ImportedFile {
    var renamed: [String: String] = [:]
    var dropped: [String: RejectedRow.Reason] = [:]
    for proposal in file.proposals {
      guard let other = known[proposal.id] else { continue }
      if proposal.hasText(of: other) {
        dropped[proposal.id] = proposal == other ? .sameRow : .repeatedID
        continue
      }
      let id = prefixed(proposal.id, of: file) { candidate in
        known[candidate].map { !proposal.hasText(of: $0) } ?? false
      }
      if known[id] == nil { renamed[proposal.id] = id } else { dropped[proposal.id] = .sameRow }
    }
    let isOfComments = file.isOfComments
    return file.resolving(renamed: renamed, dropped: dropped) { parent in
      // Comments in a file of their own are on the proposals that are here already.
      if isOfComments, let known = known[parent], known.parent == nil { return parent }
      return renamed[parent] ?? parent
    }
  }

  /// An id with its file's name before it, and a number where that is taken.
  package static func prefixed(
    _ id: String, of file: ImportedFile, isTaken: (String) -> Bool
  ) -> String {
    let prefix = prefixes(of: [file])[0]
    var candidate = "\(prefix)/\(id)"
    var number = 1
    while isTaken(candidate) {
      number += 1
      candidate = "\(prefix)-\(number)/\(id)"
    }
    return candidate
  }

  /// The id that a file states, of one that may have got the file's name before it.
  package static func stated(_ id: String, inFile name: String) -> String {
    let stem = stem(of: name)
    guard id.hasPrefix(stem) else { return id }
    var rest = id.dropFirst(stem.count)
    if rest.first == "-" { rest = rest.dropFirst().drop(while: \.isNumber) }
    return rest.first == "/" ? String(rest.dropFirst()) : id
  }

  /// The names that a study may have for an id of a file: the id, and that with the file's name before it.
  static func names(for id: String, ofFile name: String) -> [String] {
    let stem = stem(of: name)
    return [id, "\(stem)/\(id)"] + (2...mostNamesakes).map { "\(stem)-\($0)/\(id)" }
  }

  /// Files of one name whose ids are told apart by a number; more have never been seen.
  private static let mostNamesakes = 4

  private static func stem(of name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// What a file's ids get before them: its name without extension, and a number where two files have it.
  private static func prefixes(of files: [ImportedFile]) -> [String] {
    let stems = files.map { stem(of: $0.name) }
    return files.indices.map { number in
      let same = files.indices.filter { stems[$0] == stems[number] }
        .sorted { files[$0].sha256 < files[$1].sha256 }
      let place = same.firstIndex(of: number) ?? 0
      return place == 0 ? stems[number] : "\(stems[number])-\(place + 1)"
    }
  }
}

extension ImportedFile {
  /// Whether the file holds comments: nearly all that it has answers something.
  package var isOfComments: Bool {
    !proposals.isEmpty && proposals.count { $0.parent == nil } * 10 < proposals.count
  }

  /// What the file's respondents get before their numbers where its answers get it: number 1 of two surveys
  /// is two people.
  private func respondentPrefix(_ renamed: [String: String]) -> String {
    let answer = proposals.first { $0.respondent != nil && renamed[$0.id] != nil }
    guard let answer, let name = renamed[answer.id], name.hasSuffix(answer.id) else { return "" }
    return String(name.dropLast(answer.id.count))
  }

  /// The same file with other ids, and without some contributions.
  ///
  /// - Parameters:
  ///   - renamed: New ids by the old ones.
  ///   - dropped: Contributions that are turned down, and why.
  ///   - parent: The id that a comment's parent has now, or nil where that cannot be told.
  /// - Returns: The file.
  fileprivate func resolving(
    renamed: [String: String], dropped: [String: RejectedRow.Reason], parent: (String) -> String?
  ) -> ImportedFile {
    var file = self
    file.proposals = []
    file.lines = []
    var kept: [(proposal: Proposal, line: Int)] = []
    let prefix = respondentPrefix(renamed)
    for (proposal, line) in zip(proposals, lines) {
      let reason: RejectedRow.Reason?
      var contribution = proposal.with(id: renamed[proposal.id] ?? proposal.id)
      contribution.respondent = proposal.respondent.map { prefix + $0 }
      if let why = dropped[proposal.id] {
        reason = why
      } else if let old = proposal.parent {
        let new = parent(old)
        reason = new == nil ? .noContribution(kind: "comment on one of several proposals") : nil
        contribution = contribution.with(parent: new)
      } else {
        reason = nil
      }
      if let reason {
        file.rejected.append(
          RejectedRow(file: name, line: line, id: proposal.id, reason: reason))
      } else {
        kept.append((contribution, line))
      }
    }
    kept.sort { Proposal.id($0.proposal.id, precedes: $1.proposal.id) }
    file.proposals = kept.map(\.proposal)
    file.lines = kept.map(\.line)
    file.rejected.sort { ($0.line, $0.id) < ($1.line, $1.id) }
    file.origins = [:]
    for (id, origin) in origins { file.origins[renamed[id] ?? id] = origin }
    file.components = [:]
    for (id, component) in components { file.components[renamed[id] ?? id] = component }
    file.renamedIDs = renamed.reduce(into: [:]) { $0[$1.value] = renamedIDs[$1.key] ?? $1.key }
    for (id, stated) in renamedIDs where renamed[id] == nil && dropped[id] == nil {
      file.renamedIDs[id] = stated
    }
    file.personalData = personalData.filter { dropped[$0.proposal] == nil }.map { datum in
      ProposalDatum(
        proposal: renamed[datum.proposal] ?? datum.proposal, field: datum.field, mask: datum.mask)
    }
    return file
  }
}
