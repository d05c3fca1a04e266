extension Site {
  /// A page with all units and their answers, and one for each unit with its contributions.
  var answerPages: [(path: String, bytes: [UInt8])] {
    guard content.has(.answers) else { return [] }
    let members = content.placesByUnit
    return [(SiteFrame.Section.answers.rawValue, answersPage(members))]
      + content.account.filledUnits.map { unit in
        (SiteAddress.file(ofUnit: unit.name), page(of: unit, members[unit.number] ?? []))
      }
  }

  private var messages: Messages { frame.messages }

  private func answersPage(_ members: [Int: [Int]]) -> [UInt8] {
    let file = SiteFrame.Section.answers.rawValue
    let up = SiteAddress.up(from: file)
    let sections = ResponseSections(content.response, messages)
    let document = ReportDocument(
      title: messages["site.answers"], language: messages.language,
      blocks: [.paragraph(sections.answerSentence), .table(sections.stateTable)])
    return frame.page(file, document.title, in: .answers) { main in
      main.page(part: HTMLDocumentWriter(document.withoutRepeatedCaptions).page.main)
      if !content.account.filledUnits.isEmpty { appendUnits(members, to: &main) }
      let own = content.account.exceptions.compactMap { answer -> Int? in
        guard case .contribution(let id) = answer.subject else { return nil }
        return content.catalog.place(of: id)
      }
      if !own.isEmpty {
        main.element("h2", text: messages["return.own.heading"])
        content.appendList(own, up: up, to: &main)
      }
    }
  }

  private func appendUnits(_ members: [Int: [Int]], to html: inout HTML) {
    let name = messages["report.answers.units"]
    html.element("div", ["class": "scroll", "role": "group", "tabindex": "0", "aria-label": name]) {
      $0.element("table") { table in
        table.element("caption", text: name)
        table.element("thead") { head in
          head.element("tr") { row in
            for key in ["answers.column.title", "answers.column.count", "return.column.state"] {
              row.element("th", ["scope": "col"], text: messages[key])
            }
          }
        }
        table.element("tbody") { body in
          for unit in content.account.filledUnits {
            let answer = content.account.answer(to: .unit(unit.number))
            body.element("tr") { row in
              row.element("th", ["scope": "row"]) {
                $0.element("a", ["href": unit.name + ".html"], text: unit.siteName)
              }
              row.element(
                "td", ["class": "n"], text: messages.number(members[unit.number]?.count ?? 0))
              row.element(
                "td",
                text: answer?.state.name(in: messages.language) ?? messages["answers.none"])
            }
          }
        }
      }
    }
  }

  private func page(of unit: AnswerUnit, _ members: [Int]) -> [UInt8] {
    let file = SiteAddress.file(ofUnit: unit.name)
    let up = SiteAddress.up(from: file)
    return frame.page(file, unit.siteName, in: .answers) { main in
      let answer = content.account.answer(to: .unit(unit.number))
      let sentences =
        answer.map { AnswerParagraphs.sentences(of: $0, messages) } ?? [messages["return.pending"]]
      main.element("p", ["class": "answer"], text: sentences.joined(separator: " "))
      content.appendTrace(
        of: .unit, unit.name, to: [.theme, .recommendation, .commitment, .clause], up: up,
        in: &main)
      main.element("h2", text: messages["site.unit.proposals"])
      content.appendList(members, up: up, to: &main)
    }
  }
}

extension SiteContent {
  /// Places of the contributions of each unit, those with an answer of their own among them.
  fileprivate var placesByUnit: [Int: [Int]] {
    catalog.entries.indices.reduce(into: [:]) { places, place in
      if let unit = catalog.entries[place].outcome.unit { places[unit, default: []].append(place) }
    }
  }
}

extension AnswerUnit {
  /// Its name and its title.
  fileprivate var siteName: String { title.isEmpty ? name : "\(name) · \(title)" }
}
