/// Something in a text that a person should look at: it may be a personal datum.
public struct DoubtfulPassage: Sendable, Equatable {
  /// What it looks like.
  public enum Kind: String, Sendable, CaseIterable {
    /// Seven digits and more, however they are parted.
    case digits
    /// Letters and digits together, as in numbers of documents.
    case code
    /// Five numbers told in words one after another.
    case spokenDigits = "spoken digits"
    /// A given name before a word that may be a surname.
    case name
    /// A sign of e-mail addresses, or a word for it, between other words.
    case atSign = "at sign"
    /// A number a little behind a word of addresses, documents or networks.
    case cue
  }

  /// What it looks like.
  public let kind: Kind
  /// Where it stands, in UTF-8 bytes of the text.
  public let range: Range<Int>
}

/// Looks a text through by other means than the gate, so that both are not blind in the same places.
///
/// No rule of the gate is asked: neither check digits nor phrases nor the form of any one number. What is
/// found is often none; amounts, dates, laws and numbers of files are left out. The words lie in
/// `privacy/second-opinion.json`.
public struct SecondOpinion: Sendable {
  let givenNames: WordSet
  let surnames: WordSet
  let numberWords: WordSet
  private let counted: WordSet
  private let named: WordSet
  let places: WordSet
  /// Words for small ways and hamlets, and for floors.
  let hamlets, floors: WordSet
  /// Words before and behind a name where somebody says who she is, and words of leave.
  let introductions, introductionsBehind, leaves: WordSet
  /// Words around a name that say that a person is meant, and before one that say that a place is.
  let personCues, placeCues: WordSet
  /// Words behind which a name is told, and those of kin before a surname: "a nombre de", "viuda de".
  let names, widows: WordSet
  private let cues: WordSet
  /// Words behind which a code of letters and digits is somebody's, and words for signing.
  let codeCues, signings: WordSet
  /// Words before an address, of which the house may have two digits.
  private let homes: WordSet
  let births: WordSet
  private let signWords: WordSet
  private let telling: WordFilter

  private struct File: Decodable {
    let numberWords, counted, named, places, cues, homes, signWords, births: [String]
    let hamlets, floors, introductions, introductionsBehind, leaves: [String]
    let personCues, placeCues, names, widows, codeCues, signings: [String]
  }

  /// Loads the words.
  public init() {
    func set(_ words: [String]) -> WordSet { WordSet(words.map { FoldedWord($0) }) }
    let file = Resource.decode(File.self, from: "privacy/second-opinion.json")
    let names = PersonNameFile.shipped
    givenNames = WordSet(names.givenNames.map { FoldedWord($0) })
    surnames = WordSet(names.surnames.map { FoldedWord($0) })
    numberWords = set(file.numberWords)
    (counted, named, places) = (set(file.counted), set(file.named), set(file.places))
    births = set(file.births)
    (personCues, placeCues) = (set(file.personCues), set(file.placeCues))
    (self.names, widows) = (set(file.names), set(file.widows))
    (cues, signWords) = (set(file.cues + file.homes + file.births), set(file.signWords))
    homes = set(file.homes)
    (codeCues, signings) = (set(file.codeCues), set(file.signings))
    (hamlets, floors, leaves) = (set(file.hamlets), set(file.floors), set(file.leaves))
    (introductions, introductionsBehind) = (
      set(file.introductions), set(file.introductionsBehind)
    )
    telling = WordFilter(
      [
        givenNames, numberWords, cues, signWords, introductions, leaves, personCues, self.names,
        widows, codeCues, signings, WordSet(["linkedin"]),
      ].flatMap(\.words))
  }

  /// What a person should look at, in the order of the text; no two overlap.
  public func passages(in text: String) -> [DoubtfulPassage] {
    let runs = TextRuns(text)
    var found: [DoubtfulPassage] = []
    var end = 0
    for index in runs.runs.indices where runs.runs[index].range.lowerBound >= end {
      guard let passage = passage(at: index, in: runs) else { continue }
      found.append(passage)
      end = passage.range.upperBound
    }
    return found
  }

  /// What a person should look at in many pieces of text, such as the lines of a file, in their order.
  public func passages(
    inPieces pieces: [ArraySlice<UInt8>]
  ) -> [(piece: Int, passage: DoubtfulPassage)] {
    let found: [(piece: Int, passage: DoubtfulPassage)] =
      parallelChunks(0..<pieces.count, chunk: 256) { range in
        range.flatMap { piece in
          passages(in: String(decoding: pieces[piece], as: UTF8.self)).map { (piece, $0) }
        }
      }.flatMap(\.self)
    return withoutUsualNames(found, in: pieces)
  }

  private func passage(at index: Int, in text: TextRuns) -> DoubtfulPassage? {
    if text.runs[index].isNumber {
      let number =
        digits(from: index, in: text) ?? mixedDigits(from: index, in: text)
        ?? plate(at: index, in: text) ?? codeOfDigits(from: index, in: text)
      return number ?? house(at: index, in: text) ?? door(at: index, in: text)
        ?? houseBeforeWay(at: index, in: text)
    }
    if let code = code(from: index, in: text) { return code }
    if let sign = atSign(behind: index, in: text) ?? handle(at: index, in: text) { return sign }
    if let name = closingName(from: index, in: text) ?? cutName(at: index, in: text)
      ?? openingOfLastLine(at: index, in: text)
    {
      return name
    }
    if let plate = hyphenedPlate(at: index, in: text) { return plate }
    let word = text.runs[index].word
    guard telling.mayHold(word) else { return nil }
    return named(at: index, in: text) ?? cued(at: index, in: text)
  }

  /// A name at a word that may open one, or numbers in words.
  private func named(at index: Int, in text: TextRuns) -> DoubtfulPassage? {
    spokenDigits(from: index, in: text) ?? introducedName(from: index, in: text)
      ?? nameBeforeIntroduction(from: index, in: text) ?? name(from: index, in: text)
      ?? signedName(around: index, in: text) ?? cuedName(behind: index, in: text)
  }

  /// What a word tells of the numbers, codes and words behind it.
  private func cued(at index: Int, in text: TextRuns) -> DoubtfulPassage? {
    lastWordSigned(behind: index, in: text) ?? spokenHouse(at: index, in: text)
      ?? page(at: index, in: text) ?? cuedCode(behind: index, in: text)
      ?? signWord(at: index, in: text) ?? numberBehindCue(index, in: text)
  }

  func passage(
    _ kind: DoubtfulPassage.Kind, _ runs: Range<Int>, in text: TextRuns
  ) -> DoubtfulPassage {
    DoubtfulPassage(
      kind: kind,
      range: text.runs[runs.lowerBound].range
        .lowerBound..<text.runs[runs.upperBound - 1].range
        .upperBound)
  }

  // MARK: Digits

  /// Fewest digits that are looked at: telephones without their prefix have as many.
  static let fewestDigits = 7

  /// Digits with anything but letters between them, three signs at most.
  private func digits(from first: Int, in text: TextRuns) -> DoubtfulPassage? {
    var end = first + 1
    var count = text.runs[first].length
    // A bar parts the entries of a list.
    while end < text.runs.count, text.runs[end].isNumber, text.gap(after: end - 1).count <= 3,
      !text.gap(after: end - 1).contains(0x7C)
    {
      count += text.runs[end].length
      end += 1
    }
    let runs = first..<end
    if let mark = marked(first, in: text) { return mark }
    if let code = letteredDigits(runs, count: count, in: text) { return code }
    guard count >= Self.fewestDigits, !isInside(first, in: text), !isUsual(runs, in: text),
      !isWholeCell(runs, in: text)
    else {
      return nil
    }
    return passage(.digits, runs, in: text)
  }

  /// Whether digits go on from others that were looked at: the 12 of "2024-12-37094".
  private func isInside(_ run: Int, in text: TextRuns) -> Bool {
    guard run > 0, text.runs[run - 1].isNumber else { return false }
    let gap = text.gap(after: run - 1)
    return gap.count == 1 && [0x2D, 0x2E, 0x2C].contains(gap.first ?? 0)
  }

  /// Seven to nine digits, however they are parted, with one capital before or behind them.
  private func letteredDigits(
    _ runs: Range<Int>, count: Int, in text: TextRuns
  ) -> DoubtfulPassage? {
    func isLetter(_ run: Int) -> Bool {
      text.runs[run].length == 1 && text.runs[run].isCapitalized
    }
    let (before, behind) = (runs.lowerBound - 1, runs.upperBound)
    let hasBefore = before >= 0 && isLetter(before) && text.gap(after: before).count <= 1
    let hasBehind =
      behind < text.runs.count && isLetter(behind) && text.gap(after: behind - 1).count <= 1
    let isDate = runs.map { text.runs[$0].length } == [4, 2, 2]
    guard (7...9).contains(count), hasBefore || hasBehind, !isDate else { return nil }
    return passage(
      .code, (hasBefore ? before : runs.lowerBound)..<(hasBehind ? behind + 1 : behind), in: text)
  }

  /// Four digits before two or three capitals, and a floor behind another number: 12, 3º.
  private func marked(_ run: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard run + 1 < text.runs.count, !text.runs[run + 1].isNumber, text.gap(after: run).count <= 1
    else { return nil }
    let letters = text.bytes(of: run + 1)
    if text.runs[run].length == 4, (2...3).contains(letters.count),
      letters.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
    {
      return passage(.code, run..<run + 2, in: text)
    }
    let isFloor =
      text.runs[run].length <= 2 && [0xBA, 0xAA].contains(letters.dropFirst().first ?? 0)
    let house = (max(run - 4, 0)..<run).first {
      text.runs[$0].isNumber && text.runs[$0].length <= 3
        && !([0xBA, 0xAA].contains(text.bytes(of: $0 + 1).dropFirst().first ?? 0))
    }
    guard isFloor, let house else { return nil }
    return passage(.cue, house..<run + 2, in: text)
  }

  /// Amounts, dates, years, laws, numbers of files, and what counts something.
  private func isUsual(_ runs: Range<Int>, in text: TextRuns) -> Bool {
    let lengths = runs.map { text.runs[$0].length }
    let signs = Set(runs.dropLast().flatMap { text.gap(after: $0) })
    if signs.contains(0x3A) || signs.contains(0x25) || signs.contains(0x2B) { return true }
    if isInsideLongWord(runs, in: text) { return true }
    // What is counted up: lines 1, 2, 3, 4.
    if lengths.count > 5, lengths[0] < 3 { return true }
    if isList(lengths, of: signs) || isPartOfCode(runs.lowerBound, in: text) { return true }
    let isAmount =
      lengths.count > 1 && lengths[0] <= 3 && lengths.dropFirst().dropLast().allSatisfy { $0 == 3 }
      && (lengths.last == 3 || signs.contains(0x2C)) && signs.isSubset(of: [0x2E, 0x2C, 0x20])
      && lengths.reduce(0, +) != 9
    let isDate =
      lengths.count >= 3 && lengths.allSatisfy { $0 <= 2 || $0 == 4 } && lengths.contains(4)
    let areYears = lengths.allSatisfy { $0 == 4 } && runs.allSatisfy { isYear($0, in: text) }
    let isDecimal = lengths.count == 2 && lengths[0] <= 2 && signs.isSubset(of: [0x2E, 0x2C])
    if isAmount || isDate || areYears || isDecimal { return true }
    if [0x3D, 0x5F].contains(text.byte(before: runs.lowerBound)) || isTime(runs, in: text) {
      return true
    }
    let before = text.runs[max(runs.lowerBound - 4, 0)..<runs.lowerBound]
    if before.contains(where: { named.contains($0.word) }) { return true }
    guard runs.upperBound < text.runs.count else { return false }
    let gap = text.gap(after: runs.upperBound - 1)
    // The letter of a document is no metre.
    let next = text.runs[runs.upperBound]
    let isCounted = counted.contains(next.word) && (next.length > 1 || lengths.reduce(0, +) < 7)
    return gap.contains(0x25) || gap.starts(with: " €".utf8) || gap.starts(with: "€".utf8)
      || isCounted && gap.count <= 2
  }

  /// Whether there is a time as machines count it, in seconds since 1970.
  private func isTime(_ runs: Range<Int>, in text: TextRuns) -> Bool {
    runs.contains { text.runs[$0].length == 10 && text.bytes(of: $0).starts(with: "1".utf8) }
  }

  /// Lines of buses with commas between them, amounts of money with both signs, and from one to another.
  private func isList(_ lengths: [Int], of signs: Set<UInt8>) -> Bool {
    let isRange = signs.contains(0x2D) && signs.contains(0x2E) && lengths.count.isMultiple(of: 2)
    if isRange, lengths.indices.allSatisfy({ $0.isMultiple(of: 2) || lengths[$0] == 3 }) {
      return true
    }
    guard signs.contains(0x2C) || signs.contains(0x2D) && lengths.count > 3 else { return false }
    return signs.contains(0x2E) && signs.contains(0x2C)
      || lengths.count > 2 && lengths.allSatisfy { (2...3).contains($0) }
        && lengths.reduce(0, +) != 9
  }

  /// Whether letters stand before digits with a hyphen: "MAD-2024-12-37094".
  private func isPartOfCode(_ run: Int, in text: TextRuns) -> Bool {
    run > 0 && text.gap(after: run - 1).elementsEqual([0x2D]) && !text.runs[run - 1].isNumber
      && (text.runs[run].length == 4 || text.runs[run].length > 9)
  }

  /// Whether digits are part of a long word of letters and digits, such as a code of the web.
  private func isInsideLongWord(_ runs: Range<Int>, in text: TextRuns) -> Bool {
    var (first, last) = (runs.lowerBound, runs.upperBound - 1)
    while text.touchesPrevious(first) { first -= 1 }
    while text.touchesNext(last) { last += 1 }
    let isMixed = first < runs.lowerBound || last > runs.upperBound - 1
    let isLong = isMixed && (last - first > 4 || text.byte(before: first) == 0x2D)
    return isLong || last > runs.upperBound - 1 && text.runs[last].length > 12
  }

  /// Whether digits are all that a cell of a table holds: an id or a number.
  private func isWholeCell(_ runs: Range<Int>, in text: TextRuns) -> Bool {
    let (start, end) = (
      text.runs[runs.lowerBound].range.lowerBound, text.runs[runs.upperBound - 1].range.upperBound
    )
    func isEdge(_ byte: UInt8) -> Bool {
      [0x2C, 0x3B, 0x09, 0x22, 0x7C, 0x7D, 0x5D].contains(byte)
    }
    return (start == 0 || isEdge(text.bytes[start - 1]))
      && (end == text.bytes.count || isEdge(text.bytes[end]) || text.bytes[end] == 0x0D)
  }

  /// Letters that touch digits, eight signs and more with five digits and one capital among them.
  private func code(from first: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard text.runs[first].isCapitalized, text.touchesNext(first), !text.touchesPrevious(first)
    else {
      return nil
    }
    var end = first + 1
    while end < text.runs.count, text.touchesPrevious(end) { end += 1 }
    let range =
      text.runs[first].range.lowerBound..<text.runs[end - 1].range.upperBound
    let digits = text.bytes[range].count { PersonalDataSearch.isDigit($0) }
    guard (8...34).contains(range.count), digits >= 3, digits * 3 >= range.count,
      !text.bytes[range].contains(where: { $0 >= 0x61 && $0 <= 0x7A }),
      text.byte(before: first) != 0x2F, text.byte(before: first) != 0x2D,
      !text.runs[max(first - 4, 0)..<first].contains(where: { named.contains($0.word) })
    else { return nil }
    return passage(.code, first..<end, in: text)
  }

  // MARK: Words

  private static let fewestNumberWords = 5

  private func spokenDigits(from first: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard numberWords.contains(text.runs[first].word) else { return nil }
    var (end, words, last) = (first, 0, first)
    while end < text.runs.count, end - last <= 2,
      end == first || text.gap(after: end - 1).count <= 3
    {
      if numberWords.contains(text.runs[end].word) || text.runs[end].isNumber {
        words += 1
        last = end
      }
      end += 1
    }
    return words >= Self.fewestNumberWords
      ? passage(.spokenDigits, first..<(last + 1), in: text) : nil
  }

  /// A sign between letters, or a code for it; "vecin@s" is a way to write both genders.
  private func atSign(behind index: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard index + 1 < text.runs.count, !text.gap(after: index).isEmpty else { return nil }
    let gap = text.gap(after: index)
    guard gap.count <= 6, gap.contains(0x40) || gap.contains(0xEF) || isHidden(gap) else {
      return nil
    }
    let next = text.runs[index + 1]
    let ends = index + 2 == text.runs.count || !text.gap(after: index + 1).elementsEqual([0x2E])
    if gap.elementsEqual([0x40]), next.length <= 3, ends { return nil }
    return passage(.atSign, index..<index + 2, in: text)
  }

  private func isHidden(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.elementsEqual("(*)".utf8) || gap.elementsEqual("[*]".utf8) || gap.elementsEqual(" * ".utf8)
  }

  /// A word for the sign or the name of a provider, between two others.
  private func signWord(at index: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard signWords.contains(text.runs[index].word), index > 0, index + 1 < text.runs.count,
      text.gap(after: index - 1).count <= 3, text.gap(after: index).count <= 3
    else { return nil }
    let cues = PrivacyCues.shared
    let next = text.runs[index + 1].word
    let isAddress =
      !cues.providers.contains(text.runs[index].word) || cues.topDomains.contains(next)
      || cues.nameMarks.contains(next) || !text.gap(after: index - 1).elementsEqual([0x20])
    guard isAddress else { return nil }
    return passage(.atSign, (index - 1)..<(index + 2), in: text)
  }

  /// Words between a cue and its number, at most.
  private static let reach = 6

  /// Three digits and more, or a floor, a little behind a word of addresses, documents or networks.
  private func numberBehindCue(_ index: Int, in text: TextRuns) -> DoubtfulPassage? {
    guard cues.contains(text.runs[index].word) else { return nil }
    // "En dirección a la M-40".
    if index > 0, placeCues.contains(text.runs[index - 1].word) { return nil }
    let near = (index + 1)..<min(index + 1 + Self.reach, text.runs.count)
    let isBirth = births.contains(text.runs[index].word)
    let isHome = homes.contains(text.runs[index].word) || isBirth
    guard
      let number = near.first(where: {
        guard text.runs[$0].isNumber else { return isBirth && isSpokenDay($0, in: text) }
        return text.runs[$0].length >= (isHome ? 2 : 3) && !isCounted($0, in: text)
          && !text.touchesPrevious($0) && !isRoad($0, in: text) && !isPostcode($0, in: text)
          && text.byte(before: $0) != 0x2A
          && (isBirth || !isUsual($0..<$0 + 1, in: text) && !isYear($0, in: text))
      })
    else { return nil }
    guard
      !near.prefix(while: { $0 < number }).contains(where: { text.gap(after: $0).contains(0x0A) })
    else { return nil }
    return passage(.cue, index..<number + 1, in: text)
  }

  /// A number in words that no article is: "nacida a catorce de febrero".
  private func isSpokenDay(_ run: Int, in text: TextRuns) -> Bool {
    text.runs[run].length > 3 && numberWords.contains(text.runs[run].word)
  }

  private func isRoad(_ run: Int, in text: TextRuns) -> Bool {
    text.gap(after: run - 1).elementsEqual([0x2D]) && text.runs[run - 1].length <= 2
  }

  /// Whether the five digits of a postcode stand behind an address that is hidden.
  private func isPostcode(_ run: Int, in text: TextRuns) -> Bool {
    run > 0 && text.runs[run].length == 5 && text.hasMask(behind: run - 1)
  }

  /// Whether days, years or euros are counted: "vivo aquí hace 12 años".
  private func isCounted(_ run: Int, in text: TextRuns) -> Bool {
    run + 1 < text.runs.count && text.gap(after: run).count <= 1
      && counted.contains(text.runs[run + 1].word)
  }

  private func isYear(_ run: Int, in text: TextRuns) -> Bool {
    text.runs[run].length == 4 && [0x31, 0x32].contains(text.bytes(of: run).first ?? 0)
  }
}
