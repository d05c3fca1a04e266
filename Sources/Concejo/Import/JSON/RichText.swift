/// Documents of editors that keep a text as JSON: Editor.js, Quill, Draft.js, ProseMirror and Slate.
enum RichText {
  /// The text of a document, a line for each of its blocks; nil for a value that is something else.
  static func text(of value: JSONValue) -> String? {
    switch value {
    case .object(let members, _):
      let own = Dictionary(
        members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      if let blocks = own["blocks"]?.elements, !blocks.isEmpty {
        return lines(of: blocks, isDraft: own["entityMap"] != nil)
      }
      if let operations = own["ops"]?.elements, !operations.isEmpty {
        return insertions(operations)
      }
      if own["type"] == .string("doc"), let content = own["content"]?.elements {
        return content.map(nodes).joined(separator: "\n")
      }
      return nil
    case .array(let values):
      guard !values.isEmpty else { return nil }
      if let text = insertions(values) { return text }
      let isSlate = values.allSatisfy { !member("children", of: $0).elements.isEmpty }
      return isSlate ? values.map(nodes).joined(separator: "\n") : nil
    case .null, .bool, .number, .string: return nil
    }
  }

  /// Whether a file may hold any.
  static let signs = ["blocks\"", "ops\"", "type\"", "children\"", "insert\""]

  private static func member(_ name: String, of value: JSONValue) -> JSONValue {
    value.members.first { $0.name == name }?.value ?? .null
  }

  private static func string(_ name: String, of value: JSONValue) -> String? {
    if case .string(let text) = member(name, of: value) { text } else { nil }
  }

  /// The blocks of Editor.js, or of Draft.js.
  private static func lines(of blocks: [JSONValue], isDraft: Bool) -> String? {
    var lines: [String] = []
    for block in blocks {
      guard string("type", of: block) != nil else { return nil }
      if isDraft {
        guard let text = string("text", of: block) else { return nil }
        lines.append(text)
      } else {
        let data = member("data", of: block)
        guard data.isObject else { return nil }
        lines += ["text", "caption", "title", "message"].compactMap { string($0, of: data) }
        lines += items(member("items", of: data))
        for row in member("content", of: data).elements {
          lines.append(row.elements.map(\.cell).joined(separator: " "))
        }
      }
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The items of a list, and of lists inside them.
  private static func items(_ list: JSONValue) -> [String] {
    list.elements.flatMap { item -> [String] in
      if case .string(let text) = item { return [text] }
      let own = string("content", of: item) ?? string("text", of: item)
      return [own].compactMap(\.self) + items(member("items", of: item))
    }
  }

  /// What Quill inserted one after the other; pictures are left out.
  private static func insertions(_ operations: [JSONValue]) -> String? {
    var text = ""
    for operation in operations {
      guard let inserted = operation.members.first(where: { $0.name == "insert" })?.value else {
        return nil
      }
      if case .string(let part) = inserted { text += part }
    }
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  /// The text of a node and of all in it; paragraphs inside it are lines.
  private static func nodes(_ node: JSONValue) -> String {
    if let text = string("text", of: node) { return text }
    let type = string("type", of: node) ?? ""
    if type == "hardBreak" { return "\n" }
    let inner = member("content", of: node).elements + member("children", of: node).elements
    let holdsBlocks = inner.contains {
      !member("content", of: $0).elements.isEmpty || !member("children", of: $0).elements.isEmpty
    }
    return inner.map(nodes).joined(separator: holdsBlocks ? "\n" : "")
  }
}

extension RawTable {
  /// Columns of texts whose cells are documents of an editor are read as their texts.
  func openingRichTexts() -> RawTable {
    let opened = header.indices.filter { column in
      holds(column, startingWith: 0x7B) { RichText.text(of: $0) != nil }
        || holds(column, startingWith: 0x5B) { RichText.text(of: $0) != nil }
    }
    guard !opened.isEmpty else { return self }
    let columns = Set(opened)
    let rows = rows.map { row in
      RawRow(
        line: row.line,
        cells: row.cells.enumerated().map { column, cell in
          guard columns.contains(column), let value = LiteralCell.value(of: cell) else {
            return cell
          }
          return RichText.text(of: value) ?? cell
        })
    }
    var table = RawTable(
      header: header, rows: rows, format: format, notes: notes, headerLine: headerLine)
    table.notes.append(
      .init(
        code: "rich-texts",
        sentence: "Documents of an editor are read as their texts: "
          + "\(opened.map { header[$0] }.joined(separator: ", ")).", isWarning: false))
    return table
  }

  private func holds(
    _ column: Int, startingWith sign: UInt8, _ passes: (JSONValue) -> Bool
  ) -> Bool {
    holds(column, startingWith: sign) { (cell: String) in
      LiteralCell.value(of: cell).map(passes) ?? false
    }
  }
}
