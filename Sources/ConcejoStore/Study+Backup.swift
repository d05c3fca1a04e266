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
  ///
  /// A file that anybody may have named so is none: it must be a study of an older form than its name says,
  /// and no link.
  public func backups() throws -> [String] {
    let stem = URL(fileURLWithPath: Self.stem(of: path)).standardizedFileURL
    let folder = stem.deletingLastPathComponent()
    let start = "\(stem.lastPathComponent).before-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix(start) && $0.hasSuffix(".concejo") }.sorted()
      .filter { name in
        guard let form = Self.form(named: name.dropFirst(start.count).dropLast(8)) else {
          return false
        }
        return Self.isStudy(olderThan: form, at: folder.appendingPathComponent(name).path)
      }.map { folder.appendingPathComponent($0).path }
  }

  /// The number of a form in `12` or `12-2`; nil for any other name.
  private static func form(named name: Substring) -> Int? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let form = Int(parts[0]), String(form) == parts[0],
      (1...Migrations.migrator.migrations.count).contains(form)
    else { return nil }
    if parts.count == 2 {
      guard let number = Int(parts[1]), number > 1, String(number) == parts[1] else { return nil }
    }
    return form
  }

  private static func isStudy(olderThan form: Int, at path: String) -> Bool {
    let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    guard kind == .typeRegular else { return false }
    var configuration = Configuration()
    configuration.readonly = true
    guard let file = try? DatabaseQueue(path: path, configuration: configuration),
      let applied = try? file.read({ try Migrations.migrator.appliedIdentifiers($0) })
    else { return false }
    return !applied.isEmpty && applied.count < form
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
