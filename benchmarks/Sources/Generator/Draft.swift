/// A text before it is spelled out: its words and the marks after them.
struct Draft: Equatable, Sendable {
  /// What follows a word.
  enum Mark: Equatable, Sendable {
    /// A space.
    case space
    /// A comma and a space.
    case comma
    /// The end of a sentence.
    case stop
  }

  /// The words in order.
  var words: [Word] = []
  /// The mark after each word; as long as `words`.
  var marks: [Mark] = []

  /// Adds a word, followed by a space until something else is said.
  mutating func append(_ word: Word) {
    words.append(word)
    marks.append(.space)
  }

  /// Ends the sentence at the last word.
  mutating func endSentence() {
    guard !marks.isEmpty else { return }
    marks[marks.count - 1] = .stop
  }

  /// Adds another text after this one.
  mutating func append(_ other: Draft) {
    words += other.words
    marks += other.marks
  }
}
