/// A number of people as exports write it: `1234`, `1.234`, `1,234.00`, `+12`, `12 votos`, `1,2 mil`.
struct SupportCount {
  /// The number, from 0 to ``largest``.
  let value: Int

  /// More people than the earth will ever bear is a mistake.
  static let largest = 20_000_000_000

  /// Reads a clean text; nil if it is no number of people, or one that can be read in two ways.
  ///
  /// - Parameters:
  ///   - text: A clean text.
  ///   - decimalSign: The sign before decimals in the column, where that is known.
  init?(_ text: String, decimalSign: Character? = nil) {
    if text.utf8.count <= 11, text.utf8.allSatisfy(\.isDigit) {
      guard let value = Int(text), value <= Self.largest else { return nil }
      self.value = value
      return
    }
    guard text.utf8.count <= 60, let number = SupportPhrase(text) else { return nil }
    guard let value = Self.value(of: number.digits, thousands: number.thousands, decimalSign),
      value <= Self.largest
    else { return nil }
    self.value = value
  }

  private static let signs: Set<Character> = [".", ",", " ", "'", "’"]

  private static func value(of text: String, thousands: Int, _ decimalSign: Character?) -> Int? {
    var groups = text.split(omittingEmptySubsequences: false) { signs.contains($0) }
    let used = text.filter { signs.contains($0) }
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }),
      groups[0].utf8.count <= 11
    else { return nil }
    var decimals: Substring = ""
    if let last = used.last, last == "." || last == "," {
      let isOther = used.dropLast().allSatisfy { $0 != last }
      let isDecimal =
        last == decimalSign || used.count > 1 || groups[groups.count - 1].utf8.count != 3
        || thousands > 1
      if isOther, isDecimal { decimals = groups.removeLast() }
    }
    // Thousands are parted by one sign, three digits each.
    guard groups.count == 1 || (1...3).contains(groups[0].utf8.count),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      Set(used.prefix(groups.count - 1)).count <= 1, var value = Int(groups.joined())
    else { return nil }
    if decimalSign != nil, groups.count > 1, used.first == decimalSign { return nil }
    if thousands > 1 {
      guard decimals.utf8.count <= 3 else { return nil }
      let padded = decimals + String(repeating: "0", count: 3 - decimals.utf8.count)
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: thousands)
      guard !isTooLarge, let part = Int(padded) else { return nil }
      value = product + part
    } else if !decimals.allSatisfy({ $0 == "0" }) {
      // Half a person is none.
      return nil
    }
    return value
  }
}

/// A number and the words beside it.
private struct SupportPhrase {
  /// The number with its signs.
  let digits: String
  /// A thousand where `k` or the like stands behind the number, else one.
  let thousands: Int

  private struct Words: Decodable {
    let units: Set<String>
    let fillers: Set<String>
    let thousands: Set<String>
    let signs: [String]
  }

  private static let known = Resource.decode(Words.self, from: "import/support-words.json")
  private static let icons = Set(known.signs.joined().unicodeScalars)

  /// Reads a text; nil if a word is not known or a second number stands there.
  init?(_ text: String) {
    var text = Substring(text)
    // What a bracket behind the number adds is part of it: `12 (3 online)`.
    if text.hasSuffix(")"), let bracket = text.firstIndex(of: "("), bracket > text.startIndex {
      text = text[..<bracket]
    }
    guard let first = text.utf8.firstIndex(where: \.isDigit) else { return nil }
    var end = first
    var last = first
    while end < text.endIndex, text.utf8[end].isDigit || ".,'’ ".contains(text[end]) {
      if text.utf8[end].isDigit { last = text.utf8.index(after: end) }
      end = text.index(after: end)
    }
    digits = String(text[first..<last])
    var before = text[..<first]
    if before.last == "+" { before = before.dropLast() }
    guard let unitsBefore = Self.words(before), let unitsBehind = Self.words(text[last...]) else {
      return nil
    }
    var behind = unitsBehind
    if let word = behind.first, Self.known.thousands.contains(word) {
      thousands = 1000
      behind.removeFirst()
    } else {
      thousands = 1
    }
    let words = unitsBefore + behind
    let areKnown = words.allSatisfy {
      Self.known.units.contains($0) || Self.known.fillers.contains($0)
    }
    guard areKnown, words.isEmpty || words.contains(where: Self.known.units.contains) else {
      return nil
    }
  }

  /// The words of a text in lower case without accents; nil if signs stand there that may change the number.
  private static func words(_ text: Substring) -> [String]? {
    let plain = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !icons.contains($0) }))
    let folded = plain.folded
    guard folded.allSatisfy({ $0.isLetter || " :;.,'’".contains($0) }) else { return nil }
    return folded.split { !$0.isLetter }.map { $0.lowercased() }
  }
}
