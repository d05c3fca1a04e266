internal import Concejo
internal import Foundation
internal import GRDB

/// One analysis in one SQLite file: originals, rejected rows, runs and their index.
///
/// Every method is one transaction: it is done whole or not at all.
public struct Study: Sendable {
  let database: DatabaseQueue
  /// Where the file lies.
  public let path: String

  /// Creates a study in a new file.
  ///
  /// - Throws: ``StudyError`` if the file exists or cannot be written.
  public static func create(at path: String) throws -> Study {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StudyError.exists(path: path)
    }
    return try Study(path: path)
  }

  /// Opens a study, or says why the file is none.
  ///
  /// - Throws: ``StudyError``.
  public static func open(at path: String) throws -> Study {
    var isDirectory: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw StudyError.missing(path: path)
    }
    guard !isDirectory.boolValue else { throw StudyError.directory(path: path) }
    let handle = FileHandle(forReadingAtPath: path)
    let start = try? handle?.read(upToCount: 15)
    try? handle?.close()
    guard start.map({ String(decoding: $0, as: UTF8.self) }) == "SQLite format 3" else {
      throw StudyError.notAStudy(path: path)
    }
    return try Study(path: path)
  }

  private init(path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.label = "study"
    // What is withdrawn or replaced must not stay in free pages.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    // Another process that is writing will mostly be done by then.
    configuration.busyMode = .timeout(10)
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
      let isForeign = try database.read { db in
        let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master")
        return !tables.isEmpty && !tables.contains("grdb_migrations")
      }
      if isForeign { throw StudyError.notAStudy(path: path) }
      if try database.read(Migrations.migrator.hasBeenSuperseded) {
        throw StudyError.newer(path: path)
      }
      try Migrations.migrator.migrate(database)
    } catch let error as DatabaseError {
      throw StudyError.sqlite(path: path, error)
    }
    self.path = path
  }

  /// Ends all work on the file, so that it can be moved.
  public func close() throws { try database.close() }

  /// Runs a transaction, with SQLite's errors told with the file's name.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.write(body)
    } catch let error as DatabaseError {
      throw StudyError.sqlite(path: path, error)
    }
  }

  /// Reads, with SQLite's errors told with the file's name.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.read(body)
    } catch let error as DecodingError {
      throw StudyError.damaged(
        path: path, detail: "a stored value cannot be read (\(error.place))")
    } catch let error as DatabaseError {
      throw StudyError.sqlite(path: path, error)
    }
  }
}

/// Why a study cannot be used.
public enum StudyError: Error, Equatable {
  /// A file is already there.
  case exists(path: String)
  /// No file is there.
  case missing(path: String)
  /// A folder is there.
  case directory(path: String)
  /// The file is something else.
  case notAStudy(path: String)
  /// A later version of the program made the file.
  case newer(path: String)
  /// What is stored contradicts itself or cannot be read.
  case damaged(path: String, detail: String)
  /// The study holds no proposals.
  case noProposals(path: String)
  /// The study has not been analysed.
  case noRun(path: String)
  /// Texts were changed or withdrawn after the latest run: how many.
  case changed(path: String, count: Int)
  /// SQLite refused; its result code and message.
  case database(path: String, code: Int, message: String)

  static func sqlite(path: String, _ error: DatabaseError) -> StudyError {
    .database(
      path: path, code: Int(error.resultCode.rawValue), message: error.message ?? "no message")
  }
}

extension StudyError: CustomStringConvertible {
  /// One sentence: what was found and what to do.
  public var description: String {
    switch self {
    case .exists(let path): "\(path) already exists; expected a name that is free."
    case .missing(let path):
      "\(path) does not exist; expected a study, made with `concejo import FILE --into \(path)`."
    case .directory(let path): "\(path) is a folder; expected a study file."
    case .notAStudy(let path): "\(path) is not a study of Concejo; expected a .concejo file."
    case .newer(let path): "\(path) was made by a later version of Concejo; install that one."
    case .damaged(let path, let detail):
      "\(path) is damaged: \(detail); expected a study as the program stored it."
    case .noProposals(let path): "\(path) holds no proposals; import a file first."
    case .noRun(let path):
      "\(path) has not been analysed yet; run `concejo analyze \(path)` first."
    case .changed(let path, let count):
      "\(count) contributions of \(path) were changed or withdrawn after the last analysis;"
        + " run `concejo analyze \(path)` first."
    case .database(let path, 5, _), .database(let path, 6, _):
      "\(path) is in use by another program; try again when it has ended."
    case .database(let path, let code, let message):
      "\(path): SQLite stopped with code \(code), \(message); the study is as it was."
    }
  }
}
