/// The terms that the title of one theme is made of, each with a bit of its own.
///
/// Every word of the theme's members is looked up, so that a list with a place for each term of the
/// corpus pays: nothing is hashed.
struct TitleVocabulary: Sendable {
  /// Most terms it holds.
  static let largest = UInt64.bitWidth

  /// The place of each term of the corpus among these; ``none`` for the others.
  private let places: [UInt8]

  private static let none = UInt8.max

  /// - Parameters:
  ///   - terms: At most ``largest`` terms, none twice.
  ///   - count: How many terms there are in the corpus.
  init(_ terms: [UInt32], among count: Int) {
    precondition(terms.count <= Self.largest, "\(terms.count) terms, at most \(Self.largest)")
    var places = [UInt8](repeating: Self.none, count: count)
    for (place, term) in terms.enumerated() { places[Int(term)] = UInt8(place) }
    self.places = places
  }

  /// The bit of a term; 0 where it is none of these, or ``Lexicon/noTerm``.
  func bit(of term: UInt32) -> UInt64 {
    guard Int(term) < places.count, places[Int(term)] != Self.none else { return 0 }
    return 1 << UInt64(places[Int(term)])
  }

  /// Whether a term is one of these.
  func contains(_ term: UInt32) -> Bool { bit(of: term) != 0 }
}
