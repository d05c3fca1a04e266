extension Tables {
  /// One row for each excluded contribution: id, code, who decided and when; nil if there is none.
  ///
  /// - Parameter exclusions: What people took out, by id; comments on it have the code alone.
  /// - Returns: The bytes of a CSV file, or nil.
  public func moderation(_ exclusions: [String: DecisionLog.Exclusion]) -> [UInt8]? {
    let excluded = (findings.setAside ?? []).filter { $0.state == Discussion.excluded }
    guard !excluded.isEmpty else { return nil }
    var table = CSVTable(
      header: ["id", "code", "by", "when", "decision"], form: form)
    for aside in excluded {
      let decision = exclusions[aside.contribution]?.decision
      table.append([
        aside.contribution, aside.code ?? "", decision?.by ?? "", decision?.when ?? "",
        decision?.id ?? "",
      ])
    }
    return table.bytes
  }

  /// One row for each signer of a campaign, the letter beside its head; nil if there is no campaign.
  public var campaigns: [UInt8]? {
    let campaigns = findings.duplicateGroups.filter { $0.letter?.isEmpty == false }
    guard !campaigns.isEmpty else { return nil }
    var table = CSVTable(
      header: [
        "campaign", "signers", "signers_with_own_words", "id", "own_words", "theme_id", "theme",
        "letter",
      ], form: form)
    let themes = Dictionary(
      findings.placements.map { ($0.proposal, $0.theme) }, uniquingKeysWith: { first, _ in first })
    for campaign in campaigns {
      let own = campaign.members.count { $0.ownWords?.isEmpty == false }
      for member in campaign.members {
        let theme = themes[member.proposal] ?? nil
        table.append([
          String(campaign.id), String(campaign.members.count), String(own), member.proposal,
          member.ownText, theme.map(String.init) ?? "",
          theme.flatMap { findings.theme($0)?.title.text.capitalizedFirst } ?? "",
          member.proposal == campaign.head
            ? (campaign.letter ?? []).map(\.text).joined(separator: " […] ") : "",
        ])
      }
    }
    return table.bytes
  }
}
