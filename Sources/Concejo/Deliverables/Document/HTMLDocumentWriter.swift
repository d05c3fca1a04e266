/// Writes a document as a page: landmarks, sections with names, tables with scopes.
struct HTMLDocumentWriter {
  private let document: ReportDocument
  private let anchors: Set<String>
  private var headings = HeadingNumbers()

  init(_ document: ReportDocument) {
    self.document = document
    anchors = Set(document.anchors)
  }

  var page: HTMLPage {
    var writer = self
    var main = HTML()
    writer.appendSections(to: &main)
    return HTMLPage(document, main: main)
  }

  /// What follows a heading of the first level is a section, named by it.
  private mutating func appendSections(to html: inout HTML) {
    let starts = document.blocks.indices.filter {
      if case .heading(let heading) = document.blocks[$0] { heading.level == 1 } else { false }
    }
    append(document.blocks[..<(starts.first ?? document.blocks.endIndex)], to: &html)
    for (start, end) in zip(starts, starts.dropFirst() + [document.blocks.endIndex]) {
      html.element("section", ["aria-labelledby": headings.upcoming]) { section in
        append(document.blocks[start..<end], to: &section)
      }
    }
  }

  private mutating func append(
    _ blocks: some Collection<ReportDocument.Block>, to html: inout HTML
  ) {
    for block in blocks { append(block, to: &html) }
  }

  private mutating func append(_ block: ReportDocument.Block, to html: inout HTML) {
    switch block {
    case .contents(let name): appendContents(named: name, to: &html)
    case .heading(let heading): append(heading, to: &html)
    case .paragraph(let paragraph): append(paragraph, to: &html)
    case .list(let list): append(list.items, style: list.style, to: &html)
    case .table(let table): append(table, to: &html)
    case .quote(let quotation): append(quotation, to: &html)
    case .figure(let figure): append(figure, to: &html)
    case .disclosure(let disclosure):
      html.element("details", disclosure.isOnScreenAlone ? ["class": "on-screen"] : [:]) {
        $0.element("summary", text: disclosure.summary)
        append(disclosure.blocks, to: &$0)
      }
    case .group(let group):
      let name = group.role.rawValue
      if let anchor = group.anchor {
        html.element("div", ["class": name, "id": Self.id(anchor)]) {
          append(group.blocks, to: &$0)
        }
      } else {
        html.element("div", ["class": name]) { append(group.blocks, to: &$0) }
      }
    case .pageBreak: html.element("div", ["class": "page-break"], text: "")
    }
  }

  private func appendContents(named name: String, to html: inout HTML) {
    html.element("nav", ["aria-label": name, "class": "contents"]) { nav in
      nav.element("p", ["class": "label"], text: name)
      nav.element("ul") { list in
        for entry in document.outline where entry.heading.level == 1 {
          list.element("li") { item in
            item.element("a", ["href": "#\(HeadingNumbers.id(entry.number))"]) {
              $0.text(entry.heading.line)
            }
          }
        }
      }
    }
  }

  private mutating func append(_ heading: ReportDocument.Heading, to html: inout HTML) {
    let id = headings.next()
    func fill(_ element: inout HTML) {
      if let anchor = heading.anchor { element.element("span", ["id": Self.id(anchor)], text: "") }
      if let label = heading.label {
        element.element("span", ["class": "rank"], text: label)
        element.text(" ")
      }
      element.text(heading.text)
    }
    switch heading.level {
    case 1: html.element("h2", ["id": id], fill)
    case 2: html.element("h3", ["id": id], fill)
    case 3: html.element("h4", ["id": id], fill)
    default: html.element("h5", ["id": id], fill)
    }
  }

  private func append(_ paragraph: ReportDocument.Paragraph, to html: inout HTML) {
    switch (paragraph.role, paragraph.anchor) {
    case (.body, nil) where paragraph.isLabel:
      html.element("p", ["class": "label"]) { append(paragraph.content, to: &$0) }
    case (.body, nil): html.element("p") { append(paragraph.content, to: &$0) }
    case (let role, nil):
      html.element("p", ["class": role.rawValue]) { append(paragraph.content, to: &$0) }
    case (let role, let anchor?):
      html.element("p", ["class": role.rawValue, "id": Self.id(anchor)]) {
        append(paragraph.content, to: &$0)
      }
    }
  }

  private func append(
    _ items: [ReportDocument.List.Item], style: ReportDocument.List.Style, to html: inout HTML
  ) {
    func fill(_ list: inout HTML) {
      for item in items {
        func fillItem(_ element: inout HTML) {
          append(item.content, to: &element)
          if !item.children.isEmpty { append(item.children, style: style, to: &element) }
        }
        if let language = item.language, language != document.language {
          list.element("li", ["lang": language.rawValue], fillItem)
        } else {
          list.element("li", [:], fillItem)
        }
      }
    }
    switch style {
    case .bullets: html.element("ul", [:], fill)
    case .numbers: html.element("ol", [:], fill)
    case .figures: html.element("ul", ["class": "figures"], fill)
    }
  }

  private func append(_ quotation: ReportDocument.Quotation, to html: inout HTML) {
    func fill(_ block: inout HTML) {
      block.element("p", text: quotation.text)
      if !quotation.attribution.isEmpty {
        block.element("footer") { append(quotation.attribution, to: &$0) }
      }
    }
    if let language = quotation.language, language != document.language {
      html.element("blockquote", ["lang": language.rawValue], fill)
    } else {
      html.element("blockquote", [:], fill)
    }
  }

  private func append(_ figure: ReportDocument.Figure, to html: inout HTML) {
    html.element("figure") { element in
      element.element("div", ["role": "img", "aria-label": figure.alternative]) {
        $0.drawing(figure.drawing)
      }
      element.element("figcaption", text: figure.caption)
    }
    if let data = figure.data { append(data, to: &html) }
  }

  private func append(_ content: [ReportDocument.Inline], to html: inout HTML) {
    for inline in content {
      switch inline {
      case .text(let text): html.text(text)
      case .strong(let text): html.element("strong", text: text)
      case .emphasis(let text): html.element("em", text: text)
      case .link(let text, .anchor(let anchor)):
        // What leads nowhere stays text.
        guard anchors.contains(anchor) else {
          html.text(text)
          continue
        }
        // A browser undoes what stands behind a percent sign.
        let place = Self.id(anchor).replacing("%", with: "%25")
        html.element("a", ["href": "#\(place)"], text: text)
      case .link(let text, .address(let address)):
        html.element("a", ["href": address], text: text)
      }
    }
  }

  private func append(_ table: ReportDocument.Table, to html: inout HTML) {
    // Wide tables are moved inside their frame, by keyboard too.
    html.element(
      "div", ["class": "scroll", "role": "group", "tabindex": "0", "aria-label": table.caption]
    ) {
      $0.element("table") { element in
        if table.isCaptionShown { element.element("caption", text: table.caption) }
        // A browser gives columns that nobody has filled in yet no room: a form says how wide they are.
        if table.rowHeight != nil {
          element.element("colgroup") { group in
            for share in table.shares {
              group.open("col", ["style": "width: \(Int((share * 100).rounded()))%"])
            }
          }
        }
        if table.hasHeader {
          element.element("thead") { head in
            head.element("tr") { row in
              for column in table.columns {
                row.element(
                  "th", ["scope": "col", "class": Self.name(of: column.alignment)],
                  text: column.name)
              }
            }
          }
        }
        element.element("tbody") { body in
          for cells in table.rows { append(cells, of: table, to: &body) }
        }
      }
    }
  }

  private func append(
    _ cells: [[ReportDocument.Inline]], of table: ReportDocument.Table, to html: inout HTML
  ) {
    let name = table.isCutOut ? "row ticket" : table.rowHeight == nil ? "row" : "row blank"
    html.element("tr", ["class": name]) { row in
      for (position, column) in table.columns.enumerated() {
        let content = position < cells.count ? cells[position] : []
        // An id or the time of a block is not parted at its dash.
        let text = content.map(\.text).joined()
        let isWhole = text.count <= Self.longestWhole && !text.contains { $0.isWhitespace }
        let name = Self.name(of: column.alignment) + (isWhole && !text.isEmpty ? " u" : "")
        if position == 0, table.hasRowHeaders {
          row.element("th", ["scope": "row", "class": name]) { append(content, to: &$0) }
        } else {
          row.element("td", ["class": name]) { append(content, to: &$0) }
        }
      }
    }
  }

  /// Characters of a cell that is never parted: the time of a block has eleven, and a column of a phone holds them.
  private static let longestWhole = 12

  private static func name(of alignment: ReportDocument.Table.Alignment) -> String {
    switch alignment {
    case .start: "t"
    case .end: "n"
    case .center: "c"
    }
  }

  /// An anchor as an id: blanks, which no id may have, by their number.
  static func id(_ anchor: String) -> String {
    guard anchor.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7E }) else { return anchor }
    return anchor.unicodeScalars.reduce(into: "") { id, scalar in
      if scalar.value <= 0x20 || scalar == "~" {
        id += "~" + String(scalar.value, radix: 16)
      } else {
        id.unicodeScalars.append(scalar)
      }
    }
  }
}
