import Foundation
import Testing

/// `concejo agenda` on a small study.
@Suite struct AgendaCommandTests {
  private static let occasion = [
    "--date", "2026-12-15", "--start", "17:00", "--place", "Casa de la Cultura, sala 2",
    "--zone", "Atlantic/Canary",
  ]

  private static func people(_ count: Int) -> String {
    "id,territory,group,shoe\n"
      + (1...count).map { "p\($0),t\($0 % 3),g\($0 % 2),4\($0 % 5)\n" }.joined()
  }

  @Test func `a folder has every paper in every form asked for`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    try program.write("people.csv", Self.people(23).utf8)
    let outcome = try program.run(
      [
        "agenda", SmallStudy.name, "--participants", "people.csv", "-o", "w", "--format",
        "html,md,docx,odt",
      ] + Self.occasion)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let documents = ["agenda", "attendance", "cards", "invitation", "signs", "tickets"].flatMap {
      name in
      ["docx", "html", "md", "odt"].map { "\(name).\($0)" }
    }
    let expected =
      (documents + ["checksums.txt", "index.html", "invitation.ics", "plan.json", "seating.csv"])
      .sorted()
    #expect(try program.names(in: "w") == expected)
    #expect(outcome.errors.contains("shoe"))
    #expect(try program.read("w/agenda.md").contains("17:00"))
    let invitation = try program.read("w/invitation.ics")
    #expect(invitation.contains("DTSTART;TZID=Atlantic/Canary:20261215T170000\r\n"))
    #expect(try program.read("w/seating.csv").contains("p23"))
    let json = try JSONSerialization.jsonObject(with: try program.data("w/plan.json"))
    let plan = try #require(
      ((json as? [String: Any])?["workshop"] as? [String: Any])?["plan"] as? [String: Any])
    #expect(plan["people"] as? Int == 23)
  }

  @Test func `nobody needs signs on screens`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let outcome = try program.run(
      ["agenda", SmallStudy.name, "-o", "w", "--format", "md", "--online", "--people", "20"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let names = try program.names(in: "w")
    #expect(names.contains("attendance.md") && !names.contains("signs.md"))
  }

  @Test func `two runs write the same bytes`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    for folder in ["a", "b"] {
      let outcome = try program.run(
        ["agenda", SmallStudy.name, "-o", folder, "--select", "fair"] + Self.occasion)
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
    for name in try program.names(in: "a") {
      #expect(try program.data("a/\(name)") == program.data("b/\(name)"), "\(name)")
    }
  }

  @Test func `a folder of a workshop is replaced with --force, a foreign one never`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let call = ["agenda", SmallStudy.name, "-o", "w", "--format", "md"]
    #expect(try program.run(call).code == 0)
    #expect(try program.run(call).code == 73)
    #expect(try program.run(call + ["--force"]).code == 0)
    try program.write("w/diary.txt", "mine".utf8)
    #expect(try program.run(call + ["--force"]).code == 73)
    #expect(try program.read("w/diary.txt") == "mine")
  }

  @Test func `named themes come to the room, and those that stay out are told`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let outcome = try program.run(
      ["agenda", SmallStudy.name, "--themes", "T04,T02", "--people", "16"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("3 themes of 5 stay out of the room: T01, T03, T05"))
    for theme in ["T02", "T04"] { #expect(outcome.output.contains(theme)) }
    #expect(outcome.output.contains("Temas que no entran: 3 de 5."))
    #expect(try program.run(["agenda", SmallStudy.name, "--themes", "T09"]).code == 69)
  }

  @Test func `the nearest plan that a refusal names is accepted`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let call = ["agenda", SmallStudy.name, "--method", "world-cafe", "--minutes"]
    let refused = try program.run(call + ["50"])
    #expect(refused.code == 65)
    #expect(refused.errors.contains("--minutes 53"), "\(refused.errors)")
    #expect(refused.output.isEmpty)
    #expect(try program.run(call + ["53"]).code == 0)
  }

  @Test(arguments: [7, 11, 300])
  func `groups that were refused before are planned`(people: Int) throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let outcome = try program.run(
      ["agenda", SmallStudy.name, "--people", "\(people)", "--minutes", "60"])
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  @Test func `a wrong line of the list is told, and nothing is written`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    try program.write("people.csv", "id,group\na,x\nb,x\na,y\n".utf8)
    let outcome = try program.run(
      ["agenda", SmallStudy.name, "--participants", "people.csv", "-o", "w"])
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("people.csv, line 4"))
    #expect(try !program.names().contains("w"))
  }

  @Test func `other people than listed are refused`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    try program.write("people.csv", Self.people(12).utf8)
    let outcome = try program.run(
      ["agenda", SmallStudy.name, "--participants", "people.csv", "--people", "20"])
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("12 participants"))
  }

  @Test(arguments: [
    ["--select", "draw:"], ["--select", "luck"], ["--method", "fishbowl"],
    ["--date", "15/12/2026"], ["--date", "2026-02-30"], ["--zone", "Europe/Mordor"],
    ["--themes", "T01,T01"], ["--themes", "T01.2"], ["--tables", "0"], ["--force"],
  ])
  func `wrong flags end with code 64`(flags: [String]) throws {
    let outcome = try Program().run(["agenda", "s.concejo"] + flags)
    #expect(outcome.code == 64, "\(outcome.errors)")
  }

  @Test func `a draw is the same for everybody who has its seed`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    func drawn(_ seed: String) throws -> [Int] {
      let outcome = try program.run(
        [
          "agenda", SmallStudy.name, "--select", "draw:\(seed)", "--people", "18", "--tables",
          "3", "--method", "world-cafe", "--json",
        ])
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let workshop = (json as? [String: Any])?["workshop"] as? [String: Any]
      return try #require(workshop?["themes"] as? [Int])
    }
    // By Python's hashlib the order of 1 to 8 is 2 6 7 3 5 4 1 8.
    #expect(try drawn("07431") == [2, 3, 5])
  }
}
