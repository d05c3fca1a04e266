extension Consultation {
  /// Reads files and hides the personal data in their texts.
  ///
  /// Ids that several files give to different texts get their file's name before them, whatever the order
  /// of the files; what two files say word for word is one contribution.
  ///
  /// - Parameters:
  ///   - files: Names without folders, and bytes.
  ///   - stage: How files are read; by default everything is found out.
  /// - Throws: ``ImportError`` if a file as a whole cannot be read; ``ConsultationError`` if no file holds a
  ///   contribution.
  public init(
    reading files: [(name: String, bytes: [UInt8])], by stage: ProposalImport = ProposalImport()
  ) throws {
    let read = try files.map { try stage.read($0.bytes, file: $0.name).hidingPersonalData() }
    try self.init(ofResolved: CrossFileIDs.resolved(read))
  }

  /// Hides the personal data of texts that a program has from elsewhere than a file.
  ///
  /// Of contributions with one id the first stays; the others are told in ``rejected``, by their number in
  /// the list, from 1.
  ///
  /// - Parameter proposals: Proposals, and comments on them.
  /// - Throws: ``ConsultationError`` if there are none.
  public init(of proposals: [UngatedProposal]) throws(ConsultationError) {
    guard !proposals.isEmpty else { throw .nothingToAnalyze([]) }
    let gated = UngatedProposal.hidingPersonalData(of: proposals)
    var seen: Set<String> = []
    var contributions: [Proposal] = []
    var rejected: [RejectedRow] = []
    var masked: [String: Int] = [:]
    for (number, contribution) in gated.enumerated() {
      guard seen.insert(contribution.proposal.id).inserted else {
        rejected.append(
          RejectedRow(
            file: "", line: number + 1, id: contribution.proposal.id, reason: .repeatedID))
        continue
      }
      contributions.append(contribution.proposal)
      for datum in contribution.data { masked[datum.mask.kind.rawValue, default: 0] += 1 }
    }
    self.init(
      contributions: Proposal.sorted(contributions), rejected: rejected,
      rowCount: proposals.count, maskedCounts: masked, erasedCount: 0, surveys: [])
  }

  /// Puts files together whose ids were made unique by ``CrossFileIDs``.
  ///
  /// - Throws: ``ConsultationError`` if no file holds a contribution.
  package init(ofResolved files: [ImportedFile]) throws(ConsultationError) {
    guard files.contains(where: { !$0.proposals.isEmpty }) else {
      throw .nothingToAnalyze(files.map { "\($0.name): \($0.platform ?? "")" })
    }
    var seen: Set<String> = []
    var contributions: [Proposal] = []
    var rejected: [RejectedRow] = []
    var masked: [String: Int] = [:]
    for file in files {
      rejected += file.rejected
      masked.merge(file.personalDataCounts, uniquingKeysWith: +)
      // One file's ids are unique, and nearly always there is one.
      guard files.count > 1 else {
        contributions = file.proposals
        continue
      }
      for (proposal, line) in zip(file.proposals, file.lines) {
        guard !seen.insert(proposal.id).inserted else {
          contributions.append(proposal)
          continue
        }
        // An id with its file's name before it may be what another file states.
        rejected.append(
          RejectedRow(file: file.name, line: line, id: proposal.id, reason: .repeatedID))
        for datum in file.personalData where datum.proposal == proposal.id {
          masked[datum.mask.kind.rawValue, default: 0] -= 1
        }
      }
    }
    self.init(
      contributions: Proposal.sorted(contributions),
      rejected: rejected.enumerated().sorted {
        ($0.element.file, $0.element.line, $0.offset) < (
          $1.element.file, $1.element.line, $1.offset
        )
      }.map(\.element),
      rowCount: files.reduce(0) { $0 + $1.rowCount }, maskedCounts: masked.filter { $0.value > 0 },
      erasedCount: 0, surveys: files.compactMap(\.survey))
  }
}
