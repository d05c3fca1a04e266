extension Site {
  /// The report, with links to themes and proposals of the site instead of their texts.
  var reportPage: [UInt8] {
    var document = content.report.withoutAnnex
    document.blocks = document.blocks.map(withoutMembers).linked { anchor in
      // Themes are told of in the report itself.
      content.findings.themes.contains { Report.anchor(of: $0) == anchor }
        ? nil : target(of: anchor, up: "")
    }
    return page(of: document, .report)
  }

  /// The part of a theme with a link to its page where its proposals were listed.
  private func withoutMembers(_ block: ReportDocument.Block) -> ReportDocument.Block {
    guard case .group(var group) = block, group.role == .theme,
      let theme = content.findings.themes.first(where: { Report.anchor(of: $0) == group.anchor })
    else { return block }
    group.blocks = group.blocks.map { part in
      guard case .disclosure = part else { return part }
      return .paragraph([
        .link(
          frame.messages["site.theme.proposals"],
          to: .address(SiteAddress.file(ofTheme: theme.id)))
      ])
    }
    return .group(group)
  }

  /// Recommendations, commitments, and the clauses of a tender.
  var followUpPage: [UInt8] {
    let messages = frame.messages
    var document = FollowUpDocument(content.response, language: messages.language).document
    let tender = ResponseSections(content.response, messages).tender
    document.append(
      tender.map { block in
        guard case .heading(var heading) = block else { return block }
        heading.anchor = SiteContent.tenderAnchor
        return .heading(heading)
      })
    let own = Set(document.anchors)
    document.blocks = document.blocks.linked { anchor in
      own.contains(anchor) ? nil : target(of: anchor, up: "")
    }
    return page(of: document, .followUp)
  }

  private func page(of document: ReportDocument, _ section: SiteFrame.Section) -> [UInt8] {
    let main = HTMLDocumentWriter(document.withoutRepeatedCaptions).page.main
    return frame.page(section.rawValue, document.title, in: section) { html in
      if let subtitle = document.subtitle {
        html.element("p", ["class": "subtitle"], text: subtitle)
      }
      html.page(part: main)
    }
  }
}
