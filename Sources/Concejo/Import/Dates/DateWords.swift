/// Words that stand in dates: data, see the resource `import/dates.json`.
struct DateWords: Decodable, Sendable {
  /// Numbers of months by their names and short forms in nine languages.
  let months: [String: Int]
  @WordLines private var weekdays: Set<String>
  @WordLines private var fillers: Set<String>

  /// The words of the resource.
  static let known = Resource.decode(Self.self, from: "import/dates.json")

  /// Whether a word in lower case, without accents, is a day of the week or joins the parts of a date.
  func isKnown(_ word: String) -> Bool { weekdays.contains(word) || fillers.contains(word) }
}
