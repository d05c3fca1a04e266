/// Given names, and the particles that stand inside names: data, kept in `Resources/privacy/names.txt`.
public struct PersonNameList: Sendable {
  private let givenNames: WordSet
  private let surnames: WordSet
  private let particles: WordSet
  private let headers: WordSet
  private let noNames: WordSet

  /// The list that ships with the library.
  public static let known: PersonNameList = {
    let file = PersonNameFile.shipped
    func words(_ list: [ArraySlice<UInt8>]) -> WordSet { WordSet(list.map { word($0) }) }
    return PersonNameList(
      givenNames: words(file.givenNames), surnames: words(file.surnames),
      particles: words(file.particles), headers: words(file.headers),
      noNames: words(file.noNames))
  }()

  /// A word of a name as names of columns are compared.
  private static func word(_ text: String) -> FoldedWord {
    FoldedWord(ColumnName.normalized(text))
  }

  /// An entry of a list in the same way; nearly all are written so.
  private static func word(_ entry: ArraySlice<UInt8>) -> FoldedWord {
    entry.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
      ? FoldedWord(entry) : word(String(decoding: entry, as: UTF8.self))
  }

  /// Words of a name, at most.
  private static let mostWords = 6

  /// Bytes of a name, at most: no text need be cut into words to see that it is none.
  private static let longestName = 200

  /// Whether a column is named for people.
  func isHeader(_ name: String) -> Bool {
    headers.contains(FoldedWord(name))
      || name.split(separator: " ").contains { headers.contains(FoldedWord($0)) }
  }

  /// Whether a text is a person's name and nothing else: a known given name first, or behind a comma, with
  /// capitals; one word alone counts only if it is a given name.
  public func isPerson(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longestName, Self.mayBeName(text.utf8) else { return false }
    let parts = text.split(separator: ",").map(words)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return false }
    let all = parts.flatMap(\.self)
    guard all.count <= Self.mostWords else { return false }
    let telling = all.filter { !particles.contains(Self.word($0)) }
    guard !telling.isEmpty, telling.count <= 5,
      telling.allSatisfy({ $0.first.map { $0.isUppercase } ?? false && isLetters($0) }),
      !telling.contains(where: { noNames.contains(Self.word($0)) })
    else { return false }
    let given = parts.count == 2 ? parts[1] : parts[0]
    guard let first = given.first.map(Self.word) else { return false }
    if givenNames.contains(first) { return true }
    // An unusual given name before a usual surname.
    return telling.count >= 2
      && telling.dropFirst().contains { surnames.contains(Self.word($0)) }
  }

  /// Whether a text is what a person's name is when nobody takes the trouble of capitals: a known given name, and
  /// no word that is none of a name.
  func isPersonInSmallLetters(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longestName, Self.mayBeName(text.utf8) else { return false }
    let all = words(text[...])
    let telling = all.map(Self.word).filter { !particles.contains($0) }
    guard let first = telling.first, telling.count <= 5, all.allSatisfy(isLetters) else {
      return false
    }
    return givenNames.contains(first) && !telling.contains(where: noNames.contains)
  }

  /// Whether a text is initials with full stops, alone or before names with capitals.
  func isInitials(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longestName, Self.mayBeName(text.utf8) else { return false }
    let parts = text.split { $0.isWhitespace || $0 == "." }
    let initials = parts.prefix { $0.count == 1 && $0.allSatisfy(\.isUppercase) }
    return text.contains(".") && !initials.isEmpty && parts.count <= Self.mostWords
      && parts.dropFirst(initials.count).allSatisfy {
        ($0.first?.isUppercase ?? false) && isLetters(String($0))
          && !noNames.contains(Self.word(String($0)))
      }
  }

  /// Whether a text has no digit and no more words than a name.
  private static func mayBeName(_ text: String.UTF8View) -> Bool {
    var words = 0
    var isInside = false
    for byte in text {
      if byte >= 0x30, byte <= 0x39 { return false }
      let isBlank = byte == 0x20 || byte == 0x2C
      if !isBlank, !isInside { words += 1 }
      isInside = !isBlank
    }
    return words <= mostWords
  }

  /// Whether a text that is shown is a person's full name and nothing else.
  ///
  /// Two words must be names both, or an unknown one stand right before a surname: places are named after people,
  /// too, and "Macrogranxa de Lamas" is a farm in one. Behind an unknown first one of several all must be names: "Carril
  /// Bici de Marqués de Senmenat" is a lane.
  public func isFullName(_ text: String) -> Bool {
    let isSmall = !isPerson(text)
    guard !isSmall || isPersonInSmallLetters(text) else { return false }
    let all = text.split { $0.isWhitespace || $0 == "," }.map { ColumnName.normalized(String($0)) }
    let telling = all.filter { !particles.contains(FoldedWord($0)) }
    func isSurname(_ word: String) -> Bool { surnames.contains(FoldedWord(word)) }
    func isGiven(_ word: String) -> Bool { givenNames.contains(FoldedWord(word)) }
    func isKnown(_ word: String) -> Bool { isGiven(word) || isSurname(word) }
    guard telling.count == 2 else {
      guard let first = telling.first, telling.count >= 3 else { return false }
      return isSmall
        ? telling.dropFirst().contains(where: isSurname)
        : isGiven(first) || text.contains(",")
          || telling.dropFirst().allSatisfy { isKnown($0) || $0.utf8.count == 1 }
    }
    let areKnown = telling.allSatisfy(isKnown)
    return telling.contains(where: isSurname) && (areKnown || all.count == 2)
  }

  private func words(_ text: Substring) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Letters, with a hyphen, an apostrophe or the dot of an initial.
  private func isLetters(_ word: String) -> Bool {
    word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
  }
}
