import Foundation
import Testing

@testable import Concejo

/// A file is looked at cell by cell and paragraph by paragraph.
@Suite struct ReadablePieceTests {
  private static func pieces(_ text: String, _ file: String) throws -> [ReadablePiece] {
    try #require(try ReadablePiece.pieces(of: Array(text.utf8), file: file))
  }

  /// Kinds of what is found, each with its line.
  private static func data(_ text: String, _ file: String) throws -> [String] {
    let pieces = try pieces(text, file)
    return PersonalDataGate().data(inPieces: pieces.map(\.text)).map { number, datum in
      let line = pieces[number].line(at: datum.range.lowerBound)
      return "\(datum.kind.rawValue) \(line ?? 0)"
    }
  }

  struct Case: Sendable {
    let file, text: String
    var found: [String] = []
  }

  private static let row = "4;Clases de móvil;;mayores;4;4;0,0909;;;0,5917;0,974;0,9727;no;no"
  private static let header = "a;b;c;d;e;f;g;h;i;j;k;l;m;n\r\n"

  @Test(arguments: [
    Case(file: "t.csv", text: header + row),
    Case(
      file: "t.csv",
      text: (header + row).replacing(",", with: ".").replacing(";", with: ",")),
    Case(
      file: "t.csv",
      text: header
        + row.split(separator: ";", omittingEmptySubsequences: false)
        .map { "\"\($0)\"" }.joined(separator: ";")),
    Case(file: "t.tsv", text: (header + row).replacing(";", with: "\t")),
    Case(file: "t.csv", text: "612345;678901;612\r\n612;345;678\r\n"),
    Case(file: "t.md", text: "| a | b | c |\n|---|---|---|\n| 612 | 345 | 678 |\n"),
    Case(file: "t.html", text: "<table><tr><td>612</td><td>345</td><td>678</td></tr></table>"),
    Case(file: "t.json", text: "{\"a\": [612, 345, 678], \"b\": 612345, \"c\": 678}"),
  ])
  func `numbers in cells side by side are no number of a person`(_ sample: Case) throws {
    #expect(try Self.data(sample.text, sample.file) == [], "\(sample.text)")
  }

  @Test(arguments: [
    Case(
      file: "t.csv", text: "id;text\r\n1;Hola\r\n2;Llamad al 612 34 56 78;0,974\r\n",
      found: ["telephone 3"]),
    Case(file: "t.csv", text: "id;612 34 56 78\r\n1;Hola\r\n", found: ["telephone 1"]),
    Case(
      file: "t.csv",
      text: "id;text;n\r\n1;\"Buenos días; hola\r\nMi teléfono es el 612\r\n34 56 78\";9\r\n",
      found: ["telephone 3"]),
    Case(
      file: "t.md", text: "# Acta\n\nHola.\nMi teléfono es el 612\n34 56 78.\n",
      found: ["telephone 4"]),
    Case(file: "t.txt", text: "Mi teléfono es el 612\n34 56 78.\n", found: ["telephone 1"]),
    Case(
      file: "t.html", text: "<html>\n<style>\na{}\n</style>\n<p>Llamad al <b>612 34</b> 56 78</p>",
      found: ["telephone 5"]),
    Case(
      file: "t.json", text: "{\n  \"text\": \"Llamad al \\\"612 34 56 78\\\"\"\n}",
      found: ["telephone 2"]),
  ])
  func `a telephone inside a cell or a paragraph is found on its line`(_ sample: Case) throws {
    #expect(try Self.data(sample.text, sample.file) == sample.found, "\(sample.text)")
  }

  @Test func `a quoted cell keeps its delimiters and its lines`() throws {
    let text = "id;text\r\n1;\"uno; \"\"dos\"\"\r\ntres cuatro\"\r\n2;cinco seis\r\n"
    let pieces = try Self.pieces("\u{FEFF}" + text, "t.csv")
    #expect(
      pieces.map { String(decoding: $0.text, as: UTF8.self) }
        == ["uno; \"dos\"\r\ntres cuatro", "cinco seis"])
    #expect(pieces.map { $0.line(at: 0) } == [2, 4])
    #expect(pieces[0].line(at: 14) == 3)
  }

  @Test func `what cannot be read as a table is read line by line`() throws {
    let pieces = try Self.pieces("id;text\n1;\"no end here\n", "t.csv")
    #expect(pieces.map { $0.line(at: 0) } == [1, 2])
  }

  @Test func `entries of a list are no paragraph`() throws {
    let pieces = try Self.pieces("- primera cosa\n- segunda cosa\n1. tercera cosa\nsigue\n", "t.md")
    #expect(pieces.map { $0.line(at: 0) } == [1, 2, 3])
  }

  @Test func `cells of a workbook are told by their places`() throws {
    let sheet = Workbook.Sheet(
      name: "Hoja", columns: [.init("Uno", width: 9), .init("Dos", width: 9)],
      rows: [[.text("612 345"), .text("67 89 01")], [.text(""), .text("Llamad al 612 34 56 78")]])
    let file = try Workbook(title: "", sheets: [sheet]).xlsx()
    let pieces = try #require(try ReadablePiece.pieces(of: Array(file), file: "a.xlsx"))
    let found = PersonalDataGate().data(inPieces: pieces.map(\.text))
    #expect(found.map { pieces[$0.piece].cell } == ["Hoja!B3"])
  }

  @Test func `a picture is not looked into`() throws {
    #expect(try ReadablePiece.pieces(of: [0x89, 0x50, 0, 1, 2, 3], file: "a.png") == nil)
  }
}
