/// What is known of the elements of HTML: data, see the resource `html-elements.json`.
struct HTMLElements: Decodable, Sendable {
  /// Names of all elements; what else stands behind `<` is text.
  let elements: Set<String>
  /// Elements that stand on lines of their own.
  let blocks: Set<String>
  /// Elements whose content nobody reads.
  let dropped: Set<String>
  /// Prefixes of the elements that word processors add, as `o` of `o:p`.
  let prefixes: Set<String>
  /// Attributes that need no value.
  let bareAttributes: Set<String>
  /// Properties of style sheets whose names have no hyphen.
  let cssProperties: Set<String>

  /// The elements of the resource.
  static let known = Resource.decode(Self.self, from: "html-elements.json")

  /// Whether a name in lower case is that of an element.
  ///
  /// Names with a hyphen are those of elements that a site defines for itself.
  func isElement(_ name: String) -> Bool {
    if elements.contains(name) { return true }
    if let colon = name.firstIndex(of: ":") { return prefixes.contains(String(name[..<colon])) }
    return false
  }
}
