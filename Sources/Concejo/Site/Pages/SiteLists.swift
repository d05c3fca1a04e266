extension HTML {
  /// Adds a text that may be in another language than its page.
  mutating func text(_ text: String, in language: Language?, of page: Language) {
    if let language, language != page {
      element("span", ["lang": language.rawValue], text: text)
    } else {
      self.text(text)
    }
  }
}

extension SiteContent {
  /// Adds a list of contributions, each with its first words and the state of its answer.
  ///
  /// - Parameters:
  ///   - places: Places in the catalogue.
  ///   - up: The way up from the page to the folder of the site.
  ///   - html: The page.
  func appendList(_ places: [Int], up: String, to html: inout HTML) {
    html.element("ul", ["class": "proposals"]) { list in
      for place in places {
        let entry = catalog.entries[place]
        list.element("li") { item in
          item.element("a", ["href": up + entry.address], text: entry.proposal.id)
          item.text(" ")
          item.text(
            opening(of: entry.proposal), in: entry.placement?.language, of: messages.language)
          if entry.outcome.answer != nil {
            item.element("span", ["class": "state"], text: " · " + state(of: entry))
          }
        }
      }
    }
  }

  /// Adds what shares contributions with something, as links with counts.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - id: How people call it.
  ///   - linked: Kinds of what is listed.
  ///   - up: The way up from the page to the folder of the site.
  ///   - html: The page.
  func appendTrace(
    of kind: ChainObject.Kind, _ id: String, to linked: Set<ChainObject.Kind>, up: String,
    in html: inout HTML
  ) {
    guard let object = chain.objects.first(where: { $0.kind == kind && $0.id == id }) else {
      return
    }
    let links = chain.trace(of: object, by: chainPlaces).links.filter {
      linked.contains($0.end.kind)
    }
    guard !links.isEmpty else { return }
    html.element("h2", text: messages["site.trace"])
    html.element("ul") { list in
      for link in links {
        list.element("li") { item in
          append(link.end.kind, link.end.id, link.end.title.capitalizedFirst, up: up, to: &item)
          item.text(
            " "
              + messages(
                "trace.shared",
                [
                  "part": messages.number(link.shared), "whole": messages.number(link.end.size),
                ]))
        }
      }
    }
  }

  /// Adds a member of the chain, as a link where it has a page.
  func append(
    _ kind: ChainObject.Kind, _ id: String, _ title: String, up: String, to html: inout HTML
  ) {
    html.text(messages.label("trace.kind.\(kind.rawValue)") + " ")
    let name = id + (title.isEmpty || title == id ? "" : " · \(title)")
    if let address = address(of: kind, id) {
      html.element("a", ["href": up + address], text: name)
    } else {
      html.text(name)
    }
  }
}
