/// A text cut into runs of letters and runs of digits, for those who look for patterns in it.
struct TextRuns {
  /// A run: as many letters, or digits, as follow one another.
  struct Run {
    private let start: UInt32
    private let end: UInt32
    /// Whether it is made of digits.
    let isNumber: Bool
    /// Whether its first letter is a capital of ASCII or Latin-1.
    let isCapitalized: Bool
    /// Its letters in lower case with bare vowels, or its digits.
    let word: FoldedWord

    /// Where it stands, in UTF-8 bytes.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// Number of bytes.
    var length: Int { Int(end - start) }

    fileprivate init(range: Range<Int>, isNumber: Bool, isCapitalized: Bool, word: FoldedWord) {
      (start, end) = (UInt32(range.lowerBound), UInt32(range.upperBound))
      self.isNumber = isNumber
      self.isCapitalized = isCapitalized
      self.word = word
    }
  }

  /// The text.
  let bytes: [UInt8]
  /// The runs in order.
  let runs: [Run]
  /// Whether the text has one of the signs that addresses on line are written with: an at sign, a per cent
  /// sign or one of full width.
  let hasSign: Bool
  /// Whether it has a star, of which everything hidden has some.
  let hasStar: Bool
  /// Where its last line break stands; nil where it has none.
  let lastBreak: Int?

  /// Cuts a text.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var runs: [Run] = []
    let span = bytes.span
    // A long text of short words would take room for twice its runs, and half as much again while it grows.
    runs.reserveCapacity(span.count > Self.longText ? Self.runCount(span) : span.count / 4)
    var position = 0
    var (hasSign, hasStar) = (false, false)
    var lastBreak: Int?
    while position < span.count {
      let start = position
      let isNumber = PersonalDataSearch.isDigit(span[position])
      var folder = FoldedWord.Folder()
      while position < span.count {
        let byte = span[position]
        // Nearly all bytes are letters and digits of ASCII.
        if byte < 0x80 {
          guard isNumber ? byte &- 0x30 < 10 : (byte | 0x20) &- 0x61 < 26 else { break }
          folder.addPlain(isNumber ? byte : byte | 0x20)
          position += 1
          continue
        }
        let width = isNumber ? 0 : Self.letterWidth(span, at: position)
        guard width > 0 else { break }
        if byte == 0xEF { hasSign = true }
        for _ in 0..<width {
          folder.add(span[position])
          position += 1
        }
      }
      guard position > start else {
        let byte = span[position]
        if byte == 0x40 || byte == 0x25 || byte == 0xEF { hasSign = true }
        if byte == 0x2A { hasStar = true }
        if byte == 0x0A { lastBreak = position }
        position += byte < 0x80 ? 1 : DecodedScalar(span, at: position).width
        continue
      }
      runs.append(
        Run(
          range: start..<position, isNumber: isNumber,
          isCapitalized: Self.isCapital(span, at: start), word: folder.word))
    }
    (self.bytes, self.runs) = (bytes, runs)
    (self.hasSign, self.hasStar, self.lastBreak) = (hasSign, hasStar, lastBreak)
  }

  /// Bytes of a text whose runs are counted before they are read.
  private static let longText = 1 << 16

  /// About how many runs a text has.
  private static func runCount(_ bytes: borrowing Span<UInt8>) -> Int {
    var (count, last) = (0, 0)
    for position in bytes.indices {
      let byte = bytes[position]
      let kind = PersonalDataSearch.isDigit(byte) ? 1 : PersonalDataSearch.isWordByte(byte) ? 2 : 0
      if kind != last, kind > 0 { count += 1 }
      last = kind
    }
    return count
  }

  /// Bytes of the letter beyond ASCII at a place, 0 where none stands.
  private static func letterWidth(_ bytes: borrowing Span<UInt8>, at position: Int) -> Int {
    let scalar = DecodedScalar(bytes, at: position)
    let type = CharacterClass.of(scalar.value)
    return type == .letter || type == .mark ? scalar.width : 0
  }

  private static func isCapital(_ bytes: borrowing Span<UInt8>, at position: Int) -> Bool {
    let byte = bytes[position]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    guard byte == 0xC3, position + 1 < bytes.count else { return false }
    return bytes[position + 1] <= 0x9E
  }

  /// What stands between a run and the next one.
  func gap(after run: Int) -> ArraySlice<UInt8> {
    let end = run + 1 < runs.count ? runs[run + 1].range.lowerBound : bytes.count
    return bytes[runs[run].range.upperBound..<end]
  }

  /// The bytes of a run.
  func bytes(of run: Int) -> ArraySlice<UInt8> { bytes[runs[run].range] }

  /// The run that begins at a byte.
  func run(at byte: Int) -> Int? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].range.lowerBound < byte { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].range.lowerBound == byte ? low : nil
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
    var digits: [Int] = []
    digits.reserveCapacity(range.reduce(0) { $0 + runs[$1].length })
    for run in range { for byte in bytes(of: run) { digits.append(Int(byte) - 0x30) } }
    return digits
  }

  /// Whether a phrase begins at a run; its words may be parted by anything but letters and digits.
  func hasPhrase(_ phrase: [FoldedWord], at run: Int) -> Bool {
    guard run >= 0, run + phrase.count <= runs.count else { return false }
    for place in phrase.indices where runs[run + place].word != phrase[place] { return false }
    return true
  }

  /// Whether something hidden stands between a run and the next one.
  func hasMask(behind run: Int) -> Bool {
    let gap = gap(after: run)
    guard gap.count >= 5, let bracket = gap.firstIndex(of: 0x5B) else { return false }
    return gap[bracket...].starts(with: PersonalDatum.hidden.utf8)
  }

  /// Whether a sentence or a line ends between a run and the next one.
  ///
  /// None ends at what is hidden, nor at a short word with a capital, which may be a title that is cut.
  func endsSentence(_ run: Int) -> Bool {
    let gap = gap(after: run)
    guard gap.contains(where: { [0x0A, 0x2E, 0x21, 0x3F].contains($0) }), !hasMask(behind: run)
    else {
      return false
    }
    let isCut = runs[run].isCapitalized && runs[run].length <= 4 && gap.elementsEqual([0x2E, 0x20])
    return !isCut
  }
}
