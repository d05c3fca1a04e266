/// Contributions whose text is not shown: whoever wrote one finds its number, and why.
extension SiteContent {
  /// Where all of them are listed.
  static let goneFile = "proposals/out.html"

  /// Why a contribution is not shown, in a sentence.
  func sentence(of gone: SiteCatalog.Gone) -> String {
    guard gone.reason.hasPrefix(Discussion.excluded) else { return messages["site.gone.withdrawn"] }
    let code = gone.reason.dropFirst(Discussion.excluded.count).drop { $0 == ":" || $0 == " " }
    guard !code.isEmpty else { return messages["site.gone.comment"] }
    return messages(
      "site.gone.excluded",
      ["reason": codes[String(code)]?.name(in: messages.language) ?? String(code)])
  }

  /// Adds those that belong on a page of numbers, each with its place.
  func append(_ gone: [SiteCatalog.Gone], to html: inout HTML) {
    for one in gone {
      html.element("article", ["class": "proposal", "id": SiteAddress.anchor(of: one.id)]) {
        article in
        article.element("h2") {
          $0.element("a", ["href": "#" + SiteAddress.fragment(of: one.id)], text: one.id)
        }
        article.element("p", text: sentence(of: one))
      }
    }
  }
}

extension Site {
  /// The list of all whose text is not shown; none where there are none.
  var gonePages: [(path: String, bytes: [UInt8])] {
    let gone = content.catalog.gone
    guard !gone.isEmpty else { return [] }
    let file = SiteContent.goneFile
    let up = SiteAddress.up(from: file)
    let page = frame.page(file, frame.messages["site.gone"], in: .proposals) { main in
      main.element("p", text: frame.messages["site.gone.text"])
      main.element("ul", ["class": "proposals"]) { list in
        for one in gone {
          list.element("li") { item in
            item.element("a", ["href": up + one.address], text: one.id)
            item.text(" " + content.sentence(of: one))
          }
        }
      }
    }
    return [(file, page)]
  }
}
