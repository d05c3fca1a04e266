/// How large the letters of a table's sign are: as large as its theme leaves room for.
///
/// A sign is read from three metres and more. On a page on its side lines are some 700 pt wide, and number, theme
/// and the line above share 480 pt of height: a number of 200 pt and the word above it leave 200 pt, which are two
/// lines of 84 pt, three of 60 or four of 48. Letters are taken for 0.62 of their size wide, those of the widest
/// bold face for which others stand in; some of each line stays blank where a word goes to the next.
struct SignLetters {
  /// Of the theme.
  let theme: ReportDocument.Paragraph.Role
  /// Of the number above it.
  let number: ReportDocument.Paragraph.Role

  /// Chooses letters for the name of a theme.
  init(for name: String) {
    let longestWord = name.split(separator: " ").map(\.count).max() ?? 0
    switch (name.count, longestWord) {
    case (...24, ...12): (theme, number) = (.largestDisplay, .largeNumeral)
    case (...50, ...17): (theme, number) = (.largeDisplay, .largeNumeral)
    case (...64, _): (theme, number) = (.display, .largeNumeral)
    default: (theme, number) = (.display, .numeral)
    }
  }
}
