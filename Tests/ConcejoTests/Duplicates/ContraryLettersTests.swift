import Testing

@testable import Concejo

/// Who asks for the contrary of a letter in its words is no signer of it.
@Suite struct ContraryLettersTests {
  /// A letter, what turns its beginning round, and a sentence that a signer may add.
  struct Case: Sendable, CustomTestStringConvertible {
    let language: String
    let demand, contrary, rest: String
    var testDescription: String { language }
  }

  static let cases = [
    Case(
      language: "es", demand: "Quiero", contrary: "No quiero",
      rest: " que la Diputación derribe el puente viejo del molino, porque los vecinos del arrabal"
        + " llevamos tres inviernos pendientes de lo que se decida sobre el paso del río."),
    Case(
      language: "fr", demand: "Je souhaite", contrary: "Je ne souhaite pas",
      rest: " que la commune vende le lavoir de la rue basse, car les habitants du hameau attendent"
        + " depuis trois hivers qu'on décide enfin de ce bâtiment abandonné."),
    Case(
      language: "de", demand: "Ich möchte", contrary: "Ich möchte nicht",
      rest:
        ", dass der Kreis den alten Bahndamm hinter der Mühle abträgt, denn die Nachbarn am Bach"
        + " warten seit drei Wintern auf einen klaren Beschluss über diesen Weg."),
    Case(
      language: "eu", demand: "Nahi dut", contrary: "Ez dut nahi",
      rest:
        " aldundiak errotako zubi zaharra botatzea, auzoko bizilagunak hiru negutan egon baikara"
        + " ibaiko pasabideari buruzko erabaki baten zain."),
    Case(
      language: "ca", demand: "Vull", contrary: "No vull",
      rest: " que la Diputació enderroqui el pont vell del molí, perquè els veïns del raval fa tres"
        + " hiverns que esperem què es decideix sobre el pas del riu."),
  ]

  private static let own = [
    "", " Nací en esta calle.", " Tengo dos hijas pequeñas.", " No hay otra salida del pueblo.",
    " Lo firmo con mi cuñado.",
  ]

  private static func texts(_ opening: String, _ rest: String, count: Int) -> [String] {
    (0..<count).map { opening + rest + own[$0 % own.count] }
  }

  /// For each text the number of its group, 0 for none.
  private static func groups(_ texts: [String]) async throws -> [Int] {
    let proposals = texts.enumerated().map {
      Proposal(id: "p\($0.offset)", title: "", body: $0.element)
    }
    let analysis = try await Pipeline().analysis(of: proposals)
    var groups = [Int](repeating: 0, count: texts.count)
    for (number, group) in analysis.duplicates.groups.enumerated() {
      for member in group.members {
        let place = Int(analysis.proposals[member.proposal].id.dropFirst())
        groups[try #require(place)] = number + 1
      }
    }
    return groups
  }

  @Test(arguments: cases)
  func `one who asks for the contrary is not among the signers`(letter: Case) async throws {
    let groups = try await Self.groups(
      Self.texts(letter.demand, letter.rest, count: 14) + [letter.contrary + letter.rest])
    #expect(Set(groups[..<14]).count == 1)
    #expect(groups[0] > 0)
    #expect(groups[14] != groups[0])
  }

  @Test(arguments: cases, [5, 12])
  func `for and against are not one group`(letter: Case, count: Int) async throws {
    let groups = try await Self.groups(
      Self.texts(letter.demand, letter.rest, count: count)
        + Self.texts(letter.contrary, letter.rest, count: count))
    let (demand, contrary) = (Set(groups[..<count]), Set(groups[count...]))
    #expect(demand.subtracting([0]).isDisjoint(with: contrary), "\(groups)")
  }

  @Test func `a signer who denies something of her own stays`() async throws {
    let letter = Self.cases[0]
    let groups = try await Self.groups(
      Self.texts(letter.demand, letter.rest, count: 12)
        + [
          "No soy de aquí. " + letter.demand + letter.rest,
          "Sin duda, " + letter.demand.lowercased() + letter.rest,
          letter.demand + letter.rest + " Nunca nos avisan de nada.",
        ])
    #expect(Set(groups).count == 1)
  }
}
