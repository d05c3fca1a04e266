import Foundation
import Testing

@testable import Concejo

/// The page of a folder leads to every file in it, once.
@Suite struct FolderIndexTests {
  private static let paths = [
    "report.html", "report.docx", "themes.csv", "study.concejo", "index.html",
    "taller/agenda.html", "taller/index.html", "fichas/brief-T07.html", "fichas/brief-T03.docx",
    "fichas/brief-T03.html", "Recomendaciones & más/recommendations.docx", "recommendations.xlsx",
    "notas <1>.txt", "javascript:alert(1)",
  ]

  private static func document(_ language: Language = .es) -> ReportDocument {
    FolderIndex(paths, language: language).document
  }

  @Test func `every file but the page itself is a link, once`() {
    let html = Self.document().html
    for path in Self.paths where !["index.html", "study.concejo"].contains(path) {
      let address = "href=\"\(FolderIndex.address(of: path))\""
      #expect(html.components(separatedBy: address).count == 2, "\(path)")
    }
    #expect(!html.contains("href=\"index.html\""))
    #expect(html.contains("13 archivos"))
  }

  @Test func `files stand by what they are for, and unknown ones last by name`() throws {
    let headings = Self.document().outline.map(\.heading.text)
    #expect(
      headings == [
        "Para leer", "Para imprimir y repartir", "Para rellenar", "Para publicar",
        "Para trabajar con los datos", "Otros archivos", "De uso interno: no se publica",
      ])
    let html = Self.document().html
    let last = try #require(html.range(of: "Otros archivos"))
    #expect(html[last.upperBound...].contains("notas &lt;1&gt;.txt"))
    #expect(!html[last.upperBound...].contains("brief-T07"))
  }

  @Test func `a study and passages that nobody looked at are named last, without a link`() throws {
    let html = FolderIndex(["report.html", "review.csv", "s.concejo"], language: .es).document.html
    let heading = try #require(html.range(of: "De uso interno: no se publica"))
    for name in ["review.csv", "s.concejo"] {
      #expect(html[heading.upperBound...].contains(name))
      #expect(!html.contains("href=\"\(name)\""))
    }
    #expect(html.contains("href=\"report.html\""))
  }

  @Test func `a file with a name of many kinds goes where its kind belongs`() throws {
    let text = Self.document().markdown
    let fill = try #require(text.range(of: "## Para rellenar"))
    let publish = try #require(text.range(of: "## Para publicar"))
    let sheet = try #require(text.range(of: "recommendations.xlsx"))
    let document = try #require(text.range(of: "recommendations.docx"))
    #expect(fill.upperBound < sheet.lowerBound && sheet.upperBound < publish.lowerBound)
    #expect(publish.upperBound < document.lowerBound)
  }

  @Test func `names in one folder stand together, each with its kinds in one order`() throws {
    let text = Self.document().markdown
    let places = try ["brief-T03.html", "brief-T03.docx", "brief-T07.html"].map {
      try #require(text.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test func `no name leads out of the folder or runs`() {
    #expect(FolderIndex.address(of: "javascript:alert(1)") == "javascript%3Aalert%281%29")
    #expect(FolderIndex.address(of: "a b/ñ.md") == "a%20b/%C3%B1.md")
    #expect(FolderIndex.address(of: "tab\there") == "tab%09here")
  }

  @Test func `the order in which files are found changes nothing`() {
    let shuffled = FolderIndex(Self.paths.reversed(), language: .es).document.html
    #expect(shuffled == Self.document().html)
  }

  @Test(arguments: Messages.available)
  func `a page is known again in every language`(language: Language) {
    #expect(FolderIndex.isIndex(Self.document(language).html))
    #expect(!FolderIndex.isIndex(ReportDocument(title: "Otra", language: language).html))
  }

  @Test func `each known file has its sentence, and no two stand for one file`() {
    let keys = Set(Messages(.es).keys)
    for file in KnownFile.all {
      #expect(keys.contains("index.file.\(file.key)"), "\(file.key)")
      #expect(keys.contains("index.\(file.purpose.rawValue)"))
      for format in file.formats {
        let name = file.name.replacing("*", with: "x") + "." + format
        #expect(KnownFile.all.count { $0.matches(name) } == 1, "\(name)")
      }
    }
  }
}
