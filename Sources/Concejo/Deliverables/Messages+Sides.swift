extension Messages {
  /// That people ask for contrary things, and how many on either side; of two alone no number is told.
  func sentence(for contradiction: ThemeSummary.Contradiction) -> String {
    let (majority, minority) = (contradiction.majority.count, contradiction.minority.count)
    return self(
      majority == 1 && minority == 1 ? "theme.sides.two" : "theme.sides",
      [
        "subject": self("quote", ["text": contradiction.subject]), "majority": number(majority),
        "minority": number(minority),
      ])
  }
}
