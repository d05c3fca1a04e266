internal import Concejo
internal import GRDB

extension Study {
  /// Files without comments on another kind of contribution, or another component's, than the study holds.
  ///
  /// Comments that come after their proposals are held against the same things as those that come with them.
  ///
  /// - Parameters:
  ///   - files: Files that join the study.
  ///   - known: Ids of the contributions that the study holds.
  ///   - db: The study.
  /// - Returns: The files, and the rows that were turned down.
  /// - Throws: Errors of the database.
  static func withoutForeignComments(
    _ files: [ImportedFile], known: Set<String>, in db: Database
  ) throws -> (files: [ImportedFile], turnedDown: [RejectedRow]) {
    guard !known.isEmpty, files.contains(where: \.hasComments) else { return (files, []) }
    let platforms = try Row.fetchAll(
      db,
      sql: """
        SELECT platform FROM file WHERE id IN (SELECT DISTINCT fileID FROM proposal WHERE parent IS NULL)
        ORDER BY id
        """
    ).map { $0[0] as String? }
    let components = try Row.fetchAll(
      db, sql: "SELECT id, component FROM proposal WHERE component IS NOT NULL"
    ).reduce(into: [:]) { $0[$1[0] as String] = $1[1] as String }
    let here = CommentRoots(
      ids: known.union(files.lazy.flatMap(\.proposals).map(\.id)), platforms: platforms,
      components: components)
    let resolved = here.resolved(files)
    let turnedDown = zip(files, resolved).flatMap { before, after in
      let kept = Set(after.proposals.map(\.id))
      let left = Set(before.proposals.map(\.id).filter { !kept.contains($0) })
      return after.rejected.filter { left.contains($0.id) }
    }
    return (resolved, turnedDown)
  }
}
