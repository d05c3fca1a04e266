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
      try read()
    }
    let taken = Array(lines.prefix(most))
    lines.removeFirst(taken.count)
    return taken
  }

  private mutating func read() throws {
    let chunk = handle.availableData
    isAtEnd = chunk.isEmpty
    pending += chunk
    var start = 0
    while let end = pending[start...].firstIndex(of: 0x0A) {
      add(pending[start..<end])
      start = end + 1
    }
    pending.removeFirst(start)
    if isAtEnd, !pending.isEmpty {
      add(pending[...])
      pending = []
    }
    guard pending.count <= Self.longest else {
      throw ModelFileError.tooLong(file: name, line: count + 1, most: Self.longest)
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    count += 1
    let line = line.last == 0x0D ? line.dropLast() : line
    if line.contains(where: { $0 > 0x20 }) { lines.append((count, line)) }
  }
}
