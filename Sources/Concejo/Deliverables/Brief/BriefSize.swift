/// How much of a brief is printed, so that it fits its page.
struct BriefSize: Equatable {
  /// Passages of what is asked.
  var asked: Int
  /// Characters of a passage, or of what a small group says, at most.
  var passage: Int
  /// Parts that are named.
  var parts: Int
  /// Places that are named.
  var places: Int
  /// Small groups that are named.
  var voices: Int
  /// Characters of a title of a part or of a place, at most.
  var name: Int
  /// Characters of a sentence that is made of titles and counts, such as a question, at most.
  var sentence: Int
  /// Characters of what is voted on, at most: two or three lines of its column.
  var motion: Int
  /// Rows of the harvest table for ideas that nobody has written yet.
  var blankRows: Int

  /// Sizes from the fullest to the sparest; the first that fits its page is taken.
  ///
  /// What a table needs to read the theme goes last: two passages, both sides, the questions and two rows
  /// are there in each.
  static let all: [BriefSize] = [
    BriefSize(
      asked: 3, passage: 280, parts: 8, places: 8, voices: 3, name: 80, sentence: 400, motion: 100,
      blankRows: 5),
    BriefSize(
      asked: 3, passage: 220, parts: 6, places: 6, voices: 2, name: 70, sentence: 320, motion: 90,
      blankRows: 4),
    BriefSize(
      asked: 3, passage: 180, parts: 5, places: 5, voices: 2, name: 60, sentence: 280, motion: 80,
      blankRows: 3),
    BriefSize(
      asked: 2, passage: 150, parts: 4, places: 4, voices: 1, name: 50, sentence: 240, motion: 70,
      blankRows: 3),
    BriefSize(
      asked: 2, passage: 110, parts: 3, places: 3, voices: 1, name: 36, sentence: 170, motion: 60,
      blankRows: 2),
  ]
}
