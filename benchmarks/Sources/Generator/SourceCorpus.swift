public import Foundation

/// The texts that lend the generator its words: real proposals, each with its gold theme.
public struct SourceCorpus: Sendable {
  /// A proposal as the generator sees it.
  struct Text: Sendable {
    /// Gold theme.
    var theme: String
    /// Words of title and body in lower case, in order.
    var words: [String]
    /// How many of the words are the body's.
    var bodyLength: Int
  }

  /// Why a folder cannot lend its words.
  public enum ReadError: Error, CustomStringConvertible {
    /// The folder's files hold no Spanish proposal with a theme.
    case noTexts(folder: String)

    /// One sentence: what was found and what was expected.
    public var description: String {
      switch self {
      case .noTexts(let folder):
        "\(folder) holds no proposal in Spanish with a theme; proposals.csv and gold.csv are expected"
      }
    }
  }

  /// One text per planted group, so that no stretch is overrepresented.
  let texts: [Text]
  /// Municipalities named in the place column, sorted.
  let places: [String]

  /// Reads `proposals.csv` and `gold.csv` of a folder; texts not in Spanish are left out.
  ///
  /// - Throws: ``ReadError``, or Foundation's error when a file cannot be read.
  public init(folder: URL) throws {
    func records(_ name: String) throws -> [[String: String]] {
      let url = folder.appendingPathComponent(name)
      return CSVRows(try String(contentsOf: url, encoding: .utf8)).records
    }
    let gold = Dictionary(
      try records("gold.csv").map { ($0["id"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    var texts: [Text] = []
    var places: Set<String> = []
    var seenGroups: Set<String> = []
    for record in try records("proposals.csv") {
      if let place = record["municipality"], !place.isEmpty { places.insert(place) }
      guard let answer = gold[record["id"] ?? ""], answer["language"] == "es",
        let theme = answer["theme"], !theme.isEmpty
      else { continue }
      let group = answer["duplicate_group"] ?? ""
      guard group.isEmpty || seenGroups.insert(group).inserted else { continue }
      let body = Self.words(in: record["description"] ?? "")
      let title = Self.words(in: record["title"] ?? "")
      texts.append(Text(theme: theme, words: title + body, bodyLength: body.count))
    }
    guard !texts.isEmpty else { throw ReadError.noTexts(folder: folder.path) }
    self.texts = texts
    self.places = places.sorted()
  }

  /// The runs of letters and digits of a text, in lower case.
  private static func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
