/// A file that commands write, from the list in `Resources/index/files.json`.
struct KnownFile: Decodable, Sendable {
  /// What people do with it.
  let purpose: Purpose
  /// Its name without the ending; a `*` at the end stands for any more characters.
  let name: String
  /// Of the sentence that says what it is, `index.file.` and this.
  let key: String
  /// Endings, in the order in which they are listed.
  let formats: [String]
  /// Folders of results in which it has its place; nil for a file that is written where one likes.
  let folders: [ResultFiles.Folder]?

  /// What people do with a file, in the order in which a page tells it.
  enum Purpose: String, Decodable, CaseIterable, Sendable {
    case read, print, fill, publish, check, data
    /// Nothing that leaves the house: it is listed last, and without a link.
    case `internal`
  }

  /// All files that are known, in the order in which they are listed.
  static let all = Resource.decode([KnownFile].self, from: "index/files.json")

  /// Whether a file, named without folders, has its name and one of its endings.
  func matches(_ file: String) -> Bool {
    guard let dot = file.lastIndex(of: ".") else { return false }
    let stem = file[..<dot]
    guard formats.contains(file[file.index(after: dot)...].lowercased()) else { return false }
    guard name.hasSuffix("*") else { return stem == name }
    return stem.hasPrefix(name.dropLast())
  }
}
