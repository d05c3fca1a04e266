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
  /// Where the file was copied to before it was brought to the present form; nil where it had it.
  public let backup: String?
  /// Whether it is forced to the disk once, when it is closed.
  private let isDraft: Bool

  /// Creates a study in a new file.
  ///
  /// - Throws: ``StudyError`` if the file exists or cannot be written.
  public static func create(at path: String) throws -> Study {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StudyError.exists(path: path)
    }
    return try Study(newAt: path, isDraft: false)
  }

  /// Creates a study in a folder that appears when it is done, or not at all.
  ///
  /// No power cut can spoil what nobody has seen: it is forced to the disk once, by ``close()``, and not after
  /// each transaction.
  ///
  /// - Throws: ``StudyError`` if the file exists or cannot be written.
  public static func draft(at path: String) throws -> Study {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StudyError.exists(path: path)
    }
    return try Study(newAt: path, isDraft: true)
  }

  /// What a study is opened for.
  public enum Purpose: Sendable {
    /// Nothing is written to the file or beside it.
    case reading
    /// Files are added, or runs stored.
    case writing
    /// Decisions are recorded. Of the tables that have a row for each proposal only what they name is read.
    case deciding
  }

  /// Opens a study, or says why the file is none.
  ///
  /// To read it, neither it nor its folder need be writable, and what another program writes meanwhile
  /// is not waited for.
  ///
  /// - Throws: ``StudyError``.
  public static func open(at path: String, for purpose: Purpose = .writing) throws -> Study {
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
    return try Study(path: path, for: purpose)
  }

  private init(newAt path: String, isDraft: Bool) throws {
    do {
      database = try DatabaseQueue(
        path: path, configuration: isDraft ? Self.draftConfiguration : Self.configuration)
      try NewestSchema.create(in: database)
    } catch let error as DatabaseError {
      throw StudyError.sqlite(path: path, error)
    }
    self.path = path
    self.isDraft = isDraft
    backup = nil
  }

  private init(path: String, for purpose: Purpose) throws {
    isDraft = false
    do {
      switch purpose {
      case .writing, .deciding:
        database = try DatabaseQueue(path: path, configuration: Self.configuration)
        try Self.check(database, path: path)
        backup = try Self.backUp(database, path: path)
        if try !database.read(Migrations.migrator.hasCompletedMigrations) {
          try Migrations.migrator.migrate(database)
        }
      case .reading:
        backup = nil
        let file = try Self.readOnly(path)
        try Self.check(file, path: path)
        // A study of an older version is brought to the present form in memory.
        database =
          try file.read(Migrations.migrator.hasCompletedMigrations)
          ? file : try Self.copy(of: file)
      }
      let schema = try StudySchema.current.get()
      let isWhole = purpose != .deciding
      if let fault = try database.read({ try schema.fault(in: $0, isWhole: isWhole) }) {
        throw StudyError.damaged(path: path, detail: fault)
      }
    } catch let error as DatabaseError {
      throw StudyError.sqlite(path: path, error)
    }
    self.path = path
  }

  private init(copyOf study: Study) throws {
    database = try Self.copy(of: study.database)
    path = study.path
    backup = nil
    isDraft = false
  }

  /// The study in memory, where what it lacks can be made without writing to its file.
  func inMemory() throws -> Study {
    do {
      return try Study(copyOf: self)
    } catch let error as DatabaseError {
      throw StudyError.sqlite(path: path, error)
    }
  }

  private static func copy(of file: DatabaseQueue) throws -> DatabaseQueue {
    let copy = try DatabaseQueue(configuration: configuration)
    try file.backup(to: copy)
    try Migrations.migrator.migrate(copy)
    return copy
  }

  /// A connection that cannot write.
  ///
  /// A writer that was ended leaves a journal; where the file can be written, it is rolled back first.
  private static func readOnly(_ path: String) throws -> DatabaseQueue {
    if FileManager.default.fileExists(atPath: path + "-journal") {
      let recovering = try? DatabaseQueue(path: path, configuration: configuration)
      _ = try? recovering?.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
      try? recovering?.close()
    }
    var configuration = configuration
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func check(_ database: DatabaseQueue, path: String) throws {
    let isForeign = try database.read { db in
      let tables = try String.fetchAll(db, sql: "SELECT coalesce(name, '') FROM sqlite_master")
      return !tables.isEmpty && !tables.contains("grdb_migrations")
    }
    if isForeign { throw StudyError.notAStudy(path: path) }
    let isReadable = try database.read { db in
      try !db.tableExists("grdb_migrations")
        || Int.fetchOne(
          db, sql: "SELECT count(*) FROM grdb_migrations WHERE typeof(identifier) <> 'text'") == 0
    }
    guard isReadable else {
      throw StudyError.damaged(path: path, detail: "its list of versions cannot be read")
    }
    if try database.read(Migrations.migrator.hasBeenSuperseded) {
      throw StudyError.newer(path: path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.label = "study"
    // What is withdrawn or replaced must not stay in free pages.
    configuration.prepareDatabase { db in
      if !db.configuration.readonly { try db.execute(sql: "PRAGMA secure_delete = ON") }
    }
    // Another process that is writing will mostly be done by then.
    configuration.busyMode = .timeout(10)
    return configuration
  }

  private static var draftConfiguration: Configuration {
    var configuration = configuration
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    return configuration
  }

  /// Ends all work on the file, so that it can be moved.
  ///
  /// - Throws: ``StudyError`` if it cannot be forced to the disk.
  public func close() throws {
    try database.close()
    guard isDraft else { return }
    do {
      let file = try FileHandle(forUpdating: URL(filePath: path))
      try file.synchronize()
      try file.close()
    } catch {
      throw StudyError.database(path: path, code: 10, message: error.localizedDescription)
    }
  }

  /// Runs a transaction and makes the digests of what it left; what cannot be read or written is told with the
  /// file's name.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try namingFile {
      try database.write { db in
        let value = try body(db)
        try TableDigest.renew(in: db)
        return value
      }
    }
  }

  /// Reads; what cannot be read is told with the file's name.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try namingFile { try database.read(body) }
  }

  /// Tells of SQLite's errors, and of stored values that are none, with the file's name.
  private func namingFile<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
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
    switch error.resultCode {
    // Pages that are broken, or tables and columns that are not those of a study.
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR:
      .damaged(path: path, detail: error.message ?? "SQLite cannot read it")
    default:
      .database(
        path: path, code: Int(error.resultCode.rawValue), message: error.message ?? "no message")
    }
  }
}

extension StudyError: CustomStringConvertible {
  /// One sentence: what was found and what to do.
  public var description: String {
    switch self {
    case .exists(let path): "\(path) already exists; expected a name that is free."
    case .missing(let path):
      "\(path) does not exist; expected a study, made with `concejo import FILE --into \(ShellWord.quoted(path))`."
    case .directory(let path): "\(path) is a folder; expected a study file."
    case .notAStudy(let path): "\(path) is not a study of Concejo; expected a .concejo file."
    case .newer(let path): "\(path) was made by a later version of Concejo; install that one."
    case .damaged(let path, let detail):
      "\(path) is damaged: \(detail); expected a study as the program stored it."
    case .noProposals(let path): "\(path) holds no proposals; import a file first."
    case .noRun(let path):
      "\(path) has not been analysed yet; run `concejo analyze \(ShellWord.quoted(path))` first."
    case .changed(let path, let count):
      "\(count) contributions of \(path) were changed or withdrawn after the last analysis;"
        + " run `concejo analyze \(ShellWord.quoted(path))` first."
    case .database(let path, 5, _), .database(let path, 6, _):
      "\(path) is in use by another program; try again when it has ended."
    case .database(let path, 8, _):
      "\(path) cannot be written: it or its folder is read-only; the study is as it was."
    case .database(let path, 13, _):
      "\(path) cannot be written: the disk is full; the study is as it was."
    case .database(let path, 14, _):
      "\(path) cannot be opened, or no file can be made beside it; the study is as it was."
    case .database(let path, let code, let message):
      "\(path): SQLite stopped with code \(code), \(message); the study is as it was."
    }
  }
}
