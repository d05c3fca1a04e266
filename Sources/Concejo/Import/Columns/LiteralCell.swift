/// An object or list that a program wrote into a cell: as JSON, as Python writes it
/// (`{'es': 'Más bancos', 'ca': None}`) or as Ruby does (`{"es"=>"Más bancos", :ca=>nil}`).
enum LiteralCell {
  /// The value of a cell, or nil if it is none of these.
  static func value(of cell: String) -> JSONValue? {
    let bytes = Array(cell.utf8)
    var parser = JSONParser(bytes[...], file: "")
    if let value = try? parser.parse() { return value }
    var rewritten = JSONParser(json(of: bytes)[...], file: "")
    return try? rewritten.parse()
  }

  /// Words outside of strings that JSON writes in another way.
  private static let words = ["None": "null", "nil": "null", "True": "true", "False": "false"]

  /// Rewrites the literals of Python and Ruby as JSON; what is neither comes out as no JSON.
  private static func json(of bytes: [UInt8]) -> [UInt8] {
    var json: [UInt8] = []
    json.reserveCapacity(bytes.count + 8)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 || byte == 0x27 {
        position = appendString(of: bytes, from: position, to: &json)
      } else if byte == 0x3D, position + 1 < bytes.count, bytes[position + 1] == 0x3E {
        json.append(0x3A)
        position += 2
      } else if isLetter(byte)
        || byte == 0x3A && position + 1 < bytes.count
          && isLetter(bytes[position + 1])
      {
        let isSymbol = byte == 0x3A
        let start = isSymbol ? position + 1 : position
        var end = start
        while end < bytes.count, isLetter(bytes[end]) || bytes[end] == 0x5F { end += 1 }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        json += (isSymbol ? "\"\(word)\"" : words[word] ?? word).utf8
        position = end
      } else {
        json.append(byte)
        position += 1
      }
    }
    return json
  }

  /// Appends a string in quotation marks of either kind, and says where it ends.
  private static func appendString(
    of bytes: [UInt8], from start: Int, to json: inout [UInt8]
  ) -> Int {
    let mark = bytes[start]
    var position = start + 1
    json.append(0x22)
    while position < bytes.count, bytes[position] != mark {
      switch (bytes[position], position + 1 < bytes.count ? bytes[position + 1] : 0) {
      case (0x5C, 0x27):
        json.append(0x27)
        position += 2
      case (0x5C, 0x78):
        // Python's \xa0 is JSON's \u00a0.
        json += [0x5C, 0x75, 0x30, 0x30]
        position += 2
      case (0x5C, let escaped):
        json += [0x5C, escaped]
        position += 2
      case (0x22, _):
        json += [0x5C, 0x22]
        position += 1
      case (0x0A, _):
        json += [0x5C, 0x6E]
        position += 1
      case (let byte, _):
        json.append(byte)
        position += 1
      }
    }
    json.append(0x22)
    return position + 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
