import Foundation

/// Reads the corpus of IRaMuTeQ: texts, each headed by a line of four stars and variables such as
/// `*place_Zafra`, with lines such as `-*theme_streets` before parts of a text on one theme.
struct IramuteqReader {
  /// Whether a text starts with such a line.
  static func isCorpus(_ text: [UInt8]) -> Bool {
    text.drop { $0 <= 0x20 }.starts(with: "****".utf8)
  }

  /// The name and value of a variable such as `*place_Zafra`; nil for other words.
  private static func variable(_ word: Substring) -> (name: String, value: String)? {
    guard word.hasPrefix("*") else { return nil }
    let parts = word.drop { $0 == "*" }.split(separator: "_", maxSplits: 1)
    guard parts.count == 2, let value = parts[1].split(whereSeparator: \.isWhitespace).first else {
      return nil
    }
    return (String(parts[0]), String(value))
  }

  /// Makes a row of each text, with a column for each variable.
  ///
  /// A text without a variable `id` is named by ``ContentID``.
  func table(of text: [UInt8], encoding: TextEncoding) -> RawTable {
    var columns = ["iramuteq id": 0, "iramuteq text": 1]
    var header = ["iramuteq id", "iramuteq text"]
    var rows: [RawRow] = []
    var (start, cells, lines) = (0, [String](), [Substring]())
    var themes = 0
    // A text with parts on several themes has each of them once.
    func set(_ name: String, to value: String) {
      let column = name.lowercased() == "id" ? 0 : columns[name, default: header.count]
      if column == header.count {
        columns[name] = column
        header.append(name)
      }
      while cells.count <= column { cells.append("") }
      let values = cells[column].components(separatedBy: "; ")
      if cells[column].isEmpty {
        cells[column] = value
      } else if !values.contains(value) {
        cells[column] += "; " + value
      }
    }
    func finish() {
      guard !cells.isEmpty else { return }
      cells[1] = lines.joined(separator: "\n")
      rows.append(RawRow(line: start, cells: cells))
    }
    let text = String(decoding: text, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("-*"), !cells.isEmpty, let theme = Self.variable(line.dropFirst()) {
        themes += 1
        set(theme.name, to: theme.value)
        continue
      }
      guard line.hasPrefix("****") else {
        lines.append(line)
        continue
      }
      finish()
      (start, cells, lines) = (index + 1, ["", ""], [])
      for variable in line.dropFirst(4).split(whereSeparator: \.isWhitespace) {
        if let variable = Self.variable(variable) { set(variable.name, to: variable.value) }
      }
    }
    finish()
    var table = RawTable(header: header, rows: rows, format: .iramuteq(encoding: encoding))
    if themes > 0 {
      table.notes.append(
        .init(
          code: "themes",
          sentence: "\(themes) \(themes == 1 ? "line names" : "lines name") the theme of what"
            + " follows behind the sign “-*”: \(themes == 1 ? "it is" : "they are") read as variables, and"
            + " the parts of a text on several themes stay together.", isWarning: false))
    }
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
