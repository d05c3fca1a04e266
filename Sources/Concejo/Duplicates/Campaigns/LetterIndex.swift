/// Tells which of many letters a text holds something of, without looking at every letter.
///
/// Of thousands of letters a text has words in a row with a few: it is compared with those alone.
struct LetterIndex: Sendable {
  /// What a text holds of one letter.
  struct Held: Sendable {
    /// Number of the letter.
    let letter: Int
    /// Where in the text the runs start that are the letter's as well, ascending.
    let runs: [Int]
  }

  private let spans: SpanTable
  /// For each run the place in `letters` from which the letters with it stand.
  private let firsts: [Int]
  private let letters: [Int32]

  init(_ all: [Letter]) {
    var spans = SpanTable()
    var entries: [(span: Int32, letter: Int32)] = []
    for (number, letter) in all.enumerated() {
      for span in Set(letter.spans).sorted() {
        entries.append((Int32(spans.insert(span)), Int32(number)))
      }
    }
    var firsts = [Int](repeating: 0, count: spans.count + 1)
    for entry in entries { firsts[Int(entry.span) + 1] += 1 }
    for span in 0..<spans.count { firsts[span + 1] += firsts[span] }
    var next = firsts
    var letters = [Int32](repeating: 0, count: entries.count)
    for entry in entries {
      letters[next[Int(entry.span)]] = entry.letter
      next[Int(entry.span)] += 1
    }
    (self.spans, self.firsts, self.letters) = (spans, firsts, letters)
  }

  /// The letters that a text shares a run with, ascending.
  func held(by text: [UInt32]) -> [Held] {
    var met: [UInt64] = []
    for (start, span) in SharedSpans.spans(of: text, length: Letter.runLength).enumerated() {
      guard let number = spans.number(of: span) else { continue }
      for letter in letters[firsts[number]..<firsts[number + 1]] {
        met.append(UInt64(letter) << 32 | UInt64(start))
      }
    }
    met.sort()
    var held: [Held] = []
    var first = 0
    while first < met.count {
      let letter = met[first] >> 32
      let end = met[first...].firstIndex { $0 >> 32 != letter } ?? met.count
      held.append(
        Held(letter: Int(letter), runs: met[first..<end].map { Int($0 & 0xFFFF_FFFF) }))
      first = end
    }
    return held
  }
}
