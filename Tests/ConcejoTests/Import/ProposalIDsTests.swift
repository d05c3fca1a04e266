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

  @Test func `of rows with one id the first by content stays, the others are rejected`() throws {
    let file = try imported("id,texto\n1,zeta\n1,alfa\n2,otra\n1,media\n")
    #expect(file.proposals.map(\.body) == ["alfa", "otra"])
    #expect(file.lines == [3, 4])
    let expected = [2, 5].map {
      RejectedRow(file: "f.csv", line: $0, id: "1", reason: .repeatedID)
    }
    #expect(file.rejected == expected)
  }

  @Test func `ids that look alike but differ are both kept`() throws {
    let file = try imported("id,texto\n7,a\n07,b\n7a,c\n")
    #expect(file.proposals.map(\.id) == ["7", "07", "7a"])
  }

  /// Rows with and without ids, repeated ids, repeated texts, rows without text and with too much.
  private static let rows = [
    "10,Más sombra,", "2,Fuentes,agua", "a,Bancos,", "2,Otra fuente,", ",Sin id,texto",
    ",Sin id,texto", ",Sin id,distinto", "2,Fuentes,agua", "9,,", ",,", "b,\"Con, coma\",x",
    "c,x,y,z", "10,Menos sombra,", "t1,Carril bici,\"dos\nlíneas\"",
  ]

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `the order of the rows changes nothing but lines`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let header = "id,title,body\n"
    let original = try imported(header + Self.rows.joined(separator: "\n"))
    let shuffled = try imported(
      header + Self.rows.shuffled(using: &random).joined(separator: "\n"))
    #expect(original.proposals.count == 8)
    #expect(shuffled.proposals == original.proposals)
    #expect(shuffled.rowCount == original.rowCount)
    func facts(_ file: ImportedFile) -> [String] {
      file.rejected.map { "\($0.id) \($0.reason.code)" }.sorted()
    }
    #expect(facts(shuffled) == facts(original))
  }
}
