extension Site {
  /// The open data: files, terms, and what each column says.
  var dataPage: [UInt8] {
    let (messages, file) = (frame.messages, SiteFrame.Section.data.rawValue)
    return frame.page(file, messages["site.data"], in: .data) { main in
      main.element("p", text: messages["site.data.text"])
      main.element("p") { line in
        line.element("strong", text: messages.label("site.licence"))
        line.text(" ")
        if let licence = frame.licence {
          frame.append(licence, to: &line)
        } else {
          line.text(messages["site.licence.none"])
        }
      }
      main.element("ul") { list in
        for entry in OpenData.published {
          list.element("li") { item in
            item.element("a", ["href": entry.name], text: entry.name)
            item.text(" · " + messages[entry.key])
          }
        }
      }
      main.element("h2", text: messages["site.data.columns"])
      let caption = messages["site.data.columns"]
      main.element(
        "div", ["class": "scroll", "role": "group", "tabindex": "0", "aria-label": caption]
      ) {
        $0.element("table") { table in
          table.element("thead") { head in
            head.element("tr") { row in
              for key in ["site.data.column", "site.data.type", "site.data.meaning"] {
                row.element("th", ["scope": "col"], text: messages[key])
              }
            }
          }
          table.element("tbody") { body in
            for column in ProposalColumn.allCases {
              body.element("tr") { row in
                row.element("th", ["scope": "row"]) { $0.element("code", text: column.rawValue) }
                row.element("td", text: messages["site.type.\(column.type.rawValue)"])
                row.element("td", text: column.meaning(messages))
              }
            }
          }
        }
      }
    }
  }
}
