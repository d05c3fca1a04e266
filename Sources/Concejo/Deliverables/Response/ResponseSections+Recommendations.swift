extension ResponseSections {
  /// What is recommended, on what it rests, and which commitments answer it.
  var recommendations: [ReportDocument.Block] {
    section { recommendation in
      let names = followUp.commitments.filter {
        $0.recommendations.contains(recommendation.number)
      }.map(\.name)
      return [
        names.isEmpty
          ? .paragraph(messages["report.recommend.open"], role: .note)
          : .paragraph([.strong(messages.label("commit.title")), .text(" ")] + links(names))
      ]
    }
  }

  /// The section with something behind each recommendation.
  func section(
    _ following: (Recommendation) -> [ReportDocument.Block]
  ) -> [ReportDocument.Block] {
    guard !followUp.recommendations.isEmpty else { return [] }
    let withdrawn = followUp.recommendations.count - standing.count
    return [
      .heading(1, messages["recommend.title"]), .paragraph(recommendationSentence),
    ]
      + (withdrawn > 0
        ? [
          .paragraph(
            messages("report.recommend.withdrawn", ["n": messages.number(withdrawn)]), role: .note)
        ] : [])
      + standing.map { block(for: $0, followedBy: following($0)) }
  }

  /// How many recommendations hold, and how many of them a commitment answers.
  var recommendationSentence: String {
    messages(
      "report.recommend.text",
      [
        "total": messages.number(standing.count),
        "answered": messages.number(standing.count - followUp.unanswered.count),
      ])
  }

  private func block(
    for recommendation: Recommendation, followedBy following: [ReportDocument.Block]
  ) -> ReportDocument.Block {
    let priority = Recommendation.priorities.first { $0.code == recommendation.priority }
    let stated: [(key: String, text: String)] = [
      ("recommend.column.addressee", recommendation.addressee),
      ("recommend.column.rationale", recommendation.rationale),
      ("recommend.column.priority", priority?.name(in: messages.language) ?? ""),
      ("recommend.column.units", units(of: recommendation)),
    ]
    return .group(
      ReportDocument.Group(
        anchor: Self.anchor(recommendation.name),
        [.heading(2, recommendation.text, label: recommendation.name)]
          + stated.filter { !$0.text.isEmpty }.map { messages.labelled($0.key, $0.text) }
          + [
            messages.labelled("recommend.column.evidence"),
            .list(response.grounds.evidence(of: recommendation).lines(messages)),
          ] + following))
  }

  /// The units that a recommendation rests on, as they stand now.
  private func units(of recommendation: Recommendation) -> String {
    let account = response.account
    let numbers = Set(recommendation.units.map(account.units.standing)).sorted()
    return numbers.map { number in
      let name = UnitName(number).text
      guard let unit = account.units[number], unit.shownTitle != name else { return name }
      return "\(name) \(unit.shownTitle)"
    }.joined(separator: "; ")
  }
}
