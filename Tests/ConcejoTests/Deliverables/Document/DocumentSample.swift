@testable import Concejo

/// A document that has one of each kind of block.
enum DocumentSample {
  static let document = ReportDocument(
    title: "Agua & luz", subtitle: "Qué se pide", language: .es, date: "2026-11-28",
    blocks: [
      .contents("Contenido"),
      .heading(1, "Temas <todos>", anchor: "temas"),
      .paragraph([.text("Uno "), .strong("dos"), .text(" "), .link("ver", to: .anchor("p-a b"))]),
      .heading(2, "Fuentes", label: "7"),
      .quote(
        ReportDocument.Quotation(
          "«Més fonts\nal parc»", attribution: [.link("propuesta 4", to: .anchor("nadie"))],
          language: .ca)),
      .list(
        ReportDocument.List(
          [.init([.text("a")], children: [.init("b")]), .init("c")], style: .numbers)),
      .table(
        ReportDocument.Table(
          caption: "Números", columns: [.init("N.º", alignment: .end), .init("Tema", width: 3)],
          rows: [[[.text("1")], [.link("fuera", to: .address("https://example.org/a?b&c"))]]])),
      .figure(
        ReportDocument.Figure(
          caption: "Debajo", alternative: "Dos barras",
          drawing: ReportDocument.Drawing { $0.element("svg", text: "") })),
      .disclosure(
        ReportDocument.Disclosure("Abrir", isOnScreenAlone: true, [.paragraph("dentro")])),
      .pageBreak,
      .group(
        ReportDocument.Group(.card, anchor: "p-a b", [.paragraph("Mesa 1", role: .display)])),
    ])

  /// A part of a packed file as text.
  static func part(_ path: String, of bytes: [UInt8]) throws -> String {
    var archive = try ZipArchive(bytes, file: "f")
    return String(decoding: try archive.content(of: path) ?? [], as: UTF8.self)
  }
}
