import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation
import Testing

@Suite struct StudyConsultationTests {
  /// Two files: rows with personal data, the same row twice, an id that states two texts, a row without text.
  private static let files: [(name: String, bytes: [UInt8])] = [
    (
      "2024.csv",
      Array(
        ("id,texto\n" + FiveThemes.proposals.map { "\($0.id),\"\($0.body)\"\n" }.joined()
          + "70,Un banco en la plaza; llamad al 612 345 678.\n71,\n").utf8)
    ),
    (
      "2025.csv",
      Array(
        """
        id,texto
        70,Un banco en la plaza; llamad al 612 345 678.
        1,Piscina cubierta abierta todo el año.

        """.utf8)
    ),
  ]

  @Test func `files and the study made of them are one consultation`() async throws {
    let consultation = try Consultation(reading: Self.files)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let study = try Study.create(at: folder.appending(path: "s.concejo").path)
    let read = try Self.files.map {
      try ProposalImport().read($0.bytes, file: $0.name).hidingPersonalData()
    }
    try study.add(CrossFileIDs.resolved(read))
    #expect(try study.consultation() == consultation)
    let (first, second) = (
      try await consultation.run(), try await study.consultation().run()
    )
    #expect(first.findings == second.findings)
    try study.save(first)
    #expect(try study.latestFindings() == first.findings)
  }

  @Test func `a study without contributions is told apart from others`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let study = try Study.create(at: folder.appending(path: "s.concejo").path)
    #expect(throws: StudyError.self) { try study.consultation() }
  }
}
