/// Everything that a facilitator prints for a workshop: agenda, theme cards, a ticket for each person, table
/// signs, an attendance sheet, who sits where, and an invitation.
public struct WorkshopPapers: Sendable {
  let report: Report
  let workshop: Workshop
  let occasion: Occasion
  let seating: SeatingPlan?

  /// Language of the papers.
  public var language: Language { report.messages.language }

  /// When and where a workshop is.
  public struct Occasion: Sendable, Equatable {
    /// The day; nil where nobody said one.
    public var day: CalendarDay?
    /// The place, as people find it; nil where nobody said one.
    public var place: String?
    /// The time zone of the place.
    public var zone: InvitationZone?
    /// Where people can write to; nil where nobody said it.
    public var contact: String?
    /// How people get in and take part, such as a ramp or an interpreter; nil where nobody said it.
    public var access: String?

    /// Creates an occasion of which nothing is known.
    public init(
      day: CalendarDay? = nil, place: String? = nil, zone: InvitationZone? = nil,
      contact: String? = nil, access: String? = nil
    ) {
      self.day = day
      self.place = place
      self.zone = zone
      self.contact = contact
      self.access = access
    }
  }

  /// Prepares the papers of a workshop.
  ///
  /// - Parameters:
  ///   - workshop: The plan and its themes.
  ///   - report: Findings, texts and sentences.
  ///   - occasion: When and where it is.
  ///   - seating: Who sits where; nil where it is not known who comes.
  public init(
    _ workshop: Workshop, in report: Report, occasion: Occasion = Occasion(),
    seating: SeatingPlan? = nil
  ) {
    self.workshop = workshop
    self.report = report
    self.occasion = occasion
    self.seating = seating
  }

  var plan: RoomPlan { workshop.plan }
  var messages: Messages { report.messages }

  /// Who asks, in a sentence; nil where nobody said it.
  var organizer: String? { report.organizer.map { messages("report.organizer", ["name": $0]) } }

  /// A document of this workshop without content.
  ///
  /// - Parameters:
  ///   - name: The sentence that says what it is.
  ///   - layout: How the paper lies.
  ///   - tellsDay: Whether its first lines say the day: it does not stand below the title then.
  /// - Returns: The document.
  func document(
    _ name: String, layout: ReportDocument.PageLayout = .portrait, tellsDay: Bool = false
  ) -> ReportDocument {
    ReportDocument(
      title: report.label(name) + " " + report.title, subtitle: organizer,
      language: messages.language, date: tellsDay ? nil : occasion.day?.description,
      layout: layout)
  }

  /// When and where, a sentence each.
  var circumstances: [String] {
    let day = occasion.day.map { messages("room.when", ["date": messages.longDay($0)]) + "." }
    let place = occasion.place.map { messages("room.where", ["place": $0]) + "." }
    return [day, place, plan.isOnline ? messages["room.online"] : nil].compactMap(\.self)
  }

  /// A theme as people call it: `T07. Fuentes de agua`.
  func name(ofTheme theme: Int) -> String {
    let title = report.findings.theme(theme).map { report.standaloneTitle(of: $0) } ?? ""
    return "\(ThemeName(theme).text). \(title)"
  }

  /// That a title is how a proposal begins, where one of some themes has such a title.
  func openingNote(on themes: [Int]) -> [ReportDocument.Block] {
    let isThere = themes.compactMap(report.findings.theme).contains(where: \.title.isOpening)
    return isThere ? [.paragraph(messages["theme.opening.quoted"], role: .note)] : []
  }

  /// A number of a table as people read it.
  func name(ofTable table: Int) -> String { messages("agenda.table", ["n": String(table + 1)]) }

  /// The invitation for calendars; nil where nobody said a day or the zone of the place.
  public var invitation: Invitation? {
    guard let day = occasion.day, let zone = occasion.zone, let first = plan.blocks.first else {
      return nil
    }
    let themes = workshop.themes.map(name(ofTheme:))
    return Invitation(
      summary: messages("room.invitation", ["title": report.title]),
      detail: ([organizer, summary].compactMap(\.self) + themes).joined(separator: "\n"),
      place: occasion.place, day: day,
      time: first.start..<(first.start + plan.minutes), zone: zone,
      space: report.findings.fingerprint, organizer: report.organizer,
      contact: occasion.contact)
  }
}
