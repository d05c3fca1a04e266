import Testing

@testable import Concejo

/// Criteria come back from their files whole or not at all.
@Suite struct CriteriaReadingTests {
  @Test(arguments: Messages.available)
  func `a sheet in any language comes back as it was`(language: Language) throws {
    let criteria = CriteriaSamples().criteria
    let sheet = CriteriaSheet(criteria).sheet(in: language)
    for bytes in [try sheet.workbook.xlsx(), sheet.table()] {
      #expect(try CriteriaReading(file: "p.csv").criteria(in: bytes) == criteria)
    }
  }

  @Test func `entries of JSON and YAML come back as they were`() throws {
    let criteria = CriteriaSamples().criteria
    let entries = criteria.map(CriterionEntry.init)
    #expect(try CriteriaReading(file: "p.json").criteria(of: entries.reversed()) == criteria)
  }

  private static func wrong(
    _ change: (inout CriterionEntry) -> Void
  ) throws -> [WrongCell] {
    var entry = CriterionEntry(CriteriaSamples().criteria[0])
    change(&entry)
    do {
      _ = try CriteriaReading(file: "p.json").criteria(of: [entry])
      return []
    } catch ChainSheetError.wrongCells(_, let cells) {
      return cells
    }
  }

  @Test func `wrong entries are named, all at once, by their number`() throws {
    let cells = try Self.wrong { entry in
      entry.id = "4"
      entry.text = nil
      entry.source?.recommendation = "tres"
      entry.check = "magia"
      entry.statement = CriterionEntry.Statement(met: nil, who: nil, day: "mañana")
    }
    #expect(cells.map(\.found) == ["4", "", "tres", "magia", "mañana", "", ""])
    #expect(cells.first?.place == "criterion 1, column 1 (id)")
  }

  @Test func `evidence must be of the kind that the check looks at`() throws {
    let cells = try Self.wrong { $0.evidence = ["C05", "U12"] }
    #expect(cells.map(\.expected) == ["commitments such as C05, since the check looks at these"])
    #expect(try Self.wrong { ($0.check, $0.evidence) = ("proposal", ["U12", "a b"]) }.isEmpty)
  }

  @Test func `an id stands once`() throws {
    let entry = CriterionEntry(CriteriaSamples().criteria[0])
    #expect(throws: ChainSheetError.self) {
      try CriteriaReading(file: "p.json").criteria(of: [entry, entry])
    }
  }

  @Test func `a table of something else is refused`() {
    #expect(throws: ChainSheetError.self) {
      try CriteriaReading(file: "p.csv").criteria(in: Array("a,b\n1,2\n".utf8))
    }
  }
}
