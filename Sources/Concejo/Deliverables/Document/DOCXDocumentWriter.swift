extension ReportDocument {
  /// The document as the bytes of a DOCX file, for Word and LibreOffice.
  ///
  /// Headings, lists, quotes and tables have styles of their names, tables repeat their header on every
  /// page, and what is in another language says so.
  ///
  /// Source: ISO/IEC 29500-1:2016, Office Open XML, WordprocessingML.
  /// - Throws: ``DocumentError``.
  public func docx() throws(DocumentError) -> [UInt8] {
    let body = DOCXBodyWriter.written(withoutRepeatedCaptions)
    func part(
      _ name: String, _ texts: [String: String] = [:], markup: [String: String] = [:]
    ) -> [UInt8] {
      DocumentTemplate.filled("documents/docx/\(name).xml", texts, markup: markup)
    }
    let tag = language.localeTag
    let parts: [(path: String, content: [UInt8])] = [
      ("[Content_Types].xml", part("content-types")),
      ("_rels/.rels", part("package-relations")),
      ("docProps/core.xml", docxProperties),
      ("word/document.xml", body.xml),
      (
        "word/_rels/document.xml.rels",
        Self.docxRelations(addresses: body.addresses, pictureCount: body.pictures.count)
      ),
      (
        "word/styles.xml",
        part(
          "styles",
          ["language": tag, "text-width": String(DOCXPage(layout).textWidth)].merging(
            docxSizes, uniquingKeysWith: { first, _ in first }))
      ),
      ("word/numbering.xml", part("numbering", markup: ["numbered-lists": body.numberedLists])),
      ("word/settings.xml", part("settings", ["language": tag])),
      ("word/footer1.xml", part("footer", ["title": title])),
    ]
    let pictures = body.pictures.enumerated().map {
      (path: "word/media/" + DOCXBodyWriter.file(ofPicture: $0 + 1), content: $1.png)
    }
    return try ZipWriter.document("DOCX", parts + pictures)
  }

  /// Sizes of letters in half points, and spaces in twentieths of a point or 240ths of a line.
  private var docxSizes: [String: String] {
    if isOnePage {
      return [
        "text-size": "19", "text-line": "250", "text-gap": "60", "title-size": "32",
        "subtitle-size": "20", "subtitle-gap": "60", "heading-size": "30", "note-size": "19",
      ]
    }
    return hasLargeText
      ? [
        "text-size": "28", "text-line": "250", "text-gap": "100", "title-size": "28",
        "subtitle-size": "22", "subtitle-gap": "60", "heading-size": "48", "note-size": "24",
      ]
      : [
        "text-size": "21", "text-line": "269", "text-gap": "110", "title-size": "44",
        "subtitle-size": "24", "subtitle-gap": "200", "heading-size": "30", "note-size": "19",
      ]
  }

  private var docxProperties: [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ]
    ) { properties in
      properties.element("dc:title", text: title)
      if let subtitle { properties.element("dc:subject", text: subtitle) }
      if let date {
        properties.element(
          "dcterms:created", ["xsi:type": "dcterms:W3CDTF"], text: "\(date)T00:00:00Z")
      }
      properties.element("dc:language", text: language.localeTag)
    }
    return xml.bytes
  }

  /// What the text refers to outside itself: rId1 to rId4 are its own parts, then addresses and pictures in order.
  private static func docxRelations(addresses: [String], pictureCount: Int) -> [UInt8] {
    var xml = XMLWriter()
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    xml.element(
      "Relationships",
      ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]
    ) { relations in
      let parts = [
        ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("settings", "settings.xml"),
        ("footer", "footer1.xml"),
      ]
      for (number, part) in parts.enumerated() {
        relations.element(
          "Relationship",
          ["Id": "rId\(number + 1)", "Type": kinds + part.0, "Target": part.1])
      }
      for (number, address) in addresses.enumerated() {
        relations.element(
          "Relationship",
          [
            "Id": DOCXBodyWriter.relation(ofAddress: number), "Type": kinds + "hyperlink",
            "Target": address, "TargetMode": "External",
          ])
      }
      for number in 0..<pictureCount {
        relations.element(
          "Relationship",
          [
            "Id": DOCXBodyWriter.relation(ofPicture: number + 1), "Type": kinds + "image",
            "Target": "media/" + DOCXBodyWriter.file(ofPicture: number + 1),
          ])
      }
    }
    return xml.bytes
  }
}

/// The measures of a page in twentieths of a point.
struct DOCXPage {
  let width: Int
  let height: Int
  /// 20 mm on every side.
  static let margin = 1134

  init(_ layout: ReportDocument.PageLayout) {
    // A4: 210 × 297 mm.
    (width, height) = layout == .portrait ? (11906, 16838) : (16838, 11906)
  }

  /// What the margins leave.
  var textWidth: Int { width - 2 * Self.margin }
}
