import Foundation

extension StringProtocol {
  /// The text in lower case without accents, as texts are compared.
  var folded: String {
    changedInPieces { text in
      text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
  }

  /// The text in NFC: letters and their accents as one sign wherever there is one.
  var composed: String { changedInPieces { $0.precomposedStringWithCanonicalMapping } }

  /// A long text is changed piece by piece.
  ///
  /// Foundation changes a text in place and moves the rest of it for each accent that goes: a cell of two megabytes
  /// of accents written apart took minutes.
  private func changedInPieces(_ change: (String) -> String) -> String {
    guard utf8.count > TextPiece.longest else { return change(String(self)) }
    var changed = ""
    var piece: [UInt8] = []
    for scalar in unicodeScalars {
      // Nothing of ASCII changes with what stands before it; what stands behind a letter stays with it.
      let isBorder = scalar.isASCII && piece.count >= TextPiece.shortest
      if isBorder || piece.count >= TextPiece.longest {
        changed += change(String(decoding: piece, as: UTF8.self))
        piece.removeAll(keepingCapacity: true)
      }
      piece.append(contentsOf: scalar.utf8)
    }
    return changed + change(String(decoding: piece, as: UTF8.self))
  }
}

private enum TextPiece {
  /// Bytes from which on a piece may end before a sign of ASCII.
  static let shortest = 1024
  /// Bytes from which on it ends anywhere; shorter texts, as nearly all are, are one piece.
  static let longest = 8192
}
