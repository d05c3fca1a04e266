/// Which word stands on one side of most passages of a phrase, if one does.
///
/// "Sort" stands behind "tirage" nearly always: it says nothing without it. One word and a number are kept, so
/// that what is found is the word of most passages if there is one, and how far it prevails at least.
///
/// Source: R. Boyer & J. Moore, *MJRTY: a fast majority vote algorithm*, in Automated Reasoning, Kluwer 1991,
/// doi:10.1007/978-94-011-3488-0_5.
struct PhraseCompany: Sendable, Equatable {
  private var word: UInt32 = 0
  private var lead = 0
  private var passages = 0
  private var accompanied = 0

  /// Of fewer passages nothing is said, unless all have the same word.
  private static let fewestPassages = 5
  /// One word stands beside the phrase if it leads by this share of the passages: seven of ten have it.
  private static let leadShare = 0.4

  /// Counts a passage.
  ///
  /// - Parameter neighbor: The word beside the phrase, nil where none belongs to it.
  mutating func meet(_ neighbor: UInt32?) {
    passages += 1
    guard let neighbor else {
      lead = max(lead - 1, 0)
      return
    }
    accompanied += 1
    if lead == 0 { word = neighbor }
    lead += neighbor == word ? 1 : -1
  }

  /// Whether most passages have one and the same word there.
  var isFixed: Bool {
    passages >= Self.fewestPassages && Double(lead) >= Self.leadShare * Double(passages)
  }

  /// Whether all passages have one and the same word there, and be it one passage.
  var isAlwaysThere: Bool { passages > 0 && lead == passages }

  /// Whether all of several passages have some word there.
  var isNeverMissing: Bool { passages > 1 && accompanied == passages }
}

extension TitlePassage {
  /// Between a phrase and the noun that it hangs on stand so many function words at most: "de la".
  private static let mostBetween = 2

  /// What a word is to the phrase beside it.
  private enum Neighbor {
    case joining
    case belonging(UInt32)
    case foreign
  }

  /// The noun or adjective before a word that belongs to the same phrase, if there is one.
  func word(before start: Int, _ forms: WordForms) -> UInt32? {
    for index in stride(from: start - 1, through: start - 1 - Self.mostBetween, by: -1) {
      guard index >= tokens.startIndex, continues(at: index + 1) else { return nil }
      switch neighbor(at: index, forms) {
      case .joining: continue
      case .belonging(let word): return word
      case .foreign: return nil
      }
    }
    return nil
  }

  /// The noun or adjective behind a word that belongs to the same phrase, if there is one.
  func word(behind end: Int, _ forms: WordForms) -> UInt32? {
    for index in (end + 1)...(end + 1 + Self.mostBetween) {
      guard index < tokens.endIndex, continues(at: index) else { return nil }
      switch neighbor(at: index, forms) {
      case .joining: continue
      case .belonging(let word): return word
      case .foreign: return nil
      }
    }
    return nil
  }

  private func neighbor(at index: Int, _ forms: WordForms) -> Neighbor {
    let surface = tokens[index].surface
    let traits = forms[surface]
    guard forms.terms[Int(surface)] != Lexicon.noTerm else {
      return traits.contains(.connector) && !traits.contains(.coordinator) ? .joining : .foreign
    }
    return traits.contains(.telling) && traits.isDisjoint(with: [.verb, .infinitive])
      ? .belonging(forms.words[Int(surface)]) : .foreign
  }
}
