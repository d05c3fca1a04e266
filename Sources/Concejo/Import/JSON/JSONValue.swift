/// A JSON value that remembers the order of an object's members.
enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// The digits as they stand, so that long ids lose nothing.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in order, and the line on which the object starts.
  case object([(name: String, value: JSONValue)], line: Int)

  static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.object(let a, _), .object(let b, _)):
      a.elementsEqual(b) { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }

  /// The text of a cell: scalars as they stand, arrays of scalars joined with commas.
  var cell: String {
    switch self {
    case .null, .object: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): text
    case .array(let values): values.map(\.cell).joined(separator: ", ")
    }
  }
}
