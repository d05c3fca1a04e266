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
  ///
  /// What stands in a place, a category or a choice is hidden and not kept.
  func masked(_ proposal: Proposal) -> (proposal: Proposal, data: [ProposalDatum]) {
    let (title, body) = (masked(proposal.title), masked(proposal.body))
    let (place, category) = (proposal.place.map(masked), proposal.category.map(masked))
    let choices = (proposal.choices ?? []).map { masked($0.value) }
    let parts = [title, body, place, category].compactMap(\.self) + choices
    guard parts.contains(where: { !$0.masks.isEmpty }) else { return (proposal, []) }
    func data(_ text: MaskedText, _ field: ProposalDatum.Field) -> [ProposalDatum] {
      text.masks.map { ProposalDatum(proposal: proposal.id, field: field, mask: $0) }
    }
    var hidden = proposal
    (hidden.title, hidden.body) = (title.text, body.text)
    (hidden.place, hidden.category) = (place?.text, category?.text)
    for (index, choice) in choices.enumerated() { hidden.choices?[index].value = choice.text }
    return (hidden, data(title, .title) + data(body, .body))
  }
}
