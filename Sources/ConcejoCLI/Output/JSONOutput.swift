import Foundation

/// Prints values as JSON: keys sorted, slashes as they are.
enum JSONOutput {
  /// The JSON of a value, with a line feed at its end.
  static func data(_ value: some Encodable, pretty: Bool = true) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty
      ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      : [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value) + Data("\n".utf8)
  }

  /// Writes a value to standard output.
  static func print(_ value: some Encodable) throws {
    StandardOutput.write(try data(value))
  }
}
