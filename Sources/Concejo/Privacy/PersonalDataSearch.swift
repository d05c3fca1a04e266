/// Looks through one text for personal data, once.
///
/// A class: rules that look at one word after another hold it, and its lists would be counted for each of them.
final class PersonalDataSearch {
  let text: TextRuns
  let cues: PrivacyCues
  /// Runs of digits.
  let numbers: [Int]
  /// Those that have at least ``fewestDigits`` together with their neighbours: years, amounts and ages,
  /// which most numbers are, prove nothing.
  let longNumbers: [Int]
  /// What stands before each run that is a number; empty where so few are that each is read when it is asked for.
  private let numberGaps: [NumberGap?]
  /// Runs with a word of the cues that some rule begins at.
  private let openers: [Opener]
  /// What was found, in the order of the text; no two overlap.
  private(set) var found: [PersonalDatum] = []
  /// Whether a byte is part of something found; empty until something is.
  private var isTaken: [Bool] = []

  /// A word at which a rule begins.
  private struct Opener {
    /// The run.
    let run: Int
    /// What the word may open.
    let roles: PrivacyCues.Roles
  }

  /// Finds everything; what overlaps something found before is left out.
  ///
  /// The first and last words of a piece of another text do not say who writes it.
  init(_ text: String, cues: PrivacyCues = .shared, isWhole: Bool = true) {
    self.text = TextRuns(text)
    self.cues = cues
    (numbers, openers) = Self.marked(self.text, by: cues)
    longNumbers = Self.long(numbers, in: self.text)
    numberGaps = Self.gaps(before: numbers, in: self.text)
    let roles = openers.reduce(into: PrivacyCues.Roles()) { $0.formUnion($1.roles) }
    for detector in PersonalDataDetector.inOrder {
      let isWorthwhile =
        switch detector.need {
        case .anything: true
        case .sign: self.text.hasSign
        case .number: !numbers.isEmpty
        case .word(let openers): !roles.isDisjoint(with: openers)
        case .wordAndNumber(let openers): !roles.isDisjoint(with: openers) && !numbers.isEmpty
        case .wordOrNumber(let openers): !roles.isDisjoint(with: openers) || !numbers.isEmpty
        case .wordOrSign(let openers): !roles.isDisjoint(with: openers) || self.text.hasSign
        case .mask: isWhole && self.text.hasStar
        case .wholeText: isWhole && self.text.runs.count > 2
        }
      if isWorthwhile { add(detector.data(in: self)) }
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func marked(
    _ text: TextRuns, by cues: PrivacyCues
  ) -> (numbers: [Int], openers: [Opener]) {
    var numbers: [Int] = []
    var openers: [Opener] = []
    // One word in four opens something.
    openers.reserveCapacity(text.runs.count / 4)
    for run in text.runs.indices {
      if text.runs[run].isNumber {
        numbers.append(run)
      } else if let opening = cues.openings[text.runs[run].word] {
        let next = run + 1 < text.runs.count ? text.runs[run + 1].word : nil
        let roles = opening.roles(before: next)
        if !roles.isEmpty { openers.append(Opener(run: run, roles: roles)) }
      }
    }
    return (numbers, openers)
  }

  /// No number of a person that is made of digits alone has fewer.
  private static let fewestDigits = 6

  private static func long(_ numbers: [Int], in text: TextRuns) -> [Int] {
    var long: [Int] = []
    var start = 0
    while start < numbers.count {
      var end = start
      var digits = 0
      repeat {
        digits += text.runs[numbers[end]].length
        end += 1
      } while end < numbers.count && numbers[end] == numbers[end - 1] + 1
      if digits >= fewestDigits { long += numbers[start..<end] }
      start = end
    }
    return long
  }

  /// A text with more numbers has its gaps read once.
  ///
  /// A dozen rules look from each number at the next ones, so that a megabyte of joined numbers took 4 to 18
  /// seconds. Nearly all texts have fewer, and need no array.
  private static let fewNumbers = 64

  private static func gaps(before numbers: [Int], in text: TextRuns) -> [NumberGap?] {
    guard numbers.count > fewNumbers else { return [] }
    var gaps = [NumberGap?](repeating: nil, count: text.runs.count)
    for number in numbers where number > 0 {
      gaps[number] = NumberGap(text.separation(after: number - 1))
    }
    return gaps
  }

  /// What parts a run from the next one, if that is a number.
  func gap(beforeNumberBehind run: Int) -> NumberGap? {
    guard run + 1 < text.runs.count else { return nil }
    if !numberGaps.isEmpty { return numberGaps[run + 1] }
    return text.runs[run + 1].isNumber ? NumberGap(text.separation(after: run)) : nil
  }

  private func add(_ data: [PersonalDatum]) {
    guard !data.isEmpty else { return }
    if isTaken.isEmpty { isTaken = Array(repeating: false, count: text.bytes.count) }
    for datum in data where !isTaken[datum.range].contains(true) {
      for byte in datum.range { isTaken[byte] = true }
      found.append(datum)
    }
  }

  /// Runs with a word of a role.
  func runs(with role: PrivacyCues.Roles) -> some Sequence<Int> {
    openers.lazy.filter { !$0.roles.isDisjoint(with: role) }.map(\.run)
  }

  /// Whether one of the runs before a run, at most so many, is one of some words.
  func isPreceded(_ run: Int, within count: Int, by words: WordSet) -> Bool {
    var place = run - 1
    while place >= 0, place >= run - count {
      if words.contains(text.runs[place].word) { return true }
      place -= 1
    }
    return false
  }

  /// Whether a byte is a letter or digit, or part of a letter beyond ASCII.
  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }
}
