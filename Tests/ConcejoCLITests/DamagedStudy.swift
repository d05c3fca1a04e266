import Foundation
import GRDB

/// Changes a study behind the program's back.
enum DamagedStudy {
  /// Runs statements without the program's checks.
  static func execute(_ statements: String, in path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction { db in
      try db.execute(sql: statements)
    }
  }
}
