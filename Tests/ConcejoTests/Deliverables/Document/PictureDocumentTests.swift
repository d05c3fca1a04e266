import Foundation
import Testing

@testable import Concejo

/// A figure that has a picture stands in documents of word processors as it does on pages.
@Suite struct PictureDocumentTests {
  private static let document = ReportDocument(
    title: "t", language: .es,
    blocks: [
      .pageBreak,
      .figure(
        ReportDocument.Figure(
          caption: "Cada punto", alternative: "Mapa de 3 & 4",
          drawing: ReportDocument.Drawing { $0.element("svg", text: "") },
          picture: ReportDocument.Picture(png: [1, 2, 3], millimetres: 100),
          onPaper: "En otra parte")),
    ])

  @Test func `DOCX has it in a line, with words for who does not see it`() throws {
    let bytes = try Self.document.docx()
    let body = try DocumentSample.part("word/document.xml", of: bytes)
    #expect(body.contains("descr=\"Mapa de 3 &amp; 4\""))
    // 100 millimetres.
    #expect(body.contains("<wp:extent cx=\"3600000\" cy=\"3600000\"/>"))
    #expect(body.contains("Cada punto") && !body.contains("En otra parte"))
    let relations = try DocumentSample.part("word/_rels/document.xml.rels", of: bytes)
    let target = try #require(relations.firstMatch(of: #/Id="(rIdPicture1)"[^>]*Target="([^"]+)"/#))
    #expect(body.contains("r:embed=\"\(target.1)\""))
    #expect(try DocumentSample.part("word/\(target.2)", of: bytes) == "\u{1}\u{2}\u{3}")
    let types = try DocumentSample.part("[Content_Types].xml", of: bytes)
    #expect(types.contains("Extension=\"png\" ContentType=\"image/png\""))
  }

  @Test func `ODT has it in a line, and names it in its manifest`() throws {
    let bytes = try Self.document.odt()
    let body = try DocumentSample.part("content.xml", of: bytes)
    #expect(body.contains("<svg:desc>Mapa de 3 &amp; 4</svg:desc>"))
    #expect(body.contains("svg:width=\"10cm\"") && body.contains("fo:break-before=\"page\""))
    #expect(body.contains("Cada punto") && !body.contains("En otra parte"))
    let path = try #require(body.firstMatch(of: #/<draw:image xlink:href="([^"]+)"/#)).1
    #expect(try DocumentSample.part(String(path), of: bytes) == "\u{1}\u{2}\u{3}")
    let manifest = try DocumentSample.part("META-INF/manifest.xml", of: bytes)
    #expect(manifest.contains("manifest:full-path=\"\(path)\" manifest:media-type=\"image/png\""))
    #expect(
      !(try DocumentSample.part("META-INF/manifest.xml", of: try DocumentSample.document.odt()))
        .contains("{"))
  }

  @Test func `Markdown says where it is, and a page draws it`() {
    #expect(Self.document.markdown.contains("En otra parte"))
    #expect(!Self.document.markdown.contains("Cada punto"))
    #expect(Self.document.html.contains("<svg>") && !Self.document.html.contains("En otra parte"))
  }
}
