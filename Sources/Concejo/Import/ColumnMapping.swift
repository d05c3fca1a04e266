import Foundation

/// Which columns of a table hold which field of a proposal.
public struct ColumnMapping: Sendable, Equatable {
  /// The fields a column can be mapped to.
  public enum Field: String, Sendable, CaseIterable, Comparable, Codable {
    case id, title, body, summary, supports, date, place, category, parent

    /// Order of the names.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Column positions by field; of several, as in translated titles, the first with text counts.
  public let columns: [Field: [Int]]

  /// Finds the columns of a header.
  ///
  /// - Parameters:
  ///   - header: Column names as the file writes them.
  ///   - rows: Rows by which the longest text is found, to be suggested where no column is known.
  ///   - explicit: Column names the user gave by field; they win over the known names.
  ///   - file: Name used in errors.
  /// - Throws: ``ImportError/unknownColumn(file:field:column:columns:)`` and
  ///   ``ImportError/noTextColumn(file:columns:longest:)``.
  public init(
    header: [String], rows: [RawRow] = [], explicit: [Field: String] = [:], file: String
  ) throws(ImportError) {
    let names = header.map(Self.normalized)
    var columns: [Field: [Int]] = [:]
    for (field, name) in explicit.sorted(by: { $0.key < $1.key }) {
      let exact = header.indices.filter { header[$0] == name }
      let found =
        exact.isEmpty ? names.indices.filter { names[$0] == Self.normalized(name) } : exact
      guard !found.isEmpty else {
        throw .unknownColumn(file: file, field: field.rawValue, column: name, columns: header)
      }
      columns[field] = found
    }
    var taken = Set(columns.values.joined())
    for field in Field.allCases where columns[field] == nil {
      guard let found = Self.firstMatch(for: field, in: names, excluding: taken) else { continue }
      columns[field] = found
      taken.formUnion(found)
    }
    guard columns[.title] != nil || columns[.body] != nil || columns[.summary] != nil else {
      throw .noTextColumn(
        file: file, columns: header, longest: Self.longestColumn(of: header, in: rows))
    }
    self.columns = columns
  }

  /// The recognised fields with their column names, in the order of the fields.
  public func described(by header: [String]) -> [(field: Field, columns: [String])] {
    Field.allCases.compactMap { field in
      columns[field].map { (field, $0.map { header[$0] }) }
    }
  }

  /// Names of the columns that no field is read from.
  func unused(of header: [String]) -> [String] {
    let used = Set(columns.values.joined())
    return header.indices.filter { !used.contains($0) }.map { header[$0] }
  }

  /// The column with most text in the first rows; of equals the first.
  private static func longestColumn(of header: [String], in rows: [RawRow]) -> String {
    var lengths = [Int](repeating: 0, count: header.count)
    for row in rows.prefix(200) {
      for (column, cell) in row.cells.prefix(header.count).enumerated() {
        lengths[column] += cell.utf8.count
      }
    }
    let longest = header.indices.max { (lengths[$0], $1) < (lengths[$1], $0) }
    return longest.map { header[$0] } ?? "text"
  }

  private static func firstMatch(
    for field: Field, in names: [String], excluding taken: Set<Int>
  ) -> [Int]? {
    for known in knownNames[field] ?? [] {
      let found = names.indices.filter { column in
        !taken.contains(column)
          && (names[column] == known || isTranslation(names[column], of: known))
      }
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// Whether a normalised name is `known` with a language behind it, as `title es` for `title/es`.
  private static func isTranslation(_ name: String, of known: String) -> Bool {
    guard name.hasPrefix(known + " ") else { return false }
    let language = name.dropFirst(known.count + 1)
    return languageCodes.contains(String(language))
  }

  private static let languageCodes: Set<String> = [
    "es", "ca", "gl", "eu", "pt", "en", "fr", "de", "it", "oc",
  ]

  /// Lower case, no accents, everything but letters and digits as one blank.
  private static func normalized(_ name: String) -> String {
    let folded = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return folded.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ").lowercased()
  }

  private static let knownNames: [Field: [String]] = {
    struct File: Decodable { let fields: [String: [String]] }
    let file = Resource.decode(File.self, from: "headers.json")
    return file.fields.reduce(into: [:]) { names, entry in
      if let field = Field(rawValue: entry.key) { names[field] = entry.value }
    }
  }()
}
