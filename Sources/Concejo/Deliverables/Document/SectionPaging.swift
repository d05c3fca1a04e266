/// Starts a page before a section that the end of a page would part, though it has room on one, where little of the
/// page is left; where more is left, lists and tables go on behind it.
///
/// Programs that are told to keep a section together give that up where it is long, and leave its heading alone
/// on a page; and the same document has other letters on every machine. So the height is reckoned, in lines of the
/// widest letters and of the highest of the forms, and the break stands in the document: it is the same in all.
struct SectionPaging {
  /// Lines on a page of A4: of 4.83 mm, as a browser prints them on 263 mm and a word processor on 257 mm.
  ///
  /// Nine agendas, three ways to work on three consultations, stood 6 % lower on paper than reckoned: 54 of these
  /// lines are 97 % of a page.
  static let page = 54.0

  /// Characters of a line of running text, set in DejaVu Serif of 10.5 pt.
  private static let lineLength = 87
  /// Characters of a line of a table or of a list, which are smaller or narrower.
  private static let cellLength = 92
  private static let itemLength = 83
  private static let headingLength = 48
  private static let titleLength = 44
  /// Space behind a paragraph, and behind an item of a list.
  private static let gap = 0.4
  private static let itemGap = 0.18

  /// The blocks of a document with page breaks before such sections.
  static func paged(_ document: ReportDocument) -> [ReportDocument.Block] {
    let isStart = { (block: ReportDocument.Block) in
      if case .heading(let heading) = block { heading.level == 1 } else { false }
    }
    let isLongOne = { (block: ReportDocument.Block) in
      switch block {
      case .list: true
      case .table(let table): table.rows.count >= Self.partedRows
      default: false
      }
    }
    // Title, subtitle and their spaces.
    var used = Double(lines(document.title, titleLength)) * 2 + (document.subtitle == nil ? 0.6 : 2)
    var paged: [ReportDocument.Block] = []
    var rest = document.blocks[...]
    while !rest.isEmpty {
      let end = rest.dropFirst().firstIndex(where: isStart) ?? rest.endIndex
      let section = rest[..<end]
      rest = rest[end...]
      let height = section.reduce(0) { $0 + Self.height(of: $1) }
      if used + height > page, height <= page, !paged.isEmpty,
        page - used < leastPart || !section.contains(where: isLongOne)
      {
        paged.append(.pageBreak)
        used = 0
      }
      used += height
      // A section of several pages ends somewhere on its last one.
      while used > page { used -= page }
      paged += section
    }
    return paged
  }

  /// Lines of a section that must stand on its first page: its heading with some lines below.
  ///
  /// Sections that were never parted left three pages of an agenda two thirds full; tables that were not left the
  /// first page of one for 180 people and 20 tables half empty. A quarter of a page may stay blank.
  private static let leastPart = 14.0
  /// Rows from which a table goes on behind a page, where its header stands again.
  private static let partedRows = 10

  private static func lines(_ text: String, _ length: Int) -> Int {
    max((text.count + length - 1) / length, 1)
  }

  /// Height in lines.
  static func height(of block: ReportDocument.Block) -> Double {
    switch block {
    case .heading(let heading): Double(lines(heading.line, headingLength)) * 1.3 + 2.2
    case .paragraph(let paragraph): Double(lines(paragraph.text, lineLength)) + gap
    case .list(let list):
      gap + list.items.reduce(0) { $0 + height(of: $1) }
    case .table(let table): height(of: table)
    case .quote(let quotation): Double(lines(quotation.text, itemLength)) + 1 + gap
    case .group(let group): group.blocks.reduce(0) { $0 + height(of: $1) }
    case .disclosure(let disclosure):
      disclosure.unfolded.reduce(0) { $0 + height(of: $1) }
    case .contents, .figure, .pageBreak: 0
    }
  }

  private static func height(of item: ReportDocument.List.Item) -> Double {
    Double(lines(item.content.map(\.text).joined(), itemLength)) + itemGap
      + item.children.reduce(0) { $0 + height(of: $1) }
  }

  /// A row is as high as its highest cell, or as it is to be for who writes into it.
  private static func height(of table: ReportDocument.Table) -> Double {
    let shares = table.shares
    let rows = table.rows.map { row in
      let cells = zip(row, shares).map { cell, share in
        lines(cell.map(\.text).joined(), max(Int(Double(cellLength) * share) - 2, 4))
      }
      return max(Double(cells.max() ?? 1) * 0.8 + 0.25, (table.rowHeight ?? 0) / 4.83)
    }
    return rows.reduce(0.6, +) + (table.hasHeader ? 1.3 : 0) + (table.isCaptionShown ? 1.2 : 0)
  }
}
