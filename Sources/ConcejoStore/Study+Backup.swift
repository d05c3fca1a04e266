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
    let name = path.hasSuffix(".concejo") ? String(path.dropLast(8)) : path
    var copy = "\(name).before-\(all.count).concejo"
    var number = 2
    while FileManager.default.fileExists(atPath: copy) {
      copy = "\(name).before-\(all.count)-\(number).concejo"
      number += 1
    }
    try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
    return copy
  }
}
