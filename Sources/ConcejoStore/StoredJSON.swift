internal import Concejo
internal import Foundation

/// Values that are read only as a whole are stored as JSON text.
enum StoredJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Reads a value.
  ///
  /// - Parameters:
  ///   - type: What is stored.
  ///   - text: JSON.
  ///   - hasSeeds: Whether a number among it may be any: seeds are.
  /// - Returns: The value.
  /// - Throws: `DecodingError`, for a whole number beyond all that can be counted, too: sums of such
  ///   numbers would end the process.
  static func value<Value: Decodable>(
    _ type: Value.Type, _ text: String, hasSeeds: Bool = false
  ) throws -> Value {
    guard hasSeeds || !holdsUncountable(text.utf8) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "A number in it is too large to be counted."))
    }
    return try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// Digits of a whole number that nothing is counted to.
  private static let mostDigits = 16

  /// Whether a whole number outside quotation marks is longer than any that the program writes.
  private static func holdsUncountable(_ text: String.UTF8View) -> Bool {
    var (isText, isEscaped, isFraction) = (false, false, false)
    var digits = 0
    for byte in text {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if digits > mostDigits, !isFraction { return true }
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        isFraction = true
      default:
        isText = byte == UInt8(ascii: "\"")
        (digits, isFraction) = (0, false)
      }
    }
    return false
  }

  /// Longer values are named, not shown.
  private static let longestShown = 40

  /// Reads what an older or a newer version stored: members that it lacks have their defaults, members
  /// that are not known are left out, and a value that is none any more gives way to its default, which
  /// is remembered.
  static func value<Value: Decodable>(
    _ type: Value.Type, _ stored: StoredValue, over defaults: StoredValue, of subject: String,
    values: inout ClosedValues
  ) throws -> Value {
    var value = stored.over(defaults)
    while true {
      do {
        return try JSONDecoder().decode(type, from: JSONEncoder().encode(value))
      } catch let error as DecodingError {
        guard let mended = value.restoring(error.path[...], from: defaults) else { throw error }
        value = mended.value
        // What an older version lacks is no surprise.
        guard let found = mended.found else { continue }
        let written = try text(found)
        let shown = written.count <= longestShown ? " “\(written)”" : ""
        values.note(
          "\(subject): the stored value\(shown) of \(mended.place.joined(separator: ".")) is not known"
            + " to this version; its default is shown")
      }
    }
  }
}

extension DecodingError {
  /// The members that lead to what is missing or wrong.
  var path: [String] {
    switch self {
    case .keyNotFound(let key, let context): (context.codingPath + [key]).map(\.stringValue)
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      context.codingPath.map(\.stringValue)
    @unknown default: []
    }
  }

  /// The same in words: names, or what is wrong with the whole.
  var place: String {
    switch self {
    case .typeMismatch(_, let context) where context.codingPath.isEmpty,
      .valueNotFound(_, let context) where context.codingPath.isEmpty,
      .dataCorrupted(let context) where context.codingPath.isEmpty:
      context.debugDescription
    default: path.joined(separator: ".")
    }
  }
}
