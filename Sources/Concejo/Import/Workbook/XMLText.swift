import Foundation
import FoundationXML

/// What is told of an XML text as it is read.
protocol XMLVisitor: AnyObject {
  /// An element starts.
  func open(_ element: String, _ attributes: [String: String])
  /// A piece of text.
  func text(_ characters: String)
  /// An element ends.
  func close(_ element: String)
}

extension XMLVisitor {
  func text(_ characters: String) {}
  func close(_ element: String) {}
}

/// Reads XML from strangers: no entities, no files from elsewhere.
struct XMLText {
  /// Name used in errors.
  let file: String
  /// Name of the part inside the file.
  let part: String

  /// Tells a visitor of every element.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)``.
  func read(_ content: [UInt8], by visitor: some XMLVisitor) throws(ImportError) {
    // Entities are declared in a DOCTYPE, which no spreadsheet has; UTF-16 could hide one.
    let declaration = Array("<!DOCTYPE".utf8)
    let isDeclared = content.indices.contains { place in
      content[place] == 0x3C && content[place...].starts(with: declaration)
    }
    guard !isDeclared, !content.prefix(2).contains(where: { $0 == 0 || $0 >= 0xFE }) else {
      throw .badWorkbook(file: file, detail: "\(part) inside it declares a document type")
    }
    let parser = XMLParser(data: Data(content))
    let delegate = Delegate(visitor)
    parser.delegate = delegate
    parser.shouldResolveExternalEntities = false
    guard parser.parse() else {
      throw .badWorkbook(
        file: file, detail: "\(part) inside it breaks off at line \(parser.lineNumber)")
    }
  }

  private final class Delegate: NSObject, XMLParserDelegate {
    private let visitor: any XMLVisitor

    init(_ visitor: some XMLVisitor) { self.visitor = visitor }

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
      qualifiedName qName: String?, attributes attributeDict: [String: String]
    ) {
      visitor.open(Self.local(elementName), attributeDict)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { visitor.text(string) }

    func parser(
      _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
      qualifiedName qName: String?
    ) {
      visitor.close(Self.local(elementName))
    }

    /// The name without the prefix that some writers put before all.
    private static func local(_ name: String) -> String {
      name.split(separator: ":").last.map(String.init) ?? name
    }
  }
}
