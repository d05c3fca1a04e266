/// UTF-8 that a program took for a code page and saved again as UTF-8: `MÃ¡s` for `Más`.
struct Mojibake {
  /// The page that the bytes were taken for.
  private let page: CodePage
  /// What the first bytes of two-byte letters became; no language puts them before a sign of the page.
  private let leads: Set<Unicode.Scalar>

  private init(page: CodePage) {
    self.page = page
    leads = Set(([0xC2, 0xC3] as [Int]).map { page.upperHalf[$0 - 0x80] })
  }

  /// The pages that programs take UTF-8 for, the likeliest first.
  static let known = [CodePage.windows1252, .macRoman, .codePage850].map(Mojibake.init)

  /// Times that a file is looked through: what went wrong once may have gone wrong again.
  static let mostTimes = 3

  /// Whether a text may be broken: a byte above ASCII that starts one of the leads.
  ///
  /// Goes over the bytes, since a million rows are asked.
  static func mayBe(in text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count > 1 else { return false }
    // No way out of the loop: sixteen bytes go at a time.
    var found: UInt8 = 0
    for place in 1..<bytes.count {
      let (lead, next) = (bytes[place - 1], bytes[place])
      // Ã and Â, â before the euro, √ and ¬ of the Mac, ├ and ┬ of DOS.
      let letters = one(next == 0x83) | one(next == 0x82) | one(next == 0xA2)
      let signs = one(next == 0x88) | one(next == 0x94)
      found |= one(lead == 0xC3) & letters | one(lead == 0xE2) & signs
      found |= one(lead == 0xC2) & one(next == 0xAC)
    }
    return found != 0
  }

  private static func one(_ isTrue: Bool) -> UInt8 { isTrue ? 1 : 0 }

  /// The text with what is certainly broken put right; nil if nothing is.
  ///
  /// - Parameters:
  ///   - text: A cell.
  ///   - isKnown: Whether another cell of the file was broken for sure, so that rarer signs are read so too.
  /// - Returns: The repaired text, or nil.
  func repaired(_ text: String, isKnown: Bool) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard isKnown || isBroken(scalars) else { return nil }
    var out = String.UnicodeScalarView()
    var changed = false
    var position = 0
    while position < scalars.count {
      if let (scalar, length) = character(in: scalars, at: position) {
        out.append(scalar)
        position += length
        changed = true
      } else {
        out.append(scalars[position])
        position += 1
      }
    }
    return changed ? String(out) : nil
  }

  /// Whether a letter of two bytes with a sure first one stands in the text, or a sign such as `â€™`.
  private func isBroken(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.contains { index in
      guard let (_, length) = character(in: scalars, at: index) else { return false }
      return length > 2 || leads.contains(scalars[index])
    }
  }

  /// The character whose bytes stand here as one character each; nil where they are no UTF-8, or that of
  /// a character that nobody writes in these languages.
  private func character(
    in scalars: [Unicode.Scalar], at position: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard scalars[position].value >= 0x80, let lead = byte(scalars[position]) else { return nil }
    let length: Int
    switch lead {
    case 0xC2..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF5: length = 4
    default: return nil
    }
    guard position + length <= scalars.count else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in (position + 1)..<(position + length) {
      guard scalars[index].value >= 0x80, let byte = byte(scalars[index]), byte & 0xC0 == 0x80
      else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard Self.isWritten(value), let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  private func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    page.bytes[scalar]
      ?? ((0x80..<0xA0).contains(scalar.value) ? UInt8(scalar.value) : nil)
  }

  /// Whether a character is one of Latin letters, accents, punctuation, signs or emoji.
  private static func isWritten(_ value: UInt32) -> Bool {
    switch value {
    case 0x80..<0x180, 0x218...0x21B, 0x2C6...0x2DC, 0x300...0x328, 0x2010...0x206F,
      0x20A0...0x20BF, 0x2100...0x2BFF, 0xFB00...0xFB02, 0xFE0F, 0xFEFF, 0x1F1E6...0x1FAFF:
      true
    default: false
    }
  }
}

extension RawTable {
  /// The table with cells put right that were UTF-8 taken for something else, and a note with an example.
  func repairingMojibake() -> RawTable {
    var table = self
    var example: (before: String, after: String)?
    var line: Int?
    var lines: Set<Int> = []
    var suspects = parallelChunks(0..<rows.count, chunk: 4096) { range in
      range.filter(isSuspect)
    }.flatMap(\.self)
    for _ in 0..<Mojibake.mostTimes {
      guard let found = table.repairedOnce(among: suspects) else { break }
      if example == nil { (example, line) = (found.example, found.lines.first) }
      lines.formUnion(found.lines)
      table = found.table
      // Other rows stay as they are.
      suspects = suspects.filter(table.isSuspect)
    }
    guard let example else { return self }
    // The second time may have mended more of the example's word.
    var after = example.after
    for _ in 0..<Mojibake.mostTimes {
      after = Mojibake.known.lazy.compactMap { $0.repaired(after, isKnown: false) }.first ?? after
    }
    table.notes.append(
      ImportedFile.Note(
        code: "mojibake",
        sentence: "UTF-8 was once taken for another encoding in \(lines.count)"
          + (lines.count == 1 ? " row" : " rows") + "; it is put right:"
          + " “\(Self.shown(example.before))” is “\(Self.shown(after))”.", isWarning: true,
        line: line))
    return table
  }

  /// Whether a cell of a row may be broken.
  private func isSuspect(_ row: Int) -> Bool { rows[row].cells.contains(where: Mojibake.mayBe) }

  /// One round over the cells of some rows, by the first page under which one is broken for sure.
  private func repairedOnce(among suspects: [Int]) -> (
    table: RawTable, example: (before: String, after: String), lines: [Int]
  )? {
    let cells = header + suspects.lazy.flatMap { rows[$0].cells }
    // Hardly any table has one, and the pages need not be read to see that.
    guard cells.contains(where: Mojibake.mayBe),
      let mojibake = Mojibake.known.first(where: { page in
        cells.contains { Mojibake.mayBe(in: $0) && page.repaired($0, isKnown: false) != nil }
      })
    else { return nil }
    var example: (before: String, after: String)?
    func repaired(_ cell: String) -> String {
      guard let text = mojibake.repaired(cell, isKnown: Mojibake.mayBe(in: cell)) else {
        return cell
      }
      example = example ?? Self.firstDifference(cell, text)
      return text
    }
    let header = header.map(repaired)
    var repairedRows = rows
    var lines = header == self.header ? [] : [1]
    for index in suspects {
      let row = rows[index]
      let mended = row.cells.map(repaired)
      guard mended != row.cells else { continue }
      repairedRows[index] = RawRow(line: row.line, cells: mended)
      lines.append(row.line)
    }
    guard let example else { return nil }
    let table = RawTable(header: header, rows: repairedRows, format: format, notes: notes)
    return (table, example, lines)
  }

  /// A word of an example without what a terminal cannot show.
  private static func shown(_ word: String) -> String {
    TextCleaning.clean(word, singleLine: true, isProse: false)
  }

  /// The first word that differs between two versions of a text, and does so for everybody to see: half of a
  /// broken letter may be a sign that no terminal shows.
  private static func firstDifference(
    _ before: String, _ after: String
  ) -> (before: String, after: String) {
    let words = zip(before.split(separator: " "), after.split(separator: " "))
    let different = Array(words).filter { $0 != $1 }
    let clear = different.first { pair in
      pair.0.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0xA0).contains($0.value) }
    }
    guard let pair = clear ?? different.first else { return (before, after) }
    return (String(pair.0.prefix(40)), String(pair.1.prefix(40)))
  }

  /// The table with a note on its encoding where that was guessed from what the text would say.
  func notingEncoding() -> RawTable {
    guard format.encoding.isGuessed, let page = format.encoding.codePage else { return self }
    let texts = [RawRow(line: 1, cells: header)] + rows
    // As Windows-1252 would have read it.
    func usual(_ word: Substring) -> String {
      var usual = String.UnicodeScalarView()
      for scalar in word.unicodeScalars {
        let byte = scalar.value < 0x80 ? nil : page.bytes[scalar]
        usual.append(byte.map { CodePage.windows1252.upperHalf[Int($0) - 0x80] } ?? scalar)
      }
      return String(usual)
    }
    // A letter that both encodings share shows nothing.
    func example(in row: RawRow) -> (usual: String, word: String)? {
      row.cells.lazy.flatMap { $0.split(separator: " ") }
        .filter { $0.utf8.contains { $0 >= 0x80 } }
        .map { word in
          let word = word.prefix(40)
          return (usual: usual(word), word: String(word))
        }.first { $0.usual != $0.word }
    }
    guard
      let (row, words) = texts.lazy.compactMap({ row in example(in: row).map { (row, $0) } }).first
    else { return self }
    var table = self
    table.notes.append(
      ImportedFile.Note(
        code: "encoding",
        sentence: "The text is \(format.encoding.rawValue), not UTF-8 or Windows-1252:"
          + " “\(words.usual)” is read as “\(words.word)”.", isWarning: false, line: row.line))
    return table
  }
}
