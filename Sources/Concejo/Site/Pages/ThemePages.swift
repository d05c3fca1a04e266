extension SiteContent {
  /// Places of the proposals that are in no theme, comments aside.
  var outsiders: [Int] {
    catalog.entries.indices.filter {
      catalog.entries[$0].root == nil && catalog.entries[$0].placement?.theme == nil
    }
  }
}

extension Site {
  /// A page for each theme, and one for what is in none.
  var themePages: [(path: String, bytes: [UInt8])] {
    let themes = content.findings.themes
    let pages = parallelChunks(0..<themes.count, chunk: 1) { range in
      let theme = themes[range.lowerBound]
      return (path: SiteAddress.file(ofTheme: theme.id), bytes: page(of: theme))
    }
    return pages + (content.outsiders.isEmpty ? [] : [(SiteAddress.outside, outsidePage)])
  }

  private func page(of theme: Theme) -> [UInt8] {
    let (messages, file) = (frame.messages, SiteAddress.file(ofTheme: theme.id))
    let up = SiteAddress.up(from: file)
    return frame.page(file, content.name(of: theme), in: .home) { main in
      main.page(part: portrait(of: theme, up: up))
      let answered = content.answeredCount(among: theme.proposals)
      main.element("p") { line in
        line.element("strong", text: messages.label("site.answered"))
        line.text(" " + messages.share(answered, of: theme.proposals.count))
      }
      content.appendTrace(
        of: .theme, ThemeName(theme.id).text,
        to: [.unit, .recommendation, .commitment, .clause], up: up, in: &main)
      let places = theme.proposals.compactMap(content.catalog.place)
      main.element("h2", text: messages["site.theme.proposals"])
      for part in theme.subthemes {
        let own = places.filter {
          content.catalog.entries[$0].placement?.subtheme == part.number
        }
        guard !own.isEmpty else { continue }
        main.element(
          "h3",
          text: ThemeName(theme.id, subtheme: part.number).text + " · "
            + part.title.text.capitalizedFirst)
        content.appendList(own, up: up, to: &main)
      }
      let known = Set(theme.subthemes.map(\.number))
      let rest = places.filter {
        content.catalog.entries[$0].placement?.subtheme.map { !known.contains($0) } ?? true
      }
      guard !rest.isEmpty else { return }
      if !known.isEmpty { main.element("h3", text: messages["site.theme.rest"]) }
      content.appendList(rest, up: up, to: &main)
    }
  }

  /// What the report tells of a theme, with its links to other pages.
  private func portrait(of theme: Theme, up: String) -> String {
    let blocks = content.report.portrait(of: theme).linked { target(of: $0, up: up) }
    let document = ReportDocument(
      title: "", language: frame.messages.language, blocks: blocks)
    return HTMLDocumentWriter(document.withoutRepeatedCaptions).page.main
  }

  /// Where a place of the report stands in the site.
  ///
  /// - Parameters:
  ///   - anchor: Name of the place in the report.
  ///   - up: The way up from the page to the folder of the site.
  /// - Returns: Its address, or nil where it stands in the report alone.
  func target(of anchor: String, up: String) -> ReportDocument.Target? {
    content.target(of: anchor).map { .address(up + $0) }
  }

  private var outsidePage: [UInt8] {
    let messages = frame.messages
    let up = SiteAddress.up(from: SiteAddress.outside)
    let outsiders = content.outsiders
    return frame.page(SiteAddress.outside, messages["outside.heading"], in: .home) { main in
      main.element("p", text: messages["outside.text"])
      for reason in OutsideReason.allCases {
        let own = outsiders.filter { content.catalog.entries[$0].placement?.reason == reason }
        guard !own.isEmpty else { continue }
        main.element("h2", text: messages["outside.reason.\(reason.rawValue)"])
        content.appendList(own, up: up, to: &main)
      }
      let late = outsiders.filter { content.catalog.entries[$0].placement == nil }
      guard !late.isEmpty else { return }
      main.element("h2", text: messages["site.late"])
      content.appendList(late, up: up, to: &main)
    }
  }
}

extension SiteContent {
  /// Where a place of the report stands in the site; nil where it stands in the report alone.
  func target(of anchor: String) -> String? {
    if let theme = findings.themes.first(where: { Report.anchor(of: $0) == anchor }) {
      return SiteAddress.file(ofTheme: theme.id)
    }
    let proposal = Report.anchor(ofProposal: "")
    if anchor.hasPrefix(proposal) {
      return catalog.entry(of: String(anchor.dropFirst(proposal.count)))?.address
    }
    let record = ResponseSections.anchor("")
    guard anchor.hasPrefix(record) else { return nil }
    let name = String(anchor.dropFirst(record.count))
    if UnitName(name) != nil { return address(of: .unit, name) }
    return has(.followUp) ? address(of: .commitment, name) : nil
  }
}
