/// Letters written as the numbers of their bytes, which a web form, a program or a mail left undone:
/// `m%C3%A9s`, `Po\xf1er`, `caf=C3=A9`.
struct EscapedLetters {
  /// How a number is written.
  enum Form: CaseIterable {
    /// `%C3%A9`, as in addresses on line.
    case percent
    /// `\xe9` or `\u00e9`, as in programs.
    case backslash
    /// `=C3=A9`, as in mails.
    case quotedPrintable

    /// The sign before it.
    fileprivate var sign: UInt8 {
      switch self {
      case .percent: 0x25
      case .backslash: 0x5C
      case .quotedPrintable: 0x3D
      }
    }

    /// What it is called.
    fileprivate var name: String {
      switch self {
      case .percent: "percent signs"
      case .backslash: "backslashes"
      case .quotedPrintable: "equals signs"
      }
    }
  }

  /// How the numbers are written.
  let form: Form

  /// The text with its letters; nil where none is written so.
  ///
  /// - Parameters:
  ///   - text: A cell.
  ///   - decodesSigns: Whether signs and blanks are written so, too: where letters are, `l%27estació` has one.
  /// - Returns: The text, or nil. Addresses stay as they are.
  func decoded(_ text: String, decodesSigns: Bool) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.contains(form.sign) else { return nil }
    var (out, position, hasChanged) = ([UInt8](), 0, false)
    while position < bytes.count {
      guard bytes[position] == form.sign, let run = run(in: bytes, at: position, decodesSigns)
      else {
        out.append(bytes[position])
        position += 1
        continue
      }
      guard !isInAddress(position, of: bytes) else {
        out += bytes[position..<run.end]
        position = run.end
        continue
      }
      out += run.text
      position = run.end
      hasChanged = true
    }
    return hasChanged ? String(decoding: out, as: UTF8.self) : nil
  }

  /// Whether a text has a sign of any form: most have none, which is told without a list of their bytes.
  static func hasSign(_ text: String) -> Bool {
    let bytes = text.utf8.span
    // No way out of the loop and no sum that may overflow: sixteen bytes go at a time.
    var found: UInt8 = 0
    for place in 0..<bytes.count {
      let byte = bytes[place]
      found |= (byte == 0x25 ? 1 : 0) | (byte == 0x5C ? 1 : 0) | (byte == 0x3D ? 1 : 0)
    }
    return found > 0
  }

  /// Whether a text has a letter written so.
  func isIn(_ text: String) -> Bool { decoded(text, decodesSigns: false) != nil }

  /// What the numbers that stand here say, and where they end.
  private func run(
    in bytes: [UInt8], at start: Int, _ decodesSigns: Bool
  ) -> (text: [UInt8], end: Int)? {
    guard let (first, next) = number(in: bytes, at: start) else { return nil }
    if first < 0x80 {
      let isSign = first >= 0x20 && first < 0x30 || first >= 0x3A && first <= 0x40
      return decodesSigns && isSign ? ([UInt8(first)], next) : nil
    }
    var (numbers, end) = ([first], next)
    // Bytes of letters belong together; a sign behind them is read by itself.
    while let (number, next) = number(in: bytes, at: end), number >= 0x80 {
      numbers.append(number)
      end = next
    }
    if numbers.allSatisfy({ $0 < 0x100 }) {
      let raw = numbers.map { UInt8($0) }
      if let text = String(validating: raw, as: UTF8.self) {
        return text.unicodeScalars.allSatisfy(Self.isWritten) ? (raw, end) : nil
      }
    }
    // One byte a letter, beside others of its word: "20%familias" has none, and lacks a blank.
    let isInWord =
      start > 0 && Self.isLetter(bytes[start - 1])
      || end < bytes.count && Self.isLetter(bytes[end])
    let isSure =
      form == .backslash
      || !bytes[start..<end].contains { $0 >= 0x61 }
        && (start == 0 || bytes[start - 1] < 0x30 || bytes[start - 1] > 0x39)
    let scalars = numbers.compactMap { Unicode.Scalar(UInt32($0)) }
    guard isInWord, isSure, scalars.count == numbers.count,
      scalars.allSatisfy({ $0.value >= 0xA0 && Self.isWritten($0) })
    else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return (Array(String(text).utf8), end)
  }

  /// The number written here, and where it ends.
  private func number(in bytes: [UInt8], at start: Int) -> (number: Int, end: Int)? {
    guard start < bytes.count, bytes[start] == form.sign else { return nil }
    var (first, digits) = (start + 1, 2)
    if form == .backslash {
      guard first < bytes.count else { return nil }
      switch bytes[first] {
      case 0x78: digits = 2
      case 0x75: digits = 4
      default: return nil
      }
      first += 1
    }
    guard first + digits <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[first..<first + digits] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      number = number * 16 + digit
    }
    return (number, first + digits)
  }

  /// Whether a place belongs to an address on line: the word around it has `://` or begins with `www.`.
  private func isInAddress(_ place: Int, of bytes: [UInt8]) -> Bool {
    guard form != .backslash else { return false }
    let start = bytes[..<place].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0
    let word = bytes[start..<place]
    return word.contains(0x2F) || word.contains(0x3F) || word.starts(with: "www.".utf8)
      || word.starts(with: "mailto:".utf8)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// Letters of Latin, and the punctuation and signs of print.
  private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0..<0x180, 0x2010...0x2044, 0x20A0...0x20BF, 0x2100...0x27BF, 0x1F300...0x1FAFF,
      0xFE0F:
      true
    default: false
    }
  }
}

extension RawTable {
  /// The table with letters in the place of the numbers of their bytes, and a note with an example.
  func decodingEscapedLetters() -> RawTable {
    var table = self
    let suspectsOfForms = suspectsOfEscapes
    for form in EscapedLetters.Form.allCases {
      let letters = EscapedLetters(form: form)
      guard let suspects = suspectsOfForms[form], let first = suspects.first else { continue }
      var (mended, example): ([RawRow], (Substring, Substring)?) = (table.rows, nil)
      for row in mended.indices
      where mended[row].cells.contains(where: { $0.utf8.contains(form.sign) }) {
        let cells = mended[row].cells.map { letters.decoded($0, decodesSigns: true) ?? $0 }
        if example == nil, row == first {
          let words = zip(mended[row].cells, cells).lazy.map {
            zip($0.0.split(separator: " "), $0.1.split(separator: " "))
          }.joined()
          example = words.first { $0.0 != $0.1 && letters.isIn(String($0.0)) }
        }
        mended[row] = RawRow(line: mended[row].line, cells: cells)
      }
      let header = table.header.map { letters.decoded($0, decodesSigns: true) ?? $0 }
      var notes = table.notes
      notes.append(
        .init(
          code: "escaped-letters",
          sentence: "Letters are written as numbers behind \(form.name) in \(suspects.count)"
            + (suspects.count == 1 ? " row" : " rows") + "; they are read as letters"
            + (example.map { ": “\($0.0.prefix(40))” is “\($0.1.prefix(40))”." } ?? "."),
          isWarning: true, line: rows[first].line))
      table = RawTable(
        header: header, rows: mended, format: format, notes: notes, headerLine: headerLine)
    }
    return table
  }

  /// Rows with a letter written in each form; every cell is looked through once for all their signs.
  private var suspectsOfEscapes: [EscapedLetters.Form: [Int]] {
    let found = parallelChunks(0..<rows.count, chunk: 4096) { range in
      range.flatMap { row -> [(form: EscapedLetters.Form, row: Int)] in
        let cells = rows[row].cells.filter(EscapedLetters.hasSign)
        guard !cells.isEmpty else { return [] }
        return EscapedLetters.Form.allCases.filter { form in
          cells.contains(where: EscapedLetters(form: form).isIn)
        }.map { ($0, row) }
      }
    }.joined()
    return Dictionary(grouping: found, by: \.form).mapValues { $0.map(\.row) }
  }
}
