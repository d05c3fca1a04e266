import Foundation
import Testing

@testable import Concejo

@Suite struct ResourcesFolderTests {
  @Test func `resources are looked for beside the program, then where packages put them`() {
    #expect(
      ResourcesFolder.candidates(besideProgram: "/opt/concejo/bin/concejo") == [
        "/opt/concejo/bin/concejo_Concejo.resources/Resources", "/opt/concejo/share/concejo",
      ])
  }

  @Test func `a program in the root folder looks in the root folder`() {
    #expect(
      ResourcesFolder.candidates(besideProgram: "/concejo") == [
        "/concejo_Concejo.resources/Resources", "/share/concejo",
      ])
  }

  @Test func `resources of another version, or of none, are found and not read`() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: base) }
    var folders: [String] = []
    for (name, version) in [
      ("ours", ResourcesFolder.version), ("old", "0.0.9"), ("silent", nil),
    ] as [(String, String?)] {
      let folder = base.appending(path: name)
      try FileManager.default.createDirectory(
        at: folder.appending(path: "messages"), withIntermediateDirectories: true)
      if let version {
        try Data("\(version)\n".utf8).write(to: folder.appending(path: "version"))
      }
      folders.append(folder.path)
    }
    #expect(folders.map(ResourcesFolder.version) == [ResourcesFolder.version, "0.0.9", nil])
    #expect(ResourcesFolder.foreign(among: [folders[0], "/nowhere"]) == nil)
    let old = try #require(ResourcesFolder.foreign(among: folders))
    #expect(old.path == folders[1] && old.version == "0.0.9")
    let silent = try #require(ResourcesFolder.foreign(among: [folders[2]]))
    #expect(silent.path == folders[2] && silent.version == nil)
  }

  @Test func `this very program finds its sentences in nine languages`() throws {
    let folder = try #require(ResourcesFolder.path)
    #expect(ResourcesFolder.candidates.contains(folder))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/messages")
    #expect(files.filter { $0.hasSuffix(".json") }.count == Messages.available.count)
  }
}
