/// What numbers stored options may be: no version of the program stores others, and stages rely on it.
package enum OptionRange {
  /// No option that is counted is larger, but for those whose default is near it already.
  private static let largest = 1_000_000.0
  /// How many times its default an option may be beyond that.
  private static let largestFactor = 1000.0
  /// Options that others are multiplied with: words of a title times their weight are counted in 32 bits.
  private static let largestOf = ["titleWeight": 1000.0]
  /// Options that are 1 at least, and those that are fractions.
  private static let positive: Set<String> = ["neighborCount", "titleWeight"]
  private static let fractions: Set<String> = ["threshold", "largeCorpusThreshold"]

  /// The first option that is beyond all that it can be.
  ///
  /// - Parameters:
  ///   - stored: Options as they were stored.
  ///   - defaults: Their defaults; what has none is not looked at, nor are seeds.
  /// - Returns: Its path, such as `tfidf.titleWeight`, or nil.
  package static func firstBeyond(in stored: StoredValue, beside defaults: StoredValue) -> String? {
    guard case .object(let own) = stored, case .object(let others) = defaults else { return nil }
    for name in own.keys.sorted() where name != "seed" {
      guard let value = own[name], let standard = others[name] else { continue }
      if let path = firstBeyond(in: value, beside: standard) { return "\(name).\(path)" }
      guard let number = value.number, let usual = standard.number else { continue }
      let most =
        fractions.contains(name)
        ? 1 : largestOf[name] ?? max(largest, usual.magnitude * largestFactor)
      let isTooSmall =
        positive.contains(name) || fractions.contains(name) ? number <= 0 : usual >= 0 && number < 0
      if isTooSmall || number.magnitude > most { return name }
    }
    return nil
  }
}

extension StoredValue {
  fileprivate var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .natural(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}
