import Testing

@testable import Concejo

/// Expected values and refusals follow RFC 8259.
@Suite struct JSONParserTests {
  private func parsed(_ text: String, firstLine: Int = 1) throws(ImportError) -> JSONValue {
    let bytes = Array(text.utf8)
    var parser = JSONParser(bytes[...], file: "f.json", firstLine: firstLine)
    return try parser.parse()
  }

  private struct Place: Equatable {
    let line: Int
    let column: Int
  }

  /// Where the parser says that the text goes wrong.
  private func place(ofFaultIn text: String, firstLine: Int = 1) throws -> Place? {
    let error = try #require(throws: ImportError.self) {
      try parsed(text, firstLine: firstLine)
    }
    guard case .malformedJSON(_, let line, let column, _, _) = error else { return nil }
    return Place(line: line, column: column)
  }

  struct Valid: Sendable, CustomTestStringConvertible {
    let text: String
    let value: @Sendable () -> JSONValue
    var testDescription: String { text }

    init(text: String, value: @autoclosure @escaping @Sendable () -> JSONValue) {
      self.text = text
      self.value = value
    }

    static let all = [
      Valid(text: "null", value: .null),
      Valid(text: " true ", value: .bool(true)),
      Valid(text: "false", value: .bool(false)),
      Valid(text: "-12.50e+3", value: .number("-12.50e+3")),
      Valid(text: "12345678901234567890", value: .number("12345678901234567890")),
      Valid(text: "\"\"", value: .string("")),
      Valid(text: "\"año 👍\"", value: .string("año 👍")),
      Valid(
        text: #""\"\\\/\b\f\n\r\t\u00e9""#, value: .string("\"\\/\u{8}\u{C}\n\r\t\u{E9}")),
      Valid(text: #""\ud83d\ude00""#, value: .string("😀")),
      Valid(text: #""a\ud83dz""#, value: .string("a\u{FFFD}z")),
      Valid(text: #""\ud83d\u0041""#, value: .string("\u{FFFD}A")),
      Valid(text: "[]", value: .array([])),
      Valid(text: "[1, [2]]", value: .array([.number("1"), .array([.number("2")])])),
      Valid(text: "{}", value: .object([], line: 1)),
      Valid(
        text: "{\"b\":1,\r\n\t\"a\":null}",
        value: .object([(name: "b", value: .number("1")), (name: "a", value: .null)], line: 1)),
    ]
  }

  @Test(arguments: Valid.all)
  func `a valid text gives its value`(valid: Valid) throws {
    #expect(try parsed(valid.text) == valid.value())
  }

  @Test func `the order of members counts`() throws {
    #expect(try parsed(#"{"a":1,"b":2}"#) != parsed(#"{"b":2,"a":1}"#))
  }

  struct Broken: Sendable, CustomTestStringConvertible {
    let text: String
    let line: Int
    let column: Int
    var testDescription: String { text }

    static let all = [
      Broken(text: "", line: 1, column: 1),
      Broken(text: "{\"a\":1,}", line: 1, column: 8),
      Broken(text: "[1,\n 2,\n]", line: 3, column: 1),
      Broken(text: "[1 2]", line: 1, column: 4),
      Broken(text: "{\"a\" 1}", line: 1, column: 6),
      Broken(text: "{a:1}", line: 1, column: 2),
      Broken(text: "?", line: 1, column: 1),
      Broken(text: "1 2", line: 1, column: 3),
      Broken(text: "{\"a\":\n\n  x}", line: 3, column: 3),
      Broken(text: "\"abc", line: 1, column: 5),
      Broken(text: "[1", line: 1, column: 3),
    ]
  }

  @Test(arguments: Broken.all)
  func `a fault is named by line and column`(broken: Broken) throws {
    let expected = Place(line: broken.line, column: broken.column)
    #expect(try place(ofFaultIn: broken.text) == expected)
  }

  @Test func `lines are counted from the line of the file on which the text starts`() throws {
    #expect(try place(ofFaultIn: "[1,\n?]", firstLine: 40) == Place(line: 41, column: 1))
  }

  @Test(arguments: [#""\x""#, #""\u12""#, #""\u12g4""#, #""\"#])
  func `a broken escape is refused`(text: String) {
    #expect(throws: ImportError.self) { try parsed(text) }
  }

  @Test(arguments: ["01", "-", "1.", ".5", "+1", "1e", "1.2.3", "--1", "1-2"])
  func `what is no number is refused`(text: String) {
    #expect(throws: ImportError.self) { try parsed(text) }
  }

  @Test func `200 nested levels are read and 201 refused`() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    _ = try parsed(nested(200))
    #expect(try place(ofFaultIn: nested(201)) == Place(line: 1, column: 201))
  }

  @Test func `objects know the lines on which they start`() throws {
    let value = try parsed("\n[\n {\"a\": 1}, 2,\n\n {\"a\":\n3}]\n")
    guard case .array(let elements) = value else {
      Issue.record("expected an array")
      return
    }
    let lines = elements.compactMap { element -> Int? in
      guard case .object(_, let line) = element else { return nil }
      return line
    }
    #expect(lines == [3, 5])
  }
}
