/// What is remembered of a contribution that was erased: that it was, and nothing that it said.
///
/// Ids and texts are kept as salted SHA-256 digests. Who has the study has the salt too: a digest tells who
/// guesses an id or a text that the guess is right, and no more than that.
public struct ErasureMark: Sendable, Equatable {
  /// Digest of the id that the study gave it.
  public let id: String
  /// Digest of the id that its file stated; the same where the study kept that one.
  public let statedID: String
  /// Digest of its text, without capitals, accents and signs.
  public let text: String
  /// Words of the text.
  public let wordCount: Int
  /// Name of the source that it came from.
  public let source: String

  /// Adopts what is stored.
  package init(id: String, statedID: String, text: String, wordCount: Int, source: String) {
    self.id = id
    self.statedID = statedID
    self.text = text
    self.wordCount = wordCount
    self.source = source
  }
}

/// Makes digests of ids and texts, with the salt of one study.
public struct ErasureDigests: Sendable {
  private let salt: String

  /// Takes the salt, any text that others do not have.
  package init(salt: String) { self.salt = salt }

  /// What is remembered of a contribution.
  ///
  /// - Parameters:
  ///   - proposal: The contribution, under the id that the study gave it.
  ///   - source: Name of its source.
  ///   - stated: The id that its file states.
  /// - Returns: The mark.
  package func mark(
    of proposal: Proposal, from source: String, stated: String? = nil
  ) -> ErasureMark {
    ErasureMark(
      id: id(proposal.id), statedID: id(stated ?? proposal.id), text: text(of: proposal),
      wordCount: FoldedText.words(of: proposal.text).count, source: source)
  }

  /// What is remembered of a person who answered a survey, by the number that the file states.
  package func mark(ofRespondent number: String, from source: String) -> ErasureMark {
    let digest = respondent(number)
    return ErasureMark(id: digest, statedID: digest, text: digest, wordCount: 0, source: source)
  }

  /// Digest of an id.
  ///
  /// Two that differ in a capital are two.
  package func id(_ id: String) -> String { digest("id", id) }

  /// Digest of the number of a respondent.
  func respondent(_ number: String) -> String { digest("respondent", number) }

  /// Digest of the id of a decision.
  package func decision(_ id: String) -> String { digest("decision", id) }

  /// Digest of a text.
  func text(of proposal: Proposal) -> String {
    digest("text", FoldedText.words(of: proposal.text).joined(separator: " "))
  }

  private func digest(_ kind: String, _ value: String) -> String {
    var digest = SHA256()
    digest.update("\(salt)\u{1E}\(kind)\u{1E}\(value)".utf8)
    return digest.finish()
  }
}
