/// A contribution in full: its text, its theme, its copies, what was answered, what followed, and comments.
struct ProposalArticle: Sendable {
  private let content: SiteContent
  /// The way up from the page to the folder of the site.
  private let up: String

  private var messages: Messages { content.messages }

  init(_ content: SiteContent, up: String) { (self.content, self.up) = (content, up) }

  /// Adds a contribution that is no comment.
  func append(_ place: Int, to html: inout HTML) {
    let entry = content.catalog.entries[place]
    html.element("article", ["class": "proposal", "id": anchor(of: entry)]) { article in
      article.element("h2") { appendName(of: entry, to: &$0) }
      appendText(of: entry, to: &article)
      article.element("dl") { list in
        appendTheme(of: entry, to: &list)
        appendCopies(of: entry, to: &list)
        appendAnswer(to: entry, to: &list)
        appendChain(of: entry, to: &list)
      }
      let comments = content.catalog.comments[place] ?? []
      guard !comments.isEmpty else { return }
      article.element("h3", text: "\(messages["site.comments"]) (\(comments.count))")
      for comment in comments { appendComment(comment, under: entry, to: &article) }
    }
  }

  private func anchor(of entry: SiteCatalog.Entry) -> String {
    SiteAddress.anchor(of: entry.proposal.id)
  }

  /// A comment has the answer of its proposal; only another one is told.
  private func appendComment(
    _ place: Int, under root: SiteCatalog.Entry, to html: inout HTML
  ) {
    let entry = content.catalog.entries[place]
    html.element("article", ["class": "comment", "id": anchor(of: entry)]) { article in
      article.element("h4") { appendName(of: entry, to: &$0) }
      appendText(of: entry, to: &article)
      guard entry.outcome != root.outcome else { return }
      article.element("dl") { list in
        appendAnswer(to: entry, to: &list)
        appendChain(of: entry, to: &list)
      }
    }
  }

  /// The id as a link to this place, to be copied, and the title.
  private func appendName(of entry: SiteCatalog.Entry, to html: inout HTML) {
    let proposal = entry.proposal
    html.element("a", ["href": "#" + SiteAddress.fragment(of: proposal.id)], text: proposal.id)
    guard !proposal.title.isEmpty else { return }
    html.text(" ")
    html.text(proposal.title, in: entry.placement?.language, of: messages.language)
  }

  private func appendText(of entry: SiteCatalog.Entry, to html: inout HTML) {
    let proposal = entry.proposal
    let facts = [
      proposal.date.map { messages.date($0) }, proposal.place, proposal.category,
      proposal.supports.map { messages.counted("annex.supports", $0) },
      proposal.opposes.map { messages.counted("annex.opposes", $0) },
      proposal.state.map { state in
        messages.label("site.state") + " "
          + (AnswerState(written: state)?.name(in: messages.language) ?? state)
      },
    ].compactMap(\.self).filter { !$0.isEmpty }
    if !facts.isEmpty {
      html.element("p", ["class": "count"], text: facts.joined(separator: " · "))
    }
    guard !proposal.body.isEmpty else { return }
    func fill(_ html: inout HTML) {
      for line in proposal.body.split(whereSeparator: \.isNewline) {
        html.element("p", text: String(line))
      }
    }
    if let language = entry.placement?.language, language != messages.language {
      html.element("div", ["class": "text", "lang": language.rawValue], fill)
    } else {
      html.element("div", ["class": "text"], fill)
    }
  }

  /// Adds a name and what is said of it.
  private func append(
    _ name: String, to html: inout HTML, _ fill: (inout HTML) -> Void
  ) {
    html.element("dt", text: name)
    html.element("dd", [:], fill)
  }

  private func appendTheme(of entry: SiteCatalog.Entry, to html: inout HTML) {
    guard let placement = entry.placement else {
      append(messages["trace.kind.theme"], to: &html) { $0.text(messages["site.late"]) }
      return
    }
    append(messages["trace.kind.theme"], to: &html) { line in
      if let number = placement.theme {
        appendLink(toTheme: number, to: &line)
        if let part = placement.subtheme.flatMap({ subtheme(number, $0) }) {
          line.text(" › " + part.title.text.capitalizedFirst)
        }
      } else {
        line.text(
          placement.reason.map { messages["outside.reason.\($0.rawValue)"] }
            ?? messages["outside.heading"])
      }
    }
    let further = Set(placement.further.map(\.theme)).sorted()
    if !further.isEmpty {
      append(messages["site.also"], to: &html) { line in
        for (place, number) in further.enumerated() {
          if place > 0 { line.text("; ") }
          appendLink(toTheme: number, to: &line)
        }
      }
    }
  }

  private func subtheme(_ theme: Int, _ number: Int) -> Subtheme? {
    content.findings.theme(theme)?.subthemes.first { $0.number == number }
  }

  private func appendLink(toTheme number: Int, to html: inout HTML) {
    guard let theme = content.findings.theme(number) else { return }
    html.element(
      "a", ["href": up + SiteAddress.file(ofTheme: number)], text: content.name(of: theme))
  }

  /// The head of a group names its copies; they name the head.
  private func appendCopies(of entry: SiteCatalog.Entry, to html: inout HTML) {
    let id = entry.proposal.id
    guard let group = content.groups[id].map({ content.findings.duplicateGroups[$0] }) else {
      return
    }
    let isHead = group.head == id
    let others =
      isHead ? group.members.map(\.proposal).filter { $0 != id } : [group.head]
    let shown = others.compactMap { content.catalog.entry(of: $0) }
    guard !shown.isEmpty else { return }
    let isLetter =
      isHead ? group.kind == "campaign" : content.report.copyHeads[id] == nil
    let key = isLetter ? "site.letter" : isHead ? "site.copies" : "site.copy"
    append(messages[key], to: &html) { line in
      for (place, other) in shown.enumerated() {
        if place > 0 { line.text(", ") }
        line.element("a", ["href": up + other.address], text: other.proposal.id)
      }
    }
  }

  private func appendAnswer(to entry: SiteCatalog.Entry, to html: inout HTML) {
    append(messages["trace.kind.answer"], to: &html) { line in
      let text = content.paragraphs.text(of: entry.outcome)
      // The paragraph begins with what stands in front of it here already.
      let start = entry.outcome.answer.map { _ in
        messages("return.state", ["state": content.state(of: entry)])
      }
      guard let start, text.hasPrefix(start) else { return line.text(text) }
      line.element("strong", text: content.state(of: entry) + ".")
      line.text(String(text.dropFirst(start.count)))
    }
  }

  /// What followed from it, each a link.
  private func appendChain(of entry: SiteCatalog.Entry, to html: inout HTML) {
    let objects = content.objects(
      for: entry.proposal.id, [.unit, .recommendation, .commitment, .clause, .criterion])
    guard !objects.isEmpty else { return }
    append(messages["site.trace"], to: &html) { cell in
      cell.element("ul") { list in
        for object in objects {
          list.element("li") {
            content.append(object.kind, object.id, object.title, up: up, to: &$0)
          }
        }
      }
    }
  }
}
