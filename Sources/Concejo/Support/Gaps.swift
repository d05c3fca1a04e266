extension String {
  /// The same with its gaps `{name}` filled from left to right, once: what is filled in has no gaps, whatever
  /// braces it holds.
  ///
  /// - Parameter value: What stands in the place of a name; nil where it is no gap, and its braces stay.
  /// - Returns: The text with all gaps filled.
  func fillingGaps(_ value: (Substring) -> String?) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += value(rest[rest.index(after: open)..<close]) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
