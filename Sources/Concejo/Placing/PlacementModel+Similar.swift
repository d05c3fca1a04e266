extension PlacementModel {
  /// A proposal of the study and how much of its words a text shares.
  public struct Match: Sendable, Equatable {
    /// Id of the proposal.
    public let proposal: String
    /// Cosine of the weighted terms, in (0, 1], in four decimals.
    public let similarity: Float
    /// Its text, without personal data.
    public let text: String
    /// Number of its theme, or nil.
    public let theme: Int?
  }

  /// The proposals that share most with a text, the most alike first; of equals the one that stands first in the
  /// study.
  ///
  /// - Parameters:
  ///   - text: The text, as somebody wrote it.
  ///   - limit: How many, at most.
  /// - Returns: Those that share any word with it.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func similar(to text: String, limit: Int) async throws -> [Match] {
    let read = try await weighted([UngatedProposal(id: "1", body: text).hidingPersonalData()])
    let ids = file.strings(.ids, ends: .idEnds)
    let texts = file.strings(.texts, ends: .textEnds)
    let themes = file.numbers(.rowThemes)
    return copies.nearest(to: read.texts[0], limit: limit).map { candidate in
      let theme = Int(themes[candidate.row])
      return Match(
        proposal: ids[candidate.row], similarity: Self.rounded(candidate.similarity),
        text: texts[candidate.row],
        theme: theme < header.themes.count ? header.themes[theme].theme : nil)
    }
  }
}
