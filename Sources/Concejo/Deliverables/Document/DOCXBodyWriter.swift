/// Writes the blocks of a document as the text part of a DOCX file.
struct DOCXBodyWriter {
  private let document: ReportDocument
  /// Names of bookmarks by anchor: Word takes 40 letters, digits and `_` at most, so they are numbers.
  private let bookmarks: [String: Int]
  private var headings = 0
  /// Bookmarks whose place is the next paragraph.
  private var waiting: [Int] = []
  /// Whether the next paragraph starts a page.
  private(set) var breaksPage = false
  /// Whether the next paragraph stays on one page with the one below it.
  var keepsNext = false
  /// Whether the next paragraph is the first inside a frame, which has its own space above.
  var opensFrame = false
  /// Width that tables may have, in twentieths of a point.
  var textWidth: Int
  private var numberedCount = 0
  private(set) var addresses: [String] = []
  /// The pictures, in their order.
  var pictures: [ReportDocument.Picture] = []

  private init(_ document: ReportDocument) {
    self.document = document
    textWidth = DOCXPage(document.layout).textWidth
    bookmarks = Dictionary(
      document.anchors.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The text part, the addresses it leads to, its pictures, and the numbered lists that it counts.
  static func written(
    _ document: ReportDocument
  ) -> (
    xml: [UInt8], addresses: [String], pictures: [ReportDocument.Picture], numberedLists: String
  ) {
    var writer = DOCXBodyWriter(document)
    var xml = XMLWriter(isCompact: true)
    xml.element(
      "w:document",
      [
        "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      ]
    ) {
      $0.element("w:body") { body in
        if !document.isPoster { writer.appendTitle(to: &body) }
        for block in document.blocks { writer.append(block, to: &body) }
        writer.appendPage(to: &body)
      }
    }
    let lists = (0..<writer.numberedCount).map { number in
      "<w:num w:numId=\"\(number + 2)\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
        + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
    }
    return (xml.bytes, writer.addresses, writer.pictures, lists.joined())
  }

  private mutating func appendTitle(to xml: inout XMLWriter) {
    append([.text(document.title)], style: "Title", to: &xml)
    for line in [document.subtitle, document.writtenDate].compactMap(\.self) {
      append([.text(line)], style: "Subtitle", to: &xml)
    }
  }

  /// The name under which the relations hold an address.
  static func relation(ofAddress number: Int) -> String { "rId\(number + 5)" }

  private func appendPage(to xml: inout XMLWriter) {
    let page = DOCXPage(document.layout)
    xml.element("w:sectPr") { section in
      if !document.isPoster {
        section.element("w:footerReference", ["w:type": "default", "r:id": "rId4"])
      }
      let size: KeyValuePairs = ["w:w": String(page.width), "w:h": String(page.height)]
      let wide: KeyValuePairs = [
        "w:w": String(page.width), "w:h": String(page.height), "w:orient": "landscape",
      ]
      section.element("w:pgSz", document.layout == .landscape ? wide : size)
      let margin = String(DOCXPage.margin)
      section.element(
        "w:pgMar",
        [
          "w:top": margin, "w:right": margin, "w:bottom": margin, "w:left": margin,
          "w:header": "567", "w:footer": "567", "w:gutter": "0",
        ])
    }
  }

  mutating func append(_ block: ReportDocument.Block, to xml: inout XMLWriter) {
    keepsNext = false
    switch block {
    case .contents(let name): appendContents(named: name, to: &xml)
    case .heading(let heading):
      headings += 1
      if let anchor = heading.anchor { wait(for: anchor) }
      append(
        [.text(heading.line)], style: "Heading\(heading.level)", heading: headings, to: &xml)
    case .paragraph(let paragraph):
      if let anchor = paragraph.anchor { wait(for: anchor) }
      append(paragraph.content, style: paragraph.styleName ?? "Normal", to: &xml)
    case .list(let list): append(list, to: &xml)
    case .table(let table): append(table, to: &xml)
    case .quote(let quotation):
      append(
        [.text(quotation.text)], style: "Quote", language: quotation.language,
        tail: quotation.source, to: &xml)
    case .figure(let figure): append(figure, to: &xml)
    case .disclosure(let disclosure):
      for block in disclosure.unfolded { append(block, to: &xml) }
    case .group(let group):
      if let anchor = group.anchor { wait(for: anchor) }
      switch group.role {
      case .card, .sign:
        appendFrame(isSign: group.role == .sign, to: &xml) { writer, cell in
          for block in group.blocks { writer.append(block, to: &cell) }
        }
      case .part, .theme, .contribution:
        for block in group.blocks { append(block, to: &xml) }
      }
    case .pageBreak: breaksPage = true
    }
  }

  private mutating func wait(for anchor: String) {
    if let number = bookmarks[anchor] { waiting.append(number) }
  }

  private mutating func append(_ list: ReportDocument.List, to xml: inout XMLWriter) {
    if list.style == .numbers { numberedCount += 1 }
    let number = list.style == .numbers ? numberedCount + 1 : 1
    append(list.items, style: list.style, list: number, level: 0, to: &xml)
  }

  private mutating func append(
    _ items: [ReportDocument.List.Item], style: ReportDocument.List.Style, list: Int, level: Int,
    to xml: inout XMLWriter
  ) {
    for (position, item) in items.enumerated() {
      keepsNext = level == 0 && ReportDocument.List.keepsItem(at: position, of: items.count)
      if style == .figures {
        append(item.content, style: "KeyFigure", language: item.language, to: &xml)
      } else {
        append(
          item.content, style: style == .numbers ? "ListNumber" : "ListBullet",
          numbering: (list, min(level, 8)), language: item.language, to: &xml)
      }
      append(item.children, style: style, list: list, level: level + 1, to: &xml)
    }
  }

  /// On a new page: headings with the pages on which they stand, which only the reader's program can know.
  ///
  /// Each page is a field of its own that waits to be filled. LibreOffice fills it when it opens the file, but
  /// not inside a field for all the contents, whose stored text it shows; Word fills what is marked as old.
  private mutating func appendContents(named name: String, to xml: inout XMLWriter) {
    breaksPage = true
    append([.text(name)], style: "TOCHeading", to: &xml)
    for entry in document.outline where entry.heading.level <= 2 {
      let bookmark = Self.bookmark(ofHeading: entry.number)
      xml.element("w:p") { paragraph in
        paragraph.element("w:pPr") { properties in
          properties.element("w:pStyle", ["w:val": "TOC\(entry.heading.level)"])
        }
        paragraph.element("w:hyperlink", ["w:anchor": bookmark, "w:history": "1"]) { link in
          link.element("w:r") {
            $0.element("w:t", ["xml:space": "preserve"], text: entry.heading.line)
          }
          link.element("w:r") { $0.element("w:tab") }
          link.element("w:r") {
            $0.element("w:fldChar", ["w:fldCharType": "begin", "w:dirty": "true"])
          }
          link.element("w:r") {
            $0.element(
              "w:instrText", ["xml:space": "preserve"], text: " PAGEREF \(bookmark) \\h ")
          }
          link.element("w:r") { $0.element("w:fldChar", ["w:fldCharType": "separate"]) }
          link.element("w:r") { $0.element("w:fldChar", ["w:fldCharType": "end"]) }
        }
      }
    }
  }

  private static func bookmark(ofHeading number: Int) -> String { "_Toc\(number)" }
  private static func bookmark(_ number: Int) -> String { "_a\(number)" }

  /// Bookmarks of headings have numbers of their own, behind those of anchors.
  private static let firstHeadingBookmark = 1_000_000

  mutating func append(
    _ content: [ReportDocument.Inline], style: String, numbering: (list: Int, level: Int)? = nil,
    alignment: String? = nil, heading: Int? = nil, language: Language? = nil,
    tail: [ReportDocument.Inline] = [], to xml: inout XMLWriter
  ) {
    xml.element("w:p") { paragraph in
      paragraph.element("w:pPr") { properties in
        properties.element("w:pStyle", ["w:val": style])
        if keepsNext { properties.element("w:keepNext") }
        if breaksPage { properties.element("w:pageBreakBefore") }
        if let numbering {
          properties.element("w:numPr") {
            $0.element("w:ilvl", ["w:val": String(numbering.level)])
            $0.element("w:numId", ["w:val": String(numbering.list)])
          }
        }
        if opensFrame { properties.element("w:spacing", ["w:before": Self.frameSpace]) }
        if let alignment { properties.element("w:jc", ["w:val": alignment]) }
      }
      var marks = waiting.map { (number: $0, name: Self.bookmark($0)) }
      if let heading {
        marks.append((Self.firstHeadingBookmark + heading, Self.bookmark(ofHeading: heading)))
      }
      for mark in marks {
        paragraph.element(
          "w:bookmarkStart", ["w:id": String(mark.number), "w:name": mark.name])
      }
      append(content, language: language, to: &paragraph)
      append(tail, language: nil, to: &paragraph)
      for mark in marks { paragraph.element("w:bookmarkEnd", ["w:id": String(mark.number)]) }
    }
    waiting = []
    breaksPage = false
    opensFrame = false
  }

  /// Space above the first paragraph of a frame, in twentieths of a point: 2 mm.
  private static let frameSpace = "113"

  private mutating func append(
    _ content: [ReportDocument.Inline], language: Language?, to xml: inout XMLWriter
  ) {
    for inline in content {
      switch inline {
      case .text(let text): appendRun(text, style: nil, language: language, to: &xml)
      case .strong(let text): appendRun(text, style: "Strong", language: language, to: &xml)
      case .emphasis(let text): appendRun(text, style: "Emphasis", language: language, to: &xml)
      case .link(let text, .anchor(let anchor)):
        // What leads nowhere stays text.
        guard let number = bookmarks[anchor] else {
          appendRun(text, style: nil, language: language, to: &xml)
          continue
        }
        xml.element("w:hyperlink", ["w:anchor": Self.bookmark(number), "w:history": "1"]) {
          appendRun(text, style: "Hyperlink", language: language, to: &$0)
        }
      case .link(let text, .address(let address)):
        let place = addresses.firstIndex(of: address) ?? addresses.count
        if place == addresses.count { addresses.append(address) }
        xml.element("w:hyperlink", ["r:id": Self.relation(ofAddress: place), "w:history": "1"]) {
          appendRun(text, style: "Hyperlink", language: language, to: &$0)
        }
      }
    }
  }

  private func appendRun(
    _ text: String, style: String?, language: Language?, to xml: inout XMLWriter
  ) {
    let foreign = language == document.language ? nil : language
    for (position, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      xml.element("w:r") { run in
        if style != nil || foreign != nil {
          run.element("w:rPr") { properties in
            if let style { properties.element("w:rStyle", ["w:val": style]) }
            if let foreign { properties.element("w:lang", ["w:val": foreign.localeTag]) }
          }
        }
        if position > 0 { run.element("w:br") }
        run.element("w:t", ["xml:space": "preserve"], text: String(line))
      }
    }
  }
}
