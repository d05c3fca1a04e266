import Foundation

/// Where two values differ, member by member.
enum JSONDifference {
  /// Paths of the members that differ, with what stands in each of the two.
  ///
  /// Elements of lists that have an id go by it: `themes[T03].quotes[0].text: “a”, again “b”`.
  ///
  /// - Parameters:
  ///   - first: A value.
  ///   - second: Another one, of the same type.
  ///   - most: How many are told.
  /// - Returns: The places, at most `most`; none where the values are the same.
  /// - Throws: `EncodingError`.
  static func places<Value: Encodable>(
    between first: Value, and second: Value, most: Int
  ) throws -> [String] {
    let encoder = JSONEncoder()
    let values = try [first, second].map {
      try JSONSerialization.jsonObject(with: encoder.encode($0), options: .fragmentsAllowed)
    }
    var places: [String] = []
    compare(values[0], values[1], at: "", &places, most: most)
    return places
  }

  private static func compare(
    _ first: Any, _ second: Any, at path: String, _ places: inout [String], most: Int
  ) {
    guard places.count < most else { return }
    if let first = first as? [String: Any], let second = second as? [String: Any] {
      for name in Set(first.keys).union(second.keys).sorted() {
        compare(
          first[name] ?? NSNull(), second[name] ?? NSNull(),
          at: path.isEmpty ? name : "\(path).\(name)", &places, most: most)
      }
      return
    }
    if let first = first as? [Any], let second = second as? [Any] {
      for index in 0..<max(first.count, second.count) {
        let element = index < first.count ? first[index] : second[index]
        compare(
          index < first.count ? first[index] : NSNull(),
          index < second.count ? second[index] : NSNull(),
          at: "\(path)[\(name(of: element) ?? String(index))]", &places, most: most)
      }
      return
    }
    let (one, other) = (text(first), text(second))
    if one != other { places.append("\(path): \(one), again \(other)") }
  }

  /// What tells an element of a list from others.
  private static func name(of element: Any) -> String? {
    guard let members = element as? [String: Any] else { return nil }
    for key in ["proposal", "id", "decision", "contribution", "comment"] {
      if let text = members[key] as? String { return text }
      if let number = members[key] as? Int { return String(number) }
    }
    return nil
  }

  /// Longer values are cut.
  private static let longest = 60

  private static func text(_ value: Any) -> String {
    if value is NSNull { return "nothing" }
    let text =
      if let string = value as? String { "“\(string)”" } else { "\(value)" }
    return text.count <= longest ? text : text.prefix(longest - 1) + "…"
  }
}
