extension ExplanationSentences {
  /// Which copies there are of a proposal, how they are counted, and what of its text is compared.
  func copies(of explanation: ProposalExplanation) -> [String] {
    var lines: [String] = []
    if let group = explanation.group {
      let isHead = group.head == explanation.proposal
      lines.append(
        messages(
          "explain.group.\(isHead ? "head." : "")\(group.kind)",
          [
            "n": messages.number(group.members), "group": messages.number(group.id),
            "head": group.head,
          ]))
      lines += counted(group, of: explanation)
      if let speaker = explanation.speaker, let overlap = group.nearOverlap {
        let share = messages.percentage(Int((overlap * 1000).rounded()), of: 1000)
        let ids = [explanation.proposal, speaker]
        lines.append(messages("explain.copies.near", ["share": share]))
        if let passage = group.nearPassage { lines.append(compared(by: passage)) }
        lines.append(messages("explain.copies.near.decide", ["command": line("not-same", on: ids)]))
      }
    }
    if let speaker = explanation.speaker {
      let others = (explanation.group?.together ?? []).filter { $0 != speaker }
      lines.append(
        others.isEmpty
          ? messages("explain.cause.copy", ["id": speaker])
          : messages("explain.cause.copy.many", ["id": speaker, "list": list(others)]))
    }
    if let group = explanation.group { lines += others(of: group, explanation) }
    let words = explanation.words
    if words.compared < words.all {
      let sentence = messages(
        "explain.compared",
        [
          "all": messages.number(words.all), "own": messages.number(words.compared),
          "counted": messages.number(explanation.terms.count),
        ])
      // The words are those of the one that speaks for it.
      lines.append(explanation.speaker.map { "\($0): \(sentence)" } ?? sentence)
    }
    return lines
  }

  /// How the signers count that are not counted with those who add nothing to the letter.
  private func others(
    of group: ProposalExplanation.Group, _ explanation: ProposalExplanation
  ) -> [String] {
    let speaker = explanation.speaker ?? explanation.proposal
    guard speaker == group.head, group.others > 0 else { return [] }
    return [messages.counted("explain.signer.others", group.others)]
  }

  /// What a signer of a letter says beside it, and how a member of a group is counted.
  private func counted(
    _ group: ProposalExplanation.Group, of explanation: ProposalExplanation
  ) -> [String] {
    var lines: [String] = []
    if !group.ownWords.isEmpty {
      lines.append(
        messages("explain.signer.own", ["list": list(group.ownWords.map(excerpt))]))
      if !group.hasVoice {
        lines.append(
          messages("explain.signer.idle", ["least": messages.number(fewestOwnTerms)]))
      }
    }
    if group.hasOwnTitle { lines.append(messages["explain.signer.title"]) }
    // Of a copy it is told below with whom it is counted.
    guard explanation.speaker == nil else { return lines }
    lines.append(
      group.together.isEmpty
        ? messages["explain.signer.apart"]
        : messages("explain.signer.together", ["list": list(group.together)]))
    return lines
  }
}
