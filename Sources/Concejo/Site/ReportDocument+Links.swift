extension [ReportDocument.Block] {
  /// Leads links elsewhere.
  ///
  /// - Parameter target: For the name of a place in the document where a link to it leads; nil to leave it.
  /// - Returns: The same blocks with other targets of their links.
  func linked(_ target: (String) -> ReportDocument.Target?) -> [ReportDocument.Block] {
    map { $0.linked(target) }
  }
}

extension ReportDocument.Block {
  fileprivate func linked(_ target: (String) -> ReportDocument.Target?) -> Self {
    func content(_ inlines: [ReportDocument.Inline]) -> [ReportDocument.Inline] {
      inlines.map { inline in
        guard case .link(let text, .anchor(let anchor)) = inline, let other = target(anchor) else {
          return inline
        }
        return .link(text, to: other)
      }
    }
    switch self {
    case .contents, .heading, .figure, .pageBreak: return self
    case .paragraph(var paragraph):
      paragraph.content = content(paragraph.content)
      return .paragraph(paragraph)
    case .list(var list):
      list.items = Self.mapped(list.items, content)
      return .list(list)
    case .table(var table):
      table.rows = table.rows.map { $0.map(content) }
      return .table(table)
    case .quote(var quotation):
      quotation.attribution = content(quotation.attribution)
      return .quote(quotation)
    case .disclosure(var disclosure):
      disclosure.blocks = disclosure.blocks.linked(target)
      return .disclosure(disclosure)
    case .group(var group):
      group.blocks = group.blocks.linked(target)
      return .group(group)
    }
  }

  private static func mapped(
    _ items: [ReportDocument.List.Item],
    _ content: ([ReportDocument.Inline]) -> [ReportDocument.Inline]
  ) -> [ReportDocument.List.Item] {
    items.map { item in
      var item = item
      item.content = content(item.content)
      item.children = mapped(item.children, content)
      return item
    }
  }
}
