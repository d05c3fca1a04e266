/// Walks through an XML text once, from its first byte to its last.
///
/// Document types are refused, so no entity can be declared, and nothing grows while it is read. The
/// text must be whole: one root, every element closed by its own name.
struct XMLScanner {
  /// What is wrong, as a clause that follows the name of the text.
  struct Fault: Error {
    /// The clause.
    let detail: String
  }

  /// Elements inside one another; a spreadsheet has about ten.
  private static let deepest = 256
  /// Attributes of one element; a spreadsheet has about twenty.
  private static let mostAttributes = 4096

  private let bytes: [UInt8]
  /// Where reading stands.
  private(set) var place = 0
  private var open: [Range<Int>] = []
  private var hasRoot = false

  /// Prepares to walk through valid UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// Tells a visitor of everything in the text.
  ///
  /// - Throws: ``Fault`` where the text is not well formed or breaks off.
  mutating func run(_ visitor: some XMLVisitor) throws(Fault) {
    while place < bytes.count, !visitor.isDone {
      guard bytes[place] == 0x3C else {
        let start = place
        while place < bytes.count, bytes[place] != 0x3C { place += 1 }
        if open.isEmpty {
          guard bytes[start..<place].allSatisfy({ $0 <= 0x20 }) else {
            throw Fault(detail: "has text outside its root element")
          }
        } else {
          visitor.text(try text(start..<place))
        }
        continue
      }
      switch place + 1 < bytes.count ? bytes[place + 1] : 0 {
      case 0x21: try markedDeclaration(visitor)
      case 0x3F: _ = try skip(past: "?>")
      case 0x2F: try endTag(visitor)
      default: try startTag(visitor)
      }
    }
    guard visitor.isDone || open.isEmpty && hasRoot else { throw Fault(detail: "breaks off") }
  }

  /// A comment, a stretch of raw text, or a document type.
  private mutating func markedDeclaration(_ visitor: some XMLVisitor) throws(Fault) {
    if starts(with: "<!--") {
      place += 2
      _ = try skip(past: "-->")
    } else if starts(with: "<![CDATA["), !open.isEmpty {
      place += 9
      let start = place
      let end = try skip(past: "]]>")
      visitor.text(String(decoding: bytes[start..<end], as: UTF8.self))
    } else {
      throw Fault(detail: "declares a document type, which no spreadsheet has")
    }
  }

  private mutating func endTag(_ visitor: some XMLVisitor) throws(Fault) {
    place += 2
    let name = try name()
    skipBlanks()
    try expect(0x3E)
    guard let last = open.popLast(), bytes[last].elementsEqual(bytes[name]) else {
      throw Fault(detail: "closes an element that is not the one open")
    }
    visitor.close(local(name))
  }

  private mutating func startTag(_ visitor: some XMLVisitor) throws(Fault) {
    guard !open.isEmpty || !hasRoot else { throw Fault(detail: "has two root elements") }
    guard open.count < Self.deepest else {
      throw Fault(detail: "nests more than \(Self.deepest) elements")
    }
    hasRoot = true
    place += 1
    let name = try name()
    var attributes = XMLAttributes()
    while true {
      skipBlanks()
      guard place < bytes.count else { throw Fault(detail: "breaks off") }
      if bytes[place] == 0x3E {
        place += 1
        open.append(name)
        visitor.open(local(name), attributes)
        return
      }
      if bytes[place] == 0x2F {
        place += 1
        try expect(0x3E)
        let local = local(name)
        visitor.open(local, attributes)
        visitor.close(local)
        return
      }
      guard attributes.pairs.count < Self.mostAttributes else {
        throw Fault(detail: "has an element with more than \(Self.mostAttributes) attributes")
      }
      attributes.pairs.append(try attribute())
    }
  }

  private mutating func attribute() throws(Fault) -> (name: String, value: String) {
    let name = try name()
    skipBlanks()
    try expect(0x3D)
    skipBlanks()
    guard place < bytes.count, bytes[place] == 0x22 || bytes[place] == 0x27 else {
      throw Fault(detail: "has an attribute without quotes")
    }
    let quote = bytes[place]
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != quote {
      guard bytes[place] != 0x3C else { throw Fault(detail: "has an attribute that is not closed") }
      place += 1
    }
    guard place < bytes.count else { throw Fault(detail: "breaks off") }
    let value = try text(start..<place)
    place += 1
    return (String(decoding: bytes[name], as: UTF8.self), value)
  }

  /// The name that starts here.
  private mutating func name() throws(Fault) -> Range<Int> {
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case 0x3E, 0x2F, 0x3D, 0x3C, 0x22, 0x27, 0x26, 0x00...0x20: break
      default:
        place += 1
        continue
      }
      break
    }
    guard place > start else {
      throw Fault(detail: place < bytes.count ? "has an element without a name" : "breaks off")
    }
    return start..<place
  }

  private func local(_ name: Range<Int>) -> String {
    let start = bytes[name].lastIndex(of: 0x3A).map { $0 + 1 } ?? name.lowerBound
    return String(decoding: bytes[start..<name.upperBound], as: UTF8.self)
  }

  /// Text with its entities and line ends read.
  private func text(_ range: Range<Int>) throws(Fault) -> String {
    guard bytes[range].contains(where: { $0 == 0x26 || $0 == 0x0D }) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x26:
        guard let end = bytes[index..<min(index + 12, range.upperBound)].firstIndex(of: 0x3B),
          let sign = Self.sign(bytes[index + 1..<end])
        else { throw Fault(detail: "has a & that starts no entity of XML") }
        text.append(contentsOf: String(sign).utf8)
        index = end + 1
      case 0x0D:
        text.append(0x0A)
        index += index + 1 < range.upperBound && bytes[index + 1] == 0x0A ? 2 : 1
      default:
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The sign that an entity stands for.
  private static func sign(_ entity: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: entity, as: UTF8.self) {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case let number where number.hasPrefix("#x"):
      UInt32(number.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).flatMap(notNull)
    case let number where number.hasPrefix("#"):
      UInt32(number.dropFirst()).flatMap(Unicode.Scalar.init).flatMap(notNull)
    default: nil
    }
  }

  private static func notNull(_ sign: Unicode.Scalar) -> Unicode.Scalar? {
    sign.value == 0 ? nil : sign
  }

  private func starts(with sign: StaticString) -> Bool {
    bytes[place...].starts(with: "\(sign)".utf8)
  }

  /// Goes behind the next place of some signs, and tells where they start.
  private mutating func skip(past signs: String) throws(Fault) -> Int {
    let signs = Array(signs.utf8)
    while place + signs.count <= bytes.count {
      if bytes[place] == signs[0], bytes[place...].starts(with: signs) {
        defer { place += signs.count }
        return place
      }
      place += 1
    }
    place = bytes.count
    throw Fault(detail: "breaks off")
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }

  private mutating func expect(_ byte: UInt8) throws(Fault) {
    guard place < bytes.count else { throw Fault(detail: "breaks off") }
    guard bytes[place] == byte else {
      throw Fault(detail: "lacks a \(Character(Unicode.Scalar(byte))) where one must stand")
    }
    place += 1
  }
}
