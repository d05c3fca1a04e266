import Foundation
import GRDB

/// Studies that earlier versions made.
enum StudyFixture {
  /// Copies one, and says where it lies.
  static func copy(_ name: String, into folder: borrowing TemporaryFolder) throws -> String {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name).concejo")
    let path = folder.path("\(name).concejo")
    try FileManager.default.copyItem(at: fixture, to: URL(filePath: path))
    return path
  }

  /// Changes a study behind the program's back.
  static func execute(_ statements: String, in path: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: statements) }
  }

  /// A number that a statement gives.
  static func count(_ statement: String, in path: String) throws -> Int {
    try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: statement) ?? 0 }
  }
}
