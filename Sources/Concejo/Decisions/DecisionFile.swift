/// A portable file of decisions: JSON Lines with a header, decisions, and the themes they are about.
///
/// Its form is published in `docs/decisions-schema.md`. What this version does not know is kept.
public struct DecisionFile: Sendable, Equatable {
  /// The decisions.
  public let log: DecisionLog
  /// The themes of the study that the file comes from, if it tells them.
  public let history: ThemeHistory?
  /// How that study came to be, if it is told.
  public let recipe: StudyRecipe?
  /// Lines that are no decision.
  public let problems: [Problem]
  /// Lines of kinds that only a later version knows, in the canonical form, sorted.
  let other: [String]

  /// Name of the form.
  public static let schemaName = "concejo.decisions"
  /// Its present version.
  public static let currentVersion = 1

  /// A line that is no decision.
  public struct Problem: Sendable, Equatable {
    /// Name of the file.
    public let file: String
    /// Number of the line, from 1.
    public let line: Int
    /// What is wrong.
    public let error: DecisionLineError
    /// The line itself.
    public let text: String

    /// One sentence: where, and what was found and expected.
    public var sentence: String { "\(file), line \(line): \(error.summary)." }
  }

  /// Puts decisions and themes into a file.
  public init(_ log: DecisionLog, history: ThemeHistory? = nil, recipe: StudyRecipe? = nil) {
    self.init(log, history: history, recipe: recipe, problems: [], other: [])
  }

  init(
    _ log: DecisionLog, history: ThemeHistory?, recipe: StudyRecipe?, problems: [Problem],
    other: [String]
  ) {
    self.log = log
    self.history = history
    self.recipe = recipe
    self.problems = problems
    self.other = other
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: All of it, in UTF-8.
  ///   - file: Its name, for errors.
  /// - Throws: ``DecisionFileError`` if it is no file of decisions.
  public init(_ bytes: [UInt8], file: String) throws(DecisionFileError) {
    var decisions: [Decision] = []
    var problems: [Problem] = []
    var other: [String] = []
    var history = HistoryLines()
    var recipe = RecipeLines()
    var hasHeader = false
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else { continue }
      let members: [String: JSONValue]
      do throws(DecisionLineError) {
        members = try Self.members(of: line, file: file, number: index + 1)
        switch members["record"] {
        case .string(HistoryLines.headerName): break
        case .string(Decision.recordName): decisions.append(try Decision(members))
        case .string(HistoryLines.themeName), .string(HistoryLines.joinedName),
          .string(HistoryLines.renumberedName):
          try history.take(members)
        case .string(RecipeLines.importName), .string(RecipeLines.harvestName),
          .string(RecipeLines.studyName), .string(RecipeLines.answerName),
          .string(RecipeLines.recommendationName), .string(RecipeLines.commitmentName),
          .string(RecipeLines.clauseName), .string(RecipeLines.tenderUnitName),
          .string(RecipeLines.criterionName), .string(RecipeLines.workshopName):
          try recipe.take(members)
        case .string: other.append(JSONLine.text(of: members))
        default: throw .missing(member: "record")
        }
      } catch let error {
        let text = String(decoding: line, as: UTF8.self)
        problems.append(Problem(file: file, line: index + 1, error: error, text: text))
        continue
      }
      guard case .string(HistoryLines.headerName)? = members["record"] else { continue }
      try Self.check(members, file: file, line: index + 1)
      hasHeader = true
      history.highest = HistoryLines.highest(in: members)
    }
    guard hasHeader || !decisions.isEmpty else { throw .noDecisions(file: file) }
    self.init(
      DecisionLog(decisions), history: history.history, recipe: recipe.recipe,
      problems: problems, other: Set(other).sorted())
  }

  /// Refuses a header of another form.
  private static func check(
    _ members: [String: JSONValue], file: String, line: Int
  ) throws(DecisionFileError) {
    guard case .string(schemaName)? = members["schema"] else {
      throw .otherForm(
        file: file, line: line, found: members["schema"].map(JSONLine.text) ?? "none")
    }
    guard case .number(let digits)? = members["version"], let version = Int(digits),
      version <= currentVersion
    else {
      throw .newer(file: file, line: line, found: members["version"].map(JSONLine.text) ?? "none")
    }
  }

  private static func members(
    of line: ArraySlice<UInt8>, file: String, number: Int
  ) throws(DecisionLineError) -> [String: JSONValue] {
    var parser = JSONParser(line, file: file, firstLine: number)
    let value: JSONValue
    do throws(ImportError) {
      value = try parser.parse()
    } catch let error {
      guard case .malformedJSON(_, _, let column, let found, let expected) = error else {
        throw .notAnObject
      }
      throw .notJSON(column: column, found: found, expected: expected)
    }
    guard case .object(let members, _) = value else { throw .notAnObject }
    return Dictionary(members.map { ($0.name, $0.value) }) { _, last in last }
  }

  /// The whole text: header, how the study came to be, decisions in their order, themes, all others; each ends with a line feed.
  public var text: String {
    var lines = [HistoryLines.header(highest: history?.highest)]
    if let recipe { lines += RecipeLines.lines(of: recipe) }
    lines += log.decisions.map(\.line)
    if let history { lines += HistoryLines.lines(of: history) }
    lines += other
    lines += Set(problems.map(\.text)).sorted()
    return lines.map { $0 + "\n" }.joined()
  }

  /// The file with what another one holds, the same whichever of the two is asked.
  public func merged(with file: DecisionFile) -> DecisionFile {
    let problems = (self.problems + file.problems).sorted {
      ($0.text, $0.file, $0.line) < ($1.text, $1.file, $1.line)
    }
    return DecisionFile(
      log.adding(file.log.decisions), history: HistoryLines.later(history, file.history),
      recipe: RecipeLines.later(recipe, file.recipe), problems: problems,
      other: Set(other + file.other).sorted())
  }
}

/// Why a file holds no decisions.
public enum DecisionFileError: Error, Sendable, Equatable {
  /// The header names another form.
  case otherForm(file: String, line: Int, found: String)
  /// The header names a later version.
  case newer(file: String, line: Int, found: String)
  /// Not one line is a decision or a header.
  case noDecisions(file: String)

  /// One sentence: what was found and what was expected.
  public var description: String {
    switch self {
    case .otherForm(let file, let line, let found):
      "\(file), line \(line): the schema is \(found); expected \(DecisionFile.schemaName)."
    case .newer(let file, let line, let found):
      "\(file), line \(line): the version is \(found); this program reads up to"
        + " \(DecisionFile.currentVersion)."
    case .noDecisions(let file):
      "\(file) holds no decisions; expected JSON Lines as `concejo decisions export` writes them."
    }
  }
}
