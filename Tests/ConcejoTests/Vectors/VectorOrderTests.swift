import Testing

@testable import Concejo

@Suite struct VectorOrderTests {
  private func row(_ file: Int, _ line: Int, _ id: String?, isComment: Bool = false)
    -> VectorOrder.ReadRow
  {
    VectorOrder.ReadRow(file: file, line: line, id: id, isComment: isComment)
  }

  @Test func `rows that were read have a vector each, or each contribution has`() throws {
    let rows = [
      row(1, 2, "b"), row(1, 3, nil), row(1, 4, "k", isComment: true), row(1, 4, "p"),
      row(2, 4, nil), row(2, 4, "a"),
    ]
    // Of a proposal and its comment in one row the proposal's; of a rejected part and a contribution that one's.
    #expect(try VectorOrder.ids(of: rows, vectors: 4, file: "v") == ["b", nil, "p", "a"])
    let two = [row(1, 2, "b"), row(1, 2, "c"), row(1, 3, "a")]
    #expect(try VectorOrder.ids(of: two, vectors: 3, file: "v") == ["b", "c", "a"])
    #expect(try VectorOrder.ids(of: two, vectors: 2, file: "v") == ["b", "a"])
  }

  @Test func `what fits neither is refused`() {
    #expect(throws: VectorFileError.rows(file: "v", vectors: 4, rows: 2, contributions: 1)) {
      try VectorOrder.ids(of: [row(1, 2, "b"), row(1, 3, nil)], vectors: 4, file: "v")
    }
  }

  @Test func `files tell the order of their rows`() throws {
    let text = "Ref,Texto\n9,Más bancos en el parque\n3,\n5,Una fuente en la plaza\n1,Más árboles\n"
    let file = try ProposalImport().read(Array(text.utf8), file: "t.csv").file
    let ids = try VectorOrder.ids(of: [file], vectors: 4, file: "v")
    #expect(ids == ["9", nil, "5", "1"])
  }
}
