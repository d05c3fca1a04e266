extension RawTable {
  /// Rows by which a column of forms is recognised.
  private static let sampledRows = 200
  /// Words that an answer in one's own words has on average.
  private static let fewestWords = 4.0

  /// The table with columns of form answers parted: each question is a column, and no question is text.
  ///
  /// What was answered in one's own words stays in the column, since platforms keep their texts there; a
  /// choice among given answers becomes a column with the name of its question.
  func partingFormAnswers() -> RawTable {
    header.indices.filter(holdsForms).reversed().reduce(self) { $0.parting(column: $1) }
  }

  /// Whether most cells of a column are lists of answers to the same questions.
  private func holdsForms(_ column: Int) -> Bool {
    let cells = rows.lazy.compactMap { $0.firstText(in: [column]) }.prefix(Self.sampledRows)
    var (forms, filled) = (0, 0)
    var labels: [String: Int] = [:]
    for cell in cells {
      filled += 1
      // A column whose first texts hold no list is no column of forms: so a million rows are not read.
      if filled > 20, forms == 0 { return false }
      guard let form = FormAnswers(cell) else { continue }
      forms += 1
      for label in Set(form.answers.map(\.label)) { labels[label, default: 0] += 1 }
    }
    return forms > 0 && forms * 2 > filled && labels.values.contains { $0 * 2 > forms }
  }

  private func parting(column: Int) -> RawTable {
    let forms = parallelChunks(0..<rows.count, chunk: 1024) { range in
      range.map { row in rows[row].firstText(in: [column]).flatMap(FormAnswers.init) }
    }.flatMap(\.self)
    var labels: [String] = []
    var texts: [String: (words: Int, answers: Int, different: Set<String>)] = [:]
    for answer in forms.lazy.compactMap({ $0 }).flatMap(\.answers) {
      let text = TextCleaning.clean(answer.text, singleLine: true)
      if texts[answer.label] == nil { labels.append(answer.label) }
      guard !text.isEmpty else {
        texts[answer.label] = texts[answer.label] ?? (0, 0, [])
        continue
      }
      texts[answer.label, default: (0, 0, [])].words += text.split(separator: " ").count
      texts[answer.label, default: (0, 0, [])].answers += 1
      texts[answer.label, default: (0, 0, [])].different.insert(text)
    }
    func length(_ label: String) -> Double {
      guard let entry = texts[label], entry.answers > 0 else { return 0 }
      return Double(entry.words) / Double(entry.answers)
    }
    /// Whether people answered in their own words: at length, and seldom with the same ones.
    func isOpen(_ label: String) -> Bool {
      guard let entry = texts[label], length(label) >= Self.fewestWords else { return false }
      return entry.different.count * 2 > entry.answers
    }
    var open = labels.filter(isOpen)
    if open.isEmpty, let longest = labels.max(by: { length($0) < length($1) }) { open = [longest] }
    let isText = Set(open)
    let choices = labels.filter { !isText.contains($0) }
    // A name that another column has would be two columns of one name.
    let names = choices.map { name in header.contains(name) ? "\(header[column]): \(name)" : name }
    let parted = zip(rows, forms).map { row, form -> RawRow in
      var cells = row.cells
      cells += repeatElement("", count: max(header.count - cells.count, 0))
      guard let form else {
        cells.insert(contentsOf: choices.map { _ in "" }, at: column + 1)
        return RawRow(line: row.line, cells: cells)
      }
      var byLabel: [String: String] = [:]
      for answer in form.answers {
        byLabel[answer.label] = byLabel[answer.label].map { $0 + "\n" + answer.text } ?? answer.text
      }
      let texts = [form.rest] + open.compactMap { byLabel[$0] }
      cells[column] = texts.filter { $0.utf8.contains { $0 > 0x20 } }.joined(separator: "\n\n")
      cells.insert(contentsOf: choices.map { byLabel[$0] ?? "" }, at: column + 1)
      return RawRow(line: row.line, cells: cells)
    }
    var newHeader = header
    newHeader.insert(contentsOf: names, at: column + 1)
    var table = RawTable(header: newHeader, rows: parted, format: format, notes: notes)
    table.notes.append(
      ImportedFile.Note(
        code: "form-answers",
        sentence: "Column \(header[column]) holds the answers of a form: its text is what was"
          + " answered to \(open.joined(separator: ", "))"
          + (names.isEmpty ? "." : "; columns of their own are \(names.joined(separator: ", "))."),
        isWarning: false, line: nil))
    return table
  }
}
