extension Report {
  /// The largest groups of copies as a table.
  func appendDuplicates(to html: inout HTML) {
    html.element("section") { section in
      section.element("h2", text: messages["duplicates.heading"])
      if findings.duplicateGroups.isEmpty {
        section.element("p", text: messages["duplicates.text.none"])
      } else {
        appendGroups(to: &section)
        appendCampaigns(to: &section)
      }
      if !findings.keptApart.isEmpty {
        section.element(
          "p", text: messages.counted("duplicates.apart", findings.keptApart.count))
      }
    }
  }

  private func appendGroups(to section: inout HTML) {
    section.element(
      "p", text: messages.counted("duplicates.text", findings.duplicateGroups.count))
    section.element("table") { table in
      table.element("thead") { head in
        head.element("tr") { row in
          row.element("th", ["class": "n"], text: messages["duplicates.column.members"])
          row.element("th", text: messages["duplicates.column.kind"])
          row.element("th", text: messages["duplicates.column.text"])
          row.element("th", ["class": "n"], text: messages["themes.column.supports"])
        }
      }
      table.element("tbody") { body in
        for group in leadingGroups { append(group, to: &body) }
      }
    }
    if findings.duplicateGroups.count > shownGroups {
      section.element(
        "p",
        text: messages(
          "duplicates.more",
          [
            "shown": String(shownGroups),
            "total": messages.number(findings.duplicateGroups.count),
          ]))
    }
  }

  private func append(_ group: Findings.GroupRecord, to table: inout HTML) {
    table.element("tr") { row in
      row.element("td", ["class": "n"], text: messages.number(group.members.count))
      row.element("td", text: messages["duplicates.kind.\(group.kind)"])
      row.element("td", text: opening(of: proposal(group.head)?.text ?? "", 200))
      row.element(
        "td", ["class": "n"],
        text: group.supports.map {
          "\(messages.number($0.largest)) – \(messages.number($0.sum))"
        } ?? "")
    }
  }

  /// Proposals outside all themes, each with its reason.
  func appendOutside(to html: inout HTML) {
    html.element("section") { section in
      section.element("h2", text: messages["outside.heading"])
      let all = outside
      guard !all.isEmpty else {
        section.element("p", text: messages["outside.none"])
        return
      }
      section.element("p", text: messages["outside.text"])
      for reason in OutsideReason.allCases {
        let shown = all.prefix(shownOutside).filter { $0.reason == reason }
        guard !shown.isEmpty else { continue }
        section.element("h3", text: messages["outside.reason.\(reason.rawValue)"])
        section.element("ul") { list in
          for placement in shown {
            list.element("li") { item in
              item.text("\(placement.proposal): ")
              item.text(opening(of: proposal(placement.proposal)?.text ?? "", 160))
              if let nearest = placement.nearestTheme {
                let title = headline(ofTheme: nearest)
                item.element(
                  "span", ["class": "note"],
                  text: " (\(messages("outside.nearest", ["theme": title])))")
              }
            }
          }
        }
      }
      if all.count > shownOutside {
        section.element(
          "p",
          text: messages(
            "outside.more",
            ["shown": String(shownOutside), "total": messages.number(all.count)]))
      }
    }
  }

  /// Small groups at the edges of the themes.
  func appendVoices(to html: inout HTML) {
    guard !findings.voices.isEmpty else { return }
    html.element("section") { section in
      section.element("h2", text: messages["voices.heading"])
      section.element("p", text: messages["voices.text"])
      section.element("ul") { list in
        for line in voiceLines { list.element("li", text: line) }
      }
      if let moreVoices { section.element("p", text: moreVoices) }
    }
  }

  /// The conditions of a good division.
  func appendRules(to html: inout HTML) {
    html.element("section", ["class": "keep"]) { section in
      section.element("h2", text: messages["rules.heading"])
      section.element("ul") { list in
        for line in ruleLines { list.element("li", text: line) }
      }
    }
  }

  /// The account as a table.
  func appendLedger(to html: inout HTML) {
    html.element("section", ["class": "keep"]) { section in
      section.element("h2", text: messages["ledger.heading"])
      section.element("table", ["class": "ledger"]) { table in
        table.element("tbody") { body in
          for entry in ledgerRows {
            body.element("tr") { row in
              row.element("td", ["class": "indent\(entry.indent)"], text: entry.name)
              row.element("td", ["class": "n"], text: messages.number(entry.count))
            }
          }
        }
      }
      section.element("p", text: ledgerSentence)
    }
  }

  /// Every quoted proposal in full.
  func appendAnnex(to html: inout HTML) {
    guard !quoted.isEmpty else { return }
    html.element("section", ["class": "annex"]) { section in
      section.element("h2", text: messages["annex.heading"])
      for (id, theme) in quoted {
        guard let proposal = proposal(id) else { continue }
        section.element("div", ["class": "proposal", "id": "p-\(id)"]) { block in
          block.element("p", ["class": "source"]) { source in
            source.element("b", text: id)
            let facts = [
              proposal.date, proposal.place,
              proposal.supports.map { messages.counted("annex.supports", $0) },
            ].compactMap { $0 }
            source.text(facts.map { " · \($0)" }.joined())
            source.text(" · ")
            source.element(
              "a", ["href": "#tema-\(theme)"], text: messages("annex.back", ["n": "\(theme)"]))
          }
          if !proposal.title.isEmpty { block.element("h3", text: proposal.title) }
          for paragraph in proposal.body.split(separator: "\n") {
            block.element("p", text: String(paragraph))
          }
        }
      }
    }
  }

  /// What the run was made with.
  func appendMethod(to html: inout HTML) {
    html.element("section", ["class": "method"]) { section in
      section.element("h2", text: messages["method.heading"])
      section.element("p", text: method)
      for line in auditLines { section.element("p", text: line) }
      section.element("p", text: messages("method.languages", ["list": languageList]))
      section.element(
        "p", ["class": "note"],
        text: messages("method.fingerprint", ["fingerprint": findings.fingerprint]))
    }
  }
}
