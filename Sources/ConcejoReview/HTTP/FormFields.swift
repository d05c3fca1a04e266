/// The fields of a form or of a query, in their order; a name may stand several times.
struct FormFields: Sendable, Equatable {
  /// Names and values.
  private(set) var all: [Field] = []

  /// A name and its value.
  struct Field: Sendable, Equatable {
    let name: String
    let value: String
  }

  /// No fields.
  init() {}

  /// Reads `name=value&…`; nil where it is none of that.
  init?(_ bytes: [UInt8]) {
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false
      )
      .map { PercentEncoding.decoded(String(decoding: $0, as: UTF8.self), plusIsSpace: true) }
      guard let name = parts[0], let value = parts.count > 1 ? parts[1] : .some("") else {
        return nil
      }
      all.append(Field(name: name, value: value))
    }
  }

  /// The first value of a name, without spaces at its edges; empty where there is none.
  subscript(name: String) -> String {
    (all.first { $0.name == name }?.value ?? "").trimmed
  }

  /// All values of a name, each once, in their order.
  func values(_ name: String) -> [String] {
    var seen: Set<String> = []
    return all.filter { $0.name == name && seen.insert($0.value).inserted }.map(\.value)
  }
}

extension StringProtocol {
  /// Without spaces and line ends at its edges.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
