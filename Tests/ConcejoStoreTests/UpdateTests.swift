import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

/// An update is compared with what it continues, and with nothing else.
@Suite struct UpdateTests {
  private static let river = [
    "Farolas junto al río", "Una pasarela de madera", "Patos y garzas protegidos",
    "Limpieza de la orilla", "Pesca con permiso",
  ]
  private static let school = [
    "Comedor con verduras", "Patio sin coches", "Clases de ajedrez", "Persianas en las aulas",
    "Autobús escolar gratuito",
  ]

  private func file(_ name: String, header: String = "id,title", _ rows: [String]) throws
    -> ImportedFile
  {
    let table = ([header] + rows).joined(separator: "\n") + "\n"
    return try ProposalImport().read(Array(table.utf8), file: name).hidingPersonalData()
  }

  private func rows(_ titles: [String], from start: Int) -> [String] {
    titles.enumerated().map { "\(start + $0.offset),\($0.element)" }
  }

  @Test func `an export of one consultation withdraws nothing of another with the same columns`()
    throws
  {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([
      try file("river.csv", rows(Self.river, from: 1)),
      try file("school.csv", rows(Self.school, from: 101)),
    ])
    let later = try file("river-2.csv", rows(Array(Self.river.dropLast()), from: 1))
    let update = try study.update(with: [later])
    #expect(update.comparedWith.map(\.name) == ["river.csv"])
    #expect(update.comparedWith.map(\.count) == [5])
    #expect(update.unchanged == 4)
    #expect(update.withdrawn == 1)
    #expect(try study.proposals().count == 9)
  }

  @Test func `rows without ids are told again by their texts`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let march = Self.river.map { "\($0),1" }
    let april = Self.river.map { "\($0),2" }
    try study.add([try file("march.csv", header: "title,votes", march)])
    let ids = try study.proposals().map(\.id)
    let update = try study.update(with: [try file("april.csv", header: "title,votes", april)])
    #expect(update.changed == 5)
    #expect(update.added + update.withdrawn == 0)
    #expect(try study.proposals().map(\.id) == ids)
  }

  @Test func `equal texts without ids are told apart by their places`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let header = "title,district,votes"
    let text = "Más bancos en el parque,"
    let march = ["Norte,1", "Sur,2", "Este,3", "Oeste,4"].map { text + $0 }
    let april = ["Oeste,40", "Sur,20", "Norte,10", "Este,30"].map { text + $0 }
    try study.add([try file("march.csv", header: header, march)])
    func places() throws -> [String: String?] {
      Dictionary(uniqueKeysWithValues: try study.proposals().map { ($0.id, $0.place) })
    }
    let before = try places()
    let update = try study.update(with: [try file("april.csv", header: header, april)])
    #expect(update.changed == 4)
    #expect(try places() == before)
    #expect(try study.proposals().map(\.supports).allSatisfy { ($0 ?? 0) >= 10 })
  }

  @Test func `a source is known by its name in other capitals`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([try file("march.csv", rows(Self.river, from: 1))], source: "web")
    let later = try file("april.csv", rows(Self.river, from: 1))
    let update = try study.update(with: [later], source: "Web ")
    #expect(update.comparedWith.map(\.name) == ["web"])
    #expect(update.unchanged == 5)
  }

  @Test func `who writes what another took back does not get the other's place`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([try file("march.csv", rows(Self.river, from: 1))])
    let kept = rows(Array(Self.river.dropLast()), from: 1)
    try study.update(with: [try file("april.csv", kept)])
    let update = try study.update(with: [try file("may.csv", kept + ["9,Pesca con permiso"])])
    #expect(update.added == 1)
    #expect(try study.proposals().map(\.id) == ["1", "2", "3", "4", "9"])
  }

  @Test func `numbers of rows that moved on tell nothing`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let all = Self.river + Self.school
    try study.add([try file("march.csv", rows(all, from: 1))])
    var left = all
    left.remove(at: 6)
    let update = try study.update(with: [try file("april.csv", rows(left, from: 1))])
    #expect(update.withdrawn == 1)
    #expect(update.changed == 0)
    #expect(try study.proposals().map(\.title).sorted() == left.sorted())
  }

  @Test(arguments: [
    ("t0a1b2c3d", true), ("t0a1b2c3d-2", true), ("t0a1b2c3", false), ("t0a1b2c3g", false),
    ("t0a1b2c3d-", false), ("T0a1b2c3d", false), ("17", false), ("t0a1b2c3d-x", false),
  ])
  func `ids that were made are known by their form`(id: String, isMade: Bool) {
    #expect(ContentID.isMade(id) == isMade)
  }

  @Test func `what shares nothing is a new source`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([try file("river.csv", rows(Self.river, from: 1))])
    let update = try study.update(with: [try file("school.csv", rows(Self.school, from: 101))])
    #expect(update.added == 5)
    #expect(update.withdrawn == 0)
    #expect(update.newSources == ["school.csv"])
  }

  @Test func `parts of an export are taken together, in any order`() throws {
    let folder = try TemporaryFolder()
    var results: [[Proposal]] = []
    for isReversed in [false, true] {
      let study = try Study.create(at: folder.path("\(isReversed).concejo"))
      try study.add([try file("river.csv", rows(Self.river, from: 1))])
      let parts = [
        try file("part-1.csv", rows(Array(Self.river.prefix(2)), from: 1)),
        try file("part-2.csv", rows(["Pasarela de hierro"], from: 2) + ["4,Limpieza de la orilla"]),
      ]
      let update = try study.update(with: isReversed ? parts.reversed() : parts)
      #expect(update.withdrawn == 2)
      results.append(try study.proposals())
    }
    #expect(results[0] == results[1])
  }

  @Test func `what is withdrawn is found by no search, and is live again when it comes back`()
    throws
  {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let whole = try file("river.csv", rows(Self.river, from: 1))
    try study.add([whole])
    #expect(try study.search("permiso", limit: 5).count == 1)
    try study.update(with: [try file("later.csv", rows(Array(Self.river.dropLast()), from: 1))])
    #expect(try study.search("permiso", limit: 5).isEmpty)
    #expect(try study.setAsideState(of: "5") == "withdrawn")
    #expect(try study.update(with: [whole]).changed == 1)
    #expect(try study.search("permiso", limit: 5).count == 1)
    #expect(try study.setAsideState(of: "5") == nil)
  }

  @Test func `titles that every consultation counts are no sign of the same source`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let numbered = { (titles: [String]) in
      titles.enumerated().map { "\($0.offset + 1),Propuesta \($0.offset + 1),\($0.element)" }
    }
    try study.add([try file("river.csv", header: "id,title,body", numbered(Self.river))])
    let school = try file("school.csv", header: "id,title,body", numbered(Self.school))
    let update = try study.update(with: [school])
    #expect(update.newSources == ["school.csv"])
    #expect(update.added == 5)
    #expect(update.changed + update.withdrawn == 0)
    #expect(try study.proposals().count == 10)
  }

  @Test func `short answers that people give everywhere are no sign of the same source`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let agreed = ["De acuerdo", "Estoy de acuerdo"]
    let long = { (titles: [String]) in titles.map { "\($0) para quienes viven cerca" } }
    try study.add([try file("a.csv", header: "title", long(Self.river) + agreed)])
    let update = try study.update(
      with: [try file("b.csv", header: "title", long(Self.school) + agreed)])
    #expect(update.newSources == ["b.csv"])
    #expect(update.withdrawn == 0)
  }

  @Test func `a column that is renamed or gone hides nothing of what was withdrawn`() throws {
    let folder = try TemporaryFolder()
    for (name, header) in [("renamed", "id,titulo,texto"), ("gone", "id,titulo,notas internas")] {
      let study = try Study.create(at: folder.path("\(name).concejo"))
      let rows = { (titles: [String]) in
        titles.enumerated().map { "\($0.offset + 1),\($0.element),Lo pedimos desde hace tiempo." }
      }
      try study.add([try file("march.csv", header: "id,titulo,descripcion", rows(Self.river))])
      let april = try file("april.csv", header: header, rows(Array(Self.river.prefix(3))))
      let update = try study.update(with: [april])
      #expect(update.comparedWith.map(\.name) == ["march.csv"])
      #expect(update.withdrawn == 2)
      #expect(update.added == 0)
    }
  }

  @Test func `what no row of a later export has is kept, and told`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let bodies = Self.river.map { "\($0), llamad al 612 345 678." }
    try study.add([
      try file(
        "march.csv", header: "id,title,body,votes",
        zip(Self.river, bodies).enumerated().map {
          "\($0.offset + 1),\($0.element.0),\"\($0.element.1)\",\($0.offset)"
        })
    ])
    let before = try study.contributions()
    let hidden = try study.personalDataCounts()
    let april = try file(
      "april.csv", header: "id,title,votes",
      Self.river.enumerated().map { "\($0.offset + 1),\($0.element),\($0.offset + 10)" })
    let update = try study.update(with: [april])
    #expect(update.changed == Self.river.count)
    #expect(update.kept.map(\.field) == [.body])
    #expect(update.kept.first?.files == ["april.csv"])
    let after = try study.contributions()
    #expect(after.map(\.body) == before.map(\.body))
    #expect(after.map(\.supports) == Self.river.indices.map { $0 + 10 })
    #expect(try study.personalDataCounts() == hidden)
    let may = try file("may.csv", rows(Self.river, from: 1))
    #expect(try study.update(with: [may]).unchanged == Self.river.count)
  }

  @Test func `ids that come later name the same contributions, and comments follow`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([try file("march.csv", header: "title", Self.river)])
    let ids = Dictionary(uniqueKeysWithValues: try study.proposals().map { ($0.title, $0.id) })
    let april = try file("april.csv", rows(Self.river, from: 701))
    let comments = try file(
      "comments.csv", header: "id,proposal_id,text", ["c1,702,Que sea de roble"])
    let update = try study.update(with: [april, comments])
    #expect(update.unchanged == 5)
    #expect(update.added == 1)
    #expect(try study.contributions().first { $0.id == "c1" }?.parent == ids[Self.river[1]])
    // Nor do they lose it when their file comes alone.
    #expect(try study.update(with: [comments]).unchanged == 1)
  }

  @Test func `a word changed in a row without id is a change where one row alone can be meant`()
    throws
  {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let long = "Queremos que la pasarela sobre la presa tenga barandilla en sus dos lados"
    try study.add([try file("march.csv", header: "title", Self.river + [long])])
    let april = Self.river + [long.replacing("Queremos", with: "Pedimos")]
    let update = try study.update(with: [try file("april.csv", header: "title", april)])
    #expect(update.changed == 1)
    #expect(update.unchanged == 5)
    #expect(update.added + update.withdrawn == 0)
  }

  @Test func `a state that changed is a change, and sets the contribution aside`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let rows = { (state: String) in
      Self.river.enumerated().map {
        "\($0.offset + 1),\($0.element),\($0.offset == 4 ? state : "")"
      }
    }
    try study.add([try file("march.csv", header: "id,title,state", rows(""))])
    let april = try file("april.csv", header: "id,title,state", rows("withdrawn"))
    let update = try study.update(with: [april])
    #expect(update.changed == 1)
    #expect(update.unchanged == 4)
    #expect(try study.setAsideState(of: "5") == "withdrawn")
    #expect(try study.search("permiso", limit: 5).isEmpty)
  }
}
