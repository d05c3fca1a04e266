/// What a reader takes in at once: a cell of a table, a paragraph, a text of JSON.
///
/// Pieces are looked at one by one: two numbers in two cells are no one number.
public struct ReadablePiece: Sendable, Equatable {
  /// The piece as UTF-8.
  public let text: ArraySlice<UInt8>
  /// Where it stands.
  private let place: Place

  private enum Place: Sendable, Equatable {
    case line(Int)
    case cell(String)
    case unknown
  }

  /// A piece that begins on a line of a text file.
  init(_ text: ArraySlice<UInt8>, line: Int) { (self.text, place) = (text, .line(line)) }

  /// A cell of a workbook, such as `Hoja 1!B3`.
  init(_ text: [UInt8], cell: String) { (self.text, place) = (text[...], .cell(cell)) }

  /// A paragraph of a document, which has no lines.
  init(_ text: [UInt8]) { (self.text, place) = (text[...], .unknown) }

  /// The line on which a byte of the piece stands, from 1; nil where the file has no lines.
  public func line(at offset: Int) -> Int? {
    guard case .line(let first) = place else { return nil }
    return first + text.prefix(offset).count { $0 == 0x0A }
  }

  /// The cell of a workbook; nil elsewhere.
  public var cell: String? {
    if case .cell(let name) = place { name } else { nil }
  }

  /// Whether there is enough in it for a number or a name of a person: the shortest have six bytes, but for
  /// names behind an at sign.
  var isWorthReading: Bool { text.count >= Self.fewestBytes || text.contains(0x40) }

  private static let fewestBytes = 6

  /// The pieces of a file, in their order.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name: what it ends in tells how a text is read.
  /// - Returns: Its pieces but those in which there is no room for anything; nil for pictures and archives
  ///   that are neither a document nor a workbook.
  /// - Throws: ``ImportError`` if an archive is damaged.
  public static func pieces(
    of bytes: [UInt8], file: String
  ) throws(ImportError) -> [ReadablePiece]? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      if let paragraphs = try OfficeText.paragraphs(of: bytes, file: file) {
        return paragraphs.map { ReadablePiece($0) }.filter(\.isWorthReading)
      }
      return try WorkbookPieces(file: file).pieces(of: bytes)?.filter(\.isWorthReading)
    }
    // A text file holds no zeros.
    guard !bytes.contains(0) else { return nil }
    let pieces: [ReadablePiece] =
      switch file.split(separator: ".").last?.lowercased() ?? "" {
      case "csv", "tsv": TextPieces.cells(of: bytes, file: file)
      case "html", "htm", "xml": PagePieces.pieces(of: bytes)
      // No reader sees what a page looks like by.
      case "css": []
      // Of a script what stands in quotation marks is a text by itself.
      case "json", "jsonl", "geojson", "js": TextPieces.values(of: bytes)
      case "md", "txt": TextPieces.paragraphs(of: bytes)
      default: TextPieces.lines(of: bytes)
      }
    return pieces.filter(\.isWorthReading)
  }
}
