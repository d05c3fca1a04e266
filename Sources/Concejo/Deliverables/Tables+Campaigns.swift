extension Tables {
  /// One row for each signer of a campaign, the letter beside its head; nil if there is no campaign.
  public var campaigns: [UInt8]? {
    let campaigns = findings.duplicateGroups.filter { $0.letter?.isEmpty == false }
    guard !campaigns.isEmpty else { return nil }
    var table = CSVTable(
      header: [
        "campaign", "signers", "signers_with_own_words", "id", "own_words", "theme_id", "theme",
        "letter",
      ], byteOrderMark: byteOrderMark)
    let themes = Dictionary(
      findings.placements.map { ($0.proposal, $0.theme) }, uniquingKeysWith: { first, _ in first })
    for campaign in campaigns {
      let own = campaign.members.count { $0.ownWords?.isEmpty == false }
      for member in campaign.members {
        let theme = themes[member.proposal] ?? nil
        table.append([
          String(campaign.id), String(campaign.members.count), String(own), member.proposal,
          member.ownText, theme.map(String.init) ?? "",
          theme.map { findings.themes[$0 - 1].title.text } ?? "",
          member.proposal == campaign.head
            ? (campaign.letter ?? []).map(\.text).joined(separator: " […] ") : "",
        ])
      }
    }
    return table.bytes
  }
}
