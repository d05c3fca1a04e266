/// How high a document stands on A4 paper, reckoned in lines of the widest of its forms.
///
/// A document of one page is set in 9.5 pt: by a browser in lines of 4.36 mm on 263 mm, by a word processor
/// closer, but on 170 mm of width and 257 mm of height. Characters are taken for wider than they are in the
/// mean, so that the reckoning is too high rather than too low.
struct PaperHeight {
  /// Lines that a page of A4 with its margins holds.
  ///
  /// Set in DejaVu Serif, the widest letters that take the place of the wanted ones, 58 such lines fill five
  /// sixths of it.
  static let page = 64.0

  /// Characters of a line of running text.
  private static let lineLength = 92
  /// Characters of a line of a title.
  private static let titleLength = 50
  /// Space behind a paragraph, in lines.
  private static let gap = 0.27
  /// Millimetres of a line.
  private static let millimetres = 4.36

  /// Height in lines.
  let lines: Double

  /// Reckons the height of a document; figures and folded parts stand in none that is reckoned.
  init(of document: ReportDocument) {
    let title = Double(Self.lineCount(document.title, Self.titleLength)) * 1.55
    let subtitle = document.subtitle.map { Double(Self.lineCount($0)) + Self.gap } ?? 0
    lines = document.blocks.reduce(title + subtitle) { $0 + Self.height(of: $1) }
  }

  private static func lineCount(_ text: String, _ length: Int = lineLength) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(($1.count + length - 1) / length, 1)
    }
  }

  private static func height(of block: ReportDocument.Block) -> Double {
    switch block {
    case .heading(let heading): Double(lineCount(heading.text, titleLength)) * 1.4 + 1
    case .paragraph(let paragraph): Double(lineCount(paragraph.text)) + gap
    case .list(let list): gap + list.items.reduce(0) { $0 + height(of: $1) }
    case .table(let table): height(of: table)
    case .quote(let quotation): Double(lineCount(quotation.text)) + 1 + gap
    case .group(let group): group.blocks.reduce(0) { $0 + height(of: $1) }
    case .disclosure(let disclosure):
      disclosure.unfolded.reduce(0) { $0 + height(of: $1) }
    case .contents, .figure, .pageBreak: 0
    }
  }

  /// An item is set a little narrower than running text.
  private static func height(of item: ReportDocument.List.Item) -> Double {
    let text = item.content.map(\.text).joined()
    return Double(lineCount(text, lineLength - 5)) + gap
      + item.children.reduce(0) { $0 + height(of: $1) }
  }

  private static func height(of table: ReportDocument.Table) -> Double {
    let shares = table.shares
    func height(of row: [[ReportDocument.Inline]]) -> Double {
      let cells = zip(row, shares).map { cell, share in
        lineCount(cell.map(\.text).joined(), max(Int(Double(lineLength) * share) - 2, 4))
      }
      let text = Double(cells.max() ?? 1) * 0.95 + 0.4
      return max(text, (table.rowHeight ?? 0) / millimetres)
    }
    let names = height(of: table.columns.map { [.text($0.name)] })
    let header = table.hasHeader ? max(names, 1.6) : 0
    return Double(lineCount(table.caption)) + 0.6 + header
      + table.rows.reduce(0) { $0 + height(of: $1) }
  }
}
