/// What stands around the content of every page: the way to the others, and on what terms it may be used.
struct SiteFrame: Sendable {
  let messages: Messages
  /// What the consultation is called.
  let title: String
  /// Who publishes it, if somebody said.
  let organizer: String?
  let licence: Licence?
  /// The parts of the site that are there.
  let sections: [Section]
  /// Whether there is a feed.
  let hasFeed: Bool

  /// A part of the site, by its first page.
  enum Section: String, Sendable, CaseIterable {
    case home = "index.html"
    case proposals = "proposals/index.html"
    case answers = "answers/index.html"
    case followUp = "follow-up.html"
    case report = "report.html"
    case data = "data/index.html"

    /// Key of its name.
    var key: String {
      switch self {
      case .home: "site.home"
      case .proposals: "site.proposals"
      case .answers: "site.answers"
      case .followUp: "site.followup"
      case .report: "site.report"
      case .data: "site.data"
      }
    }
  }

  static let styleSheet = "site.css"
  static let feed = "feed.xml"

  /// A page.
  ///
  /// - Parameters:
  ///   - file: Where it stands in the site.
  ///   - name: What it is called.
  ///   - section: The part of the site that it belongs to.
  ///   - scripts: Scripts that it runs, by their places in the site.
  ///   - fill: Adds what stands under its heading.
  /// - Returns: The page in UTF-8.
  func page(
    _ file: String, _ name: String, in section: Section, scripts: [String] = [],
    _ fill: (inout HTML) -> Void
  ) -> [UInt8] {
    let up = SiteAddress.up(from: file)
    var html = HTML()
    html.markup("<!doctype html>\n")
    html.element("html", ["lang": messages.language.rawValue]) { page in
      page.element("head") { head in
        head.markup("<meta charset=\"utf-8\">\n")
        head.markup(HTML.sitePolicy)
        head.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        head.markup("<meta name=\"referrer\" content=\"no-referrer\">\n")
        head.element("title", text: name == title ? title : "\(name) · \(title)")
        head.open("link", ["rel": "stylesheet", "href": up + Self.styleSheet])
        // No browser has to ask for a picture that is not there.
        head.open("link", ["rel": "icon", "href": "data:,"])
        if hasFeed {
          head.open(
            "link",
            [
              "rel": "alternate", "type": "application/atom+xml",
              "title": messages["site.feed"], "href": up + Self.feed,
            ])
        }
        for script in scripts {
          head.element("script", ["src": up + script, "defer": ""], text: "")
        }
      }
      page.element("body", ["class": "site"]) { body in
        body.element("a", ["class": "skip", "href": "#main"], text: messages["site.skip"])
        appendHeader(file, in: section, to: &body)
        body.element("main", ["id": "main", "tabindex": "-1"]) { main in
          main.element("h1", text: name)
          fill(&main)
        }
        appendFooter(up, to: &body)
      }
    }
    return Array(html.source.utf8)
  }

  private func appendHeader(_ file: String, in section: Section, to html: inout HTML) {
    let up = SiteAddress.up(from: file)
    html.element("header") { header in
      header.element("p", ["class": "brand"]) {
        $0.element("a", ["href": up + Section.home.rawValue], text: title)
      }
      header.element("nav", ["aria-label": messages["site.nav"]]) { nav in
        nav.element("ul") { list in
          for entry in sections {
            list.element("li") { item in
              let address = up + entry.rawValue
              if entry == section {
                item.element(
                  "a",
                  [
                    "href": address, "aria-current": entry.rawValue == file ? "page" : "true",
                  ], text: messages[entry.key])
              } else {
                item.element("a", ["href": address], text: messages[entry.key])
              }
            }
          }
        }
      }
    }
  }

  private func appendFooter(_ up: String, to html: inout HTML) {
    html.element("footer") { footer in
      if let organizer {
        footer.element("p", text: messages("report.organizer", ["name": organizer]))
      }
      footer.element("p", text: messages["site.private"])
      if let licence {
        footer.element("p") { line in
          line.text(messages.label("site.licence") + " ")
          append(licence, to: &line)
        }
      }
      if hasFeed {
        footer.element("p") {
          $0.element("a", ["href": up + Self.feed], text: messages["site.feed"])
        }
      }
    }
  }

  /// A licence as a link to its text, where it is known where this stands.
  func append(_ licence: Licence, to html: inout HTML) {
    if let address = licence.address {
      html.element("a", ["href": address, "rel": "license"], text: licence.name)
    } else {
      html.text(licence.name)
    }
  }
}
