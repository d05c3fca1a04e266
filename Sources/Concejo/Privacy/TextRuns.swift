/// A text cut into runs of letters and runs of digits, for those who look for patterns in it.
struct TextRuns {
  /// A run: as many letters, or digits, as follow one another.
  struct Run {
    /// Where it stands, in UTF-8 bytes.
    let range: Range<Int>
    /// Whether it is made of digits.
    let isNumber: Bool
    /// Whether its first letter is a capital.
    let isCapitalized: Bool
    /// Its letters in lower case with bare vowels, or its digits; of very long ones the beginning.
    let word: String

    /// Number of bytes.
    var length: Int { range.count }
  }

  /// The text.
  let bytes: [UInt8]
  /// The runs in order.
  let runs: [Run]

  /// Cuts a text.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var runs: [Run] = []
    runs.reserveCapacity(bytes.count / 5)
    let span = bytes.span
    var folded: [UInt8] = []
    var position = 0
    while position < span.count {
      let first = DecodedScalar(span, at: position)
      let type = CharacterClass.of(first.value)
      guard type == .letter || type == .digit else {
        position += first.width
        continue
      }
      let start = position
      folded.removeAll(keepingCapacity: true)
      while position < span.count {
        let scalar = DecodedScalar(span, at: position)
        let next = CharacterClass.of(scalar.value)
        guard next == type || next == .mark else { break }
        folded.appendLowercased(scalar.value)
        position += scalar.width
      }
      let isCapitalized =
        type == .letter && Unicode.Scalar(first.value)?.properties.isUppercase ?? false
      runs.append(
        Run(
          range: start..<position, isNumber: type == .digit, isCapitalized: isCapitalized,
          word: String(decoding: Lexicon.foldingAccents(folded.prefix(40)), as: UTF8.self)))
    }
    self.bytes = bytes
    self.runs = runs
  }

  /// What stands between a run and the next one.
  func gap(after run: Int) -> ArraySlice<UInt8> {
    let end = run + 1 < runs.count ? runs[run + 1].range.lowerBound : bytes.count
    return bytes[runs[run].range.upperBound..<end]
  }

  /// Whether a run follows the one before it at once.
  func touchesPrevious(_ run: Int) -> Bool {
    run > 0 && runs[run - 1].range.upperBound == runs[run].range.lowerBound
  }

  /// Whether a run is followed by the next one at once.
  func touchesNext(_ run: Int) -> Bool { run + 1 < runs.count && gap(after: run).isEmpty }

  /// The byte before a run, or a blank.
  func byte(before run: Int) -> UInt8 {
    let start = runs[run].range.lowerBound
    return start > 0 ? bytes[start - 1] : 0x20
  }

  /// Digits of some runs, one behind another.
  func digits(of range: Range<Int>) -> [Int] {
    range.flatMap { runs[$0].word.utf8.map { Int($0) - 0x30 } }
  }

  /// Whether a phrase of folded words begins at a run; words may be parted by anything but letters.
  func hasPhrase(_ phrase: [String], at run: Int) -> Bool {
    guard run >= 0, run + phrase.count <= runs.count else { return false }
    return phrase.indices.allSatisfy { runs[run + $0].word == phrase[$0] }
  }
}
