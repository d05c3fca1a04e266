/// A character set of one byte a character: data, see the resource `import/code-pages.json`.
struct CodePage: Sendable {
  /// Its name for people.
  let name: String
  /// The characters of the bytes 0x80 to 0xFF; U+FFFD where it has none.
  let upperHalf: [Unicode.Scalar]
  /// The bytes by their characters; gaps are the control characters of the same number.
  let bytes: [Unicode.Scalar: UInt8]

  private init(name: String, upperHalf: [Unicode.Scalar]) {
    self.name = name
    self.upperHalf = upperHalf
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (index, scalar) in upperHalf.enumerated() {
      let byte = UInt8(index + 0x80)
      bytes[scalar == "\u{FFFD}" ? Unicode.Scalar(byte) : scalar] = byte
    }
    self.bytes = bytes
  }

  /// All pages by their names.
  private static let all: [String: CodePage] = {
    struct Page: Decodable {
      let name: String
      let upperHalf: String
    }
    struct File: Decodable { let pages: [Page] }
    let pages = Resource.decode(File.self, from: "import/code-pages.json").pages
    return Dictionary(
      uniqueKeysWithValues: pages.map {
        ($0.name, CodePage(name: $0.name, upperHalf: Array($0.upperHalf.unicodeScalars)))
      })
  }()

  private static func named(_ name: String) -> CodePage {
    guard let page = all[name] else { preconditionFailure("no code page \(name)") }
    precondition(page.upperHalf.count == 128, "code page \(name) has gaps")
    return page
  }

  /// The set of Western European Windows.
  static let windows1252 = named("Windows-1252")
  /// Latin-9, with the sign of the euro.
  static let latin9 = named("ISO-8859-15")
  /// The set of old Macs, in which Excel still saves “CSV (Macintosh)”.
  static let macRoman = named("MacRoman")
  /// The set of DOS in Western Europe, in which Excel saves “CSV (MS-DOS)”.
  static let codePage850 = named("CP850")
  /// The set of DOS in America.
  static let codePage437 = named("CP437")

  /// The text as UTF-8.
  func decoded(_ text: [UInt8]) -> [UInt8] {
    let characters = upperHalf.map { Array(String($0).utf8) }
    var out: [UInt8] = []
    out.reserveCapacity(text.count + text.count / 8)
    for byte in text {
      if byte < 0x80 {
        out.append(byte)
      } else {
        out.append(contentsOf: characters[Int(byte) - 0x80])
      }
    }
    return out
  }
}
