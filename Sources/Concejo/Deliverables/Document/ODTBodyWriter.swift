/// Writes the blocks of a document as the text part of an ODT file.
struct ODTBodyWriter {
  private let document: ReportDocument
  /// Anchors that links lead to.
  private let anchors: Set<String>
  private var headings = 0
  /// Bookmarks whose place is the next paragraph.
  private var waiting: [String] = []
  /// Whether the next paragraph starts a page.
  var breaksPage = false
  /// Whether the next paragraph stays on one page with the one below it.
  var keepsNext = false
  /// Whether the next paragraph is the first inside a frame, which has its own space above.
  var opensFrame = false
  /// Styles that only this text needs.
  var styles = ODTStyles()
  /// Width that tables may have, in centimetres.
  var textWidth: Double
  var tableCount = 0
  /// The pictures, in their order.
  var pictures: [ReportDocument.Picture] = []

  private init(_ document: ReportDocument) {
    self.document = document
    anchors = Set(document.anchors)
    textWidth = ODTPage(document.layout).textWidth
  }

  /// The text part, and its pictures.
  static func written(
    _ document: ReportDocument
  ) -> (xml: [UInt8], pictures: [ReportDocument.Picture]) {
    var writer = ODTBodyWriter(document)
    // The styles stand before the text that tells which are needed.
    var text = XMLWriter(isCompact: true, hasDeclaration: false)
    if !document.isPoster { writer.appendTitle(to: &text) }
    for block in document.blocks { writer.append(block, to: &text) }
    var xml = XMLWriter(isCompact: true)
    let name = "urn:oasis:names:tc:opendocument:xmlns:"
    xml.element(
      "office:document-content",
      [
        "xmlns:office": name + "office:1.0", "xmlns:style": name + "style:1.0",
        "xmlns:text": name + "text:1.0", "xmlns:table": name + "table:1.0",
        "xmlns:fo": name + "xsl-fo-compatible:1.0", "xmlns:xlink": "http://www.w3.org/1999/xlink",
        "xmlns:draw": name + "drawing:1.0", "xmlns:svg": name + "svg-compatible:1.0",
        "office:version": "1.3",
      ]
    ) { content in
      content.element("office:automatic-styles") { writer.styles.append(to: &$0) }
      content.element("office:body") { body in
        body.element("office:text") { $0.append(text) }
      }
    }
    return (xml.bytes, writer.pictures)
  }

  private mutating func appendTitle(to xml: inout XMLWriter) {
    append([.text(document.title)], style: "Title", to: &xml)
    for line in [document.subtitle, document.writtenDate].compactMap(\.self) {
      append([.text(line)], style: "Subtitle", to: &xml)
    }
  }

  mutating func append(_ block: ReportDocument.Block, to xml: inout XMLWriter) {
    keepsNext = false
    switch block {
    case .contents(let name): appendContents(named: name, to: &xml)
    case .heading(let heading):
      headings += 1
      waiting.append(HeadingNumbers.id(headings))
      if let anchor = heading.anchor { waiting.append(anchor) }
      append(
        [.text(heading.line)], style: "Heading_20_\(heading.level)", level: heading.level,
        to: &xml)
    case .paragraph(let paragraph):
      if let anchor = paragraph.anchor { waiting.append(anchor) }
      append(paragraph.content, style: paragraph.styleName ?? "Text_20_body", to: &xml)
    case .list(let list):
      append(list.items, style: list.style, isInside: false, to: &xml)
    case .table(let table): append(table, to: &xml)
    case .quote(let quotation):
      append(
        [.text(quotation.text)], style: "Quotations", language: quotation.language,
        tail: quotation.source, to: &xml)
    case .figure(let figure): append(figure, to: &xml)
    case .disclosure(let disclosure):
      for block in disclosure.unfolded { append(block, to: &xml) }
    case .group(let group):
      if let anchor = group.anchor { waiting.append(anchor) }
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

  private mutating func append(
    _ items: [ReportDocument.List.Item], style: ReportDocument.List.Style, isInside: Bool,
    to xml: inout XMLWriter
  ) {
    func keeps(_ position: Int) -> Bool {
      !isInside && ReportDocument.List.keepsItem(at: position, of: items.count)
    }
    guard style != .figures else {
      for (position, item) in items.enumerated() {
        keepsNext = keeps(position)
        append(item.content, style: "Key_20_Figure", language: item.language, to: &xml)
        append(item.children, style: .bullets, isInside: false, to: &xml)
      }
      return
    }
    guard !items.isEmpty else { return }
    let name = style == .numbers ? "List_20_Number" : "List_20_Bullet"
    xml.element("text:list", isInside ? [:] : ["text:style-name": name]) { list in
      for (position, item) in items.enumerated() {
        keepsNext = keeps(position)
        list.element("text:list-item") { element in
          append(
            item.content, style: "List_20_Contents", language: item.language, to: &element)
          append(item.children, style: style, isInside: true, to: &element)
        }
      }
    }
  }

  /// On a new page: headings with references to the pages on which they stand.
  ///
  /// Programs fill them when they lay the pages out; the numbers stored in an index would wait for somebody who
  /// updates it.
  private mutating func appendContents(named name: String, to xml: inout XMLWriter) {
    breaksPage = true
    append([.text(name)], style: "Contents_20_Heading", to: &xml)
    for entry in document.outline where entry.heading.level <= 2 {
      let mark = HeadingNumbers.id(entry.number)
      let style = "Contents_20_\(entry.heading.level)"
      xml.element("text:p", ["text:style-name": style]) { paragraph in
        appendLink(entry.heading.line, to: "#" + mark, style: nil, xml: &paragraph)
        paragraph.element("text:tab")
        paragraph.element(
          "text:bookmark-ref", ["text:reference-format": "page", "text:ref-name": mark])
      }
    }
  }

  mutating func append(
    _ content: [ReportDocument.Inline], style: String, level: Int? = nil,
    language: Language? = nil, tail: [ReportDocument.Inline] = [],
    alignment: String? = nil, to xml: inout XMLWriter
  ) {
    let name = styles.paragraph(
      style,
      ODTStyles.ParagraphTraits(
        breaksPage: breaksPage, keepsNext: keepsNext, opensFrame: opensFrame,
        alignment: alignment))
    let marks = waiting
    func fill(_ paragraph: inout XMLWriter) {
      for mark in marks { paragraph.element("text:bookmark", ["text:name": mark]) }
    }
    let element = level == nil ? "text:p" : "text:h"
    let attributes: KeyValuePairs =
      level.map { ["text:style-name": name, "text:outline-level": String($0)] }
      ?? ["text:style-name": name]
    xml.element(element, attributes) { paragraph in
      fill(&paragraph)
      append(content, language: language, to: &paragraph)
      append(tail, language: nil, to: &paragraph)
    }
    waiting = []
    breaksPage = false
    opensFrame = false
  }

  private mutating func append(
    _ content: [ReportDocument.Inline], language: Language?, to xml: inout XMLWriter
  ) {
    for inline in content {
      switch inline {
      case .text(let text): append(text, style: nil, language: language, to: &xml)
      case .strong(let text):
        append(text, style: "Strong_20_Emphasis", language: language, to: &xml)
      case .emphasis(let text): append(text, style: "Emphasis", language: language, to: &xml)
      case .link(let text, .anchor(let anchor)):
        // What leads nowhere stays text.
        guard anchors.contains(anchor) else {
          append(text, style: nil, language: language, to: &xml)
          continue
        }
        appendLink(text, to: "#" + anchor, style: Self.linkStyle, xml: &xml)
      case .link(let text, .address(let address)):
        appendLink(text, to: address, style: Self.linkStyle, xml: &xml)
      }
    }
  }

  private static let linkStyle = "Internet_20_link"

  private mutating func appendLink(
    _ text: String, to place: String, style: String?, xml: inout XMLWriter
  ) {
    xml.element("text:a", ["xlink:type": "simple", "xlink:href": place]) {
      append(text, style: style, language: nil, to: &$0)
    }
  }

  private mutating func append(
    _ text: String, style: String?, language: Language?, to xml: inout XMLWriter
  ) {
    let foreign = language == document.language ? nil : language
    let name = foreign.map { styles.text(style, language: $0) } ?? style
    if let name {
      xml.element("text:span", ["text:style-name": name]) { Self.append(text, to: &$0) }
    } else {
      Self.append(text, to: &xml)
    }
  }

  /// Text with its line breaks; of several blanks all but the first need an element of their own.
  private static func append(_ text: String, to xml: inout XMLWriter) {
    for (position, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if position > 0 { xml.element("text:line-break") }
      guard line.utf8.first == 0x20 || line.contains("  ") || line.contains("\t") else {
        xml.text(String(line))
        continue
      }
      var plain = ""
      var wasBlank = true
      for character in line.unicodeScalars {
        if character == "\t" || character == " " && wasBlank {
          xml.text(plain)
          plain = ""
          xml.element(character == "\t" ? "text:tab" : "text:s")
        } else {
          plain.unicodeScalars.append(character)
        }
        wasBlank = character == " "
      }
      xml.text(plain)
    }
  }
}
