/// Records that stand in an envelope: `{"node": {…}}`, `{"type": "Feature", "properties": {…}}`.
extension JSONRecords {
  /// Records to look at before a list is taken for one of envelopes.
  private static let sampledRecords = 50

  /// The records of a list without the envelopes around them.
  ///
  /// - Parameter values: Elements of a list.
  /// - Returns: The same, or what the envelopes hold, with numbers and codes beside it kept.
  static func unwrapped(_ values: [JSONValue]) -> [JSONValue] {
    let sample = values.prefix(sampledRecords).filter(\.isObject)
    guard let first = sample.first else { return values }
    for (name, _) in first.members where isEnvelope(name, of: sample) {
      return unwrapped(values.map { opened($0, name) })
    }
    // LimeSurvey names the one member of each response by its number.
    if sample.allSatisfy({ $0.members.count == 1 && $0.members[0].value.isObject }),
      sample.allSatisfy({ $0.members[0].name.allSatisfy(\.isNumber) })
    {
      return values.map { value in
        guard let (name, inner) = value.members.first, case .object(let own, let line) = inner
        else { return value }
        return own.contains { $0.name.lowercased() == "id" }
          ? inner : .object([("id", .string(name))] + own, line: line)
      }
    }
    return values
  }

  private static func isEnvelope(_ name: String, of sample: [JSONValue]) -> Bool {
    guard JSONWords.known.envelopes.contains(ColumnName.normalized(name)) else { return false }
    var (held, beside) = (0, 0)
    for record in sample {
      for member in record.members {
        if member.name == name, member.value.isObject {
          held += 1
        } else {
          beside += member.value.textLength
        }
      }
    }
    return held * 2 > sample.count && beside == 0
  }

  private static func opened(_ record: JSONValue, _ envelope: String) -> JSONValue {
    guard case .object(let members, let line) = record,
      case .object(let own, _)? = members.first(where: { $0.name == envelope })?.value
    else { return record }
    let names = Set(own.map(\.name))
    var outer = members.filter { member in
      member.name != envelope && !names.contains(member.name) && member.name != "type"
    }
    // Of a shape on the map the point is kept; a coast line is no column.
    if let place = outer.firstIndex(where: { $0.name == "geometry" }) {
      let point = outer.remove(at: place).value.members.first { $0.name == "coordinates" }?.value
      let numbers = point?.elements ?? []
      if numbers.count >= 2, !numbers.contains(where: \.isContainer), !names.contains("longitude"),
        !names.contains("latitude")
      {
        outer += [("longitude", numbers[0]), ("latitude", numbers[1])]
      }
    }
    // What stands beside goes behind; only the record's number goes before.
    let ids = outer.filter { $0.name.lowercased().hasSuffix("id") }
    let others = outer.filter { !$0.name.lowercased().hasSuffix("id") }
    return .object(ids + own + others, line: line)
  }
}
