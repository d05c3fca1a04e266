/// Finds the records of a JSON document: of all its lists of objects the one with most text.
///
/// Portals wrap what they publish in their own way, as in `data.proposals.edges[].node`, `features`,
/// `result.records` or a list for each column; one rule reads them all, and says where it read.
struct JSONRecords {
  /// A list of records in a document.
  struct List {
    /// Names of the members that lead to it, without those of envelopes.
    let path: [String]
    /// Its records, mostly objects.
    let values: [JSONValue]
    /// Bytes of its strings of several words.
    let textLength: Int
    /// Whether another list has what a person would read: this one stands around it, or in its records.
    var isAside = false

    /// The path for people: `data.proposals.edges`.
    var name: String { path.isEmpty ? "." : path.joined(separator: ".") }
  }

  /// All lists of records, in the order of the document.
  let lists: [List]

  /// Looks a document through.
  init(of document: JSONValue) {
    var found: [List] = []
    Self.collect(document, at: [], into: &found)
    lists = found
  }

  /// The list with most text, the first of equals; nil where there is none.
  var fullest: List? {
    let own = lists.filter { !$0.isAside }
    let most = own.map(\.textLength).max()
    return own.first { $0.textLength == most }
  }

  /// The list at a path, such as `data.proposals` or `data.proposals.nodes`; nil where there is none.
  func list(at path: String) -> List? {
    lists.first { $0.name == path }
      ?? lists.first { $0.name.hasPrefix(path + ".") && $0.textLength > 0 }
      ?? lists.first { $0.name.hasPrefix(path + ".") }
      ?? lists.first { path.hasPrefix($0.name + ".") || path.hasPrefix($0.name + "[") }
  }

  /// Tells where the records stood, and which other lists with text were left out.
  ///
  /// - Parameter list: The list that was read.
  /// - Returns: A note, or nil where the document is the list.
  func note(of list: List) -> ImportedFile.Note? {
    let others = lists.filter { other in
      !list.path.starts(with: other.path) && !other.isAside && !other.values.isEmpty
        && !JSONWords.known.aside.contains(ColumnName.normalized(other.path.last ?? ""))
    }
    guard !list.path.isEmpty || !others.isEmpty else { return nil }
    let told = others.prefix(6).map { "\($0.name) (\($0.values.count) objects)" }
    let more = others.count > 6 ? " and \(others.count - 6) more" : ""
    return ImportedFile.Note(
      code: "records",
      sentence: "The records were read from \(list.name)"
        + (others.isEmpty
          ? "." : "; left out: \(told.joined(separator: ", "))\(more). --records reads another."),
      isWarning: others.contains { $0.textLength > 0 })
  }

  private static func collect(_ value: JSONValue, at path: [String], into found: inout [List]) {
    if let rows = rows(in: value) {
      let values = unwrapped(rows)
      var list = List(
        path: path, values: values, textLength: values.reduce(0) { $0 + $1.textLength })
      var inner = innerLists(of: values, at: path)
      // A group such as a topic with its proposals is no record; a proposal with its photographs is.
      if let best = inner.max(by: { $0.textLength < $1.textLength }),
        best.textLength > 4 * list.textLength
      {
        list.isAside = true
      } else {
        for place in inner.indices { inner[place].isAside = true }
      }
      found += [list] + inner
      return
    }
    guard case .object(let members, _) = value else { return }
    for (name, inner) in members { collect(inner, at: path + [name], into: &found) }
    // Single records: an object with text of its own and no list in it.
    if path.isEmpty, found.isEmpty { found.append(single(value)) }
  }

  /// The one record of a document without a list; an object around it is passed through.
  private static func single(_ value: JSONValue) -> List {
    if case .object(let members, _) = value, members.count == 1, case .object = members[0].value {
      return List(path: [members[0].name], values: [members[0].value], textLength: 0)
    }
    return List(path: [], values: [value], textLength: value.textLength)
  }

  /// The rows of a value that is a list in any form, or nil.
  private static func rows(in value: JSONValue) -> [JSONValue]? {
    switch value {
    case .array(let values):
      if values.contains(where: \.isObject) { return values }
      return JSONColumns.records(ofRows: values, names: nil)
    case .object(let members, _):
      return JSONColumns.records(of: members) ?? keyed(members)
    case .null, .bool, .number, .string: return nil
    }
  }

  /// The records of an object whose members are records, each named by its id.
  private static func keyed(_ members: [(name: String, value: JSONValue)]) -> [JSONValue]? {
    guard !members.isEmpty, members.allSatisfy({ $0.value.isObject }) else { return nil }
    let areNumbers = members.allSatisfy { $0.name.allSatisfy(\.isNumber) }
    guard areNumbers || members.count > 1 else { return nil }
    // Translated titles and the parts of one record are named alike, too.
    guard let first = members.first?.value.members,
      first.contains(where: { LocaleNames.known.language(ofKey: $0.name) == nil })
    else { return nil }
    let names = Set(first.map(\.name))
    let isAlike = members.allSatisfy { member in
      let own = Set(member.value.members.map(\.name))
      return own.intersection(names).count * 2 >= max(own.count, names.count)
    }
    let filled = members.count { $0.value.textLength > 0 }
    guard isAlike || areNumbers, filled * 2 > members.count else { return nil }
    return members.map { name, value in
      guard case .object(let own, let line) = value,
        !own.contains(where: { ["id", "_id"].contains($0.name.lowercased()) })
      else { return value }
      return .object([("id", .string(name))] + own, line: line)
    }
  }

  /// Lists inside records, those of all records under one path together.
  private static func innerLists(of values: [JSONValue], at path: [String]) -> [List] {
    var joined: [(name: String, values: [JSONValue])] = []
    for value in values {
      for (name, inner) in value.members where inner.isContainer {
        let known = ColumnName.normalized(name)
        guard !JSONWords.known.comments.contains(known), !JSONWords.known.aside.contains(known),
          !JSONWords.known.replies.contains(known)
        else { continue }
        var lists: [List] = []
        collect(inner, at: [name], into: &lists)
        for list in lists {
          if let place = joined.firstIndex(where: { $0.name == list.name }) {
            joined[place].values += list.values
          } else {
            joined.append((list.name, list.values))
          }
        }
      }
    }
    return joined.map { name, values in
      List(
        path: path + [name], values: values, textLength: values.reduce(0) { $0 + $1.textLength })
    }
  }
}

extension JSONValue {
  /// Whether it is an object.
  var isObject: Bool { if case .object = self { true } else { false } }

  /// Whether it holds others.
  var isContainer: Bool {
    switch self {
    case .array, .object: true
    case .null, .bool, .number, .string: false
    }
  }

  /// The members of an object; nothing for other values.
  var members: [(name: String, value: JSONValue)] {
    if case .object(let members, _) = self { members } else { [] }
  }

  /// The elements of an array; nothing for other values.
  var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }

  /// Bytes of the strings of several words in it; lists of objects are not looked into.
  var textLength: Int {
    switch self {
    case .string(let text): text.utf8.contains(0x20) ? text.utf8.count : 0
    case .object(let members, _): members.reduce(0) { $0 + $1.value.textLength }
    case .array(let values):
      values.contains(where: \.isContainer) ? 0 : values.reduce(0) { $0 + $1.textLength }
    case .null, .bool, .number: 0
    }
  }
}
