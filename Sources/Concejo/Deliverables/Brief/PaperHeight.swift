/// How high a document stands on A4 paper, reckoned in lines of the widest of its forms.
///
/// A document of one page is set in 9.5 pt: by a browser in lines of 4.36 mm on 263 mm, by a word processor
/// closer, but on 170 mm of width and 257 mm of height. Characters are taken for wider than they are in the
/// mean, so that the reckoning is too high rather than too low.
struct PaperHeight {
  /// Points of the letters of a document of one page, and of one with large letters.
  static let (small, large) = (9.5, 14.0)

  /// Lines of small letters that a page of A4 with its margins holds.
  ///
  /// Set in DejaVu Serif, the widest letters that take the place of the wanted ones, 58 such lines fill five
  /// sixths of it.
  static let page = 64.0

  /// Height in lines of its letters.
  let lines: Double
  /// Share of a page that it fills.
  let share: Double

  /// Reckons the height of a document; figures and folded parts stand in none that is reckoned.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - letters: Points of its running text.
  init(of document: ReportDocument, letters: Double = small) {
    lines = LineRuler(letters: letters).height(of: document)
    share = lines * letters / (Self.page * Self.small)
  }
}

/// Reckons heights in lines of letters of one size.
private struct LineRuler {
  /// Characters of a line of running text, and of a title.
  private let lineLength, titleLength: Int
  /// Millimetres of a line.
  private let millimetres: Double
  /// Space behind a paragraph, in lines.
  private static let gap = 0.27

  init(letters: Double) {
    let scale = PaperHeight.small / letters
    (lineLength, titleLength) = (Int(92 * scale), Int(50 * scale))
    millimetres = 4.36 / scale
  }

  func height(of document: ReportDocument) -> Double {
    let title = Double(lineCount(document.title, titleLength)) * 1.55
    let subtitle = document.subtitle.map { Double(lineCount($0, lineLength)) + Self.gap } ?? 0
    return document.blocks.reduce(title + subtitle) { $0 + height(of: $1) }
  }

  private func lineCount(_ text: String, _ length: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(($1.count + length - 1) / length, 1)
    }
  }

  private func height(of block: ReportDocument.Block) -> Double {
    switch block {
    case .heading(let heading): Double(lineCount(heading.text, titleLength)) * 1.4 + 1
    case .paragraph(let paragraph): Double(lineCount(paragraph.text, lineLength)) + Self.gap
    case .list(let list): Self.gap + list.items.reduce(0) { $0 + height(of: $1) }
    case .table(let table): height(of: table)
    case .quote(let quotation): Double(lineCount(quotation.text, lineLength)) + 1 + Self.gap
    case .group(let group): group.blocks.reduce(0) { $0 + height(of: $1) }
    case .disclosure(let disclosure):
      disclosure.unfolded.reduce(0) { $0 + height(of: $1) }
    case .contents, .figure, .pageBreak: 0
    }
  }

  /// An item is set a little narrower than running text.
  private func height(of item: ReportDocument.List.Item) -> Double {
    let text = item.content.map(\.text).joined()
    return Double(lineCount(text, lineLength - 5)) + Self.gap
      + item.children.reduce(0) { $0 + height(of: $1) }
  }

  private func height(of table: ReportDocument.Table) -> Double {
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
    return Double(lineCount(table.caption, lineLength)) + 0.6 + header
      + table.rows.reduce(0) { $0 + height(of: $1) }
  }
}
