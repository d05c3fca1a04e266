internal import Foundation

extension JSONLine {
  /// The members of a line that holds a value.
  ///
  /// - Parameters:
  ///   - value: Something that is encoded as an object.
  ///   - record: What such lines are called.
  /// - Returns: The members by name, `record` among them.
  static func members(of value: some Encodable, record: String) -> [String: JSONValue] {
    guard let data = try? JSONEncoder().encode(value) else {
      preconditionFailure("a \(record) is no JSON")
    }
    var parser = JSONParser([UInt8](data)[...], file: record)
    guard case .object(let members, _)? = try? parser.parse() else {
      preconditionFailure("a \(record) is no JSON object")
    }
    var named = Dictionary(members.map { ($0.name, $0.value) }) { _, last in last }
    named["record"] = .string(record)
    return named
  }

  /// The value of a line.
  ///
  /// - Throws: ``DecisionLineError/wrongValue(member:found:expected:)``.
  static func value<Value: Decodable>(
    _ type: Value.Type, _ members: [String: JSONValue], expected: String
  ) throws(DecisionLineError) -> Value {
    let text = text(of: members)
    guard let value = try? JSONDecoder().decode(type, from: Data(text.utf8)) else {
      throw .wrongValue(member: "record", found: String(text.prefix(60)), expected: expected)
    }
    return value
  }
}
