/// A kind of file that a document is written as.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// A page.
  case html
  /// Markdown.
  case md
  /// Word.
  case docx
  /// LibreOffice.
  case odt

  /// A page to read, Markdown to copy from, and a file for the word processor that most people have.
  public static let standard: [ReportFormat] = [.html, .md, .docx]

  /// A document as a file of this kind.
  ///
  /// - Parameters:
  ///   - document: What is written.
  ///   - frame: Sets the parts of a page into a frame of one's own; nil for that of the house.
  /// - Returns: The bytes of the file.
  /// - Throws: ``DocumentError``.
  public func bytes(
    of document: ReportDocument, in frame: ((HTMLPage) -> String)? = nil
  ) throws -> [UInt8] {
    switch self {
    case .html: Array((frame?(document.page) ?? document.html).utf8)
    case .md: Array(document.markdown.utf8)
    case .docx: try document.docx()
    case .odt: try document.odt()
    }
  }
}
