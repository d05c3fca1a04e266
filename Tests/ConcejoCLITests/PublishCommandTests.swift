import Concejo
import Foundation
import Testing

/// A study becomes a site, whole or not at all.
@Suite struct PublishCommandTests {
  private static let study = SmallStudy.name

  private static func files(_ program: borrowing Program, in folder: String) -> [String: Data] {
    let root = program.folder.appending(path: folder)
    let paths = FileManager.default.subpaths(atPath: root.path) ?? []
    return paths.reduce(into: [:]) { files, path in
      files[path] = try? Data(contentsOf: root.appending(path: path))
    }
  }

  @Test func `a site is written, checked, and written again with the same bytes`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let arguments = [
      "publish", Self.study, "-o", "site", "--title", "Barrio", "--licence", "CC0-1.0",
    ]
    let first = try program.run(arguments)
    #expect(first.code == 0 && first.output.hasPrefix("61 contributions in "), "\(first.errors)")
    #expect(first.errors.contains("there is no feed"))
    let spanish = try program.run(
      ["publish", Self.study, "-o", "sitio"], prefix: "LC_ALL=es_ES.UTF-8")
    #expect(spanish.errors.contains("No se ha indicado ninguna licencia"))
    #expect(spanish.output.contains(" contribuciones en "), "\(spanish.output)")
    let page = try program.read("site/proposals/0.html")
    #expect(page.contains("id=\"P1\"") && page.contains("id=\"P61\""))
    // The telephone number of one row is hidden.
    #expect(!page.contains("612 345 678") && page.contains("mi teléfono"))
    let checked = try program.run(["verify", "site"])
    #expect(checked.code == 0, "\(checked.output)")
    #expect(checked.output.contains("nothing found"))
    let before = Self.files(program, in: "site")
    #expect(try program.run(arguments).code == 73)
    let again = try program.run(arguments + ["--force", "--json"])
    #expect(again.code == 0 && again.output.contains("\"contributions\" : 61"), "\(again.errors)")
    #expect(!first.errors.contains("left out") && again.output.contains("\"excluded\" : 0"))
    #expect(Self.files(program, in: "site") == before)
    #expect(try program.names().filter { $0.hasPrefix(".site") } == [])
  }

  @Test func `a folder with anything else in it stays as it is`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    #expect(try program.run(["publish", Self.study, "-o", "site"]).code == 0)
    try program.write("site/data/foto.txt", "mine".utf8)
    let refused = try program.run(["publish", Self.study, "-o", "site", "--force"])
    #expect(refused.code == 73 && refused.errors.contains("data/foto.txt"), "\(refused.errors)")
    #expect(try program.read("site/data/foto.txt") == "mine")
    // A site is no result, and a result no site.
    #expect(try program.run(["report", Self.study, "-o", "site", "--force"]).code == 73)
    #expect(try program.run(["report", Self.study, "-o", "report"]).code == 0)
    #expect(try program.run(["publish", Self.study, "-o", "report", "--force"]).code == 73)
  }

  @Test func `what was excluded since the run has to be analysed away first`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let exclude = ["exclude", Self.study, "7", "--code", "spam", "--by", "Ana"]
    #expect(try program.run(exclude).code == 0)
    let refused = try program.run(["publish", Self.study, "-o", "site"])
    #expect(refused.code == 65 && refused.errors.contains("concejo analyze"), "\(refused.errors)")
    let inSpanish = try program.run(
      ["publish", Self.study, "-o", "site"], prefix: "LC_ALL=es_ES.UTF-8")
    #expect(inSpanish.errors.contains("se retiró después: 7."), "\(inSpanish.errors)")
    #expect(try program.names().contains("site") == false)
    #expect(try program.run(["analyze", Self.study, "--themes", "5"]).code == 0)
    let published = try program.run(["publish", Self.study, "-o", "site"])
    #expect(published.code == 0)
    #expect(
      published.errors.contains(
        "1 contribution left out: 0 withdrawn or hidden, 1 excluded, 0 erased."),
      "\(published.errors)")
    let spanish = try program.run(
      ["publish", Self.study, "-o", "sitio"], prefix: "LC_ALL=es_ES.UTF-8")
    #expect(spanish.errors.contains("1 contribución queda fuera"), "\(spanish.errors)")
    let page = try program.read("site/proposals/0.html")
    let article = try #require(page.components(separatedBy: "id=\"P7\"").dropFirst().first)
    #expect(article.prefix { $0 != "\u{1}" }.contains("Excluida. Motivo, de la lista publicada"))
  }

  @Test func `an erased contribution leaves nothing behind`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let text = "Mayor frecuencia del autobús en hora punta"
    #expect(try program.run(["publish", Self.study, "-o", "before"]).code == 0)
    #expect(try program.read("before/proposals/0.html").contains(text))
    let erase = ["erase", Self.study, "9", "--why", "author-request", "--by", "Ana", "--yes"]
    let erased = try program.run(erase)
    #expect(erased.code == 0, "\(erased.errors)")
    let published = try program.run(["publish", Self.study, "-o", "after"])
    #expect(published.code == 0, "\(published.errors)")
    #expect(published.errors.contains("0 excluded, 1 erased."), "\(published.errors)")
    for (path, data) in Self.files(program, in: "after") {
      #expect(data.range(of: Data(text.utf8)) == nil, "\(path)")
    }
  }

  @Test(arguments: [
    ["--base-url", "valley"], ["--base-url", "file:///x"], ["--base-url", "https://a.org/?x"],
    ["--licence", " "], ["--title", "Escriba a ana.perez@example.org"],
  ])
  func `what cannot be published is refused before anything is made`(flags: [String]) throws {
    let program = try Program()
    let outcome = try program.run(["publish", "s.concejo", "-o", "site"] + flags)
    #expect(outcome.code == 64, "\(outcome.errors)")
  }

  @Test func `the help names every licence that is known`() throws {
    let help = try Program().run(["publish", "--help"]).output
    let words = Set(help.split { $0.isWhitespace || $0 == "," }.map(String.init))
    #expect(words.isSuperset(of: Licence.codes) && Licence.codes.count > 5)
  }

  @Test func `the index of a folder leads to the first page of a site alone`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    #expect(try program.run(["publish", Self.study, "-o", "all/site"]).code == 0)
    #expect(try program.run(["index", "all"]).code == 0)
    let page = try program.read("all/index.html")
    #expect(page.contains("href=\"site/index.html\""))
    #expect(!page.contains("proposals") && !page.contains("site.css"))
  }
}
