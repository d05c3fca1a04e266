import Concejo
import ConcejoStore
import Foundation
import Testing

/// What a study was told not to keep is not in its file.
@Suite struct OriginalsTests {
  private static let telephones = ["600 111 222", "600 333 444", "600 555 666"]

  private func file(_ name: String, _ rows: [String]) throws -> ImportedFile {
    let table = (["id,title,body"] + rows).joined(separator: "\n") + "\n"
    return try ProposalImport().read(Array(table.utf8), file: name).hidingPersonalData()
  }

  private static let rows = [
    "1,Más bancos en la plaza,Que pongan bancos con sombra en la plaza. Llamad al 600 111 222",
    "2,Un autobús al hospital,El autobús no pasa los domingos por la tarde. Mi número es 600 333 444",
    "3,La biblioteca cierra pronto,Que la biblioteca abra hasta las nueve. Teléfono 600 555 666",
  ]

  private func held(_ path: String) throws -> [String] {
    let bytes = try Data(contentsOf: URL(filePath: path))
    return Self.telephones.filter { bytes.range(of: Data($0.utf8)) != nil }
  }

  @Test func `an update that keeps none removes those of texts that stay and of withdrawn ones`()
    throws
  {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([try file("march.csv", Self.rows)])
    #expect(try held(study.path) == Self.telephones)
    #expect(try study.originalCounts() == ["telephone": 3])
    #expect(try study.originalCounts(of: "2") == ["telephone": 1])
    let later = try file("april.csv", Array(Self.rows.prefix(2)))
    let update = try study.update(with: [later], keepingOriginals: false)
    #expect(update.unchanged == 2 && update.withdrawn == 1)
    #expect(update.forgottenOriginals == 3)
    #expect(try study.originalCounts() == [:])
    // That something was hidden is still counted.
    #expect(try study.personalDataCounts() == ["telephone": 3])
    try study.close()
    #expect(try held(study.path) == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a.concejo"])
  }

  @Test func `other sources keep theirs`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    try study.add([try file("a.csv", Array(Self.rows.prefix(2)))], source: "a")
    try study.add([try file("b.csv", [Self.rows[2]])], source: "b")
    let update = try study.update(
      with: [try file("a2.csv", Array(Self.rows.prefix(2)))], source: "a", keepingOriginals: false)
    #expect(update.forgottenOriginals == 2)
    #expect(try study.originalCounts(of: "3") == ["telephone": 1])
  }

  @Test func `words that a later export took out are in no index`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.create(at: folder.path("a.concejo"))
    let before = Self.rows.map { $0.replacing("bancos con", with: "zurriburri con") }
    try study.add([try file("march.csv", before)])
    #expect(try study.search("zurriburri", limit: 3).count == 1)
    try study.update(with: [try file("april.csv", Self.rows)])
    try study.close()
    let bytes = try Data(contentsOf: URL(filePath: study.path))
    #expect(bytes.range(of: Data("zurriburri".utf8)) == nil)
  }
}
