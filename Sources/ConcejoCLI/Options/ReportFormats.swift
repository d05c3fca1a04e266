import ArgumentParser
import Concejo

/// A kind of file that a document is written as.
enum ReportFormat: String, CaseIterable {
  /// A page.
  case html
  /// Markdown.
  case md
  /// Word.
  case docx
  /// LibreOffice.
  case odt

  /// A document as a file of this kind, a page in somebody's own frame if there is one.
  ///
  /// - Throws: ``DocumentError``.
  func bytes(of document: ReportDocument, in template: PageTemplate? = nil) throws -> [UInt8] {
    switch self {
    case .html: Array((template?.page(document.page) ?? document.html).utf8)
    case .md: Array(document.markdown.utf8)
    case .docx: try document.docx()
    case .odt: try document.odt()
    }
  }
}

/// The value of `--format`: kinds with commas between them.
struct ReportFormats: ExpressibleByArgument {
  let formats: [ReportFormat]

  /// A page to read, Markdown to copy from, and a file for the word processor that most people have.
  static let standard = ReportFormats([.html, .md, .docx])

  init(_ formats: [ReportFormat]) { self.formats = formats }

  /// Reads such as `html,docx`; each kind once, in the order of the list above.
  init?(argument: String) {
    let names = argument.lowercased().split(separator: ",", omittingEmptySubsequences: false)
    let found = names.compactMap { name in
      ReportFormat(rawValue: name.filter { $0 != " " && $0 != "." })
    }
    guard !found.isEmpty, found.count == names.count else { return nil }
    formats = ReportFormat.allCases.filter { found.contains($0) }
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}
