import Concejo
import Foundation

/// A hidden folder beside what is to be made, in which it is made before it appears.
///
/// It goes on every error, on Ctrl-C, on the end of the terminal and on a request to end; one that a killed
/// program left goes at the next start beside it: it holds personal data.
struct StagingFolder {
  /// Where it lies.
  let url: URL
  /// Folders above that were made for it, the innermost first: they go with it.
  private let madeAbove: [URL]
  private let fate = Fate()
  private let interruption: [any DispatchSourceSignal]

  /// Files that may lie in such a folder besides those of a result.
  private static let journals = ["-journal", "-wal", "-shm"].map { OutputFolder.study + $0 }

  /// Makes the folder; what dead programs left is swept before, see ``sweep(beside:)``.
  ///
  /// - Throws: ``CLIError/outputInsideFile(_:)``.
  init(beside target: URL) throws {
    let parent = target.deletingLastPathComponent()
    let name = ".\(target.lastPathComponent)"
    let url = parent.appendingPathComponent("\(name).partial-\(getpid())")
    let madeAbove = Self.missing(above: url)
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw CLIError.outputInsideFile(target.path)
    }
    self.url = url
    self.madeAbove = madeAbove
    // Kept to the end of the program: it tells other ones that this one lives.
    _ = Self.lock(url)
    // A queue with a thread of its own: an analysis keeps the common ones busy for as long as it runs.
    let queue = DispatchQueue(label: "interruption")
    interruption = [SIGINT, SIGTERM, SIGHUP].compactMap { [fate] number in
      let earlier = signal(number, SIG_IGN)
      // `nohup` asks for the end of the terminal to be ignored.
      if number == SIGHUP, Self.isIgnored(earlier) { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        fate.unlessSettled {
          // Other threads go on writing: what comes while the folder is emptied goes at the next try.
          for _ in 0..<10 where FileManager.default.fileExists(atPath: url.path) {
            Self.remove(url, and: madeAbove)
          }
          Diagnostics.print("\nconcejo: interrupted; nothing was left behind.")
          // At once: what `exit` would wind up is still in use by the analysis.
          _exit(130)
        }
      }
      source.resume()
      return source
    }
  }

  /// Removes what was made, after an error.
  ///
  /// An error that an interruption brought about is not told: the interruption ends the program.
  func discard() {
    fate.unlessSettled { Self.remove(url, and: madeAbove) }
  }

  /// Removes a folder, and those above that were made for it, unless somebody else has put something there.
  private static func remove(_ url: URL, and madeAbove: [URL]) {
    try? FileManager.default.removeItem(at: url)
    for folder in madeAbove { unsafe rmdir(folder.path) }
  }

  /// The folders above a place that are not there, the innermost first.
  private static func missing(above url: URL) -> [URL] {
    var missing: [URL] = []
    var folder = url.deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path) {
      missing.append(folder)
      folder.deleteLastPathComponent()
    }
    return missing
  }

  /// Gives what was made its place, whole: who interrupts now comes too late, and one that came before ends the
  /// program here.
  ///
  /// - Parameter move: Moves it.
  /// - Throws: What `move` throws; the folder can be discarded then.
  func settle(_ move: () throws -> Void) throws { try fate.settle(move) }

  /// Whether the folder is being emptied or moved away, which never happen at once.
  private final class Fate: Sendable {
    private let isSettled = Locked(false)

    func unlessSettled(_ body: () -> Void) {
      isSettled.withLock { isSettled in
        if !isSettled { body() }
      }
    }

    func settle(_ move: () throws -> Void) throws {
      try isSettled.withLock { isSettled in
        try move()
        isSettled = true
      }
    }
  }

  private static func isIgnored(_ handler: sighandler_t?) -> Bool {
    unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Locks a folder for this program; nil if another one has it.
  private static func lock(_ url: URL) -> Int32? {
    let descriptor = unsafe open(url.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  // MARK: What dead programs left

  /// Seconds after which a folder that nobody locks is nobody's, whatever program has its number now.
  private static let longestStart = 60.0

  /// Removes the folders of programs that were killed, and puts back a result that one was replacing.
  static func sweep(beside target: URL) {
    let parent = target.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    for name in names.sorted() {
      let parts = name.split(separator: "-")
      guard name.hasPrefix("."), let number = parts.last.flatMap({ Int32($0) }) else { continue }
      let folder = parent.appendingPathComponent(name)
      if name.hasSuffix(".partial-\(number)"), isLeft(folder, by: number) {
        try? FileManager.default.removeItem(at: folder)
        Diagnostics.print("Removed what an interrupted run had left: \(name).")
      } else if name == ".\(target.lastPathComponent).old-\(number)", isLeft(folder, by: number) {
        if FileManager.default.fileExists(atPath: target.path) {
          try? FileManager.default.removeItem(at: folder)
          Diagnostics.print("Removed what an interrupted run had left: \(name).")
        } else {
          try? FileManager.default.moveItem(at: folder, to: target)
          Diagnostics.print(
            "Put back \(target.lastPathComponent), which an interrupted run had moved.")
        }
      }
    }
  }

  /// Whether a folder holds nothing but files of ours, and the program that made it is gone.
  private static func isLeft(_ folder: URL, by process: Int32) -> Bool {
    let manager = FileManager.default
    guard let found = try? manager.contentsOfDirectory(atPath: folder.path),
      found.allSatisfy({ isOurs($0) }), let descriptor = lock(folder)
    else { return false }
    defer { close(descriptor) }
    let isAlive = process != getpid() && (kill(process, 0) == 0 || errno == EPERM)
    guard isAlive else { return true }
    // Numbers of programs come again; one that has just made its folder may not have locked it yet.
    let made = (try? manager.attributesOfItem(atPath: folder.path))?[.modificationDate] as? Date
    return made.map { Date().timeIntervalSince($0) > longestStart } ?? false
  }

  /// Whether a name is one that a run makes: a file of a result, its journal, or one half written.
  private static func isOurs(_ name: String) -> Bool {
    OutputFolder.Kind.allNames.contains(name) || journals.contains(name)
      || name.hasPrefix(".dat.nosync")
      || OutputFolder.Kind.allNames.contains { name.hasPrefix($0 + ".sb-") }
  }
}
