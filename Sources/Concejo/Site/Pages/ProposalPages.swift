extension Site {
  /// Every contribution in full, some dozens a page, and the pages that lead to them by number.
  var proposalPages: [(path: String, bytes: [UInt8])] {
    let pages = content.catalog.pages
    return numberPages + gonePages
      + parallelChunks(0..<pages.count, chunk: 4) { range in
        range.map { page(of: pages[$0].name, pages[$0].entries, pages[$0].gone) }
      }.flatMap(\.self)
  }

  private func page(
    of name: String, _ entries: [Int], _ gone: [SiteCatalog.Gone]
  ) -> (path: String, bytes: [UInt8]) {
    let file = SiteAddress.file(ofPage: name)
    let article = ProposalArticle(content, up: SiteAddress.up(from: file))
    let bytes = frame.page(file, self.name(of: name), in: .proposals) { main in
      for place in entries { article.append(place, to: &main) }
      content.append(gone, to: &main)
    }
    return (file, bytes)
  }

  /// What a page is called: its numbers, or that its proposals have none.
  private func name(of page: String) -> String {
    SiteAddress.numbers(on: page).map { numbers in
      frame.messages(
        "site.range", ["first": String(numbers.lowerBound), "last": String(numbers.upperBound)])
    } ?? frame.messages("site.range.codes", ["name": page])
  }

  /// Ids that one page lists.
  private static let idsOnPage = 500

  /// A page that leads to every proposal by its number, and pages of ids where these are no numbers.
  private var numberPages: [(path: String, bytes: [UInt8])] {
    let messages = frame.messages
    let others = content.catalog.entries.indices.filter {
      content.catalog.entries[$0].root == nil
        && SiteAddress.numbers(on: content.catalog.entries[$0].page) == nil
    }
    let lists = stride(from: 0, to: others.count, by: Self.idsOnPage).map {
      Array(others[$0..<min($0 + Self.idsOnPage, others.count)])
    }
    let file = SiteFrame.Section.proposals.rawValue
    let first = frame.page(file, messages["site.numbers"], in: .proposals) { main in
      main.element("p", text: messages["site.numbers.text"])
      main.element("ul", ["class": "ranges"]) { list in
        for page in content.catalog.pages where SiteAddress.numbers(on: page.name) != nil {
          list.element("li") { item in
            item.element("a", ["href": page.name + ".html"], text: name(of: page.name))
            item.text(" (\(messages.number(page.entries.count + page.gone.count)))")
          }
        }
        for (number, places) in lists.enumerated() {
          list.element("li") { item in
            item.element("a", ["href": Self.listName(number)], text: range(of: places))
            item.text(" (\(messages.number(places.count)))")
          }
        }
        let gone = content.catalog.gone.count
        guard gone > 0 else { return }
        list.element("li") { item in
          item.element(
            "a", ["href": SiteAddress.up(from: file) + SiteContent.goneFile],
            text: messages["site.gone"])
          item.text(" (\(messages.number(gone)))")
        }
      }
    }
    return [(file, first)]
      + lists.enumerated().map { number, places in
        let file = "proposals/" + Self.listName(number)
        return (
          file,
          frame.page(file, range(of: places), in: .proposals) { main in
            content.appendList(places, up: SiteAddress.up(from: file), to: &main)
          }
        )
      }
  }

  private static func listName(_ number: Int) -> String { "list-\(number + 1).html" }

  private func range(of places: [Int]) -> String {
    let ids = [places.first, places.last].compactMap(\.self).map {
      content.catalog.entries[$0].proposal.id
    }
    return ids.first == ids.last
      ? ids.first ?? ""
      : frame.messages("site.range", ["first": ids.first ?? "", "last": ids.last ?? ""])
  }
}
