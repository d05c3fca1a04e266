extension Site {
  /// The first page: a search, how many there are, and the themes.
  var homePage: [UInt8] {
    frame.page(
      SiteFrame.Section.home.rawValue, frame.title, in: .home,
      scripts: [Self.searchScript, SearchIndex.manifestFile]
    ) { main in
      let circumstances = content.report.circumstances
      if !circumstances.isEmpty {
        main.element("p", ["class": "count"], text: circumstances.joined(separator: " "))
      }
      appendSearch(to: &main)
      appendFigures(to: &main)
      appendThemes(to: &main)
    }
  }

  private var messages: Messages { frame.messages }

  /// The form is hidden until its script shows it: without one it would do nothing.
  private func appendSearch(to html: inout HTML) {
    html.element("section", ["aria-labelledby": "find"]) { section in
      section.element("h2", ["id": "find"], text: messages["site.find"])
      section.element(
        "form",
        [
          "id": "search", "role": "search", "hidden": "",
          "data-none": messages["site.search.none"],
          "data-one": messages["site.search.found.one"],
          "data-found": messages["site.search.found.other"],
          "data-broad": messages["site.search.broad"],
          "data-failed": messages["site.search.failed"],
        ]
      ) { form in
        form.element("label", ["for": "words"], text: messages["return.search.label"])
        form.open(
          "input",
          [
            "id": "words", "type": "search", "autocomplete": "off", "spellcheck": "false",
            "aria-describedby": "hint",
          ])
        form.element("p", ["id": "hint", "class": "note"], text: messages["site.search.hint"])
        form.element("p", ["id": "status", "role": "status"], text: "")
        form.element("ol", ["id": "results"], text: "")
        form.element(
          "button", ["id": "more", "type": "button", "hidden": ""],
          text: messages["site.search.more"])
      }
      section.element("p") { line in
        line.text(messages["site.find.else"] + " ")
        line.element(
          "a", ["href": SiteFrame.Section.proposals.rawValue], text: messages["site.numbers"])
        line.text(" · ")
        line.element("a", ["href": "#themes"], text: messages["site.themes"])
      }
    }
  }

  private func appendFigures(to html: inout HTML) {
    let counts = content.account.counts
    var figures = [
      messages.counted("return.total", counts.total),
      messages.counted("summary.themes", content.findings.themes.count),
      messages.counted("return.answered", counts.answered),
      messages.counted("return.owed", counts.owed),
    ]
    if counts.setAside > 0 { figures.append(messages.counted("return.aside", counts.setAside)) }
    html.element("section", ["aria-labelledby": "figures"]) { section in
      section.element("h2", ["id": "figures"], text: messages["return.summary.heading"])
      section.element("ul", ["class": "figures"]) { list in
        for figure in figures { list.element("li", text: figure) }
      }
    }
  }

  private func appendThemes(to html: inout HTML) {
    let themes = content.report.themesBySize
    html.element("section", ["aria-labelledby": "themes"]) { section in
      section.element("h2", ["id": "themes"], text: messages["site.themes"])
      guard !themes.isEmpty else { return }
      section.element("table") { table in
        table.element("thead") { head in
          head.element("tr") { row in
            row.element("th", ["scope": "col"], text: messages["themes.column.theme"])
            row.element(
              "th", ["scope": "col", "class": "n"], text: messages["themes.column.proposals"])
            row.element("th", ["scope": "col", "class": "n"], text: messages["site.answered"])
          }
        }
        table.element("tbody") { body in
          for theme in themes {
            body.element("tr") { row in
              row.element("th", ["scope": "row"]) {
                $0.element(
                  "a", ["href": SiteAddress.file(ofTheme: theme.id)],
                  text: content.name(of: theme))
              }
              row.element("td", ["class": "n"], text: messages.number(theme.proposals.count))
              row.element(
                "td", ["class": "n"],
                text: messages.number(content.answeredCount(among: theme.proposals)))
            }
          }
        }
      }
      let outside = content.outsiders.count
      if outside > 0 {
        section.element("p") { line in
          line.element("a", ["href": SiteAddress.outside], text: messages["outside.heading"])
          line.text(" (\(messages.number(outside)))")
        }
      }
    }
  }
}
