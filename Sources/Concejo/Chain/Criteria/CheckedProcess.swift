/// What is known of the process that criteria are held against.
public struct CheckedProcess: Sendable {
  let account: AnswerAccount
  let followUp: FollowUp
  let tender: Tender
  let harvest: [HarvestLine]
  let proposals: [Proposal]
  /// The day on which it is asked, or nil.
  let day: CalendarDay?

  /// Takes what is known.
  ///
  /// - Parameters:
  ///   - account: The units and their answers.
  ///   - followUp: What is recommended and promised.
  ///   - tender: The clauses of a tender.
  ///   - harvest: What the tables of workshops said.
  ///   - proposals: The contributions, with personal data hidden, for texts that are equal.
  ///   - day: The day on which it is asked, or nil.
  public init(
    account: AnswerAccount, followUp: FollowUp, tender: Tender, harvest: [HarvestLine],
    proposals: [Proposal] = [], day: CalendarDay? = nil
  ) {
    self.account = account
    self.followUp = followUp
    self.tender = tender
    self.harvest = harvest
    self.proposals = proposals
    self.day = day
  }

  /// Whether two texts are equal word for word: only blanks between the words may differ.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    left.split(whereSeparator: \.isWhitespace) == right.split(whereSeparator: \.isWhitespace)
  }

  func commitment(_ id: String) -> Commitment? {
    guard let name = RecordName(id, letter: Commitment.letter) else { return nil }
    return followUp.commitments.first { $0.number == name.number }
  }

  func clause(_ id: String) -> Clause? {
    guard let name = RecordName(id, letter: Clause.letter) else { return nil }
    return tender.clauses.first { $0.number == name.number }
  }

  /// The unit of a name, or the one into which it was merged; nil where it is gone or empty.
  func unit(_ id: String) -> AnswerUnit? {
    guard let name = UnitName(id) else { return nil }
    let unit = account.units[account.units.standing(name.number)]
    return unit.flatMap { $0.members.isEmpty ? nil : $0 }
  }

  func line(_ id: String) -> HarvestLine? {
    guard let key = HarvestKey(id) else { return nil }
    return harvest.first { $0.key == key }
  }

  /// Commitments with a text, or that answer a recommendation with it.
  func commitments(saying text: String) -> [Commitment] {
    let numbers = Set(
      followUp.recommendations.filter { !$0.isWithdrawn && Self.areEqual($0.text, text) }
        .map(\.number))
    return followUp.commitments.filter {
      Self.areEqual($0.text, text) || $0.recommendations.contains(where: numbers.contains)
    }
  }

  /// Ids of the contributions that a piece of evidence rests on; none where it is not there.
  func contributions(of id: String, _ grounds: RecommendationGrounds) -> [String] {
    if let unit = unit(id) { return grounds.contributions(ofUnits: [unit.number]) }
    if let clause = clause(id) { return grounds.contributions(ofUnits: clause.units) }
    if let commitment = commitment(id) {
      let answered = Set(commitment.recommendations)
      return grounds.contributions(
        ofUnits: followUp.recommendations.filter { answered.contains($0.number) }
          .flatMap(\.units))
    }
    if let line = line(id) { return line.proposal.map { [$0] } ?? [] }
    return account.outcome(of: id).map { [$0.contribution.id] } ?? []
  }
}
