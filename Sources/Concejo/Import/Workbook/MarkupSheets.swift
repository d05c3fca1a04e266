import Foundation

/// The sheets of a file that is text between tags, whatever its name says: a web page with a table, a
/// web archive, or the XML of Excel 2003 or OpenDocument.
struct MarkupSheets {
  /// Name used in errors.
  let file: String

  /// Bytes at the start of a file that are searched for its root.
  private static let head = 64 << 10

  /// The sheets and the name of their format, or nil if the file is none of these.
  ///
  /// - Throws: ``ImportError``.
  func sheets(
    of bytes: [UInt8]
  ) throws(ImportError) -> (format: String, sheets: [WorkbookReader.Sheet])? {
    if WebArchive.isAnnounced(by: bytes) {
      var sheets: [WorkbookReader.Sheet] = []
      for page in WebArchive.pages(of: bytes) { sheets += try tables(of: page) }
      guard !sheets.isEmpty else {
        throw .notText(file: file, kind: "a web archive without a table")
      }
      return ("HTML table", Self.withOwnNames(sheets))
    }
    guard let root = Self.root(of: bytes) else { return nil }
    switch root {
    case "workbook":
      return ("Excel XML", try SpreadsheetMLReader(file: file).sheets(of: bytes))
    case "document", "document-content":
      let reader = OpenDocumentReader(file: file)
      return ("ODS", try reader.sheets(ofContent: bytes, part: nil))
    case let name where Self.pageElements.contains(name):
      let sheets = try tables(of: bytes)
      guard !sheets.isEmpty else {
        throw .notText(file: file, kind: "a web page without a table")
      }
      return ("HTML table", sheets)
    default:
      throw .notText(file: file, kind: "XML with the root element \(WorkbookReader.quoted(root))")
    }
  }

  /// Elements that a page may start with: programs that send a table as a file leave out the rest.
  private static let pageElements: Set<String> = [
    "!doctype", "html", "head", "body", "table", "meta", "style", "link", "div", "center", "script",
    "thead", "tbody", "tr",
  ]

  private func tables(of bytes: [UInt8]) throws(ImportError) -> [WorkbookReader.Sheet] {
    try HTMLTables.sheets(of: try PageEncoding.decode(bytes, file: file), file: file)
  }

  /// Sheets of several pages, whose tables are numbered from 1 in each.
  private static func withOwnNames(_ sheets: [WorkbookReader.Sheet]) -> [WorkbookReader.Sheet] {
    var taken: Set<String> = []
    return sheets.enumerated().map { index, sheet in
      var sheet = sheet
      if !taken.insert(sheet.name).inserted {
        sheet.name = "table \(index + 1)"
        taken.insert(sheet.name)
      }
      return sheet
    }
  }

  /// The name of the first element in lower case, if the file starts with one: `!doctype` counts.
  ///
  /// A table of texts may start with a tag too; only what a page or an XML file starts with counts.
  private static func root(of bytes: [UInt8]) -> String? {
    // UTF-16 has a zero beside each sign of a tag.
    let isWide =
      bytes.prefix(4).contains(0) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0xFE, 0xFF])
    let start =
      isWide ? bytes.prefix(2 * head).filter { $0 != 0 && $0 < 0xFE } : Array(bytes.prefix(head))
    var rest = start[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var isXML = false
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == 0x3C else { return nil }
      let isComment = rest.starts(with: "<!--".utf8)
      if isComment || rest.starts(with: "<?".utf8) {
        if rest.starts(with: "<?xml".utf8) { isXML = true }
        let end: [UInt8] = isComment ? Array("-->".utf8) : [0x3E]
        guard
          let place = rest.indices.first(where: {
            rest[$0] == end[0] && rest[$0...].starts(with: end)
          })
        else { return nil }
        rest = rest[(place + end.count)...]
        continue
      }
      let name = rest.dropFirst().prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }.prefix(64)
      let whole = String(decoding: name, as: UTF8.self).lowercased()
      let local = whole.split(separator: ":").last.map(String.init) ?? whole
      if isXML || pageElements.contains(whole) { return local }
      let opening = String(decoding: rest.prefix { $0 != 0x3E }, as: UTF8.self)
      let isKnown =
        opening.contains("urn:schemas-microsoft-com:office:spreadsheet")
        || opening.contains("urn:oasis:names:tc:opendocument")
      return isKnown ? local : nil
    }
  }
}

/// The encoding of a web page: its bytes decide, and then what it says of itself.
enum PageEncoding {
  /// Decodes a page to UTF-8.
  ///
  /// Bytes that are valid UTF-8 are, whatever the page says: no other text looks so by chance.
  ///
  /// - Throws: ``ImportError`` where the bytes are no text.
  static func decode(_ bytes: [UInt8], file: String) throws(ImportError) -> [UInt8] {
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !isMarked, (try? UTF8Span(validating: bytes.span)) == nil,
      let encoding = stated(in: bytes), let text = String(data: Data(bytes), encoding: encoding)
    {
      return Array(text.utf8)
    }
    return try TextEncoding.decode(bytes, file: file).text
  }

  /// What the page says, where that is neither UTF-8 nor the encoding of Western Windows.
  private static func stated(in bytes: [UInt8]) -> String.Encoding? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let place = head.range(of: "charset=")?.upperBound else { return nil }
    let name = head[place...].drop { "\"' ".contains($0) }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return switch name {
    case "macintosh", "x-mac-roman": .macOSRoman
    case "iso-8859-2": .isoLatin2
    case "windows-1250": .windowsCP1250
    case "windows-1251": .windowsCP1251
    default: nil
    }
  }
}
