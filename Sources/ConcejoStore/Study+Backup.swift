internal import Foundation
internal import GRDB

extension Study {
  /// Copies a study of an earlier version beside itself, before it is brought to the present form.
  ///
  /// - Returns: The path of the copy; nil for a new file, and for one that needs nothing.
  static func backUp(_ database: DatabaseQueue, path: String) throws -> String? {
    let applied = try database.read { try Migrations.migrator.appliedIdentifiers($0) }
    let all = Migrations.migrator.migrations
    guard !applied.isEmpty, applied.count < all.count else { return nil }
    let name = stem(of: path)
    var copy = "\(name).before-\(all.count).concejo"
    var number = 2
    while FileManager.default.fileExists(atPath: copy) {
      copy = "\(name).before-\(all.count)-\(number).concejo"
      number += 1
    }
    try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
    return copy
  }

  private static func stem(of path: String) -> String {
    path.hasSuffix(".concejo") ? String(path.dropLast(8)) : path
  }

  /// Copies of the study that were made beside it when it was brought to a newer form, by name.
  public func backups() throws -> [String] {
    let stem = URL(fileURLWithPath: Self.stem(of: path)).standardizedFileURL
    let folder = stem.deletingLastPathComponent()
    let start = "\(stem.lastPathComponent).before-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { name in
      guard name.hasPrefix(start), name.hasSuffix(".concejo") else { return false }
      let number = name.dropFirst(start.count).dropLast(8)
      return !number.isEmpty
        && number.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    }.sorted().map { folder.appendingPathComponent($0).path }
  }

  /// Removes these copies, and what stands in them.
  ///
  /// - Throws: ``StudyError/database(path:code:message:)`` where one cannot be removed.
  public func removeBackups() throws {
    for path in try backups() {
      do {
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        // Where the file system writes in place, nothing is left of what is deleted.
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: 0)
        var left = size
        while left > 0 {
          let count = min(left, 1 << 20)
          try handle.write(contentsOf: Data(count: Int(count)))
          left -= count
        }
        try handle.synchronize()
        try handle.close()
        try FileManager.default.removeItem(atPath: path)
      } catch {
        throw StudyError.database(
          path: path, code: 10, message: "the copy cannot be removed: \(error.localizedDescription)"
        )
      }
    }
  }
}
