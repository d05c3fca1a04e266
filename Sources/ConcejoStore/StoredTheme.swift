internal import Concejo

/// What is stored of a theme besides the columns that are searched.
struct StoredTheme: Codable {
  let title: ThemeTitle
  let alternativeTitles: [Quote]
  let keyTerms: [KeyTerm]
  let quotes: [Quote]
  let supports: SupportRange?
  let opposes: SupportRange?
  let cohesion: Float
  let stability: Float?
  let neighbors: [Theme.Neighbor]
  let subthemes: [Subtheme]?
  let summary: ThemeSummary?
  let decided: DecidedTheme?
  /// Version of this form; the first ones state none.
  var form: Int? = Self.currentForm

  /// Raised by one when a member changes its meaning or goes.
  static let currentForm = 2

  /// What a theme shows where its study has nothing better.
  ///
  /// A title, key terms and quotes it must have.
  private static let defaults = StoredValue.object([
    "alternativeTitles": .list([]), "supports": .null, "opposes": .null,
    "cohesion": .integer(0),
    "stability": .null, "neighbors": .list([]), "subthemes": .null, "decided": .null,
    "summary": .object(["places": .list([]), "categories": .list([]), "contradictions": .list([])]),
    "form": .integer(1),
  ])

  static func read(_ text: String, values: inout ClosedValues) throws -> StoredTheme {
    var stored = try StoredJSON.value(StoredValue.self, text)
    // Titles were one quote before they were several phrases.
    if case .object(var members) = stored, let title = members["title"], title["parts"] == nil,
      let words = title["text"]
    {
      members["title"] = .object(["text": words, "parts": .list([title])])
      stored = .object(members)
    }
    return try StoredJSON.value(
      StoredTheme.self, stored, over: defaults, of: "themes", values: &values)
  }
}
