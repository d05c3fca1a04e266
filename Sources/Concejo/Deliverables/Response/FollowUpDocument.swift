/// Recommendations and the commitments that answer them as a document that is published.
public struct FollowUpDocument {
  private let sections: ResponseSections
  private let title: String?
  private let organizer: String?

  private var messages: Messages { sections.messages }
  private var followUp: FollowUp { sections.followUp }

  /// Prepares the document.
  ///
  /// - Parameters:
  ///   - response: What is recommended, on what it rests, and what is promised.
  ///   - language: Language of the document.
  ///   - title: What the consultation is called.
  ///   - organizer: Who asked: an administration, a council.
  public init(
    _ response: AdministrationResponse, language: Language, title: String? = nil,
    organizer: String? = nil
  ) {
    sections = ResponseSections(response, Messages(language))
    self.title = title
    self.organizer = organizer
  }

  /// The document, before it has a file format.
  public var document: ReportDocument {
    var document = ReportDocument(
      title: messages["followup.title"], subtitle: title, language: messages.language,
      date: sections.response.day?.description)
    if let organizer {
      document.append(.paragraph(messages("report.organizer", ["name": organizer]), role: .count))
    }
    document.append(.contents(messages["contents.heading"]))
    document.append(figures)
    document.append(sections.section(commitments))
    document.append(open)
    document.append(loose)
    document.append(calendar)
    return document
  }

  /// What is there in counts, and what is overdue.
  private var figures: [ReportDocument.Block] {
    [
      .heading(1, messages["return.summary.heading"]),
      .paragraph(sections.recommendationSentence),
    ] + (followUp.commitments.isEmpty ? [] : [sections.statusTable]) + sections.overdue
  }

  /// The commitments that answer a recommendation: in full where they come first, by name after that.
  private func commitments(of recommendation: Recommendation) -> [ReportDocument.Block] {
    let own = followUp.commitments.filter { $0.recommendations.contains(recommendation.number) }
    guard !own.isEmpty else { return [.paragraph(messages["report.recommend.open"], role: .note)] }
    let told = own.filter { first(of: $0) != recommendation.number }
    return own.filter { first(of: $0) == recommendation.number }.map(block)
      + (told.isEmpty
        ? []
        : [
          .paragraph(
            [.strong(messages.label("followup.also")), .text(" ")]
              + sections.links(told.map(\.name)))
        ])
  }

  /// The first recommendation that holds and that a commitment answers.
  private func first(of commitment: Commitment) -> Int? {
    sections.standing.map(\.number).first { commitment.recommendations.contains($0) }
  }

  /// A commitment in full.
  private func block(for commitment: Commitment) -> ReportDocument.Block {
    let progress = commitment.progress.map { messages("percent", ["value": String($0)]) }
    let stated: [(key: String, text: String)] = [
      ("commit.column.responsible", commitment.responsible),
      ("commit.column.deadline", messages.date(commitment.deadline)),
      ("commit.column.indicator", commitment.indicator),
      ("commit.column.status", sections.status(of: commitment)),
      ("followup.progress", progress ?? ""),
    ]
    let steps = commitment.milestones.map { step in
      "\(messages.date(step.day)). \(step.text) (\(sections.state(of: step, in: commitment)))"
    }
    return .group(
      ReportDocument.Group(
        anchor: ResponseSections.anchor(commitment.name),
        [.heading(3, commitment.text, label: commitment.name)]
          + stated.filter { !$0.text.isEmpty }.map { messages.labelled($0.key, $0.text) }
          + evidence(of: commitment)
          + (commitment.updated.map {
            [messages.labelled("commit.column.updated", messages.date($0))]
          } ?? [])
          + (steps.isEmpty ? [] : [messages.labelled("followup.milestones"), .list(steps)])))
  }

  /// Where it can be seen; an address leads there.
  private func evidence(of commitment: Commitment) -> [ReportDocument.Block] {
    let text = commitment.evidence
    guard !text.isEmpty else { return [] }
    let isAddress =
      ["https://", "http://"].contains { text.lowercased().hasPrefix($0) }
      && !text.contains(where: \.isWhitespace)
    return [
      .paragraph([
        .strong(messages.label("commit.column.evidence")), .text(" "),
        isAddress ? .link(text, to: .address(text)) : .text(text),
      ])
    ]
  }

  /// Recommendations that nothing answers yet, by name.
  private var open: [ReportDocument.Block] {
    guard !followUp.unanswered.isEmpty else { return [] }
    return [
      .heading(1, messages["report.commit.open"]),
      .list(
        ReportDocument.List(
          followUp.unanswered.map { recommendation in
            ReportDocument.List.Item(
              sections.links([recommendation.name]) + [.text(" " + recommendation.text)])
          })),
    ]
  }

  /// Commitments that answer no recommendation that holds.
  private var loose: [ReportDocument.Block] {
    guard !followUp.withoutSource.isEmpty else { return [] }
    return [.heading(1, messages["report.commit.loose"])] + followUp.withoutSource.map(block)
  }

  /// All steps by day.
  private var calendar: [ReportDocument.Block] {
    let steps = sections.milestones
    return steps.isEmpty ? [] : [.heading(1, messages["followup.milestones"])] + steps
  }
}
