/// News of themes and commitments for feed readers, with the dates that the study has.
///
/// Source: M. Nottingham & R. Sayre, *The Atom Syndication Format*, RFC 4287, 2005.
struct AtomFeed {
  private let content: SiteContent
  private let terms: Site.Terms
  private let entries: [Entry]

  private struct Entry {
    let id: String
    let title: String
    let summary: String
    let day: CalendarDay
    let address: String
  }

  init(_ content: SiteContent, terms: Site.Terms) {
    (self.content, self.terms) = (content, terms)
    entries = (Self.commitments(content) + Self.themes(content)).sorted {
      ($1.day, $0.id) < ($0.day, $1.id)
    }
  }

  /// Whether anything has a date: a feed needs one, and no clock is asked.
  var isDated: Bool { !entries.isEmpty }

  /// The day of the latest answer to some contributions, or else of the latest of them.
  private static func day(of ids: [String], in content: SiteContent) -> CalendarDay? {
    let shown = ids.compactMap { content.catalog.entry(of: $0) }
    return shown.compactMap { $0.outcome.answer?.date.flatMap { CalendarDay($0) } }.max()
      ?? shown.compactMap { $0.proposal.date.flatMap { CalendarDay($0) } }.max()
  }

  private static func themes(_ content: SiteContent) -> [Entry] {
    let messages = content.messages
    return content.findings.themes.compactMap { theme in
      guard let day = day(of: theme.proposals, in: content) else { return nil }
      let answered = content.answeredCount(among: theme.proposals)
      return Entry(
        id: ThemeName(theme.id).text, title: content.name(of: theme),
        summary: content.report.size(of: theme) + " · " + messages.label("site.answered") + " "
          + messages.share(answered, of: theme.proposals.count),
        day: day, address: SiteAddress.file(ofTheme: theme.id))
    }
  }

  private static func commitments(_ content: SiteContent) -> [Entry] {
    guard content.has(.followUp) else { return [] }
    let sections = ResponseSections(content.response, content.messages)
    return sections.followUp.commitments.compactMap { commitment in
      let rests = content.chain.objects.first {
        $0.kind == .commitment && $0.id == commitment.name
      }
      guard
        let day = commitment.updated.flatMap({ CalendarDay($0) })
          ?? day(of: rests?.contributions ?? [], in: content),
        let address = content.address(of: .commitment, commitment.name)
      else { return nil }
      return Entry(
        id: commitment.name, title: "\(commitment.name) · \(commitment.text)",
        summary: [
          sections.status(of: commitment), commitment.responsible,
          content.messages.date(commitment.deadline),
        ].filter { !$0.isEmpty }.joined(separator: " · "),
        day: day, address: address)
    }
  }

  /// The feed, the latest first.
  func bytes(title: String) -> [UInt8] {
    var xml = XMLWriter()
    let names = GUID(space: title)
    let messages = content.messages
    xml.element(
      "feed",
      ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": messages.language.rawValue]
    ) { feed in
      feed.element("title", text: title)
      feed.element("id", text: "urn:uuid:" + names.of("site"))
      feed.element("updated", text: Self.time(entries.map(\.day).max()))
      feed.element("link", ["rel": "alternate", "href": address(SiteFrame.Section.home.rawValue)])
      if terms.address != nil {
        feed.element("link", ["rel": "self", "href": address(SiteFrame.feed)])
      }
      if let licence = terms.licence { feed.element("rights", text: licence.name) }
      feed.element("author") { $0.element("name", text: terms.organizer ?? title) }
      for entry in entries {
        feed.element("entry") { item in
          item.element("title", text: entry.title)
          item.element("id", text: "urn:uuid:" + names.of("entry", entry.id))
          item.element("updated", text: Self.time(entry.day))
          item.element("link", ["rel": "alternate", "href": address(entry.address)])
          item.element("summary", text: entry.summary)
        }
      }
    }
    return xml.bytes
  }

  /// A relative address goes from the feed, where nobody said under which address the site stands.
  private func address(_ path: String) -> String { (terms.address ?? "") + path }

  private static func time(_ day: CalendarDay?) -> String {
    (day?.description ?? "1970-01-01") + "T00:00:00Z"
  }
}
