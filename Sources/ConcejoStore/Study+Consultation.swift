public import Concejo

extension Study {
  /// All contributions with the account of the files they came from, ready to be analysed.
  ///
  /// - Throws: ``StudyError/noProposals(path:)`` if the study holds none.
  public func consultation() throws -> Consultation {
    let contributions = try contributions()
    guard !contributions.isEmpty else { throw StudyError.noProposals(path: path) }
    return Consultation(
      contributions: contributions, rejected: try rejectedRows(), rowCount: try rowCount(),
      maskedCounts: try personalDataCounts(), erasedCount: try erasedCount(),
      surveys: try surveys())
  }

  /// Stores what a run found, whole or not at all.
  ///
  /// - Throws: ``StudyError``; nothing is stored then.
  public func save(_ run: ConsultationRun) throws {
    try save(run.findings, history: run.history, isAfresh: run.isAfresh)
  }
}
