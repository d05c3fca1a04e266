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

  @Test func `this very program finds its sentences in nine languages`() throws {
    let folder = try #require(ResourcesFolder.path)
    #expect(ResourcesFolder.candidates.contains(folder))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/messages")
    #expect(files.filter { $0.hasSuffix(".json") }.count == Messages.available.count)
  }
}
