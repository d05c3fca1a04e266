/// Comments that go to the thing they are on, by kind, component and number.
///
/// A platform numbers proposals, investments, debates and comments each by itself, and a reply whose parent
/// was hidden names a comment that no file has. The address at the root of its thread says where it belongs.
enum CommentRoots {
  /// The same files with replies to missing comments on their roots, and without comments on contributions
  /// of another kind or component.
  static func resolved(_ files: [ImportedFile]) -> [ImportedFile] {
    guard files.contains(where: { !$0.origins.isEmpty }) else { return files }
    let ids = Set(files.lazy.flatMap(\.proposals).map(\.id))
    let kinds = kinds(in: files)
    let components = files.reduce(into: [:]) { all, file in
      all.merge(file.components) { first, _ in first }
    }
    return files.map { file in
      guard !file.origins.isEmpty else { return file }
      var resolved = file
      resolved.proposals = []
      resolved.lines = []
      for (proposal, line) in zip(file.proposals, file.lines) {
        let origin = file.origins[proposal.id]
        if let kind = origin?.kind, kinds?.contains(kind) == false {
          resolved.turnDown(proposal, at: line, as: "comment on \(kind)")
          continue
        }
        let root = origin?.root
        if let root, let component = root.component, let own = components[root.id],
          component != own
        {
          resolved.turnDown(proposal, at: line, as: "comment on a proposal of another component")
          continue
        }
        let isLost = proposal.parent.map { !ids.contains($0) } ?? true
        resolved.proposals.append(
          isLost ? root.map { proposal.with(parent: $0.id) } ?? proposal : proposal)
        resolved.lines.append(line)
      }
      resolved.rejected.sort { ($0.line, $0.id) < ($1.line, $1.id) }
      return resolved
    }
  }

  /// The kinds of contributions that comments may be on; nil for any.
  ///
  /// Platforms are known to write one kind to a file. Of an unknown table nobody can tell: if its comments
  /// are on several kinds, those on proposals are taken.
  private static func kinds(in files: [ImportedFile]) -> Set<String>? {
    let holders = files.filter { file in
      file.proposals.contains { file.origins[$0.id] == nil }
    }
    guard !holders.isEmpty else { return nil }
    let known = Set(holders.compactMap(\.contribution))
    if holders.allSatisfy({ $0.contribution != nil }) { return known }
    let commented = Set(files.flatMap(\.origins.values).compactMap(\.kind))
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
