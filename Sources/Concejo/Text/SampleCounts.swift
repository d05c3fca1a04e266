/// How often words, or up to four letters in a row, stand in the sample of each language: data, kept in
/// `Resources/profiles`.
///
/// A line has the text, a tabulator, and the counts of the languages in their order, parted by commas; those behind
/// the last that is not zero are left out. To count the samples at each start takes ten times as long as to read
/// what was counted; `LanguageSamplesTests` holds both against each other, and writes the files anew.
struct SampleCounts {
  /// Words, and those that a language's profile lists as stop words once more.
  static let words = SampleCounts(path: "profiles/words.txt")
  /// Up to four letters in a row; ``mark`` stands before a word's first letter and behind its last.
  static let sequences = SampleCounts(path: "profiles/sequences.txt")

  /// Stands where a word begins and ends.
  static let mark = UInt32(UInt8(ascii: "_"))

  private let path: String

  /// Reads the lines in their order.
  ///
  /// - Parameter body: Told of each text in UTF-8, and of its counts by language.
  /// - Precondition: The file is part of the build; a broken one is a packaging mistake.
  func read(_ body: (ArraySlice<UInt8>, LanguageIdentifier.Scores) -> Void) {
    let bytes = [UInt8](Resource.data(path))
    var position = 0
    while position < bytes.count {
      let start = position
      while bytes[position] != UInt8(ascii: "\t") { position += 1 }
      let text = bytes[start..<position]
      var counts = LanguageIdentifier.Scores.zero
      var (language, count) = (0, 0)
      position += 1
      while bytes[position] != UInt8(ascii: "\n") {
        if bytes[position] == UInt8(ascii: ",") {
          counts[language] = Float(count)
          (language, count) = (language + 1, 0)
        } else {
          count = count * 10 + Int(bytes[position] - UInt8(ascii: "0"))
        }
        position += 1
      }
      counts[language] = Float(count)
      position += 1
      body(text, counts)
    }
  }
}
