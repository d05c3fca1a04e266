/// Reads the corpus of IRaMuTeQ: texts, each headed by a line of four stars and variables such as
/// `*place_Zafra`.
struct IramuteqReader {
  /// Whether a text starts with such a line.
  static func isCorpus(_ text: [UInt8]) -> Bool {
    text.drop { $0 <= 0x20 }.starts(with: "****".utf8)
  }

  /// Makes a row of each text, with a column for each variable.
  ///
  /// A text without a variable `id` is named by ``ContentID``.
  func table(of text: [UInt8], encoding: TextEncoding) -> RawTable {
    var columns = ["iramuteq id": 0, "iramuteq text": 1]
    var header = ["iramuteq id", "iramuteq text"]
    var rows: [RawRow] = []
    var (start, cells, lines) = (0, [String](), [Substring]())
    func finish() {
      guard !cells.isEmpty else { return }
      cells[1] = lines.joined(separator: "\n")
      rows.append(RawRow(line: start, cells: cells))
    }
    let text = String(decoding: text, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard line.hasPrefix("****") else {
        lines.append(line)
        continue
      }
      finish()
      (start, cells, lines) = (index + 1, ["", ""], [])
      for variable in line.dropFirst(4).split(whereSeparator: \.isWhitespace) {
        let parts = variable.drop { $0 == "*" }.split(separator: "_", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { continue }
        let column =
          parts[0].lowercased() == "id" ? 0 : columns[parts[0], default: header.count]
        if column == header.count {
          columns[parts[0]] = column
          header.append(parts[0])
        }
        while cells.count <= column { cells.append("") }
        cells[column] = parts[1]
      }
    }
    finish()
    var table = RawTable(header: header, rows: rows, format: .iramuteq(encoding: encoding))
    if !text.utf8.isEmpty, text.utf8.last != 0x0A, let last = rows.last {
      let isEmpty = last.cells[1].allSatisfy(\.isWhitespace)
      table.notes.append(
        CutOff.note(
          isEmpty
            ? "The file breaks off: the text that starts on line \(last.line) has no words."
            : "The file has no line end at its end: the text that starts on line \(last.line) may be"
              + " incomplete.", last.line))
    }
    return table
  }
}
