/// Pieces of text in which no personal data were found: what stands in several files of a folder, or in many cells
/// of a table, is looked through once.
///
/// A piece is told from others by half of its SHA-256.
public final class ClearPieces: Sendable {
  private let known = Locked<Set<SHA256.Half>>([])

  /// More are not remembered: they take 32 MB.
  private static let most = 1 << 20

  /// Knows none.
  public init() {}

  /// Looks for what is not known to be clear, and remembers what is found to be.
  ///
  /// - Parameters:
  ///   - pieces: Pieces by their places.
  ///   - find: What is in one of them.
  /// - Returns: What was found, in the order of the pieces.
  func looking<Found>(
    at pieces: [(place: Int, text: ArraySlice<UInt8>)],
    for find: (ArraySlice<UInt8>) -> [Found]
  ) -> [(piece: Int, found: Found)] {
    let digests = pieces.map { SHA256.half(of: $0.text) }
    var clear = known.withLock { known in Set(digests.filter(known.contains)) }
    let before = clear
    var all: [(piece: Int, found: Found)] = []
    for (piece, digest) in zip(pieces, digests) where !clear.contains(digest) {
      let found = find(piece.text)
      if found.isEmpty { clear.insert(digest) }
      all += found.map { (piece.place, $0) }
    }
    let fresh = clear.subtracting(before)
    known.withLock { known in
      if known.count + fresh.count <= Self.most { known.formUnion(fresh) }
    }
    return all
  }
}
