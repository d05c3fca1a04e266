import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

/// Plans of workshops in a study: one for each number, replaced whole.
@Suite struct WorkshopPlanStoreTests {
  private static func terms(_ json: String) throws -> WorkshopTerms {
    try JSONDecoder().decode(WorkshopTerms.self, from: Data(json.utf8))
  }

  private static func first(people: Int = 40) throws -> WorkshopTerms {
    try terms(
      #"{"session":1,"people":\#(people),"minutes":120,"start":"17:00","themes":[3,1,2],"#
        + #""offered":9,"select":"draw","seed":"07431","without":[4],"day":"2026-12-15","#
        + #""place":"Casa de la Cultura","zone":"Atlantic/Canary"}"#)
  }

  private static func second() throws -> WorkshopTerms {
    try terms(#"{"session":12,"people":9,"minutes":60,"isOnline":true,"themes":[2]}"#)
  }

  @Test func `plans come back by number, and a new one takes the place of its own`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.concejo")
    let study = try Study.create(at: path)
    #expect(try study.workshops().isEmpty)
    #expect(try study.store(Self.second()) == nil)
    #expect(try study.store(Self.first()) == nil)
    #expect(try study.workshops() == [Self.first(), Self.second()])
    // The same again is no news.
    #expect(try study.store(Self.first()) == nil)
    #expect(try study.store(Self.first(people: 23)) == Self.first())
    try study.close()
    let again = try Study.open(at: path, for: .reading)
    #expect(try again.workshops() == [Self.first(people: 23), Self.second()])
    #expect(try again.recipe().workshops == [Self.first(people: 23), Self.second()])
  }

  @Test func `a plan that cannot be read is a damage that is named`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.concejo")
    let study = try Study.create(at: path)
    try study.store(Self.first())
    try study.close()
    try StudyFixture.execute(
      "UPDATE setting SET value = '{\"session\":1}' WHERE name LIKE 'workshop%'", in: path)
    let damaged = try Study.open(at: path, for: .reading)
    #expect(throws: StudyError.self) { try damaged.workshops() }
  }

  @Test(arguments: ["analysed", "imported", "updated"])
  func `a study of an earlier version has no plan, and takes one`(name: String) throws {
    let folder = try TemporaryFolder()
    let study = try Study.open(at: try StudyFixture.copy(name, into: folder))
    #expect(try study.workshops().isEmpty)
    try study.store(Self.first())
    #expect(try study.workshops() == [Self.first()])
  }

  @Test func `the file of decisions carries the plans, one line each`() throws {
    let recipe = StudyRecipe(workshops: [try Self.first(), try Self.second()])
    let bytes = Array(DecisionFile(DecisionLog(), recipe: recipe).text.utf8)
    let file = try DecisionFile(bytes, file: "d.jsonl")
    #expect(file.problems.isEmpty)
    #expect(file.recipe?.workshops == recipe.workshops)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count { $0.contains(#""record":"workshop""#) } == 2)
  }
}
