import Concejo
import Testing

/// The header of a table that the program wrote.
@Suite struct HeaderPiecesTests {
  private func count(_ text: String, _ file: String) throws -> Int {
    let pieces = try ReadablePiece.pieces(of: Array(text.utf8), file: file)
    return HeaderPieces.places(in: pieces ?? [], of: file).count
  }

  @Test func `names with underscores are no handles of persons`() throws {
    #expect(try count("proposal;duplicate_group\n1;kiko_runner77\n", "a.csv") == 2)
    #expect(try count("proposal;Kiko Runner\n1;kiko_runner77\n", "a.csv") == 0)
    #expect(try count("duplicate_group\n", "a.txt") == 0)
  }
}
