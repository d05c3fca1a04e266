/// Comments that go to the thing they are on, by kind, component and number.
///
/// A platform numbers proposals, investments, debates and comments each by itself, and a reply whose parent
/// was hidden names a comment that no file has. The address at the root of its thread says where it belongs.
package struct CommentRoots {
  /// Ids of all contributions that comments may be on.
  private let ids: Set<String>
  /// What platforms call the contributions that comments may be on, once for each file of them; nil for a
  /// table of unknown kind.
  private let holders: [String?]
  /// The components of proposals, by id.
  private let components: [String: String]

  /// What a study holds.
  ///
  /// - Parameters:
  ///   - ids: Ids of its contributions.
  ///   - platforms: What each of its files with proposals was recognised as; nil for an unknown table.
  ///   - components: The components of its proposals, by id.
  package init(ids: Set<String>, platforms: [String?], components: [String: String]) {
    self.ids = ids
    holders = platforms.map { name in
      FileShape.known.first { name != nil && $0.name == name }?.contribution
    }
    self.components = components
  }

  private init(in files: [ImportedFile]) {
    ids = Set(files.lazy.flatMap(\.proposals).map(\.id))
    holders = files.filter { file in
      file.proposals.contains { file.origins[$0.id] == nil }
    }.map(\.contribution)
    components = files.reduce(into: [:]) { all, file in
      all.merge(file.components) { first, _ in first }
    }
  }

  /// The same files with replies to missing comments on their roots, and without comments on contributions
  /// of another kind or component.
  static func resolved(_ files: [ImportedFile]) -> [ImportedFile] {
    guard files.contains(where: { !$0.origins.isEmpty }) else { return files }
    return CommentRoots(in: files).resolved(files)
  }

  /// Files as they are where they join what is here.
  ///
  /// - Parameter files: Files read together.
  /// - Returns: The same, with replies to missing comments on their roots, and without comments on what is not
  ///   here.
  package func resolved(_ files: [ImportedFile]) -> [ImportedFile] {
    let commented = Set(files.flatMap(\.origins.values).compactMap(\.kind))
    let kinds = kinds(commented: commented)
    return files.map { resolved($0, kinds: kinds) }
  }

  private func resolved(_ file: ImportedFile, kinds: Set<String>?) -> ImportedFile {
    guard !file.origins.isEmpty else { return file }
    var resolved = file
    resolved.proposals = []
    resolved.lines = []
    var left: Set<String> = []
    for (proposal, line) in zip(file.proposals, file.lines) {
      let origin = file.origins[proposal.id]
      let root = origin?.root
      if let kind = origin?.kind, kinds?.contains(kind) == false {
        resolved.turnDown(proposal, at: line, as: "comment on \(kind)")
        left.insert(proposal.id)
      } else if let root, let component = root.component, let own = components[root.id],
        component != own
      {
        resolved.turnDown(proposal, at: line, as: "comment on a proposal of another component")
        left.insert(proposal.id)
      } else {
        let isLost = proposal.parent.map { !ids.contains($0) } ?? true
        resolved.proposals.append(
          isLost ? root.map { proposal.with(parent: $0.id) } ?? proposal : proposal)
        resolved.lines.append(line)
      }
    }
    resolved.rejected.sort { ($0.line, $0.id) < ($1.line, $1.id) }
    resolved.personalData.removeAll { left.contains($0.proposal) }
    return resolved
  }

  /// The kinds of contributions that comments may be on; nil for any.
  ///
  /// Platforms are known to write one kind to a file. Of an unknown table nobody can tell: if its comments
  /// are on several kinds, those on proposals are taken.
  private func kinds(commented: Set<String>) -> Set<String>? {
    guard !holders.isEmpty else { return nil }
    let known = Set(holders.compactMap(\.self))
    if !holders.contains(nil) { return known }
    return commented.count > 1 && commented.contains("proposal")
      ? known.union(["proposal"]) : nil
  }
}

extension ImportedFile {
  /// Lists a comment as belonging to nothing here.
  fileprivate mutating func turnDown(_ comment: Proposal, at line: Int, as kind: String) {
    rejected.append(
      RejectedRow(file: name, line: line, id: comment.id, reason: .noContribution(kind: kind)))
  }
}
