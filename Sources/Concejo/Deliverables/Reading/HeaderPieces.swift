/// The names that a program gave to the columns of a table it wrote: no words of a person.
public enum HeaderPieces {
  /// Positions of the pieces of a table's first line, where all that is read of it are names such as
  /// `duplicate_group`.
  ///
  /// - Parameters:
  ///   - pieces: The pieces of a file, in their order.
  ///   - file: Its name: only a table in a text file has such a line.
  /// - Returns: The positions, none where any piece is something else.
  public static func places(in pieces: [ReadablePiece], of file: String) -> Range<Int> {
    guard file.hasSuffix(".csv") || file.hasSuffix(".tsv") else { return 0..<0 }
    let header = pieces.prefix { $0.line(at: 0) == 1 }
    return header.allSatisfy({ $0.text.allSatisfy(isOfName) }) ? 0..<header.count : 0..<0
  }

  /// Whether a byte is a small letter, a digit or an underscore.
  private static func isOfName(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x5F
  }
}
