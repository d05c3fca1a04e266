/// Why two much alike texts are not the same proposal.
public enum DuplicateObjection: String, Sendable, Codable, CaseIterable {
  /// One says what the other denies.
  case oppositeDemand = "opposite-demand"
  /// The same sentence with another number.
  case otherNumber = "other-number"
  /// The same sentence with another place or name.
  case otherPlace = "other-place"
  /// A shared body under titles that have no word in common.
  case otherTitle = "other-title"
  /// The same sentence with another thing, person or quality.
  case otherWord = "other-word"
  /// The same sentence with something more or less: perhaps the same request, for a person to say.
  case addedWord = "added-word"
  /// Too few shared words to tell.
  case tooShort = "too-short"
  /// Shared words, but not in shared sentences.
  case otherWording = "other-wording"

  /// Whether the two ask for different things; else too little is known, or they are hardly alike.
  var asksForAnother: Bool {
    switch self {
    case .oppositeDemand, .otherNumber, .otherPlace, .otherWord: true
    case .otherTitle, .addedWord, .tooShort, .otherWording: false
    }
  }
}
