import Testing

@testable import Concejo

@Suite struct ProposalIDsTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let first: String
    let second: String
    var testDescription: String { "\(first) before \(second)" }

    init(_ first: String, _ second: String) {
      self.first = first
      self.second = second
    }
  }

  @Test(arguments: [
    Pair("2", "10"), Pair("0", "1"), Pair("9", "12345678901234567890123"), Pair("99", "a"),
    Pair("5", "05"), Pair("a", "b"), Pair("a10", "a2"), Pair("", "a"), Pair("5", "-1"),
    Pair("Z", "a"), Pair("z", "á"), Pair("12345678901234567890", "12345678901234567891"),
  ])
  func `whole numbers stand first by value, then all others by bytes`(pair: Pair) {
    #expect(Proposal.id(pair.first, precedes: pair.second))
    #expect(!Proposal.id(pair.second, precedes: pair.first))
    #expect(!Proposal.id(pair.first, precedes: pair.first))
  }

  @Test func `proposals come sorted by id`() throws {
    let file = try imported("id,texto\nb,uno\n10,dos\n2,tres\na,cuatro\n")
    #expect(file.proposals.map(\.id) == ["2", "10", "a", "b"])
    #expect(file.lines == [4, 3, 5, 2])
  }

  /// `printf 'Más árboles\x1fEn la plaza\x1f\x1f\x1f\x1f\x1f\x1f' | sha256sum` starts with these
  /// eight digits.
  @Test func `a row without id gets one from the digest of its content`() throws {
    let file = try imported("title,body\nMás árboles,En la plaza\n")
    #expect(file.proposals.map(\.id) == ["t421b9571"])
  }

  @Test func `equal rows without id get different ids`() throws {
    let file = try imported("texto\nhola\nhola\nhola\n")
    #expect(file.proposals.map(\.id) == ["t0f59d626", "t0f59d626-2", "t0f59d626-3"])
    #expect(file.rejected.isEmpty)
  }

  @Test func `an id made of content never takes a stated one`() throws {
    let file = try imported("id,texto\nt0f59d626,otra cosa\n,hola\n")
    #expect(file.proposals.map(\.id) == ["t0f59d626", "t0f59d626-2"])
    #expect(file.proposals.map(\.body) == ["otra cosa", "hola"])
  }

  @Test func `stated ids stay when only some rows have one`() throws {
    let file = try imported("id,texto\n5,uno\n,hola\n")
    #expect(file.proposals.map(\.id) == ["5", "t0f59d626"])
  }

  @Test func `rows with one id and other texts are all kept, and that is told`() throws {
    let file = try imported("id,texto\n1,zeta\n1,alfa\n1-2,algo\n2,otra\n1,zeta\n")
    #expect(file.proposals.map(\.id) == ["1", "2", "1-2", "1-3"])
    #expect(file.proposals.map(\.body) == ["alfa", "otra", "algo", "zeta"])
    #expect(file.lines == [3, 5, 4, 2])
    #expect(file.rejected == [RejectedRow(file: "f.csv", line: 6, id: "1", reason: .sameRow)])
    #expect(file.renamedIDs == ["1-3": "1"])
    #expect(file.rowCount == 5)
    let note = file.notes.first { $0.code == "shared-id" }
    #expect(note?.sentence.contains("1 is 1-3") == true)
    #expect(note?.line == 2)
  }

  @Test func `of rows with one id and one text the first by content stays`() throws {
    let file = try imported("id,texto,votos\n1,zeta,3\n1,zeta,2\n2,otra,1\n")
    #expect(file.proposals.map(\.supports) == [2, 1])
    #expect(
      file.rejected == [RejectedRow(file: "f.csv", line: 2, id: "1", reason: .repeatedID)])
  }

  @Test func `a column that the user calls id is obeyed, and told where it repeats`() throws {
    var stage = ProposalImport()
    stage.columns[.id] = "persona"
    let table = "persona,texto\n5,Sombra\n5,Bancos\n6,Fuentes\n6,Rampas\n6,Farolas\n"
    let file = try stage.read(Array(table.utf8), file: "f.csv").hidingPersonalData()
    #expect(file.proposals.map(\.id) == ["5", "6", "5-2", "6-2", "6-3"])
    #expect(file.rejected.isEmpty)
    #expect(file.notes.contains { $0.code == "shared-id" && $0.sentence.contains("5 is 5-2") })
  }

  @Test func `a comment on one of two proposals of one number goes to neither`() throws {
    let file = try imported(
      "id,texto,proposal_id\n1,Sombra,\n1,Bancos,\n2,Fuentes,\n8,De acuerdo,1\n9,También yo,2\n")
    let resolved = try #require(CrossFileIDs.resolved([file]).first)
    #expect(resolved.proposals.map(\.id) == ["1", "2", "9", "1-2"])
    #expect(resolved.rejected.map(\.id) == ["8"])
    #expect(resolved.rowCount == resolved.proposals.count + resolved.rejected.count)
  }

  @Test func `the same row twice is one proposal`() throws {
    let file = try imported("id,texto\n1,zeta\n2,otra\n1,zeta\n")
    #expect(file.proposals.map(\.id) == ["1", "2"])
    #expect(file.rejected == [RejectedRow(file: "f.csv", line: 4, id: "1", reason: .sameRow)])
  }

  @Test func `a column that repeats is no id, and that is told`() throws {
    let rows = ["Sombra", "Bancos", "Fuentes", "Baldosas", "Farolas", "Rampas"]
    let table = rows.enumerated().map { "\($0 % 2 + 1),\($1) en la plaza" }.joined(separator: "\n")
    let file = try imported("Expediente,texto\n" + table + "\n")
    #expect(file.proposals.count == 6)
    #expect(file.rejected.isEmpty)
    #expect(file.repeatingColumns == ["Expediente"])
    #expect(file.notes.contains { $0.code == "no-id" && $0.sentence.contains("Expediente") })
    #expect(file.unusedColumns == ["Expediente"])
  }

  @Test func `behind a column that repeats the next known one is the id`() throws {
    let table = "Referencia,id,texto\nx1,7,Sombra\nx2,7,Bancos\nx3,7,Fuentes\n"
    let file = try imported(table)
    #expect(file.proposals.map(\.id) == ["x1", "x2", "x3"])
    #expect(file.repeatingColumns == ["id"])
  }

  @Test func `one number in two files is two proposals, whatever the order of the files`() throws {
    func file(_ name: String, _ rows: String) throws -> ImportedFile {
      try ProposalImport().read(Array(("id,texto\n" + rows).utf8), file: name).hidingPersonalData()
    }
    let first = try file("2024.csv", "1,Sombra en la plaza\n2,Bancos en el paseo\n")
    let second = try file("2025.csv", "1,Rampa en el museo\n2,Bancos en el paseo\n3,Otra\n")
    for files in [[first, second], [second, first]] {
      let resolved = CrossFileIDs.resolved(files)
      #expect(
        resolved.flatMap(\.proposals).map(\.id).sorted() == ["2", "2024/1", "2025/1", "3"])
      #expect(
        resolved.flatMap(\.rejected) == [
          RejectedRow(file: "2025.csv", line: 3, id: "2", reason: .sameRow)
        ])
      #expect(resolved.flatMap(\.renamedIDs.keys).sorted() == ["2024/1", "2025/1"])
      #expect(resolved.allSatisfy { file in file.notes.contains { $0.code == "shared-id" } })
      for file in resolved { #expect(file.rowCount == file.proposals.count + file.rejected.count) }
    }
  }

  @Test func `ids that look alike but differ are both kept`() throws {
    let file = try imported("id,texto\n7,a\n07,b\n7a,c\n")
    #expect(file.proposals.map(\.id) == ["7", "07", "7a"])
  }

  /// Rows with and without ids, repeated ids, repeated texts, rows without text and with too much.
  private static let rows = [
    "10,Más sombra,", "2,Fuentes,agua", "a,Bancos,", "2,Otra fuente,", ",Sin id,texto",
    ",Sin id,texto", ",Sin id,distinto", "2,Fuentes,agua", "9,,", ",,", "b,\"Con, coma\",x",
    "c,x,y,z", "11,Menos sombra,", "t1,Carril bici,\"dos\nlíneas\"",
  ]

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `the order of the rows changes nothing but lines`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let header = "id,title,body\n"
    let original = try imported(header + Self.rows.joined(separator: "\n"))
    let shuffled = try imported(
      header + Self.rows.shuffled(using: &random).joined(separator: "\n"))
    #expect(original.proposals.count == 10)
    #expect(shuffled.proposals == original.proposals)
    #expect(shuffled.rowCount == original.rowCount)
    func facts(_ file: ImportedFile) -> [String] {
      file.rejected.map { "\($0.id) \($0.reason.code)" }.sorted()
    }
    #expect(facts(shuffled) == facts(original))
  }

  @Test func `an empty column is no id, and missing ids are told`() throws {
    let empty = try imported("Ref;Suggestion\n;More benches\n;A cycle lane\n")
    #expect(!empty.columns.contains { $0.field == .id })
    #expect(empty.unusedColumns == ["Ref"])
    let some = try imported("ID;Testo\n;Panchine in piazza\n2;Una pista ciclabile\n")
    let note = try #require(some.notes.first { $0.code == "missing-ids" })
    #expect(note.sentence.hasPrefix("1 of 2 rows"))
    #expect(note.line == 2)
  }
}
