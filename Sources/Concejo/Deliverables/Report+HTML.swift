extension Report {
  /// The report as one self-contained page that prints on A4.
  public var html: String {
    var html = HTML()
    html.markup("<!doctype html>\n")
    html.element("html", ["lang": messages["html-language"]]) { page in
      page.element("head") { head in
        head.markup("<meta charset=\"utf-8\">\n")
        head.markup(HTML.securityPolicy)
        head.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        head.element("title", text: title)
        head.style(Resource.text("report.css"))
      }
      page.element("body") { body in
        appendHeader(to: &body)
        appendOverview(to: &body)
        appendThemes(to: &body)
        appendVoices(to: &body)
        appendDuplicates(to: &body)
        appendOutside(to: &body)
        appendRules(to: &body)
        appendLedger(to: &body)
        appendAnnex(to: &body)
        appendMethod(to: &body)
      }
    }
    return html.source
  }

  private func appendHeader(to html: inout HTML) {
    html.element("header") { header in
      header.element("h1", text: title)
      header.element("p", ["class": "subtitle"], text: messages["report.subtitle"])
    }
    html.element("section") { section in
      section.element("h2", text: messages["summary.heading"])
      section.element("ul", ["class": "figures"]) { list in
        for (count, note) in summary {
          list.element("li") { item in
            item.element("strong", text: count)
            if let note { item.element("span", text: note) }
          }
        }
      }
      if let leadingSentence { section.element("p", text: leadingSentence) }
      section.element("h2", text: messages["reading.heading"])
      section.element("p", text: messages["reading.text"])
    }
  }

  private func appendOverview(to html: inout HTML) {
    guard !findings.themes.isEmpty else { return }
    html.element("section") { section in
      section.element("h2", text: messages["chart.heading"])
      section.element("figure") { figure in
        appendSizeChart(to: &figure)
        figure.element("figcaption", text: messages["chart.caption"])
      }
    }
    html.element("section", ["class": "keep"]) { section in
      section.element("h2", text: messages["map.heading"])
      section.element("figure") { figure in
        appendMap(to: &figure)
        let sampled = mapStep > 1 ? " " + messages("map.sampled", ["step": String(mapStep)]) : ""
        figure.element("figcaption", text: messages["map.caption"] + sampled)
      }
    }
    html.element("section") { section in
      section.element("h2", text: messages["themes.table.heading"])
      section.element("table", ["class": "themes"]) { table in
        appendThemeTable(to: &table)
      }
    }
  }

  private func appendThemeTable(to table: inout HTML) {
    let hasSupports = findings.themes.contains { $0.supports != nil }
    table.element("thead") { head in
      head.element("tr") { row in
        row.element("th", ["class": "n"], text: messages["themes.column.number"])
        row.element("th", text: messages["themes.column.theme"])
        row.element("th", ["class": "n"], text: messages["themes.column.distinct"])
        row.element("th", ["class": "n"], text: messages["themes.column.proposals"])
        if respondentCount != nil {
          row.element("th", ["class": "n"], text: messages["themes.column.people"])
        }
        row.element("th", ["class": "n"], text: messages["themes.column.share"])
        if hasSupports {
          row.element("th", ["class": "n"], text: messages["themes.column.supports"])
        }
      }
    }
    table.element("tbody") { body in
      for theme in findings.themes {
        body.element("tr") { row in
          row.element("td", ["class": "n"], text: String(theme.id))
          row.element("td") { cell in
            cell.element("a", ["href": "#tema-\(theme.id)"], text: headline(of: theme))
          }
          row.element("td", ["class": "n"], text: messages.number(theme.distinctCount))
          row.element("td", ["class": "n"], text: messages.number(theme.proposals.count))
          if respondentCount != nil {
            row.element(
              "td", ["class": "n"], text: messages.number(theme.summary.respondents ?? 0))
          }
          row.element("td", ["class": "n"], text: share(of: theme))
          if hasSupports {
            let range = theme.supports.map {
              "\(messages.number($0.largest)) – \(messages.number($0.sum))"
            }
            row.element("td", ["class": "n"], text: range ?? "")
          }
        }
      }
    }
  }

  private func appendThemes(to html: inout HTML) {
    guard !findings.themes.isEmpty else { return }
    html.element("section") { section in
      section.element("h2", text: messages["themes.heading"])
      for theme in findings.themes {
        section.element("div", ["class": "theme", "id": "tema-\(theme.id)"]) { block in
          append(theme, to: &block)
        }
      }
    }
  }

  private func append(_ theme: Theme, to html: inout HTML) {
    html.element("h3") { heading in
      heading.element("span", ["class": "rank"], text: String(theme.id))
      heading.text(" \(headline(of: theme))")
    }
    html.element("p", ["class": "count"], text: count(of: theme))
    if let question = question(of: theme) { html.element("p", text: question) }
    for note in decisions(on: theme) { html.element("p", ["class": "note"], text: note) }
    if theme.isRepetitive {
      html.element("p", ["class": "warning"], text: messages["theme.repetitive"])
    }
    if let warning = fragility(of: theme) {
      html.element("p", ["class": "warning"], text: warning)
    }
    html.element("p", ["class": "terms"]) { terms in
      terms.element("b", text: label("theme.terms") + " ")
      terms.text(theme.keyTerms.map { sentence(for: $0, in: theme) }.joined(separator: "; ") + ".")
    }
    if !theme.alternativeTitles.isEmpty {
      html.element("p", ["class": "terms"]) { also in
        also.element("b", text: label("theme.also") + " ")
        also.text(
          theme.alternativeTitles.map { quoted($0.text) }.joined(separator: ", ") + ".")
      }
    }
    if !theme.subthemes.isEmpty {
      html.element("p", ["class": "terms"]) { $0.element("b", text: label("theme.subthemes")) }
      html.element("ul") { list in
        for subtheme in theme.subthemes { list.element("li", text: line(for: subtheme)) }
      }
    }
    html.element("p", ["class": "terms"]) { $0.element("b", text: label("theme.quotes")) }
    for quote in theme.quotes {
      html.element("blockquote") { block in
        block.text(quoted(quote.text) + " ")
        block.element(
          "a", ["href": "#p-\(quote.proposal)"],
          text: messages("theme.quote.source", ["id": quote.proposal]))
      }
    }
    let facts = facts(about: theme)
    if !facts.isEmpty {
      html.element("p", ["class": "terms"]) { $0.element("b", text: label("theme.facts")) }
      html.element("ul") { list in
        for fact in facts { list.element("li", text: fact) }
      }
    }
    if let supports = supports(of: theme) {
      html.element("p", ["class": "terms"], text: supports)
    }
    if !theme.neighbors.isEmpty {
      html.element("p", ["class": "terms"]) { near in
        near.element("b", text: label("theme.near") + " ")
        for (index, neighbor) in theme.neighbors.enumerated() {
          if index > 0 { near.text(" · ") }
          near.element(
            "a", ["href": "#tema-\(neighbor.theme)"],
            text: headline(ofTheme: neighbor.theme))
        }
      }
    }
  }
}
