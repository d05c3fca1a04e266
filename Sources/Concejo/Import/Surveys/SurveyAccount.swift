/// How many people filled a survey in, and what came of each of its questions.
public struct SurveyAccount: Sendable, Codable, Equatable {
  /// Name of the file.
  public internal(set) var file: String
  /// People: rows of the table.
  public internal(set) var respondents: Int
  /// The questions that were read, in the order of the file.
  public internal(set) var questions: [Question]

  /// What became of the cells under one question; together as many as respondents.
  public struct Question: Sendable, Codable, Equatable {
    /// The question as the file writes it.
    public internal(set) var question: String
    /// Cells in somebody's own words.
    public internal(set) var answers = 0
    /// Cells that say nothing, such as "ninguna".
    public internal(set) var noAnswers = 0
    /// Empty cells.
    public internal(set) var blanks = 0
  }

  /// Name of the column that numbers the respondents, if there is one.
  let respondentColumn: String?

  /// The columns that were read, as the file names them.
  var columns: Set<String> {
    Set(questions.map(\.question)).union([respondentColumn].compactMap(\.self))
  }

  /// Creates an account in which nothing is counted yet.
  init(
    file: String, respondents: Int, questions: [String], respondentColumn: String? = nil
  ) {
    self.respondentColumn = respondentColumn
    self.file = file
    self.respondents = respondents
    self.questions = questions.map { Question(question: $0) }
  }

  /// Whether each respondent has one place under each question.
  public var isBalanced: Bool {
    questions.allSatisfy { $0.answers + $0.noAnswers + $0.blanks == respondents }
  }

  /// Takes a person out, with a cell under each question.
  ///
  /// - Parameters:
  ///   - answered: Questions that the person answered.
  ///   - places: Positions of those to which the person said nothing; the other cells are empty.
  package mutating func erase(answering answered: Set<String>, sayingNothing places: Set<Int>) {
    respondents -= 1
    for index in questions.indices {
      if answered.contains(questions[index].question) {
        questions[index].answers -= 1
      } else if places.contains(index) {
        questions[index].noAnswers -= 1
      } else {
        questions[index].blanks -= 1
      }
    }
  }

  /// Takes single answers out of a person who stays: their cells count as empty.
  package mutating func erase(answersTo answered: Set<String>) {
    for index in questions.indices where answered.contains(questions[index].question) {
      questions[index].answers -= 1
      questions[index].blanks += 1
    }
  }

  /// The account in one sentence.
  var note: ImportedFile.Note {
    let told = questions.map { "\"\($0.question.prefix(50))\" (\($0.answers))" }
    let none = questions.reduce(0) { $0 + $1.noAnswers }
    let answers = questions.reduce(0) { $0 + $1.answers }
    return ImportedFile.Note(
      code: "survey",
      sentence:
        "A survey: \(respondents) respondents, \(answers) answers to \(told.joined(separator: ", "))"
        + (none > 0 ? "; \(none) more say nothing." : ".")
        + " --questions names others, --questions none reads the rows as proposals.",
      isWarning: false)
  }
}
