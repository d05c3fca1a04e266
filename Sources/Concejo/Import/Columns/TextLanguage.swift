/// The columns in which title and body stand in one language.
///
/// An export may have its languages in any order, and in another one for titles than for texts: the title in
/// Catalan over the text in Spanish is nobody's.
struct TextLanguage: Sendable {
  /// Columns of the title.
  let title: [Int]
  /// Columns of the body.
  let body: [Int]

  /// The languages that title and body share, in the order of the titles; none where there is no choice.
  static func shared(by fields: FieldColumns, in header: [String]) -> [TextLanguage] {
    guard fields.title.count > 1 || fields.body.count > 1 else { return [] }
    func language(_ column: Int) -> String {
      let name = ColumnName.normalized(header[column])
      if let parted = ColumnName.parted(name).language { return parted }
      // The language may stand before: es:title.
      let words = name.split(separator: " ")
      return words.indices.dropFirst().lazy.compactMap { end in
        LocaleNames.known.language(of: Array(words[..<end]), isLeading: true)
      }.first ?? ""
    }
    let titles = fields.title.map { (column: $0, language: language($0)) }
    let bodies = fields.body.map { (column: $0, language: language($0)) }
    var seen: Set<String> = []
    return titles.filter { seen.insert($0.language).inserted }.compactMap { _, language in
      let body = bodies.filter { $0.language == language }.map(\.column)
      return body.isEmpty
        ? nil
        : TextLanguage(
          title: titles.filter { $0.language == language }.map(\.column), body: body)
    }
  }

  /// Whether a row has both.
  func isFilled(in row: RawRow) -> Bool {
    row.firstText(in: title) != nil && row.firstText(in: body) != nil
  }
}
