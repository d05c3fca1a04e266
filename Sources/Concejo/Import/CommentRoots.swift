/// Comments that go to the thing at the root of their thread, by type, component and number.
///
/// A platform numbers proposals, debates and comments each by itself, and a reply whose parent was hidden
/// names a comment that no file has. The address at the root of its thread says where it belongs.
enum CommentRoots {
  /// The same files with replies to missing comments on their roots, and without comments on proposals of
  /// another component.
  static func resolved(_ files: [ImportedFile]) -> [ImportedFile] {
    guard files.contains(where: { !$0.roots.isEmpty }) else { return files }
    let ids = Set(files.lazy.flatMap(\.proposals).map(\.id))
    let components = files.reduce(into: [:]) { all, file in
      all.merge(file.components) { first, _ in first }
    }
    return files.map { file in
      guard !file.roots.isEmpty else { return file }
      var resolved = file
      resolved.proposals = []
      resolved.lines = []
      for (proposal, line) in zip(file.proposals, file.lines) {
        guard let root = file.roots[proposal.id] else {
          resolved.proposals.append(proposal)
          resolved.lines.append(line)
          continue
        }
        if let component = root.component, let own = components[root.id], component != own {
          resolved.rejected.append(
            RejectedRow(
              file: file.name, line: line, id: proposal.id,
              reason: .noContribution(kind: "comment on a proposal of another component")))
          resolved.commentCount -= 1
          continue
        }
        let isLost = proposal.parent.map { !ids.contains($0) } ?? true
        resolved.proposals.append(isLost ? proposal.with(parent: root.id) : proposal)
        resolved.lines.append(line)
      }
      resolved.rejected.sort { ($0.line, $0.id) < ($1.line, $1.id) }
      return resolved
    }
  }
}
