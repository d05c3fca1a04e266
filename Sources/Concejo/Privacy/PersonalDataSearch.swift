/// Looks through one text for personal data.
struct PersonalDataSearch {
  let text: TextRuns
  let cues: PrivacyCues
  private(set) var found: [PersonalDatum] = []
  /// Whether a byte is part of something found; empty until something is.
  private var isTaken: [Bool] = []

  /// Finds everything; what overlaps something found before is left out.
  init(_ text: String, cues: PrivacyCues = .shared) {
    self.text = TextRuns(text)
    self.cues = cues
    let bytes = self.text.bytes
    if bytes.contains(0x40) {
      add(emails())
      add(handles())
    }
    if self.text.runs.contains(where: \.isNumber) {
      // Those with check digits first: they are sure of what they are.
      add(accounts())
      add(identityNumbers())
      add(passports())
      add(socialSecurityNumbers())
      add(cards())
      add(addresses())
      add(telephones())
      add(plates())
    }
    add(spelledEmails())
    add(signatures())
    add(introductions())
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func add(_ data: [PersonalDatum]) {
    guard !data.isEmpty else { return }
    if isTaken.isEmpty { isTaken = Array(repeating: false, count: text.bytes.count) }
    for datum in data where !isTaken[datum.range].contains(true) {
      for byte in datum.range { isTaken[byte] = true }
      found.append(datum)
    }
  }

  /// Whether one of the runs before a run, at most so many, is one of some words.
  func isPreceded(_ run: Int, within count: Int, by words: Set<FoldedWord>) -> Bool {
    text.runs[max(run - count, 0)..<run].contains { words.contains($0.word) }
  }

  /// Whether a byte is a letter or digit, or part of a letter beyond ASCII.
  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }
}
