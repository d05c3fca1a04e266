extension WorkshopPapers {
  /// The invitation as a text to send or to put up: what, when, where, what is discussed, how to bring something;
  /// nil where nobody said a day.
  public var letter: ReportDocument? {
    guard let day = occasion.day, let first = plan.blocks.first else { return nil }
    let hours = messages(
      "invite.when.text",
      [
        "date": messages.longDay(day).capitalizedFirst, "start": ClockTime(first.start).description,
        "end": ClockTime(first.start + plan.minutes).description,
      ])
    var document = ReportDocument(
      title: messages("room.invitation", ["title": report.title]), subtitle: organizer,
      language: messages.language)
    func add(_ name: String, _ block: ReportDocument.Block) {
      document.append([.heading(1, messages["invite.\(name)"]), block])
    }
    add(
      "what",
      .paragraph(
        messages(
          "invite.what.text",
          ["total": messages.number(report.findings.placements.count)])))
    add("when", .paragraph(hours))
    let place = [occasion.place, plan.isOnline ? messages["room.online"] : nil]
      .compactMap(\.self)
    if !place.isEmpty { add("where", .paragraph(place.joined(separator: ". "))) }
    add(
      "themes",
      .list(
        workshop.themes.compactMap(report.findings.theme).map {
          "\(report.standaloneTitle(of: $0)) (\(messages.counted("summary.distinct", $0.distinctCount)))"
        }))
    document.append(openingNote(on: workshop.themes))
    add("bring", .paragraph(messages["invite.bring.text"]))
    if let contact = occasion.contact {
      document.append(report.labelled("invite.contact", contact))
    }
    if let access = occasion.access { add("access", .paragraph(access)) }
    // Set as small as a brief where it would not fit else.
    document.isOnePage = PaperHeight(of: document).lines > Self.mostLargeLines
    return document
  }

  /// Lines, as a small page counts them, that fit on one in letters of the usual size.
  private static let mostLargeLines = PaperHeight.page * 0.7
}
