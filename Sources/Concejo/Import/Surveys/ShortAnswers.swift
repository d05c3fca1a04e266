/// Columns in which people answered a question in a word or two, told from lists to choose from by their
/// variety: nobody was offered as many things.
struct ShortAnswers {
  /// Different answers, at least.
  private static let fewestDifferent = 5
  /// Share of the cells that differ from all others, at least, beside a column of longer answers.
  ///
  /// Chosen so that a list of six things does not reach it in more than twenty rows.
  private static let smallestVariety = 0.3
  /// The same where people wrote nothing longer: the file has been made for these answers.
  private static let smallestVarietyAlone = 0.1
  /// So many different things are offered in no list.
  private static let mostOffered = 24
  /// Rows that are looked at.
  private static let sampledRows = 400

  /// Columns that are read as answers.
  private(set) var columns: [Int] = []
  /// Columns with a question and several different things below, that may be answers or choices.
  private(set) var doubtful: [Int] = []

  /// - Parameters:
  ///   - table: The table of respondents.
  ///   - asked: Columns that may be questions.
  ///   - contents: What stands in the columns.
  init(in table: RawTable, among asked: [Int], contents: ColumnContents) {
    let hasOpen = asked.contains { contents[$0] == .open }
    let least = hasOpen ? Self.smallestVariety : Self.smallestVarietyAlone
    for column in asked
    where [.label, .choice].contains(contents[column])
      && SurveyWords.known.asksForWords(table.header[column])
    {
      let (different, variety) = Self.variety(of: column, in: table.rows)
      guard different >= Self.fewestDifferent else { continue }
      if variety >= least || different > Self.mostOffered {
        columns.append(column)
      } else {
        doubtful.append(column)
      }
    }
  }

  /// What may be answers and is not read as such, and how to read it.
  ///
  /// - Parameters:
  ///   - columns: Columns of short answers.
  ///   - questions: Columns that are read as answers or as texts.
  ///   - header: Column names.
  ///   - areChoices: Whether the columns are read as things that people chose.
  /// - Returns: One note, or none.
  static func notes(
    on columns: [Int], besides questions: [Int], of header: [String], areChoices: Bool
  ) -> [ImportedFile.Note] {
    guard !columns.isEmpty else { return [] }
    let names = columns.map { "\"\(header[$0].prefix(60))\"" }.joined(separator: ", ")
    return [
      ImportedFile.Note(
        code: "short-answers",
        sentence: "Short answers are \(areChoices ? "read as choices, not as texts," : "not read")"
          + " under \(names); \(ColumnSuggestion.questions((questions + columns).sorted()))"
          + " reads them as answers.", isWarning: true)
    ]
  }

  /// How many different things a column holds, several of one cell counting each, and their share.
  private static func variety(of column: Int, in rows: [RawRow]) -> (different: Int, share: Double)
  {
    let cells = rows.prefix(sampledRows).compactMap { row in
      row.firstText(in: [column]).map { TextCleaning.clean($0, singleLine: true) }
    }.filter { !NoAnswers.known.isNone($0) }
    // Several things that one person marked.
    let areLists = cells.count { $0.contains(";") || $0.contains("|") } * 5 > cells.count
    let things = areLists ? cells.flatMap { ChoiceColumn.parts(of: $0, atCommas: false) } : cells
    let different = Set(things.map(ColumnName.normalized)).count
    return (different, things.isEmpty ? 0 : Double(different) / Double(things.count))
  }
}
