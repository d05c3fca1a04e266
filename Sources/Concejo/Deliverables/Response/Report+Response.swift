extension Report {
  /// What became of the contributions, in the order of the chain: answers to units, recommendations,
  /// commitments, clauses of a tender.
  var administration: [ReportDocument.Block] {
    guard let response else { return [] }
    let sections = ResponseSections(response, messages)
    return sections.answers + sections.recommendations + sections.commitments + sections.tender
  }
}
