/// The words that German compounds are made of: "Radwegenetz" is a "Netz" of "Radwege".
///
/// A compound is cut where both sides are words of the corpus, with or without a linking element
/// between them; of several cuts the one with the longest head is taken, which stands last in German
/// and says what the thing is. Words of the corpus only: what nobody writes is no part of anything.
///
/// Source: P. Koehn & K. Knight, *Empirical methods for compound splitting*, EACL 2003,
/// aclanthology.org/E03-1076, for splitting by the corpus's own words and the linking elements.
struct CompoundParts: Sendable {
  /// For each compound its two parts as terms, the head last.
  private let parts: [UInt32: (modifier: UInt32, head: UInt32)]

  /// Shortest part, in letters: shorter ones are endings by chance ("-ung", "-amt").
  private static let shortestPart = 4
  /// What may stand between the parts: "Verkehrsmittel", "Straßenbahn", "Kinderbetreuung".
  private static let links = ["", "s", "es", "n", "en", "er"].map { Array($0.utf8) }
  /// A part stands in so many texts by itself.
  private static let fewestTexts = 2

  /// Cuts the German terms of a corpus.
  ///
  /// - Parameters:
  ///   - lexicon: The terms.
  ///   - surfaces: The forms.
  ///   - languages: The language of each form.
  ///   - documentFrequency: In how many texts each term stands.
  init(
    of lexicon: Lexicon, surfaces: SurfaceTable, languages: [Language], documentFrequency: [Int]
  ) {
    var parts: [UInt32: (modifier: UInt32, head: UInt32)] = [:]
    guard languages.contains(.de) else {
      self.parts = parts
      return
    }
    func term(_ form: ArraySlice<UInt8>) -> UInt32? {
      guard let surface = surfaces.find(form), languages[Int(surface)] == .de else { return nil }
      let term = lexicon.termOfSurface[Int(surface)]
      return term != Lexicon.noTerm && documentFrequency[Int(term)] >= Self.fewestTexts ? term : nil
    }
    for whole in lexicon.surfaceOfTerm.indices {
      let surface = lexicon.surfaceOfTerm[whole]
      guard languages[Int(surface)] == .de else { continue }
      let form = surfaces.bytes(of: surface)
      guard Self.letterCount(of: form) >= 2 * Self.shortestPart else { continue }
      // From the left: the first cut has the longest head.
      cuts: for cut in form.indices.dropFirst() where form[cut] & 0xC0 != 0x80 {
        let (front, back) = (form[..<cut], form[cut...])
        guard Self.letterCount(of: front) >= Self.shortestPart else { continue }
        guard Self.letterCount(of: back) >= Self.shortestPart else { break }
        guard let head = term(back), head != UInt32(whole) else { continue }
        for link in Self.links where front.suffix(link.count).elementsEqual(link) {
          let bare = front.dropLast(link.count)
          guard Self.letterCount(of: bare) >= Self.shortestPart, let modifier = term(bare),
            modifier != UInt32(whole)
          else { continue }
          parts[UInt32(whole)] = (modifier, head)
          break cuts
        }
      }
    }
    self.parts = parts
  }

  /// The parts of a term, the head last; none of one that is no compound.
  func parts(of term: UInt32) -> [UInt32] {
    parts[term].map { [$0.modifier, $0.head] } ?? []
  }

  private static func letterCount(of form: ArraySlice<UInt8>) -> Int {
    form.count { $0 & 0xC0 != 0x80 }
  }
}
