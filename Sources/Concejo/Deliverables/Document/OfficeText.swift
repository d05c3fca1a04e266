/// The readable text of a document of a word processor.
public enum OfficeText {
  /// The paragraphs of a DOCX or ODT file, headers and footers left out; nil where it is neither.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for errors.
  /// - Returns: Each paragraph as UTF-8, in reading order.
  /// - Throws: ``ImportError/badWorkbook(file:detail:)`` and ``ImportError/tooLarge(file:detail:)``.
  public static func paragraphs(
    of bytes: [UInt8], file: String
  ) throws(ImportError) -> [[UInt8]]? {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    var archive = try ZipArchive(bytes, file: file)
    if let content = try archive.content(of: "word/document.xml") {
      return try paragraphs(in: content, file: file, part: "word/document.xml")
    }
    guard let kind = try archive.content(of: "mimetype"),
      kind.elementsEqual("application/vnd.oasis.opendocument.text".utf8),
      let content = try archive.content(of: "content.xml")
    else { return nil }
    return try paragraphs(in: content, file: file, part: "content.xml")
  }

  private static func paragraphs(
    in content: [UInt8], file: String, part: String
  ) throws(ImportError) -> [[UInt8]] {
    let reader = ParagraphReader()
    try XMLText(file: file, part: part).read(content, by: reader)
    return reader.paragraphs
  }
}

/// Gathers the text between the start and the end of a paragraph.
private final class ParagraphReader: XMLVisitor {
  private(set) var paragraphs: [[UInt8]] = []
  private var current: [UInt8] = []
  private var depth = 0
  /// Whether what comes tells a program what to put here: no reader sees it.
  private var isInstruction = false

  func open(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "p", "h":
      // A paragraph inside another one, as in a note, is one of its own.
      end()
      depth += 1
    case "instrText": isInstruction = true
    // Blanks, tabs and line ends are elements.
    case "s", "tab", "br", "line-break", "cr": current.append(0x20)
    default: break
    }
  }

  func text(_ characters: String) {
    if depth > 0, !isInstruction { current += Array(characters.utf8) }
  }

  func close(_ element: String) {
    if element == "instrText" { isInstruction = false }
    guard element == "p" || element == "h" else { return }
    end()
    depth -= 1
  }

  private func end() {
    if !current.isEmpty { paragraphs.append(current) }
    current = []
  }
}
