import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct DuplicateFinderTests {
  private static let letter =
    "Solicitamos que el ayuntamiento repare las aceras de la calle ancha porque los peatones "
    + "tropiezan con los baldosines levantados cada día de lluvia"
  private static let other = "Una ludoteca para bebés en el centro cultural del ensanche"

  static let exactCopies: [String] = [
    letter.uppercased(),
    letter.replacing("día", with: "dia"),
    "¡" + letter.replacing(" porque", with: ", porque") + "!",
    letter.replacing(" ", with: "  "),
    letter.replacing(" de la calle", with: "\nde la calle"),
  ]

  @Test(arguments: DuplicateFinderTests.exactCopies)
  func `capitals, accents, blanks and signs make no other text`(copy: String) async throws {
    let copies = try await Copies(among: [Self.letter, Self.other, copy])
    #expect(copies.groups == [["1", "3"]])
    let group = try copies.onlyGroup()
    #expect(group.members.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.exact, .head])
    #expect(group.members.allSatisfy { $0.overlap == 1 })
    #expect(copies.analysis.duplicates.keptApart.isEmpty)
  }

  @Test func `a few other words make a near copy`() async throws {
    let near = Self.letter.replacing("repare", with: "arregle")
      .replacing("Solicitamos que", with: "Pedimos por favor que")
    let copies = try await Copies(among: [Self.letter, Self.other, near])
    #expect(copies.groups == [["1", "3"]])
    let kinds = try Set(copies.onlyGroup().members.map(\.kind))
    #expect(kinds == [.head, .near])
  }

  // 23 words are shared by texts of 23 and 32: overlap 2 · 23 / (23 + 32) = 46/55.
  @Test func `a sentence of the signer's own leaves a copy a copy`() async throws {
    let signed = Self.letter + ". Además mi abuela Carmen tropezó allí hace tres semanas."
    let copies = try await Copies(among: [Self.letter, Self.other, signed])
    #expect(copies.groups == [["1", "3"]])
    let near = try #require(try copies.onlyGroup().members.first { $0.kind == .near })
    #expect(Double(near.overlap).isClose(to: 46.0 / 55))
  }

  @Test func `other texts are in no group`() async throws {
    let copies = try await Copies(among: FiveThemes.proposals)
    #expect(copies.groups.isEmpty)
    #expect(copies.analysis.duplicates.representatives == Array(0..<60))
  }

  @Test func `texts without words are not copies of one another`() async throws {
    let copies = try await Copies(among: ["👍👍", Self.other, "❤️ 🌳"])
    #expect(copies.groups.isEmpty)
  }

  @Test func `one proposal, or none, has no copies`() async throws {
    #expect(try await Copies(among: [Self.letter]).groups.isEmpty)
    #expect(try await Copies(among: [String]()).groups.isEmpty)
  }

  @Test func `groups part the proposals and stand for them once`() async throws {
    let texts = [
      Self.letter, Self.other, Self.letter + "!", Self.other + ".", "Papeleras en la ribera",
    ]
    let copies = try await Copies(among: texts)
    #expect(copies.groups == [["1", "3"], ["2", "4"]])
    let duplicates = copies.analysis.duplicates
    #expect(duplicates.groupOfProposal == [0, 1, 0, 1, nil])
    #expect(duplicates.representatives.count == 3)
    let heads = duplicates.groups.map(\.head)
    #expect(Set(duplicates.representatives) == Set(heads + [4]))
  }

  // The first and the third differ in the number; the second, without number, is like both.
  @Test func `a text between two that are kept apart does not unite them`() async throws {
    let line = "pasar cada cuarto de hora por la plaza del mercado los sábados por la mañana"
    let copies = try await Copies(among: [
      "El autobús de la línea 5 debería " + line,
      "El autobús de la línea debería " + line,
      "El autobús de la línea 7 debería " + line,
    ])
    #expect(copies.objection("1", "3") == .otherNumber)
    let groups = copies.groups
    #expect(groups.count == 1)
    #expect(groups.allSatisfy { $0.count == 2 && $0.contains("2") })
  }

  @Test func `the order of the rows changes nothing`() async throws {
    let proposals = numberedProposals(
      [Self.letter, Self.other, Self.letter.uppercased(), Self.other + "!", "Otra"]
        + FiveThemes.texts[0])
    let forwards = try await Copies(among: proposals)
    let backwards = try await Copies(among: proposals.reversed())
    #expect(forwards.analysis.duplicates == backwards.analysis.duplicates)
  }
}
