import Foundation

extension StringProtocol {
  /// The text in lower case without accents, as texts are compared.
  ///
  /// Foundation folds a text in place and moves the rest of it for each accent that it takes out: a cell of two
  /// megabytes of accents written apart took minutes. A long text is folded piece by piece.
  var folded: String {
    guard utf8.count > Folding.longPiece else { return Folding.whole(self) }
    var folded = ""
    var piece: [UInt8] = []
    for scalar in unicodeScalars {
      // Nothing of ASCII changes with what stands before it; what stands behind a letter stays with it.
      let isBorder = scalar.isASCII && piece.count >= Folding.shortPiece
      if isBorder || piece.count >= Folding.longPiece {
        folded += Folding.whole(String(decoding: piece, as: UTF8.self))
        piece.removeAll(keepingCapacity: true)
      }
      piece.append(contentsOf: scalar.utf8)
    }
    return folded + Folding.whole(String(decoding: piece, as: UTF8.self))
  }
}

private enum Folding {
  /// Bytes from which on a piece may end before a sign of ASCII.
  static let shortPiece = 1024
  /// Bytes from which on it ends anywhere; shorter texts, as nearly all are, are one piece.
  static let longPiece = 8192

  static func whole(_ text: some StringProtocol) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
