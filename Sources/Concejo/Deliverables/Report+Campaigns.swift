extension Report {
  /// The largest campaigns: how many signed, how many say something of their own, and the letter.
  private var leadingCampaigns: [Findings.GroupRecord] {
    leadingGroups.filter { $0.letter?.isEmpty == false }
  }

  private func signers(of campaign: Findings.GroupRecord) -> String {
    let own = campaign.members.count { $0.ownWords?.isEmpty == false }
    let signers = messages.counted("campaigns.signers", campaign.members.count)
    return own == 0 ? signers : signers + " " + messages.counted("campaigns.own", own)
  }

  /// The common text, in its passages.
  private func letter(of campaign: Findings.GroupRecord) -> String {
    (campaign.letter ?? []).map(\.text).joined(separator: " […] ").replacing("\n", with: " ")
  }

  /// The campaigns as a part of the page.
  func appendCampaigns(to html: inout HTML) {
    let campaigns = leadingCampaigns
    guard !campaigns.isEmpty else { return }
    html.element("h3", text: messages["campaigns.heading"])
    for campaign in campaigns {
      html.element("p", text: signers(of: campaign))
      html.element("blockquote", text: letter(of: campaign))
    }
    html.element("p", text: messages["campaigns.more"])
  }

  /// The campaigns as lines of Markdown.
  var campaignLines: [String] {
    let campaigns = leadingCampaigns
    guard !campaigns.isEmpty else { return [] }
    var lines = ["### \(messages["campaigns.heading"])", ""]
    for campaign in campaigns {
      lines += [signers(of: campaign), "", "> \(Self.plain(letter(of: campaign)))", ""]
    }
    return lines + [messages["campaigns.more"], ""]
  }
}
