import ArgumentParser

/// A theme as people write it: 3, T3 or T03.
struct ThemeNumber: ExpressibleByArgument {
  let number: Int

  init?(argument: String) {
    let digits =
      argument.first == "T" || argument.first == "t" ? argument.dropFirst() : argument[...]
    guard let number = Int(digits), number > 0 else { return nil }
    self.number = number
  }
}
