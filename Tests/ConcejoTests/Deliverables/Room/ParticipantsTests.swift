import Testing

@testable import Concejo

@Suite struct ParticipantsTests {
  private func read(_ text: String) throws -> Participants {
    try Participants(bytes: Array(text.utf8), file: "gente.csv")
  }

  @Test func `id, territory and group are read, and other columns are told`() throws {
    let list = try read("Correo;ID;Municipio;Grupo\nx;7;  La  Vera ;Vecinos\ny;8;;\n")
    #expect(
      list.people == [
        .init(id: "7", territory: "La Vera", group: "Vecinos"), .init(id: "8"),
      ])
    #expect(list.ignoredColumns == ["Correo"])
  }

  @Test(arguments: ["Id,Territori", "participant,territory", "code,lurraldea"])
  func `columns are known in other languages`(header: String) throws {
    #expect(
      try read("\(header)\na,Norte\nb,Sur\n").people == [
        .init(id: "a", territory: "Norte"), .init(id: "b", territory: "Sur"),
      ])
  }

  @Test func `a list without ids is refused with its columns`() {
    #expect(throws: Participants.Failure.noID(file: "gente.csv", found: ["nombre", "zona"])) {
      try read("nombre,zona\nAna,Norte\nLuis,Sur\n")
    }
  }

  @Test func `a repeated id is refused with both lines`() throws {
    let error = Participants.Failure.repeatedID(file: "gente.csv", id: "1", line: 4, first: 2)
    #expect(throws: error) { try read("id,group\n1,a\n2,b\n1,c\n") }
    #expect(error.description.contains("line 4") && error.description.contains("line 2"))
  }

  @Test func `an empty id is refused with its line`() {
    #expect(throws: Participants.Failure.emptyID(file: "gente.csv", line: 3)) {
      try read("id,group\n1,a\n,b\n")
    }
  }

  @Test func `a header alone lists nobody`() {
    #expect(throws: Participants.Failure.nobody(file: "gente.csv")) { try read("id,group\n") }
  }
}
