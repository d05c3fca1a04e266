extension ReportDocument {
  /// The document as the bytes of an ODT file, for LibreOffice and Word.
  ///
  /// Source: OASIS OpenDocument 1.3, part 3, 2021.
  /// - Throws: ``DocumentError``.
  public func odt() throws(DocumentError) -> [UInt8] {
    let kind = "application/vnd.oasis.opendocument.text"
    let page = ODTPage(layout)
    let body = ODTBodyWriter.written(withoutRepeatedCaptions)
    let pictures = body.pictures.enumerated().map {
      (path: "Pictures/" + ODTBodyWriter.file(ofPicture: $0 + 1), content: $1.png)
    }
    let parts: [(path: String, content: [UInt8])] = [
      // Programs look for it at the very start, unpacked.
      ("mimetype", Array(kind.utf8)),
      (
        "META-INF/manifest.xml",
        DocumentTemplate.filled(
          "documents/odt/manifest.xml",
          markup: ["pictures": Self.manifestEntries(of: pictures.map(\.path))])
      ),
      ("content.xml", body.xml),
      (
        "styles.xml",
        DocumentTemplate.filled(
          "documents/odt/styles.xml",
          [
            "language": language.rawValue, "country": language.country,
            "page-width": ODTPage.centimetres(page.width),
            "page-height": ODTPage.centimetres(page.height),
            "text-width": ODTPage.centimetres(page.textWidth),
            // Tabs are counted from the indent of a style: half a centimetre.
            "inner-width": ODTPage.centimetres(page.textWidth - 0.5),
            "orientation": layout == .landscape ? "landscape" : "portrait",
          ].merging(odtSizes, uniquingKeysWith: { first, _ in first }),
          markup: ["footer": odtFooter])
      ),
      ("meta.xml", odtProperties),
    ]
    return try ZipWriter.document("ODT", parts + pictures, stored: ["mimetype"])
  }

  private static func manifestEntries(of pictures: [String]) -> String {
    pictures.map {
      "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"image/png\"/>\n"
    }.joined()
  }

  /// Title and number of every page; nothing on signs.
  private var odtFooter: String {
    guard !isPoster else { return "" }
    var xml = XMLWriter(isCompact: true, hasDeclaration: false)
    xml.element("style:footer") { footer in
      footer.element("text:p", ["text:style-name": "Footer"]) { line in
        line.text(title)
        line.element("text:tab")
        line.element("text:page-number", ["text:select-page": "current"], text: "1")
      }
    }
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  private var odtSizes: [String: String] {
    if isOnePage {
      return [
        "text-size": "9.5pt", "text-line": "104%", "text-gap": "0.1cm", "title-size": "16pt",
        "subtitle-size": "10pt", "subtitle-gap": "0.1cm", "heading-size": "15pt",
        "note-size": "9.5pt",
      ]
    }
    return hasLargeText
      ? [
        "text-size": "14pt", "text-line": "104%", "text-gap": "0.18cm", "title-size": "14pt",
        "subtitle-size": "11pt", "subtitle-gap": "0.1cm", "heading-size": "24pt",
        "note-size": "12pt",
      ]
      : [
        "text-size": "10.5pt", "text-line": "112%", "text-gap": "0.2cm", "title-size": "22pt",
        "subtitle-size": "12pt", "subtitle-gap": "0.35cm", "heading-size": "15pt",
        "note-size": "9.5pt",
      ]
  }

  private var odtProperties: [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "office:document-meta",
      [
        "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "xmlns:meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "office:version": "1.3",
      ]
    ) {
      $0.element("office:meta") { meta in
        meta.element("dc:title", text: title)
        if let subtitle { meta.element("dc:subject", text: subtitle) }
        if let date { meta.element("meta:creation-date", text: "\(date)T00:00:00") }
        meta.element("dc:language", text: language.localeTag)
      }
    }
    return xml.bytes
  }
}

/// The measures of a page in centimetres.
struct ODTPage {
  let width: Double
  let height: Double
  /// On every side.
  static let margin = 2.0

  init(_ layout: ReportDocument.PageLayout) {
    (width, height) = layout == .portrait ? (21, 29.7) : (29.7, 21)
  }

  /// What the margins leave.
  var textWidth: Double { width - 2 * Self.margin }

  /// A length with at most two decimals and a point.
  static func centimetres(_ length: Double) -> String { Report.decimal(length) }
}
