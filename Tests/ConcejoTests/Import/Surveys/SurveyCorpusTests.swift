import Foundation
import Testing

@testable import Concejo

/// The exports of six tools in `corpora/surveys`, beside what a hand counts in them.
@Suite struct SurveyCorpusTests {
  private struct Expected: Decodable {
    let respondents: Int
    let openQuestions: [String]
    let answers: [String: Int]
    let noAnswers: [String: Int]
    let blanks: [String: Int]
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../corpora/surveys").standardized

  @Test(arguments: [
    "google-forms-es.csv", "microsoft-forms-ca.xlsx", "limesurvey-codes-pt.csv",
    "limesurvey-text-pt.csv", "surveymonkey-en.xlsx", "qualtrics-es.csv", "decidim-survey-fr.csv",
  ])
  func `questions are found, and each respondent has one place under each`(_ file: String) throws {
    let path = Self.folder.appending(path: file)
    let imported = try ProposalImport().read([UInt8](Data(contentsOf: path)), file: file).file
    let stem = path.deletingPathExtension().lastPathComponent
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let expected = try decoder.decode(
      Expected.self,
      from: Data(contentsOf: Self.folder.appending(path: "\(stem).expected.json")))
    let survey = try #require(imported.survey)
    #expect(survey.isBalanced)
    #expect(survey.respondents == expected.respondents)
    func name(_ question: String) -> String { ColumnName.normalized(question) }
    #expect(survey.questions.map { name($0.question) } == expected.openQuestions.map(name))
    let blanks = Dictionary(uniqueKeysWithValues: expected.blanks.map { (name($0.key), $0.value) })
    for question in survey.questions {
      #expect(question.blanks == blanks[name(question.question)], "\(question.question)")
    }
    // Whether a cell says nothing is a matter of judgement: nine in ten must be judged alike.
    let wanted = expected.noAnswers.values.reduce(0, +)
    let found = survey.questions.reduce(0) { $0 + $1.noAnswers }
    #expect(abs(found - wanted) * 10 <= wanted, "\(found) of \(wanted) say nothing")
  }
}
