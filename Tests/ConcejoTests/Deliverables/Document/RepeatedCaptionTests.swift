import Testing

@testable import Concejo

/// A caption that says what the heading above it says is not read twice.
@Suite struct RepeatedCaptionTests {
  private static func document(_ caption: String) -> ReportDocument {
    let table = ReportDocument.Table(
      caption: caption, columns: [.init("Hora")], rows: [[[.text("17:00")]]])
    return ReportDocument(
      title: "Taller", language: .de, date: "2026-12-15",
      blocks: [
        .heading(1, "Programa"), .table(table),
        .group(ReportDocument.Group(.part, [.heading(2, "Programa"), .table(table)])),
      ])
  }

  private static func count(_ text: String, in whole: String) -> Int {
    whole.ranges(of: text).count
  }

  @Test func `it stays for screen readers and in the properties of the table`() throws {
    let html = Self.document("Programa").html
    #expect(!html.contains("<caption>"))
    #expect(Self.count("aria-label=\"Programa\"", in: html) == 2)
    let docx = DOCXBodyWriter.written(Self.document("Programa").withoutRepeatedCaptions).xml
    let text = String(decoding: docx, as: UTF8.self)
    #expect(Self.count("w:tblCaption w:val=\"Programa\"", in: text) == 2)
    #expect(!text.contains("w:val=\"Caption\""))
    #expect(Self.count("Programa", in: Self.document("Programa").markdown) == 2)
  }

  @Test func `it is not seen either where a sentence stands between, or the title says it`() {
    let table = ReportDocument.Table(
      caption: "Asistencia", columns: [.init("Firma")], rows: [[[.text("x")]]])
    let below = ReportDocument(
      title: "Taller", language: .es,
      blocks: [.heading(1, "Asistencia"), .paragraph("Se firma aquí."), .table(table)])
    let titled = ReportDocument(
      title: "Asistencia: El río", language: .es,
      blocks: [.paragraph("Se firma aquí."), .table(table)])
    let other = ReportDocument(
      title: "Asistencia: El río", language: .es,
      blocks: [.heading(1, "Firmas"), .table(table)])
    for document in [below, titled] {
      #expect(!document.html.contains("<caption>"))
      #expect(document.html.contains("aria-label=\"Asistencia\""))
    }
    #expect(other.html.contains("<caption>Asistencia</caption>"))
  }

  @Test func `another caption is seen by everybody`() {
    let html = Self.document("Horas").html
    #expect(Self.count("<caption>Horas</caption>", in: html) == 2)
    #expect(Self.count("Horas", in: Self.document("Horas").markdown) == 2)
  }

  @Test func `the day stands as people of the language write it`() {
    #expect(Self.document("Horas").markdown.contains("\n15.12.2026\n"))
    #expect(
      Self.document("Horas").html.contains("<time datetime=\"2026-12-15\">15.12.2026</time>"))
  }
}
