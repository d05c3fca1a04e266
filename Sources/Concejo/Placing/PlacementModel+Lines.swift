import Foundation

extension PlacementModel {
  /// Places texts as they stand in the lines of a file: one line of JSON for each.
  ///
  /// - Parameters:
  ///   - lines: Lines with their numbers, from 1, without their ends.
  ///   - file: Name of the file, for errors.
  /// - Returns: A ``PlacedText`` for each in their order, its members by name, each with the end of a line.
  /// - Throws: What ``IncomingText/init(_:line:file:)`` throws of the first line that is wrong; `CancellationError`
  ///   if the calling task is cancelled.
  public func placedLines(
    _ lines: [(number: Int, bytes: ArraySlice<UInt8>)], file: String
  ) async throws -> [UInt8] {
    let read = try await concurrentFlatMap(0..<lines.count, chunk: Self.textsAtOnce) { range in
      lines[range].map { line in
        Result { try IncomingText(line.bytes, line: line.number, file: file) }
      }
    }
    let placed = try await placed(try read.map { try $0.get() })
    return try await concurrentFlatMap(0..<placed.count, chunk: Self.textsAtOnce) { range in
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try placed[range].flatMap { try encoder.encode($0) + [0x0A] }
    }
  }
}
