/// Words of a data file, of which each line may hold several, parted by commas.
///
/// A decoder takes a microsecond for each text, and there are thousands of words: a dozen to a line they are read in
/// a third of the time.
@propertyWrapper
struct WordLines<Words: WordCollection & Sendable>: Decodable, Sendable {
  var wrappedValue: Words

  /// Reads an array of lines.
  init(from decoder: any Decoder) throws {
    let lines = try decoder.singleValueContainer().decode([String].self)
    wrappedValue = Words(lines.flatMap(words))
  }
}

/// Groups of words of a data file: each line is a group.
@propertyWrapper
struct WordGroups: Decodable, Sendable {
  let wrappedValue: [[String]]

  /// Reads an array of lines.
  init(from decoder: any Decoder) throws {
    wrappedValue = try decoder.singleValueContainer().decode([String].self).map(words)
  }
}

/// What words of a data file are kept in.
protocol WordCollection {
  /// Takes the words in their order.
  init(_ words: [String])
}

extension Array: WordCollection where Element == String {}
extension Set: WordCollection where Element == String {}

/// The words of a line, parted by commas.
private func words(of line: String) -> [String] {
  guard line.utf8.contains(UInt8(ascii: ",")) else { return [line] }
  return line.utf8.split(separator: UInt8(ascii: ",")).map { part in
    String(Substring(part.drop { $0 == UInt8(ascii: " ") }))
  }
}
