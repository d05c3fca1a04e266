/// How column names are compared.
enum ColumnName {
  /// Lower case, no accents, everything but letters and digits as one blank.
  static func normalized(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return normalized(plain: name.utf8) }
    return name.folded.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ").lowercased()
  }

  /// The same of a name without a letter beyond ASCII, as most cells are.
  private static func normalized(plain name: String.UTF8View) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.count)
    var isParted = false
    for byte in name {
      let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      guard small >= 0x61 && small <= 0x7A || small >= 0x30 && small <= 0x39 else {
        isParted = !bytes.isEmpty
        continue
      }
      if isParted { bytes.append(0x20) }
      isParted = false
      bytes.append(small)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A name to look for: normalised, unless it is a place such as `#3`.
  static func known(_ name: String) -> String { place(name) == nil ? normalized(name) : name }

  /// Whether a normalised name is the known one, or that with a language behind or before it.
  static func matches(_ name: String, _ known: String) -> Bool {
    name == known || language(of: name, as: known) != nil
  }

  /// The language of a translated column: `es` of `title es`, known as `title`.
  ///
  /// Only a name that is known is looked at in this way: "plan de" is not a plan in German.
  static func language(of name: String, as known: String) -> String? {
    guard name.utf8.count > known.utf8.count + 1 else { return nil }
    if name.hasPrefix(known + " ") {
      return LocaleNames.known.language(of: name.dropFirst(known.count + 1).split(separator: " "))
    }
    guard name.hasSuffix(" " + known) else { return nil }
    return LocaleNames.known.language(
      of: name.dropLast(known.count + 1).split(separator: " "), isLeading: true)
  }

  /// A normalised name parted from the language behind it: `title` and `pt br` of `title pt br`.
  ///
  /// - Parameter name: A normalised name.
  /// - Returns: The name without its language, which is nil where none stands there.
  static func parted(_ name: String) -> (base: String, language: String?) {
    let words = name.split(separator: " ")
    for start in words.indices.dropFirst() {
      if let language = LocaleNames.known.language(of: Array(words[start...])) {
        return (words[..<start].joined(separator: " "), language)
      }
    }
    return (name, nil)
  }

  /// The place of a column named `#3`, from 0.
  static func place(_ name: String) -> Int? {
    guard name.first == "#", let number = Int(name.dropFirst()), number > 0 else { return nil }
    return number - 1
  }
}
