/// How much of the one-page summary is printed, so that it fits its page.
struct SummarySize: Equatable {
  /// Themes that are named.
  var themes: Int
  /// Characters of a passage at most.
  var passage: Int
  /// Commitments that are named; the rest is counted.
  var commitments: Int
  /// Characters of what is promised at most.
  var promise: Int

  /// Sizes from the fullest to the sparest; the first that fits its page is taken.
  static let all: [SummarySize] = [
    SummarySize(themes: 6, passage: 160, commitments: 12, promise: 110),
    SummarySize(themes: 5, passage: 130, commitments: 10, promise: 90),
    SummarySize(themes: 5, passage: 100, commitments: 8, promise: 70),
    SummarySize(themes: 4, passage: 90, commitments: 6, promise: 60),
    SummarySize(themes: 3, passage: 80, commitments: 4, promise: 50),
    SummarySize(themes: 3, passage: 60, commitments: 3, promise: 40),
    SummarySize(themes: 2, passage: 50, commitments: 2, promise: 40),
  ]
}
