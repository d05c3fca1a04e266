import Testing

@testable import Concejo

@Suite struct ImportDoctorTests {
  private func findings(_ text: String, file: String = "f.csv") async throws -> ImportCheckup {
    try await ImportDoctor().checkup(of: Array(text.utf8), file: file)
  }

  private func found(
    _ code: String, in text: String
  ) async throws -> ImportFinding? {
    try await findings(text).findings.first { $0.code == code }
  }

  private static let sound = """
    id,title,body,date
    1,Más árboles,Que planten árboles en la plaza,2024-01-02
    2,Otro autobús,Que pase un autobús más por la tarde,2024-01-03
    """

  @Test func `a sound file is ready`() async throws {
    let checkup = try await findings(Self.sound)
    #expect(checkup.verdict == .ready)
    #expect(checkup.findings.isEmpty, "\(checkup.findings)")
    #expect(checkup.file?.proposals.count == 2)
  }

  @Test func `a repeated id is told with its line`() async throws {
    let finding = try await found("shared-id", in: Self.sound + "\n2,Otra,Más bancos,2024-01-04")
    // Of two rows with one id the one whose text stands first in the alphabet keeps it.
    #expect(finding?.line == 3)
    #expect(finding?.severity == .warning)
  }

  @Test func `what several files do to each other is told of each`() async throws {
    let other = Self.sound.replacing("2,", with: "9,")
    let doctor = ImportDoctor()
    var checkups: [ImportCheckup] = []
    for (name, text) in [("a.csv", Self.sound), ("b.csv", other.replacing("1,", with: "2,"))] {
      checkups.append(try await doctor.checkup(of: Array(text.utf8), file: name))
    }
    #expect(checkups.allSatisfy { $0.verdict == .ready })
    let together = doctor.together(checkups)
    #expect(together.map { $0.findings.map(\.code) } == [["shared-id"], ["shared-id"]])
    #expect(together.compactMap(\.file).flatMap(\.proposals).map(\.id).contains("b/2"))
  }

  @Test func `cells parted by an unknown sign are told`() async throws {
    let odd = Self.sound.replacing(",", with: "¦")
    #expect(try await found("delimiter", in: odd)?.severity == .warning)
    #expect(try await found("delimiter", in: "text\nMás árboles\nOtro autobús") == nil)
  }

  @Test func `a date of no known form is told with its line`() async throws {
    let finding = try await found(
      "unread-dates",
      in: Self.sound + "\n3,Otra,Más bancos,anteayer\n4,Otra más,Un parque,31/12/2024")
    #expect(finding?.line == 4)
    #expect(finding?.message.contains("column date") == true)
    #expect(finding?.message.contains("read: 1") == true)
  }

  @Test func `text behind a quotation mark is told with its line and cell`() async throws {
    let text = "id,title,body\n1,Uno,\"Un banco\" nuevo\n2,\"Otro\",Un parque\n"
    let finding = try await found("quoting", in: text)
    #expect(finding?.line == 2)
    #expect(finding?.column == 3)
  }

  @Test func `a column with personal data is told, and that it is not imported`() async throws {
    let text = "id,body,author\n1,Un banco nuevo,ana@example.org\n2,Un parque,luis@example.org\n"
    let finding = try await found("personal-data", in: text)
    #expect(finding?.column == 3)
    #expect(finding?.message.contains("email: 2") == true)
    #expect(finding?.message.contains("not imported") == true)
    #expect(finding?.message.contains("ana@") == false)
  }

  @Test func `mixed line ends, short rows, names that repeat and unused columns are told`()
    async throws
  {
    let text = "id,body,body2,body2\r\n1,Un banco nuevo\n2,Un parque,x,y\r\n"
    let codes = try await findings(text).findings.map(\.code)
    #expect(Set(codes).isSuperset(of: ["line-ends", "short-rows", "header", "unused-columns"]))
  }

  @Test func `several languages are counted`() async throws {
    let text = """
      id,body
      1,Que planten más árboles en la plaza del pueblo
      2,Cal que posin més bancs al parc perquè la gent gran pugui seure
      3,We need more buses in the evening from the hospital to the town
      """
    let finding = try await found("languages", in: text)
    #expect(finding?.message.contains("ca 1, en 1, es 1") == true)
  }

  @Test func `a file that cannot be read is refused with its place`() async throws {
    let checkup = try await findings("id,body\n1,\"Un banco\n2,Otro\n")
    #expect(checkup.verdict == .refused)
    #expect(checkup.findings.last?.line == 2)
    #expect(checkup.findings.last?.column == 3)
    let unknown = try await findings("a,b\n1,2\n")
    #expect(unknown.verdict == .refused)
    #expect(unknown.header == ["a", "b"])
  }

  @Test(arguments: [
    ("2024-01-31", 19_753), ("31/01/2024 12:34", 19_753), ("31.01.2024", 19_753),
    ("2024-01-31T12:34:56Z", 19_753), ("Tue Feb 13 12:58:16 WIB 2018", 17_575),
    ("1518501496471", 17_575), ("01/31/2024", 19_753), ("20240131", 19_753),
    ("2019-01-24 22:29:15 +0100", 17_920), ("1970-01-01", 0), ("1969-12-31", -1),
  ])
  func `days are read from many forms`(text: String, number: Int) {
    #expect(CalendarDay(text)?.number == number)
  }

  @Test(arguments: [
    "", "hoy", "2024", "2024-13-01", "12:34", "1-2-3", "99/99/2024", "31/02/2024", "2023-02-29",
  ])
  func `what is no day is none`(text: String) { #expect(CalendarDay(text) == nil) }

  @Test func `a reply to what is not there is told, and the column of states named`() async throws {
    let table =
      "id,parent_id,body,status\n1,,More benches,published\n2,1,Indeed,published\n"
      + "3,99,To nobody,published\n"
    let orphan = try await found(Discussion.orphan, in: table)
    #expect(orphan?.line == 4)
    let file = try await findings(table).file
    #expect(file?.columns.first { $0.field == .state }?.names == ["status"])
  }
}
