import Concejo
import Foundation

/// A folder of results that appears whole or not at all.
///
/// Files are written to a ``StagingFolder`` beside it, which takes the final name at the very end.
struct OutputFolder {
  /// The files a run writes; others are never touched.
  static let fileNames = Set(ResultFiles.names(in: .run) + [study])

  /// What a folder holds.
  struct Kind: Sendable {
    /// Names of the files it may hold.
    let fileNames: Set<String>
    /// The file by which it is known again.
    let mark: String
    /// The schema that this file states.
    let schema: String

    /// What a run writes.
    static let result = Kind(
      fileNames: OutputFolder.fileNames, mark: "result.json", schema: Findings.schemaName)
    /// The papers of a workshop.
    static let workshop = Kind(
      fileNames: Set(ResultFiles.names(in: .agenda)),
      mark: "plan.json",
      schema: WorkshopRecord.schemaName)

    /// The numbers of a run.
    static let matrices = Kind(
      fileNames: [
        "vectors.npy", "neighbors.mtx", "graph.mtx", "terms.mtx", "terms.csv", "ids.txt",
        "rows.csv", "export.json",
      ],
      mark: "export.json",
      schema: MatrixRecord.schemaName)

    /// A site for citizens, with folders in it.
    static let site = Kind(
      fileNames: Site.topNames, mark: Site.markFile, schema: Site.schemaName)

    /// Whether the digests of its files lie in it.
    var hasChecksums: Bool { fileNames.contains(Checksums.fileName) }

    /// Names of the files of all kinds.
    static let allNames = result.fileNames.union(workshop.fileNames).union(matrices.fileNames)
      .union(site.fileNames)
  }

  /// The study among them.
  static let study = "study.concejo"

  private let target: URL
  private let stage: StagingFolder
  private let replaces: Bool
  private let kind: Kind
  private let writer: Writer

  /// Checks that the folder may be made, and makes the hidden one.
  ///
  /// - Throws: ``CLIError`` where something is in the way.
  ///
  /// - Parameters:
  ///   - path: The folder to make.
  ///   - force: Whether an earlier result may be replaced.
  ///   - inputs: Files that are read; none may lie in the folder.
  ///   - kind: What it will hold.
  init(path: String, force: Bool, inputs: [String] = [], kind: Kind = .result) throws {
    self.kind = kind
    let manager = FileManager.default
    guard !path.isEmpty else { throw CLIError.outputInsideFile("an empty name") }
    target = URL(fileURLWithPath: path).standardizedFileURL
    let folder = target.resolvingSymlinksInPath().path + "/"
    for input in inputs {
      let file = URL(fileURLWithPath: input).standardizedFileURL.resolvingSymlinksInPath().path
      guard !file.hasPrefix(folder) else { throw CLIError.inputInOutput(input, folder: path) }
    }
    StagingFolder.sweep(beside: target)
    replaces = manager.fileExists(atPath: target.path)
    if replaces {
      guard force else { throw CLIError.outputExists(path) }
      let found = try? manager.contentsOfDirectory(atPath: target.path)
      guard let found else { throw CLIError.outputExists(path) }
      let foreign = found.filter { !kind.fileNames.contains($0) }.sorted()
      guard foreign.isEmpty else { throw CLIError.foreignFiles(folder: path, files: foreign) }
      guard Self.isEarlier(target, kind) else {
        throw CLIError.foreignFiles(folder: path, files: found.sorted())
      }
      if kind.schema == Site.schemaName {
        let strangers = try SiteMark(in: target.path).strangers()
        guard strangers.isEmpty else {
          throw CLIError.foreignFiles(folder: path, files: strangers)
        }
      }
    }
    stage = try StagingFolder(beside: target)
    writer = Writer(folder: stage.url, kind: kind)
  }

  private var staging: URL { stage.url }

  /// Whether a folder holds what an earlier command made: names alone could be anybody's.
  private static func isEarlier(_ folder: URL, _ kind: Kind) -> Bool {
    guard
      let handle = try? FileHandle(forReadingFrom: folder.appendingPathComponent(kind.mark)),
      let content = try? handle.readToEnd()
    else { return false }
    return content.range(of: Data("\"schema\":\"\(kind.schema)\"".utf8)) != nil
  }

  /// Path of a file while it is being made.
  func path(of name: String) -> String { staging.appendingPathComponent(name).path }

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - name: Its name; in a site with the folder that it lies in.
  ///   - content: Its bytes.
  /// - Throws: ``CLIError/cannotWrite(_:reason:)``.
  func write(_ name: String, _ content: some Sequence<UInt8>) throws {
    try writer.write(name, content)
  }

  /// What files of the folder are written by, from any thread.
  private final class Writer: Sendable {
    private let folder: URL
    private let kind: Kind
    private let digests = Locked<[String: String]>([:])

    init(folder: URL, kind: Kind) {
      (self.folder, self.kind) = (folder, kind)
    }

    func write(_ name: String, _ content: some Sequence<UInt8>) throws {
      let parts = name.split(separator: "/")
      precondition(
        parts.first.map { kind.fileNames.contains(String($0)) } ?? false,
        "\(name) is not among the files of its folder")
      do {
        let file = folder.appendingPathComponent(name)
        if parts.count > 1 {
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        }
        let bytes = Array(content)
        try Data(bytes).write(to: file)
        guard kind.hasChecksums else { return }
        let digest = SHA256.hexDigest(of: bytes)
        digests.withLock { $0[name] = digest }
      } catch {
        throw CLIError.cannotWrite(name, reason: OutputFolder.reason(of: error))
      }
    }

    /// What was written so far.
    var checksums: Checksums { Checksums(digests.withLock { $0 }) }
  }

  /// Writes every file of a run but the study, and looks each through as ``findings(besides:)`` does.
  ///
  /// - Returns: One sentence for each file in which something was found, by the name of the file.
  /// - Throws: ``CLIError/cannotWrite(_:reason:)``; `RoomRefusal`; `DocumentError`.
  func write(_ deliverables: Deliverables) async throws -> [String] {
    var deliverables = deliverables
    deliverables.companions = [Checksums.fileName] + (hasStudy ? [Self.study] : [])
    let found = Locked<[(name: String, sentence: String)]>([])
    let ids = KnownIDs { [contributions = deliverables.contributions] in contributions.map(\.id) }
    let (writer, check) = (writer, ResultCheck(besides: ids))
    try await deliverables.write { name, bytes in
      try writer.write(name, bytes)
      if let sentence = try Self.finding(in: name, bytes, by: check) {
        found.withLock { $0.append((name, sentence)) }
      }
    }
    return found.withLock { $0.sorted { $0.name < $1.name }.map(\.sentence) }
  }

  /// Whether a study will lie in the folder: one that was there stays, see ``publish()``.
  private var hasStudy: Bool {
    let manager = FileManager.default
    let kept = target.appendingPathComponent(Self.study).path
    return manager.fileExists(atPath: path(of: Self.study))
      || replaces && manager.fileExists(atPath: kept)
  }

  /// Writes the page that leads to every file of the folder; it comes behind all others but the study.
  ///
  /// - Throws: ``CLIError/cannotWrite(_:reason:)``.
  func writeIndex(_ language: Language) throws {
    let names =
      try FileManager.default.contentsOfDirectory(atPath: staging.path)
      .filter { kind.fileNames.contains($0) } + (kind.hasChecksums ? [Checksums.fileName] : [])
    let page = FolderIndex(names, language: language).document
    try write(FolderIndex.fileName, page.html.utf8)
  }

  /// Looks for personal data in every text that was written: none should have passed.
  ///
  /// - Parameter ids: Ids that the files may name.
  /// - Returns: One sentence for each file in which something was found.
  /// - Throws: ``CLIError``; what reading the ids throws.
  func findings(besides ids: KnownIDs) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: staging.path).sorted()
    let check = ResultCheck(besides: ids)
    return try names.filter { isFile($0) && $0 != Self.study }.compactMap {
      try Self.finding(in: $0, InputFile.bytes(of: path(of: $0)), by: check)
    }
  }

  /// What may be personal data in a file, in one sentence; nil where nothing is.
  private static func finding(
    in name: String, _ bytes: [UInt8], by check: ResultCheck
  ) throws -> String? {
    let found = try check.findings(in: bytes, of: name)
    guard let first = found.first else { return nil }
    let place = first.line.map { ", first on line \($0)" } ?? ""
    return "\(name): \(Counted.of(found.count, "passage")) that may be personal data"
      + " (\(first.kind)\(place)); have a look before it is published."
  }

  /// Whether a path leads to one of our files, and not to a folder that holds some.
  private func isFile(_ path: String) -> Bool {
    guard let top = path.split(separator: "/").first, kind.fileNames.contains(String(top)) else {
      return false
    }
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(
      atPath: self.path(of: path), isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// Gives the folder its final name, with the checksums of its files in it.
  ///
  /// - Throws: ``CLIError/cannotWrite(_:reason:)``.
  func publish() throws {
    if kind.hasChecksums { try write(Checksums.fileName, writer.checksums.bytes) }
    try stage.settle(move)
  }

  private func move() throws {
    let manager = FileManager.default
    do {
      guard replaces else {
        try manager.moveItem(at: staging, to: target)
        return
      }
      let old = staging.deletingLastPathComponent()
        .appendingPathComponent(".\(target.lastPathComponent).old-\(getpid())")
      try manager.moveItem(at: target, to: old)
      do {
        // A command that writes no study keeps the one that is there.
        let (kept, made) = (old.appendingPathComponent(Self.study), path(of: Self.study))
        if manager.fileExists(atPath: kept.path), !manager.fileExists(atPath: made) {
          try manager.moveItem(atPath: kept.path, toPath: made)
        }
        try manager.moveItem(at: staging, to: target)
      } catch {
        try? manager.moveItem(at: old, to: target)
        throw error
      }
      try manager.removeItem(at: old)
    } catch {
      throw CLIError.cannotWrite(target.lastPathComponent, reason: Self.reason(of: error))
    }
  }

  /// Removes what was made, after an error.
  func discard() { stage.discard() }

  private static func reason(of error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    if cause.domain == NSPOSIXErrorDomain {
      return unsafe String(cString: strerror(Int32(cause.code))).lowercased()
    }
    return error.localizedDescription
  }
}
