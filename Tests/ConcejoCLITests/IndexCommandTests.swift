import Foundation
import Testing

/// `concejo index` on folders that grow.
@Suite struct IndexCommandTests {
  @Test func `a result has an index, which is written anew when something is added`() throws {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    let run = [
      "run", "in.csv", "-o", "out", "--map", "id=Ref,body=Texto,supports=Apoyos", "--format",
      "html",
    ]
    #expect(try program.run(run).code == 0)
    let first = try program.read("out/index.html")
    let unlinked = ["review.csv", "study.concejo"]
    for name in try program.names(in: "out") where name != "index.html" {
      #expect(
        first.contains("href=\"\(name)\"") != unlinked.contains(name) && first.contains(name),
        "\(name)")
    }
    let brief = ["brief", "out/study.concejo", "-o", "out/fichas", "--format", "html"]
    #expect(try program.run(brief).code == 0)
    try program.write("out/notas.txt", "Notas".utf8)
    try program.write("elsewhere.txt", "Fuera".utf8)
    try FileManager.default.createSymbolicLink(
      at: program.folder.appending(path: "out/link.txt"),
      withDestinationURL: program.folder.appending(path: "elsewhere.txt"))
    let outcome = try program.run(["index", "out"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("link.txt"))
    let second = try program.read("out/index.html")
    #expect(second.contains("href=\"fichas/brief-T01.html\"") && second.contains("notas.txt"))
    #expect(!second.contains("link.txt"))
    #expect(try program.run(["index", "out"]).code == 0)
    #expect(try program.read("out/index.html") == second)
    #expect(try program.run(["verify", "out/index.html"]).code == 0)
  }

  @Test func `a page that somebody wrote stays, and a file is no folder`() throws {
    let program = try Program()
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "web"), withIntermediateDirectories: false)
    try program.write("web/index.html", "<h1>Mine</h1>".utf8)
    let refused = try program.run(["index", "web"])
    #expect(refused.code == 73)
    #expect(try program.read("web/index.html") == "<h1>Mine</h1>")
    #expect(try program.run(["index", "web", "--force", "--language", "eu"]).code == 0)
    #expect(try program.read("web/index.html").contains("lang=\"eu\""))
    let file = try program.run(["index", "web/index.html"])
    #expect(file.code == 66 && file.errors.contains("expected a folder"))
    #expect(try program.run(["index", "nothing"]).code == 66)
  }
}
