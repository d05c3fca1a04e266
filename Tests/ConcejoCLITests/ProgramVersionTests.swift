import Concejo
import Foundation
import Testing

@testable import ConcejoCLI

@Suite struct ProgramVersionTests {
  @Test func `a package names its commit behind the version`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(ProgramVersion.text(resources: folder.path) == Findings.currentProgramVersion)
    try Data("0123456789ab\n".utf8).write(to: folder.appending(path: "commit"))
    #expect(
      ProgramVersion.text(resources: folder.path)
        == "\(Findings.currentProgramVersion) (0123456789ab)")
  }

  @Test func `without resources the version is shown all the same`() {
    #expect(ProgramVersion.text(resources: nil) == Findings.currentProgramVersion)
  }
}
