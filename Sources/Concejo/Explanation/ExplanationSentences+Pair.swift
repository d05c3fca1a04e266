extension ExplanationSentences {
  /// Why two proposals are, or are not, together.
  public func lines(of explanation: PairExplanation) -> [String] {
    let sides = [explanation.first, explanation.second]
    var lines: [String] = []
    if explanation.isTogether, let theme = explanation.first.theme {
      lines.append(messages("explain.pair.together", ["theme": named(theme)]))
    } else {
      lines += sides.map { side in
        side.theme.map {
          messages("explain.pair.theme", ["proposal": told(side.proposal), "theme": named($0)])
        } ?? messages("explain.pair.outside", ["proposal": told(side.proposal)])
      }
    }
    for side in sides where !side.decisions.isEmpty {
      lines.append(
        side.proposal + ": "
          + messages(
            decided(side.cause, by: side.decisions),
            ["list": list(side.decisions.map(told(decision:)))]))
    }
    lines.append(
      messages(
        "explain.pair.similarity",
        ["words": number(explanation.words), "vectors": number(explanation.vectors)]))
    lines += affinity(explanation.scale, withThemes: sides.contains { $0.other != nil })
    for side in sides {
      guard let own = side.own, let other = side.other else { continue }
      let values = numbers(own.total, other.total)
      lines.append(
        messages(
          own.total > other.total ? "explain.pair.nearer" : "explain.pair.farther",
          ["id": side.proposal, "own": values.0, "other": values.1]))
    }
    lines.append(
      explanation.shared.isEmpty
        ? messages["explain.pair.shared.none"]
        : messages("explain.pair.shared", ["list": list(explanation.shared.map(quoted))]))
    if !explanation.common.isEmpty {
      lines.append(
        messages("explain.pair.common", ["list": list(explanation.common.map(quoted))]))
    }
    if !explanation.shared.isEmpty {
      for (key, words) in [("own", \PairExplanation.Side.words), ("uncounted", \.uncounted)] {
        for side in sides where !side[keyPath: words].isEmpty {
          lines.append(
            messages(
              "explain.pair.\(key)",
              ["id": side.proposal, "list": list(side[keyPath: words].map(quoted))]))
        }
      }
    }
    lines += self.lines(of: explanation.copies, words: explanation.words)
    if explanation.copies.verdict == .letter {
      if !explanation.shared.isEmpty { lines.append(messages["explain.pair.letter"]) }
      for side in sides where !side.ownWords.isEmpty {
        lines.append(
          messages(
            "explain.pair.signer",
            ["id": side.proposal, "list": list(side.ownWords.map(excerpt))]))
      }
    }
    if explanation.copies.objection != nil {
      lines += ["same", "not-same"].map { command in
        messages("explain.decide.\(command)", ["command": line(command, on: explanation)])
      }
    } else if explanation.copies.verdict == .near {
      let command = line("not-same", on: explanation)
      lines.append(messages("explain.copies.near.decide", ["command": command]))
    }
    return lines
  }

  /// The command by which a person says whether two ask for the same.
  private func line(_ command: String, on explanation: PairExplanation) -> String {
    let ids = [explanation.first.proposal, explanation.second.proposal]
    let why = ShellWord.quoted(messages["explain.decide.\(command).why"])
    // A shell puts in who is at work, in a container as well, where no variable tells.
    return ShellWord.line(
      command, [study] + ids, options: ["--by", "\"$(id -un)\"", "--why", why])
  }

  private func lines(of copies: PairExplanation.Copies, words: Float) -> [String] {
    let share = messages.percentage(Int((copies.overlap * 1000).rounded()), of: 1000)
    let values = numbers(words, copies.threshold)
    let sentence = messages(
      "explain.copies.\(copies.verdict.rawValue)",
      [
        "decision": copies.decision ?? "", "share": share,
        "words": values.0, "threshold": values.1,
      ])
    guard let objection = copies.objection else { return [sentence] }
    return [sentence, reason(objection, change: copies.change)]
  }

  /// Why the program took two texts as different: in their own words, since it may err about what they mean.
  private func reason(_ objection: DuplicateObjection, change: TextChange?) -> String {
    guard let change else {
      return messages(
        "explain.apart.otherwise",
        [
          "objection": messages(
            "explain.objection.\(objection.rawValue)",
            ["least": messages.number(fewestSharedWords)])
        ])
    }
    guard !change.removed.isEmpty, !change.inserted.isEmpty else {
      let text = change.removed.isEmpty ? change.inserted : change.removed
      return messages("explain.apart.added", ["text": quoted(text)])
    }
    return messages(
      "explain.apart.exchanged",
      ["first": quoted(change.removed), "second": quoted(change.inserted)])
  }
}
