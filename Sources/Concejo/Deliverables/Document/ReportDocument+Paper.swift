extension ReportDocument {
  /// Whether it is made of signs: title, date and page numbers stay off its paper.
  var isPoster: Bool {
    blocks.contains { block in
      if case .group(let group) = block { group.role == .sign } else { false }
    }
  }

  /// Millimetres of a page on its side that a sign fills.
  static let signHeight = 160.0
}

extension ReportDocument.List {
  /// Whether an item stays on one page with the next one.
  ///
  /// A list that goes on behind a page leaves no single item there, nor takes one with it. Longer chains are not
  /// made: LibreOffice gives them up in the middle, and leaves a heading alone.
  ///
  /// - Parameters:
  ///   - position: Its place among its siblings, from 0.
  ///   - count: How many they are.
  /// - Returns: Whether it stays.
  static func keepsItem(at position: Int, of count: Int) -> Bool {
    count > 1 && (position == 0 || position == count - 2)
  }
}

extension ReportDocument.Figure {
  /// What stands in its place where there is neither drawing nor picture: its table, or a sentence.
  var onPlainPaper: ReportDocument.Block {
    data.map { .table($0) } ?? .paragraph(onPaper ?? alternative, role: .note)
  }
}

extension ReportDocument.Disclosure {
  /// What stands in its place where nothing opens: its line and all of it, or nothing.
  var unfolded: [ReportDocument.Block] {
    isOnScreenAlone ? [] : [.paragraph([.strong(summary)])] + blocks
  }
}

extension ReportDocument.Quotation {
  /// Who says it, behind the text on the same line.
  var source: [ReportDocument.Inline] {
    attribution.isEmpty ? [] : [.text(" — ")] + attribution
  }
}

extension ReportDocument.Paragraph {
  /// Whether it only names what stands below it, and so must not end a page.
  var isLabel: Bool {
    role == .body && !content.isEmpty
      && content.allSatisfy { if case .strong = $0 { true } else { false } }
  }

  /// Name of the style of a word processor; nil for running text.
  ///
  /// What ends with a colon leads to what stands below it, and stays with that on one page.
  var styleName: String? {
    let leads = isLabel || text.hasSuffix(":")
    return role == .body ? (leads ? "Label" : nil) : role.rawValue.capitalizedFirst
  }
}
