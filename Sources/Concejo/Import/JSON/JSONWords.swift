/// Names of members that say how a JSON file is built: data, kept in `Resources/import/json-words.json`.
struct JSONWords: Sendable, Decodable {
  /// Members that hold what a record says, such as `node` or `properties`.
  let envelopes: Set<String>
  /// Members of a record that hold what people answered to it.
  let comments: Set<String>
  /// Members of a comment that hold what people answered to it.
  let replies: Set<String>
  /// Lists inside records that are no contributions, such as `tags`.
  let aside: Set<String>

  /// The list that ships with the library.
  static let known = Resource.decode(JSONWords.self, from: "import/json-words.json")
}
