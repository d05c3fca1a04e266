/// What a drafted unit is called: words of one of its contributions, letter by letter.
struct UnitTitle: Equatable {
  /// The words; cut between two of them and ended by `…` where there are more.
  let text: String
  /// Id of the contribution in which they stand.
  let source: String

  /// Bytes of the longest title.
  private static let longest = 120
  /// What stands behind a title that was cut.
  private static let ellipsis = "…"

  /// Takes the title of a contribution, or else its first sentence.
  ///
  /// - Parameters:
  ///   - proposal: The contribution.
  ///   - language: The language of its text.
  init(of proposal: Proposal, in language: Language) {
    source = proposal.id
    let bytes = Array(proposal.text.utf8)
    let first = Sentences(language: language).ranges(in: bytes).first ?? 0..<bytes.count
    let whole = proposal.title.isEmpty ? bytes[first] : bytes[..<proposal.titleLength]
    guard whole.count > Self.longest else {
      text = String(decoding: whole, as: UTF8.self)
      return
    }
    let room = whole.prefix(Self.longest - Self.ellipsis.utf8.count)
    // A word that is longer than all the room is cut between characters.
    let end =
      room.lastIndex(of: 0x20)
      ?? room.lastIndex { $0 & 0xC0 != 0x80 } ?? room.endIndex
    text = String(decoding: whole[..<end], as: UTF8.self) + Self.ellipsis
  }

  /// Takes a phrase that was found to name a part of a theme.
  init(_ quote: Quote) {
    text = quote.text
    source = quote.proposal
  }

  /// Whether words stand in a contribution, a final `…` aside.
  static func stands(_ title: String, in proposal: Proposal) -> Bool {
    var words = Array(title.utf8)
    let ellipsis = Array(ellipsis.utf8)
    let text = Array(proposal.text.utf8)
    if text.firstRange(of: words) != nil { return true }
    guard words.count > ellipsis.count, words.suffix(ellipsis.count) == ellipsis[...] else {
      return false
    }
    words.removeLast(ellipsis.count)
    return text.firstRange(of: words) != nil
  }
}

extension AnswerUnit {
  /// Whether its title stands in a contribution, a final `…` aside.
  public func titleStands(in proposal: Proposal) -> Bool { UnitTitle.stands(title, in: proposal) }
}

extension UnitDecision {
  /// Makes a unit that is called by a contribution's own words: its title or its first sentence.
  public static func named(
    _ ids: [String], unit: Int, after proposal: Proposal, in language: Language
  ) -> UnitDecision {
    let title = UnitTitle(of: proposal, in: language)
    return .create(ids, unit: unit, title: title.text, source: title.source)
  }
}
