/// A part of a packed file that ships as a resource, with gaps in braces.
enum DocumentTemplate {
  /// The part with its gaps filled.
  ///
  /// - Parameters:
  ///   - path: Path of the resource.
  ///   - texts: What stands in gaps by their names; escaped, whatever it begins with.
  ///   - markup: Elements that stand in gaps.
  /// - Returns: The part as UTF-8.
  static func filled(
    _ path: String, _ texts: [String: String] = [:], markup: [String: String] = [:]
  ) -> [UInt8] {
    Array(
      Resource.text(path).fillingGaps { name in
        markup[String(name)] ?? texts[String(name)].map { XMLWriter.escaped($0) }
      }.utf8)
  }
}
