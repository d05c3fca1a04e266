/// A text that a program has from elsewhere than a file, before its personal data were looked for.
///
/// ``Pipeline`` takes proposals; one comes out of ``hidingPersonalData()`` alone.
public struct UngatedProposal: Sendable {
  private let proposal: Proposal

  /// Adopts a contribution as somebody wrote it; its markup and invisible characters go, as from a file.
  ///
  /// - Parameters:
  ///   - id: Identifier, unique among those that are analysed together.
  ///   - title: One line; may be empty if `body` is not.
  ///   - body: May be empty if `title` is not.
  ///   - supports: Votes in favour, if they were counted.
  ///   - opposes: Votes against, if they were counted.
  ///   - date: Year, month and day, such as `2026-11-29`.
  ///   - place: Municipality or district.
  ///   - category: What it was filed under.
  ///   - parent: Id of the contribution that it comments on.
  public init(
    id: String, title: String = "", body: String, supports: Int? = nil, opposes: Int? = nil,
    date: String? = nil, place: String? = nil, category: String? = nil, parent: String? = nil
  ) {
    proposal = Proposal(
      id: id, title: TextCleaning.clean(title, singleLine: true),
      body: TextCleaning.clean(body, singleLine: false), supports: supports, opposes: opposes,
      date: date, place: place.map { TextCleaning.clean($0, singleLine: true) },
      category: category.map { TextCleaning.clean($0, singleLine: true) }, parent: parent)
  }

  /// Hides the personal data of the text, and lets it out.
  ///
  /// An id that proves to be personal data, such as an e-mail address, is hidden too; of many texts that are
  /// analysed together ``Consultation/init(of:)`` keeps such ids apart.
  public func hidingPersonalData() -> Proposal {
    Self.hidingPersonalData(of: [self])[0].proposal
  }

  /// Hides the personal data of texts, with ids that stay apart.
  static func hidingPersonalData(
    of proposals: [UngatedProposal]
  ) -> [(proposal: Proposal, data: [ProposalDatum])] {
    let gate = PersonalDataGate()
    let ids = gate.masks(ofIDs: proposals.map(\.proposal.id))
    return parallelChunks(0..<proposals.count, chunk: 512) { range in
      var labels = MaskedLabels(gate: gate)
      return range.map { place in
        let proposal = proposals[place].proposal
        return gate.masked(proposal, ids: ids, labels: &labels) ?? (proposal, [])
      }
    }.flatMap(\.self)
  }
}
