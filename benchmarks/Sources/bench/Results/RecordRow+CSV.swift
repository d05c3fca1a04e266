extension RecordRow {
  /// Names of the columns.
  static let header = [
    "name", "corpus", "rows", "stage", "tool", "median seconds", "min", "max", "peak MB",
    "ratio to peer", "answer", "commit", "swift version",
  ].joined(separator: ",")

  /// The row as comma-separated values; no cell holds a comma or a quotation mark.
  var csv: String {
    [
      name, corpus, String(rows), stage, tool, Self.text(median, 3), Self.text(shortest, 3),
      Self.text(longest, 3), Self.text(peakMegabytes, 0), ratio.map { Self.text($0, 2) } ?? "",
      answer, commit, swift,
    ].joined(separator: ",")
  }

  /// Reads what `csv` wrote; nil for anything else.
  init?(csv: Substring) {
    let cells = csv.split(separator: "," as Character, omittingEmptySubsequences: false).map(
      String.init)
    guard cells.count == 13, let rows = Int(cells[2]), let median = Double(cells[5]),
      let shortest = Double(cells[6]), let longest = Double(cells[7]),
      let peakMegabytes = Double(cells[8])
    else { return nil }
    name = cells[0]
    corpus = cells[1]
    self.rows = rows
    stage = cells[3]
    tool = cells[4]
    self.median = median
    self.shortest = shortest
    self.longest = longest
    self.peakMegabytes = peakMegabytes
    ratio = Double(cells[9])
    answer = cells[10]
    commit = cells[11]
    swift = cells[12]
  }
}
