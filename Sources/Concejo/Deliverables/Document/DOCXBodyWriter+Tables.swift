extension DOCXBodyWriter {
  /// A table below its caption: fixed widths, a header that comes again on every page, rows that stay whole.
  mutating func append(_ table: ReportDocument.Table, to xml: inout XMLWriter) {
    if table.isCaptionShown { append([.text(table.caption)], style: "Caption", to: &xml) }
    let widths = table.shares.map { Int(($0 * Double(textWidth)).rounded()) }
    xml.element("w:tbl") { element in
      element.element("w:tblPr") { properties in
        properties.element(
          "w:tblStyle", ["w:val": table.rowHeight == nil ? "ReportTable" : "FormTable"])
        properties.element("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
        properties.element("w:tblLayout", ["w:type": "fixed"])
        properties.element(
          "w:tblLook",
          [
            "w:val": "04A0", "w:firstRow": table.hasHeader ? "1" : "0", "w:lastRow": "0",
            "w:firstColumn": table.hasRowHeaders ? "1" : "0", "w:lastColumn": "0",
            "w:noHBand": "1", "w:noVBand": "1",
          ])
        properties.element("w:tblCaption", ["w:val": table.caption])
      }
      element.element("w:tblGrid") { grid in
        for width in widths { grid.element("w:gridCol", ["w:w": String(width)]) }
      }
      if table.hasHeader {
        appendRow(
          table.columns.map { [.text($0.name)] }, of: table, widths: widths, isHeader: true,
          to: &element)
      }
      for cells in table.rows {
        appendRow(cells, of: table, widths: widths, isHeader: false, to: &element)
      }
    }
    appendGap(to: &xml)
  }

  private mutating func appendRow(
    _ cells: [[ReportDocument.Inline]], of table: ReportDocument.Table, widths: [Int],
    isHeader: Bool, to xml: inout XMLWriter
  ) {
    xml.element("w:tr") { row in
      row.element("w:trPr") { properties in
        properties.element("w:cantSplit")
        if let height = table.rowHeight, !isHeader {
          properties.element(
            "w:trHeight",
            ["w:val": String(Self.twips(millimetres: height)), "w:hRule": "atLeast"])
        }
        if isHeader { properties.element("w:tblHeader") }
      }
      for (position, column) in table.columns.enumerated() {
        let content = position < cells.count ? cells[position] : []
        row.element("w:tc") { cell in
          cell.element("w:tcPr") {
            $0.element("w:tcW", ["w:w": String(widths[position]), "w:type": "dxa"])
          }
          append(
            content, style: Self.style(ofCell: position, in: table, isHeader: isHeader),
            alignment: Self.justification(of: column.alignment), to: &cell)
        }
      }
    }
  }

  /// A header stays with the row below it; the names of rows do not, or no long table would ever be parted.
  private static func style(
    ofCell position: Int, in table: ReportDocument.Table, isHeader: Bool
  ) -> String {
    if isHeader { return "TableHeading" }
    if table.hasRowHeaders, position == 0 { return "TableRowName" }
    return table.isCutOut ? "Ticket" : "TableContents"
  }

  /// A frame around what is cut out together, or the page of a sign: a table of one cell that stays whole.
  ///
  /// Only in a cell does every program set a text into the middle of its height.
  mutating func appendFrame(
    isSign: Bool, to xml: inout XMLWriter, _ fill: (inout DOCXBodyWriter, inout XMLWriter) -> Void
  ) {
    // Inside a cell no paragraph can start a page.
    if breaksPage { append([], style: "TableContents", to: &xml) }
    let width = String(textWidth)
    xml.element("w:tbl") { element in
      element.element("w:tblPr") { properties in
        properties.element("w:tblStyle", ["w:val": isSign ? "TableNormal" : "FormTable"])
        properties.element("w:tblW", ["w:w": width, "w:type": "dxa"])
        properties.element("w:tblLayout", ["w:type": "fixed"])
      }
      element.element("w:tblGrid") { $0.element("w:gridCol", ["w:w": width]) }
      element.element("w:tr") { row in
        row.element("w:trPr") { properties in
          properties.element("w:cantSplit")
          if isSign {
            let height = String(Self.twips(millimetres: ReportDocument.signHeight))
            properties.element("w:trHeight", ["w:val": height, "w:hRule": "atLeast"])
          }
        }
        row.element("w:tc") { cell in
          cell.element("w:tcPr") { properties in
            properties.element("w:tcW", ["w:w": width, "w:type": "dxa"])
            if isSign { properties.element("w:vAlign", ["w:val": "center"]) }
          }
          textWidth -= 2 * Self.cellMargin
          opensFrame = !isSign
          fill(&self, &cell)
          textWidth += 2 * Self.cellMargin
          // A cell must end with a paragraph, even behind a table.
          appendGap(to: &cell)
        }
      }
    }
    appendGap(to: &xml)
  }

  /// What a cell leaves free at either side, in twentieths of a point: as the style has it.
  private static let cellMargin = 80

  /// A low empty paragraph: two tables without one between them would become one.
  private func appendGap(to xml: inout XMLWriter) {
    xml.element("w:p") {
      $0.element("w:pPr") { properties in
        properties.element("w:spacing", ["w:after": "0", "w:line": "120", "w:lineRule": "exact"])
      }
    }
  }

  private static func twips(millimetres: Double) -> Int {
    Int((millimetres * 1440 / 25.4).rounded())
  }

  private static func justification(
    of alignment: ReportDocument.Table.Alignment
  ) -> String? {
    switch alignment {
    case .start: nil
    case .end: "right"
    case .center: "center"
    }
  }
}
