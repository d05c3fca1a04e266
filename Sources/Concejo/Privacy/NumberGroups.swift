/// How the groups of one number may be parted.
struct GroupSeparators {
  /// Signs of which one may stand between two groups, with a blank on either side: a bit for each from
  /// 0x20 on.
  private let signs: UInt64
  /// Whether a line may end between two groups.
  private let mayBreak: Bool

  /// Separators of some signs from 0x20 to 0x5F.
  init(signs: [UInt8], mayBreak: Bool = false) {
    self.signs = signs.reduce(0) { $0 | 1 << UInt64($1 - 0x20) }
    self.mayBreak = mayBreak
  }

  private func allows(_ sign: UInt8) -> Bool {
    sign >= 0x20 && sign < 0x60 && signs >> UInt64(sign - 0x20) & 1 == 1
  }

  /// Whether something parts two groups of one number.
  func allow(_ gap: NumberGap) -> Bool {
    gap.isPlain && (gap.sign.map(allows) ?? true) && (mayBreak || !gap.isBroken)
  }
}

/// What stands before a number, read once: each of many rules looks at what parts a number from the next ones.
struct NumberGap: Sendable {
  /// The sign, or nil for none.
  let sign: UInt8?
  /// Whether a line ends there.
  let isBroken: Bool
  /// Whether it may part the groups of a number at all: something, but one sign at most, and few blanks.
  let isPlain: Bool

  init(_ gap: Separation) {
    sign = gap.signs.first
    isBroken = gap.breaks > 0
    isPlain = gap.signs.count <= 1 && !gap.isEmpty && gap.blanks <= 3 && gap.breaks <= 1
  }
}

extension PersonalDataSearch {
  /// Runs of digits from one on, parted by nothing but some signs, whose digits come to a number.
  ///
  /// - Parameters:
  ///   - count: How many digits all of them have.
  ///   - first: The first run.
  ///   - separators: What may part two runs.
  /// - Returns: The runs, or nil where their digits do not come to `count`.
  func digitGroups(_ count: Int, from first: Int, separators: GroupSeparators) -> Range<Int>? {
    var total = 0
    var run = first
    while run < text.runs.count, text.runs[run].isNumber {
      total += text.runs[run].length
      if total >= count { return total == count ? first..<(run + 1) : nil }
      guard let gap = gap(beforeNumberBehind: run), separators.allow(gap) else { return nil }
      run += 1
    }
    return nil
  }

  /// The same for numbers of several lengths, the longest first.
  func digitGroups(
    _ counts: ClosedRange<Int>, from first: Int, separators: GroupSeparators
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var total = text.runs[first].length
    var run = first
    while total <= counts.upperBound {
      if total >= counts.lowerBound { found.append(first..<(run + 1)) }
      guard let gap = gap(beforeNumberBehind: run), separators.allow(gap) else { break }
      run += 1
      total += text.runs[run].length
    }
    return found.reversed()
  }

  /// Digits of the longest number that a rule looks for: those of an account.
  static let mostDigits = 24

  /// All runs of digits from one on that nothing but some signs parts, and how many digits they have.
  ///
  /// Where they have more than ``mostDigits`` they are no number of a person, and the rest is not counted: of a long
  /// row of numbers each would be read to the end of the row.
  func longestGroups(from first: Int, separators: GroupSeparators) -> (
    runs: Range<Int>, digits: Int
  ) {
    var total = text.runs[first].length
    var run = first
    while total <= Self.mostDigits, let gap = gap(beforeNumberBehind: run), separators.allow(gap) {
      run += 1
      total += text.runs[run].length
    }
    return (first..<(run + 1), total)
  }

  /// Whether the same sign, or none, parts all groups of a number.
  func isPartedAlike(_ groups: Range<Int>) -> Bool {
    let first = text.separation(after: groups.lowerBound).signs
    return groups.dropLast().allSatisfy { text.separation(after: $0).signs == first }
  }

  /// Whether a number is written as amounts are: groups of three behind full stops.
  func isAmount(_ groups: Range<Int>) -> Bool {
    groups.count > 1
      && groups.dropFirst().allSatisfy {
        text.runs[$0].length == 3 && text.gap(after: $0 - 1).elementsEqual([0x2E])
      }
  }

  /// Whether some groups of a number belong to a day such as `12/03/2026` or `2026-03-12`: an id beside it is
  /// no longer number.
  func holdsDay(_ groups: Range<Int>) -> Bool {
    guard groups.count >= 2 else { return false }
    return (max(groups.lowerBound - 2, 0)..<groups.upperBound).contains { run in
      // All of it in the number, or only its beginning or end.
      run + 3 > groups.lowerBound && run + 3 <= text.runs.count && isDay(run..<(run + 3))
    }
  }

  /// Whether three runs are day, month and year, or these the other way round.
  private func isDay(_ runs: Range<Int>) -> Bool {
    let gap = text.gap(after: runs.lowerBound)
    guard gap.count == 1, let sign = gap.first, sign == 0x2D || sign == 0x2E || sign == 0x2F,
      runs.allSatisfy({ text.runs[$0].isNumber }), isPartedAlike(runs)
    else { return false }
    let lengths = runs.map { text.runs[$0].length }
    let values = runs.map { run in
      text.bytes(of: run).prefix(4).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    func isDay(_ day: Int, _ month: Int, _ year: Int) -> Bool {
      lengths[year] == 4 && lengths[day] <= 2 && lengths[month] <= 2
        && (1900...2100).contains(values[year]) && (1...31).contains(values[day])
        && (1...31).contains(values[month]) && min(values[day], values[month]) <= 12
    }
    return isDay(0, 1, 2) || isDay(2, 1, 0)
  }

  /// Whether a number goes on a code, as in EXP-2026-0001 or R_0010, that is no word for it.
  ///
  /// - Parameters:
  ///   - run: The first run of digits.
  ///   - words: Words that say what the number is.
  /// - Returns: Whether letters and a hyphen, or digits and a hyphen, stand right before it.
  func goesOnCode(_ run: Int, besides words: WordSet) -> Bool {
    var first = run
    // Of a row of numbers each would be read back to the beginning of the row; no code has so many.
    while first > 0, run - first < Self.mostDigits,
      text.gap(after: first - 1).elementsEqual([0x2D]), text.runs[first - 1].isNumber
    {
      first -= 1
    }
    guard first > 0, !text.runs[first - 1].isNumber, !words.contains(text.runs[first - 1].word)
    else {
      return false
    }
    let code = text.bytes(of: first - 1)
    if text.gap(after: first - 1).elementsEqual([0x5F]) { return code.count <= 8 }
    return text.gap(after: first - 1).elementsEqual([0x2D]) && (2...6).contains(code.count)
      && code.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// Whether no letter, digit or sign of a larger number stands right before or behind some bytes.
  func standsAlone(_ range: Range<Int>) -> Bool {
    beginsAlone(range.lowerBound) && endsAlone(range.upperBound)
  }

  /// Whether no letter, digit or sign of a larger number stands right before a byte.
  func beginsAlone(_ start: Int) -> Bool {
    let bytes = text.bytes
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    if Self.isWordByte(before), before < 0x80 { return false }
    let isJoined = before == 0x2E || before == 0x2C || before == 0x2D || before == 0x2F
    return !(isJoined && start > 1 && Self.isDigit(bytes[start - 2]))
  }

  /// Whether no letter, digit or sign of a larger number stands right behind some bytes.
  func endsAlone(_ end: Int) -> Bool {
    let bytes = text.bytes
    guard end < bytes.count else { return true }
    let behind = bytes[end]
    if Self.isWordByte(behind), behind < 0x80 || behind == 0xC3 { return false }
    let isJoined = behind == 0x2E || behind == 0x2C || behind == 0x2D
    return !(isJoined && end + 1 < bytes.count && Self.isDigit(bytes[end + 1]))
  }

  /// Whether a number stands alone, or is written together with a word before it that says what it is:
  /// "nuss281234567840".
  func standsBehind(_ words: WordSet, _ groups: Range<Int>) -> Bool {
    let range = bytes(of: groups)
    guard endsAlone(range.upperBound) else { return false }
    let first = groups.lowerBound
    return beginsAlone(range.lowerBound)
      || text.touchesPrevious(first) && words.contains(text.runs[first - 1].word)
  }

  /// The bytes of some runs and all between them.
  func bytes(of runs: Range<Int>) -> Range<Int> {
    text.runs[runs.lowerBound].range.lowerBound..<text.runs[runs.upperBound - 1].range.upperBound
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
