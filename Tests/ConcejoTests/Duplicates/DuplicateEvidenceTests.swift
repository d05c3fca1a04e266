import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

/// What is told of copies, and what is only suggested.
@Suite struct DuplicateEvidenceTests {
  private static let letter =
    "Solicitamos que el ayuntamiento repare las aceras de la calle ancha porque los peatones "
    + "tropiezan con los baldosines levantados cada día de lluvia"
  private static let fillers = [
    "Una ludoteca para bebés en el centro cultural del ensanche",
    "Que el autobús nocturno pase también los jueves por la estación",
  ]

  private func copies(of first: String, and second: String) async throws -> Copies {
    try await Copies(among: [first, second] + Self.fillers)
  }

  @Test func `the signer's own sentence is kept, and a changed word is shown with the old one`()
    async throws
  {
    let own = "Mi madre se cayó ahí en noviembre y estuvo dos meses de baja"
    let signed = Self.letter.replacing("repare", with: "arregle") + ". " + own + "."
    let group = try await copies(of: Self.letter, and: signed).onlyGroup()
    let changes = group.members.flatMap(\.changes)
    // The longer text is the head: what it adds, the other one leaves out.
    #expect(changes.map(\.removed) == ["arregle", own])
    #expect(changes.map(\.inserted) == ["repare", ""])
    let mirrored = try await Copies(
      among: [
        Proposal(id: "1", title: "", body: Self.letter, supports: 9),
        Proposal(id: "2", title: "", body: signed, supports: 1),
      ]
        + numberedProposals(Self.fillers).map {
          Proposal(id: "f" + $0.id, title: "", body: $0.text)
        })
    let member = try mirrored.onlyGroup().members.first { $0.kind == .near }
    #expect(member?.changes.map(\.inserted) == ["arregle", own])
    #expect(member?.changes.map(\.isOwnText) == [false, true])
  }

  @Test(arguments: [
    ("tropiezan", "tropiesan"), ("los baldosines", "losbaldosines"), ("levantados", "lebantados"),
  ])
  func `typing mistakes are no changes`(right: String, wrong: String) async throws {
    let typed = Self.letter.replacing(right, with: wrong)
    let group = try await copies(of: Self.letter, and: typed).onlyGroup()
    #expect(group.members.allSatisfy { $0.changes.isEmpty })
    #expect(group.members.count == 2)
  }

  @Test func `a text written anew around the same passages is a copy`() async throws {
    let anew =
      "Cada día de lluvia pasa lo mismo y nadie del distrito quiere verlo. Solicitamos que el "
      + "ayuntamiento repare las aceras de la calle ancha porque los peatones tropiezan con los "
      + "baldosines levantados. Esperamos una respuesta pronta, que llevamos años así."
    #expect(try await copies(of: Self.letter, and: anew).groups == [["1", "2"]])
  }

  @Test func `a text is no copy of another by way of a third`() async throws {
    let words = Self.letter.split(separator: " ").map(String.init)
    // A and C share too little; B shares enough with both.
    let b = words.joined(separator: " ")
    let a = words.prefix(16).joined(separator: " ") + " y farolas nuevas por todo el barrio viejo"
    let c = "Vecinos y comercios del centro pedimos " + words.suffix(16).joined(separator: " ")
    let found = try await Copies(among: [a, b, c] + Self.fillers)
    #expect(found.groups.flatMap(\.self).count < 3)
  }

  @Test func `a request in other words is suggested, not grouped`() async throws {
    let found = try await Copies(
      among: [
        Proposal(
          id: "1", title: "Ascensor en el metro de Portazgo", body: ""),
        Proposal(
          id: "2", title: "Instalar ascensor en metro Portazgo",
          body: "Las personas mayores no pueden con tantas escaleras para llegar al andén."),
        Proposal(
          id: "3", title: "Carril bici hasta Portazgo", body: "Para ir al trabajo sin coche."),
        Proposal(id: "4", title: "Ascensor en el metro de Tetuán", body: ""),
      ] + FiveThemes.proposals.map { Proposal(id: "x" + $0.id, title: $0.title, body: $0.body) })
    #expect(found.groups.isEmpty)
    let ids = found.analysis.sameRequests.map { pair in
      [found.analysis.proposals[pair.first].id, found.analysis.proposals[pair.second].id]
    }
    #expect(ids.contains(["1", "2"]))
    #expect(!ids.contains { $0.contains("3") || $0.contains("4") })
  }

  @Test func `copies of one day are a burst`() {
    let day = [String?](repeating: "2024-03-11 10:00:00", count: 6)
    let burst = Findings.GroupRecord.Burst(of: day + ["2024-05-01", nil])
    #expect(burst?.day == "2024-03-11")
    #expect(burst?.count == 6)
    #expect(Findings.GroupRecord.Burst(of: Array(day.prefix(4))) == nil)
    #expect(
      Findings.GroupRecord.Burst(of: day + (1...7).map { "2023-01-0\($0)" }) == nil)
  }

  @Test(arguments: [
    ("casa", "casa", 0, true), ("casa", "cosa", 1, true), ("casa", "coso", 1, false),
    ("", "ab", 2, true), ("peatones", "peatnoes", 2, true), ("abc", "abcdef", 2, false),
  ])
  func `letters to change are counted up to a limit`(
    left: String, right: String, limit: Int, isWithin: Bool
  ) {
    #expect(EditDistance.isAtMost(limit, Array(left.utf8), Array(right.utf8)) == isWithin)
  }

  @Test(arguments: [
    ("3aa05be7", true), ("1741429407", true), ("29z", true), ("b6320aad", true), ("165", false),
    ("m40", false), ("20km", false), ("2024", false), ("600000", false), ("a-42", false),
    ("covid19", false),
  ])
  func `what a machine numbered is no number of a demand`(form: String, isIdentifier: Bool) {
    #expect(WordFacts.isIdentifier(Array(form.utf8)[...]) == isIdentifier)
  }

  /// The planted copies of the shipped corpus: none wrong, both campaigns whole.
  @Test func `planted copies are found and planted opposites kept apart`() async throws {
    let folder = PlatformTests.folder.deletingLastPathComponent().appending(path: "tu-atencion")
    let bytes = Array(try Data(contentsOf: folder.appending(path: "proposals.csv")))
    let file = try ProposalImport().read(bytes, file: "proposals.csv").hidingPersonalData()
    let analysis = try await Pipeline().analysis(of: file.proposals)
    let groups = analysis.duplicates.groupOfProposal
    let number = Dictionary(
      uniqueKeysWithValues: analysis.proposals.indices.map { (analysis.proposals[$0].id, $0) })
    let gold = try TableReader(file: "gold.csv").table(
      of: Array(try Data(contentsOf: folder.appending(path: "gold.csv")))
    ).table
    var planted: [String: (kind: String, members: [Int])] = [:]
    for row in gold.rows where !row.cells[3].isEmpty {
      guard let member = number[row.cells[0]] else { continue }
      planted[row.cells[3], default: (row.cells[4], [])].members.append(member)
    }
    for (name, group) in planted {
      let found = Set(group.members.map { groups[$0] ?? -1 - $0 })
      switch group.kind {
      case "campaign": #expect(found.count == 1, "\(name)")
      case "exact": #expect(found.count == 1, "\(name)")
      // Entries of a form test, each with a key, a time and numbers of its own.
      case "near" where name == "g004": #expect(found.count == 1, "\(name)")
      case "opposite", "place", "number": #expect(found.count == group.members.count, "\(name)")
      default: continue
      }
    }
  }
}
