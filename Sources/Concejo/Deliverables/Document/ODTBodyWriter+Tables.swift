extension ODTBodyWriter {
  /// A table below its caption: fixed widths, a header that comes again on every page, rows that stay whole.
  mutating func append(_ table: ReportDocument.Table, to xml: inout XMLWriter) {
    if table.isCaptionShown { append([.text(table.caption)], style: "Caption", to: &xml) }
    tableCount += 1
    let isForm = table.rowHeight != nil
    let columns = table.shares.map { styles.column(width: $0 * textWidth) }
    xml.element(
      "table:table",
      ["table:name": "Table\(tableCount)", "table:style-name": styles.table(width: textWidth)]
    ) { element in
      element.element("table:title", text: table.caption)
      for column in columns { element.element("table:table-column", ["table:style-name": column]) }
      if table.hasHeader {
        element.element("table:table-header-rows") { rows in
          appendRow(
            table.columns.map { [.text($0.name)] }, of: table, isForm: isForm, isHeader: true,
            to: &rows)
        }
      }
      for cells in table.rows {
        appendRow(cells, of: table, isForm: isForm, isHeader: false, to: &element)
      }
    }
    append([], style: "Gap", to: &xml)
  }

  private mutating func appendRow(
    _ cells: [[ReportDocument.Inline]], of table: ReportDocument.Table, isForm: Bool,
    isHeader: Bool, to xml: inout XMLWriter
  ) {
    let row = styles.row(height: isHeader ? nil : table.rowHeight)
    xml.element("table:table-row", ["table:style-name": row]) { element in
      for (position, column) in table.columns.enumerated() {
        let content = position < cells.count ? cells[position] : []
        let style = styles.cell(isForm: isForm, isHeader: isHeader)
        element.element(
          "table:table-cell", ["table:style-name": style, "office:value-type": "string"]
        ) { cell in
          let isName = isHeader || table.hasRowHeaders && position == 0
          append(
            content,
            style: isName
              ? "Table_20_Heading" : table.isCutOut ? "Ticket" : "Table_20_Contents",
            alignment: Self.alignment(of: column.alignment), to: &cell)
        }
      }
    }
  }

  /// A frame around what is cut out together, or the page of a sign: a table of one cell that stays whole.
  mutating func appendFrame(
    isSign: Bool, to xml: inout XMLWriter, _ fill: (inout ODTBodyWriter, inout XMLWriter) -> Void
  ) {
    // Inside a cell no paragraph can start a page.
    if breaksPage { append([], style: "Gap", to: &xml) }
    tableCount += 1
    let style = styles.table(width: textWidth)
    let row = styles.row(height: isSign ? ReportDocument.signHeight : nil)
    xml.element(
      "table:table", ["table:name": "Table\(tableCount)", "table:style-name": style]
    ) { element in
      element.element("table:table-column", ["table:style-name": styles.column(width: textWidth)])
      element.element("table:table-row", ["table:style-name": row]) { row in
        row.element(
          "table:table-cell",
          [
            "table:style-name": isSign
              ? styles.signCell() : styles.cell(isForm: true, isHeader: false),
            "office:value-type": "string",
          ]
        ) { cell in
          textWidth -= 2 * Self.cellMargin
          opensFrame = !isSign
          fill(&self, &cell)
          textWidth += 2 * Self.cellMargin
        }
      }
    }
    append([], style: "Gap", to: &xml)
  }

  /// What a cell leaves free at either side, in centimetres: as its style has it.
  private static let cellMargin = 0.12

  private static func alignment(of alignment: ReportDocument.Table.Alignment) -> String? {
    switch alignment {
    case .start: nil
    case .end: "end"
    case .center: "center"
    }
  }
}
