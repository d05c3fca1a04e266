/// Parses JSON from UTF-8 bytes and says at which line and column it goes wrong.
///
/// Written here because Foundation's parser gives no line and column, and loses the order of
/// members and the digits of long numbers.
///
/// Source: T. Bray (ed.), *The JavaScript Object Notation (JSON) Data Interchange Format*,
/// RFC 8259, 2017.
struct JSONParser {
  private let bytes: ArraySlice<UInt8>
  private let file: String
  private var position: Int
  private var line: Int
  private var lineStart: Int
  private var depth = 0
  /// Lines on which the elements of an outermost array start.
  private(set) var elementLines: [Int] = []

  /// Starts at the first byte of `bytes`, which stands on line `firstLine` of the file.
  init(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1) {
    self.bytes = bytes
    self.file = file
    line = firstLine
    position = bytes.startIndex
    lineStart = bytes.startIndex
  }

  /// Parses one value and nothing but blanks behind it.
  ///
  /// - Throws: ``ImportError/malformedJSON(file:line:column:found:expected:)``.
  mutating func parse() throws(ImportError) -> JSONValue {
    let value = try parseValue()
    skipBlanks()
    if position < bytes.endIndex { throw failure(expected: "the end of the value") }
    return value
  }

  private func peek() -> UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
      if byte == 0x0A { startLine() }
    }
  }

  private mutating func startLine() {
    line += 1
    lineStart = position
  }

  private mutating func parseValue() throws(ImportError) -> JSONValue {
    skipBlanks()
    switch peek() {
    case 0x7B: return try parseObject()
    case 0x5B: return try parseArray()
    case 0x22: return .string(try parseString())
    case 0x74: return try parseWord("true", .bool(true))
    case 0x66: return try parseWord("false", .bool(false))
    case 0x6E: return try parseWord("null", .null)
    case let byte? where byte == 0x2D || (byte >= 0x30 && byte <= 0x39):
      return .number(try parseNumber())
    default: throw failure(expected: "a JSON value")
    }
  }

  /// Digits as they stand: no zero in front of others, digits on both sides of a point.
  private mutating func parseNumber() throws(ImportError) -> String {
    let start = position
    if peek() == 0x2D { position += 1 }
    let whole = position
    try skipDigits()
    if bytes[whole] == 0x30, position > whole + 1 {
      position = whole + 1
      throw failure(expected: "no digit behind a leading zero")
    }
    if peek() == 0x2E {
      position += 1
      try skipDigits()
    }
    if peek() == 0x65 || peek() == 0x45 {
      position += 1
      if peek() == 0x2B || peek() == 0x2D { position += 1 }
      try skipDigits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipDigits() throws(ImportError) {
    let start = position
    while let byte = peek(), byte >= 0x30, byte <= 0x39 { position += 1 }
    if position == start { throw failure(expected: "a digit") }
  }

  private mutating func descend() throws(ImportError) {
    depth += 1
    if depth > 200 { throw failure(expected: "at most 200 nested levels") }
    position += 1
    skipBlanks()
  }

  private mutating func parseObject() throws(ImportError) -> JSONValue {
    let start = line
    try descend()
    defer { depth -= 1 }
    var members: [(name: String, value: JSONValue)] = []
    if peek() == 0x7D {
      position += 1
      return .object(members, line: start)
    }
    while true {
      skipBlanks()
      guard peek() == 0x22 else { throw failure(expected: "a member name in quotation marks") }
      let name = try parseString()
      skipBlanks()
      guard peek() == 0x3A else { throw failure(expected: "\":\"") }
      position += 1
      members.append((name, try parseValue()))
      skipBlanks()
      switch peek() {
      case 0x2C: position += 1
      case 0x7D:
        position += 1
        return .object(members, line: start)
      default: throw failure(expected: "\",\" or \"}\"")
      }
    }
  }

  private mutating func parseArray() throws(ImportError) -> JSONValue {
    try descend()
    defer { depth -= 1 }
    var values: [JSONValue] = []
    if peek() == 0x5D {
      position += 1
      return .array(values)
    }
    while true {
      skipBlanks()
      if depth == 1 { elementLines.append(line) }
      values.append(try parseValue())
      skipBlanks()
      switch peek() {
      case 0x2C: position += 1
      case 0x5D:
        position += 1
        return .array(values)
      default: throw failure(expected: "\",\" or \"]\"")
      }
    }
  }

  private mutating func parseWord(
    _ word: String, _ value: JSONValue
  ) throws(ImportError) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else {
      throw failure(expected: "a JSON value")
    }
    position += word.utf8.count
    return value
  }

  private mutating func parseString() throws(ImportError) -> String {
    position += 1
    var text: [UInt8] = []
    var quote = place(of: 0x22, before: bytes.endIndex)
    while true {
      let run = position
      let end = quote ?? bytes.endIndex
      if let slash = place(of: 0x5C, before: end) {
        pass(to: slash)
        text.append(contentsOf: bytes[run..<slash])
        position += 1
        try parseEscape(into: &text)
        // The mark was what the escape stands for.
        if position > end { quote = place(of: 0x22, before: bytes.endIndex) }
        continue
      }
      pass(to: end)
      guard quote != nil else { throw failure(expected: "a closing quotation mark") }
      position += 1
      if text.isEmpty { return String(decoding: bytes[run..<end], as: UTF8.self) }
      text.append(contentsOf: bytes[run..<end])
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// Where a byte first stands from here on.
  private func place(of byte: UInt8, before end: Int) -> Int? {
    let first = bytes.startIndex
    return bytes.span.place(of: byte, in: position - first..<end - first).map { $0 + first }
  }

  /// Goes on to a place, and counts the lines that end before it.
  private mutating func pass(to end: Int) {
    while let last = place(of: 0x0A, before: end) {
      position = last + 1
      startLine()
    }
    position = end
  }

  private mutating func parseEscape(into text: inout [UInt8]) throws(ImportError) {
    guard let byte = peek() else { throw failure(expected: "an escape") }
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      var unit = try parseHexUnit()
      if unit >= 0xD800, unit < 0xDC00, bytes[position...].starts(with: [0x5C, 0x75]) {
        let saved = position
        position += 2
        let low = try parseHexUnit()
        if low >= 0xDC00, low < 0xE000 {
          unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
        } else {
          position = saved
        }
      }
      let scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
      text.append(contentsOf: String(scalar).utf8)
    default:
      position -= 1
      throw failure(expected: "one of \" \\ / b f n r t u after a backslash")
    }
  }

  private mutating func parseHexUnit() throws(ImportError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure(expected: "four hexadecimal digits")
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }

  private func failure(expected: String) -> ImportError {
    let column = String(decoding: bytes[lineStart..<position], as: UTF8.self).count + 1
    let found: String
    if position < bytes.endIndex {
      let text = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
      found = "\"" + String(text.prefix(1)) + "\""
    } else {
      found = "the end of the text"
    }
    return .malformedJSON(
      file: file, line: line, column: column, found: found, expected: expected)
  }
}
