import Concejo
import Foundation

/// The lines of a file or of standard input, as they arrive.
struct InputLines {
  /// What errors call it.
  let name: String
  private let handle: FileHandle
  private var pending: [UInt8] = []
  private var lines: [(number: Int, bytes: ArraySlice<UInt8>)] = []
  private var count = 0
  private var isAtEnd = false

  /// A line that is longer is no text.
  private static let longest = 4 << 20
  /// Bytes that are read at once where so many are there: some thousand lines.
  private static let most = 1 << 20

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: ``CLIError``.
  init(_ path: String) throws {
    if path == "-" {
      (name, handle) = ("standard input", .standardInput)
      return
    }
    name = path
    guard let handle = FileHandle(forReadingAtPath: path) else {
      _ = try InputFile.bytes(of: path)
      throw CLIError.unreadable(path, reason: "it cannot be opened")
    }
    self.handle = handle
  }

  /// Some lines that are there, waiting for one; nil at the end.
  ///
  /// Blank lines are left out.
  ///
  /// - Throws: ``ModelFileError/tooLong(file:line:most:)``; what reading throws.
  mutating func next(atMost most: Int) throws -> [(number: Int, bytes: ArraySlice<UInt8>)]? {
    while lines.isEmpty {
      guard !isAtEnd else { return nil }
      try readMore()
    }
    let taken = Array(lines.prefix(most))
    lines.removeFirst(taken.count)
    return taken
  }

  private mutating func readMore() throws {
    let before = pending.count
    // What is there already is read together: lines are placed side by side, and who waits for an answer gets it.
    repeat {
      let count = try readOnce()
      isAtEnd = count == 0
    } while !isAtEnd && pending.count - before < Self.most && hasMore
    var start = 0
    while let end = pending[start...].firstIndex(of: 0x0A) {
      try add(pending[start..<end])
      start = end + 1
    }
    pending.removeFirst(start)
    if isAtEnd, !pending.isEmpty {
      try add(pending[...])
      pending = []
    }
    guard pending.count <= Self.longest else {
      throw ModelFileError.tooLong(file: name, line: count + 1, most: Self.longest)
    }
  }

  /// Adds what is there, waiting for something.
  ///
  /// - Returns: How many bytes; 0 at the end.
  /// - Throws: `POSIXError`.
  private mutating func readOnce() throws -> Int {
    let start = pending.count
    pending.append(contentsOf: repeatElement(0, count: Self.most))
    let count = unsafe pending.withUnsafeMutableBytes { bytes in
      while true {
        let count = unsafe read(
          handle.fileDescriptor, bytes.baseAddress.map { unsafe $0 + start }, Self.most)
        if count >= 0 || errno != EINTR { return count }
      }
    }
    let code = errno
    pending.removeLast(Self.most - max(count, 0))
    guard count >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return count
  }

  /// Whether there is more without waiting.
  private var hasMore: Bool {
    var descriptor = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&descriptor, 1, 0) > 0
  }

  private mutating func add(_ line: ArraySlice<UInt8>) throws {
    count += 1
    guard line.count <= Self.longest else {
      throw ModelFileError.tooLong(file: name, line: count, most: Self.longest)
    }
    let line = line.last == 0x0D ? line.dropLast() : line
    if line.contains(where: { $0 > 0x20 }) { lines.append((count, line)) }
  }
}
