/// How large the letters of a table's sign are: as large as its theme leaves room for.
///
/// A sign is read from three metres and more. On a page on its side lines are some 700 pt wide, and number, theme
/// and the line above share 450 pt of height, in which letters take 1.2 of their size: beside a number of 200 pt
/// stand one line of 84 pt or two of 60, beside one of 150 pt two of 84, three of 60 or four of 48. Looked at on the
/// signs of three consultations, in a browser and a word processor: with a line more, pages came out blank.
struct SignLetters {
  /// Of the theme.
  let theme: ReportDocument.Paragraph.Role
  /// Of the number above it.
  let number: ReportDocument.Paragraph.Role

  /// Chooses letters for the name of a theme.
  init(for name: String) {
    let longestWord = name.split(separator: " ").map(\.count).max() ?? 0
    switch (name.count, longestWord) {
    case (...15, ...12): (theme, number) = (.largestDisplay, .largeNumeral)
    case (...24, ...12): (theme, number) = (.largestDisplay, .numeral)
    case (...34, ...17): (theme, number) = (.largeDisplay, .largeNumeral)
    case (...50, ...17): (theme, number) = (.largeDisplay, .numeral)
    default: (theme, number) = (.display, .numeral)
    }
  }
}
