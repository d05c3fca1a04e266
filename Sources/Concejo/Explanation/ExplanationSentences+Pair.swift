extension ExplanationSentences {
  /// Why two proposals are, or are not, together.
  public func lines(of explanation: PairExplanation) -> [String] {
    let sides = [explanation.first, explanation.second]
    let ids = sides.map(\.proposal)
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
    lines += likeness(of: explanation)
    lines += together(explanation)
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
    // Words that count for nothing tell texts apart only where all words were compared.
    let isCompared = explanation.copies.verdict != .unlike
    if isCompared, !explanation.common.isEmpty {
      lines.append(
        messages("explain.pair.common", ["list": list(explanation.common.map(quoted))]))
    }
    if !explanation.shared.isEmpty {
      let lists =
        [("own", \PairExplanation.Side.words)] + (isCompared ? [("uncounted", \.uncounted)] : [])
      for (key, words) in lists {
        for side in sides where !side[keyPath: words].isEmpty {
          lines.append(
            messages(
              "explain.pair.\(key)",
              ["id": side.proposal, "list": list(side[keyPath: words].map(quoted))]))
        }
      }
    }
    lines += self.lines(of: explanation.copies, words: explanation.words)
    if let group = explanation.copies.group {
      lines.append(
        messages(
          "explain.copies.counted\(explanation.copies.countsOnce ? "" : ".apart")",
          ["group": messages.number(group)]))
    }
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
        messages("explain.decide.\(command)", ["command": line(command, on: ids)])
      }
    } else if explanation.copies.isSuggested,
      [.unlike, .thirdText].contains(explanation.copies.verdict)
    {
      lines.append(
        messages(
          "explain.copies.suggested",
          [
            "list": ShellWord.line("duplicates", [study], options: ["--same"]),
            "command": line("accept", on: ids, because: "same"),
          ]))
    } else if let key = doubt(of: explanation.copies) {
      lines.append(messages(key, ["command": line("not-same", on: ids)]))
    }
    return lines
  }

  /// The sentence by which a person may part two copies, where there is something to doubt.
  private func doubt(of copies: PairExplanation.Copies) -> String? {
    switch copies.verdict {
    case .near: "explain.copies.near.decide"
    case .exact where copies.wordCount <= PairExplanation.Copies.fewWords: "explain.copies.short"
    default: nil
    }
  }

  /// How like each other two are, and whose figures these are.
  private func likeness(of explanation: PairExplanation) -> [String] {
    let words = number(explanation.words)
    guard let likeness = explanation.likeness else {
      let speaker = explanation.first.speaker ?? explanation.first.proposal
      return [messages("explain.pair.similarity.copies", ["words": words, "id": speaker])]
    }
    let speakers = [explanation.first, explanation.second].compactMap { side in
      side.speaker.map { messages("explain.pair.speaker", ["id": side.proposal, "speaker": $0]) }
    }
    let similarity = messages(
      "explain.pair.similarity", ["words": words, "vectors": number(likeness.vectors)])
    let bound = number(PairExplanation.leastRelation, decimals: 1)
    let unrelated =
      explanation.isUnrelated ? [messages("explain.pair.unrelated", ["bound": bound])] : []
    // Of what is compared for the themes, the letter that both sign and the frame of a form are no part.
    let compared = number(likeness.words)
    let isSame = compared == words
    let without = isSame ? [] : [messages("explain.pair.similarity.own", ["words": compared])]
    return speakers + [affinity(explanation.scale, withThemes: true), similarity] + unrelated
      + without
      + [
        messages("explain.pair.total", ["total": number(likeness.total)]),
        split(likeness.total, affinity: likeness.vectors),
      ]
  }

  /// How near their theme each of two lies that are in it, each with a place of its own, and by which words.
  private func together(_ explanation: PairExplanation) -> [String] {
    guard explanation.isPlacedApart, let own = explanation.first.own,
      let other = explanation.second.own
    else { return [] }
    return [
      messages(
        "explain.pair.nearness",
        [
          "first": explanation.first.proposal, "own": number(own.total),
          "second": explanation.second.proposal, "other": number(other.total),
        ])
    ]
      + [(explanation.first, own), (explanation.second, other)].compactMap { side, own in
        weakness(of: side, own, bound: explanation.scale.weakNearness)
      } + [explanation.first, explanation.second].compactMap(tie)
  }

  /// That one of two lies weakly in their theme; nil where it does not.
  private func weakness(
    of side: PairExplanation.Side, _ own: ProposalExplanation.Closeness, bound: Float
  ) -> String? {
    guard own.total < bound else { return nil }
    let values = numbers(own.total, bound)
    return side.proposal + ": "
      + messages("explain.weak.far", ["own": values.0, "bound": values.1])
  }

  /// What ties one of two to their theme, whether or not both share it.
  private func tie(of side: PairExplanation.Side) -> String? {
    guard side.cause != .decision, let ties = side.ties else { return nil }
    if ties.count == 0 { return messages("explain.pair.ties.affinity", ["id": side.proposal]) }
    guard !ties.words.isEmpty else {
      let least = percentage(ProposalExplanation.Ties.leastShare)
      return messages("explain.pair.ties.none", ["id": side.proposal, "least": least])
    }
    let list = ties.words.prefix(Self.mostTies).map { tie in
      "\(quoted(told(tie))) (\(percent("\(tie.percent)")))"
    }
    return messages(
      "explain.pair.ties", ["id": side.proposal, "list": list.joined(separator: ", ")])
  }

  /// Words that are told to tie one of two to a theme.
  private static let mostTies = 3

  /// The command by which a person says whether two ask for the same; the reason is that of another one, where
  /// this is named.
  func line(_ command: String, on ids: [String], because other: String? = nil) -> String {
    let why = ShellWord.quoted(messages["explain.decide.\(other ?? command).why"])
    // A shell puts in who is at work, in a container as well, where no variable tells.
    return ShellWord.line(
      command, [study] + ids, options: ["--by", "\"$(id -un)\"", "--why", why])
  }

  /// By which passage two were found whose words as a whole are little alike.
  func compared(by passage: String) -> String {
    messages("explain.copies.passage", ["text": excerpt(passage)])
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
    let passage = copies.passage.map(compared(by:))
    guard let objection = copies.objection else { return [sentence] + [passage].compactMap { $0 } }
    return [sentence, reason(objection, change: copies.change)]
  }

  /// Why the program took two texts as different: in their own words, since it may err about what they mean.
  private func reason(_ objection: DuplicateObjection, change: TextChange?) -> String {
    guard let change = change?.inOneLine else {
      return messages(
        "explain.apart.otherwise",
        [
          "objection": messages(
            "explain.objection.\(objection.rawValue)",
            ["least": messages.number(fewestSharedWords)])
        ])
    }
    let reason = messages["explain.apart.\(Self.cause(of: objection))"]
    guard !change.removed.isEmpty, !change.inserted.isEmpty else {
      let text = change.removed.isEmpty ? change.inserted : change.removed
      return messages("explain.apart.added", ["reason": reason, "text": quoted(text)])
    }
    return messages(
      "explain.apart.exchanged",
      [
        "reason": reason, "first": quoted(change.removed), "second": quoted(change.inserted),
      ])
  }

  /// What is said of the words that keep two apart, before these.
  private static func cause(of objection: DuplicateObjection) -> String {
    switch objection {
    case .oppositeDemand, .otherNumber, .otherPlace, .otherWord: objection.rawValue
    case .otherTitle, .addedWord, .tooShort, .otherWording: "different"
    }
  }
}
