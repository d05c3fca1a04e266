/// Looks through one text for personal data.
struct PersonalDataSearch {
  let text: TextRuns
  let cues: PrivacyCues
  private(set) var found: [PersonalDatum] = []

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
    for datum in data where !found.contains(where: { $0.range.overlaps(datum.range) }) {
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
