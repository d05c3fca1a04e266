extension ReportDocument.Table {
  /// The widths as shares of the whole, as many as columns, their sum 1.
  ///
  /// A column is wide enough for the longest word of its header: "Eigenständige" must not be parted, since word
  /// processors break it where it ends. What it takes for that, the wider ones give.
  public var shares: [Double] {
    let whole = columns.reduce(0) { $0 + $1.width }
    let wanted = columns.map { $0.width / whole }
    let least = columns.map { Self.least(for: $0) }
    // Where all words together are wider than the page, none can be whole.
    guard least.reduce(0, +) < 1 else { return wanted }
    let given = zip(wanted, least).reduce(0) { $0 + max($1.1 - $1.0, 0) }
    let spare = zip(wanted, least).reduce(0) { $0 + max($1.0 - $1.1, 0) }
    guard given > 0 else { return wanted }
    return zip(wanted, least).map { wanted, least in
      wanted < least ? least : wanted - (wanted - least) * given / spare
    }
  }

  /// Letters of a header that a whole page on its end holds, and those that the edges of a cell take.
  ///
  /// Measured on 170 mm of DejaVu Sans Bold in 8.5 pt, the widest letters that take the place of the wanted ones:
  /// a letter of the words of all languages has 2.15 mm, and a cell 1.4 mm at either side.
  private static let (lineLength, edges) = (79.0, 1.5)

  /// The share of a column that holds the longest word of its name.
  private static func least(for column: Column) -> Double {
    let longest = column.name.split { $0.isWhitespace || $0 == "-" }.map(\.count).max() ?? 0
    return (Double(longest) + edges) / lineLength
  }
}
