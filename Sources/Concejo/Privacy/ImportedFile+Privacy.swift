/// A personal datum that was hidden in a proposal.
public struct ProposalDatum: Sendable, Equatable {
  /// A part of a proposal that is text.
  public enum Field: String, Sendable, Codable {
    /// ``Proposal/title``.
    case title
    /// ``Proposal/body``.
    case body
  }

  /// Id of the proposal.
  public let proposal: String
  /// The part.
  public let field: Field
  /// What was hidden, and where.
  public let mask: MaskedText.Mask
}

extension ImportedFile {
  /// The same file with the personal data of its texts hidden.
  public func hidingPersonalData(_ gate: PersonalDataGate = PersonalDataGate()) -> ImportedFile {
    let parts = parallelChunks(0..<proposals.count, chunk: 512) { range in
      range.map { gate.masked(proposals[$0]) }
    }
    var file = self
    file.proposals = parts.flatMap { $0.map(\.proposal) }
    file.personalData = parts.flatMap { $0.flatMap(\.data) }
    return file
  }

  /// How many data of each kind were hidden.
  public var personalDataCounts: [String: Int] {
    Dictionary(personalData.map { ($0.mask.kind.rawValue, 1) }, uniquingKeysWith: +)
  }
}

extension PersonalDataGate {
  /// A proposal with its personal data hidden, and what they were.
  func masked(_ proposal: Proposal) -> (proposal: Proposal, data: [ProposalDatum]) {
    let (title, body) = (masked(proposal.title), masked(proposal.body))
    guard !title.masks.isEmpty || !body.masks.isEmpty else { return (proposal, []) }
    func data(_ text: MaskedText, _ field: ProposalDatum.Field) -> [ProposalDatum] {
      text.masks.map { ProposalDatum(proposal: proposal.id, field: field, mask: $0) }
    }
    return (
      proposal.with(title: title.text, body: body.text), data(title, .title) + data(body, .body)
    )
  }
}

extension Proposal {
  /// The same proposal with other text.
  fileprivate func with(title: String, body: String) -> Proposal {
    Proposal(
      id: id, title: title, body: body, supports: supports, date: date, place: place,
      category: category, parent: parent)
  }
}
