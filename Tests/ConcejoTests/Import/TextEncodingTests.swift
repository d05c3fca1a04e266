import Testing

@testable import Concejo

@Suite struct TextEncodingTests {
  private func decoded(_ bytes: [UInt8]) throws(ImportError) -> (String, TextEncoding) {
    let (text, encoding) = try TextEncoding.decode(bytes, file: "f.csv")
    return (String(decoding: text, as: UTF8.self), encoding)
  }

  @Test func `valid UTF-8 stays as it is`() throws {
    let (text, encoding) = try decoded(Array("título,ñ €\n👍".utf8))
    #expect(text == "título,ñ €\n👍")
    #expect(encoding == .utf8)
  }

  @Test func `a byte-order mark is taken away and reported`() throws {
    let (text, encoding) = try decoded([0xEF, 0xBB, 0xBF] + Array("id".utf8))
    #expect(Array(text.utf8) == Array("id".utf8))
    #expect(encoding == .utf8WithByteOrderMark)
  }

  @Test(arguments: [false, true])
  func `UTF-16 is known by its byte-order mark`(bigEndian: Bool) throws {
    let (text, encoding) = try decoded(utf16("id,ñ€👍\r\n", bigEndian: bigEndian))
    #expect(Array(text.utf8) == Array("id,ñ€👍\r\n".utf8))
    #expect(encoding == .utf16)
  }

  @Test func `what is no UTF-8 is Windows-1252`() throws {
    let (text, encoding) = try decoded([0x61, 0xF1, 0x6F, 0x20, 0x80, 0x93, 0x94, 0xFF])
    #expect(text == "año €“”ÿ")
    #expect(encoding == .windows1252)
  }

  /// The Unicode mapping table of code page 1252, rows 0x80 to 0x9F; 0 where it has a gap.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  @Test func `every byte of Windows-1252 has its character`() throws {
    for byte in UInt8(0x80)...0xFF {
      let mapped = byte < 0xA0 ? Self.windows1252[Int(byte) - 0x80] : UInt32(byte)
      let scalar = mapped == 0 ? 0xFFFD : mapped
      // A letter follows, so that the byte is never the end of a UTF-8 sequence.
      let (text, encoding) = try decoded([0x61, byte, 0x62])
      #expect(text.unicodeScalars.map(\.value) == [0x61, scalar, 0x62], "byte \(byte)")
      #expect(encoding == .windows1252)
    }
  }

  @Test func `a NUL byte is refused with its line`() {
    #expect(throws: ImportError.nulByte(file: "f.csv", line: 3)) {
      try decoded(Array("id,t\n1,a\n2,\u{0}b\n".utf8))
    }
  }

  @Test func `a NUL byte is refused in Windows-1252 too`() {
    #expect(throws: ImportError.nulByte(file: "f.csv", line: 2)) {
      try decoded([0xF1, 0x0A, 0x00])
    }
  }

  struct Blank: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    static let all = [
      Blank(testDescription: "no bytes", bytes: []),
      Blank(testDescription: "blanks", bytes: Array(" \n\r\n\t".utf8)),
      Blank(testDescription: "a byte-order mark alone", bytes: [0xEF, 0xBB, 0xBF]),
      Blank(testDescription: "a UTF-16 mark and a line feed", bytes: [0xFF, 0xFE, 0x0A, 0x00]),
    ]
  }

  @Test(arguments: Blank.all)
  func `a file without text is empty`(blank: Blank) {
    #expect(throws: ImportError.empty(file: "f.csv")) { try imported(bytes: blank.bytes) }
  }

  struct Binary: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    static let all = [
      Binary(testDescription: "PDF", bytes: Array("%PDF-1.7\n1 0 obj\n".utf8)),
      Binary(testDescription: "gzip", bytes: [0x1F, 0x8B, 0x08, 0x00, 0x41]),
      Binary(testDescription: "SQLite", bytes: Array("SQLite format 3\u{0}".utf8)),
      Binary(testDescription: "PNG", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
      Binary(testDescription: "JPEG", bytes: [0xFF, 0xD8, 0xFF, 0xE0]),
      Binary(testDescription: "RTF", bytes: Array("{\\rtf1\\ansi id,t}".utf8)),
    ]
  }

  @Test(arguments: Binary.all)
  func `a format that is not text is called by its name`(binary: Binary) throws {
    let error = try #require(throws: ImportError.self) { try imported(bytes: binary.bytes) }
    guard case .notText(_, let kind) = error else {
      Issue.record("another error: \(error)")
      return
    }
    let name = try #require(binary.testDescription.split(separator: " ").last)
    #expect(kind.contains(name))
  }
}
