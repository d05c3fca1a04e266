/// Every contribution that the site shows, for programs: a row each, with a dictionary of the columns.
struct OpenData: Sendable {
  private let content: SiteContent
  private let licence: Licence?
  private let title: String
  private let rows: [[Workbook.Cell]]

  /// The files, as the page of data lists them, with the keys of what they are.
  static let published: [(name: String, key: String)] = [
    ("proposals.csv", "site.data.proposals"), ("proposals.xlsx", "site.data.proposals"),
    ("proposals.json", "site.data.proposals"), ("themes.csv", "index.file.themes"),
    ("datapackage.json", "site.data.package"),
  ]

  init(_ content: SiteContent, licence: Licence?, title: String) {
    (self.content, self.licence, self.title) = (content, licence, title)
    let entries = content.catalog.entries
    rows = parallelChunks(0..<entries.count, chunk: 512) { range in
      range.map { place in
        ProposalColumn.allCases.map { $0.value(of: entries[place], in: content) }
      }
    }.flatMap(\.self)
  }

  /// All files but the workbook.
  var files: [(path: String, bytes: [UInt8])] {
    get throws {
      let themes = Tables(
        content.findings, proposals: content.report.proposals, rejected: [], form: .program)
      return [
        ("data/proposals.csv", csv), ("data/proposals.json", json),
        ("data/themes.csv", themes.themes), ("data/datapackage.json", package),
      ]
    }
  }

  private var csv: [UInt8] {
    var table = CSVTable(header: ProposalColumn.allCases.map(\.rawValue), form: .program)
    for row in rows { table.append(row.map(\.written)) }
    return table.bytes
  }

  /// The table as a workbook, with the dictionary on a sheet of its own.
  var workbook: Workbook {
    let messages = content.messages
    let keys = ["site.data.column", "site.data.type", "site.data.meaning"]
    return Workbook(
      title: title,
      sheets: [
        Workbook.Sheet(
          name: messages["site.proposals"],
          columns: ProposalColumn.allCases.map { Workbook.Column($0.rawValue, width: $0.width) },
          rows: rows),
        Workbook.Sheet(
          name: messages["site.data.columns"],
          note: licence.map { messages.label("site.licence") + " " + $0.written },
          columns: zip(keys, [24, 14, 90]).map { Workbook.Column(messages[$0], width: $1) },
          rows: ProposalColumn.allCases.map {
            [
              .text($0.rawValue), .text(messages["site.type.\($0.type.rawValue)"]),
              .text($0.meaning(messages)),
            ]
          }),
      ])
  }

  /// The columns with their types and what they say.
  private var fields: JSONValue {
    .array(
      ProposalColumn.allCases.map { column in
        .members([
          "name": .string(column.rawValue), "type": .string(column.type.rawValue),
          "description": .string(column.meaning(content.messages)),
        ])
      })
  }

  private var terms: [String: JSONValue] {
    licence.map { licence in
      var members: [String: JSONValue] = ["title": .string(licence.name)]
      if let code = licence.code { members["name"] = .string(code) }
      if let address = licence.address { members["path"] = .string(address) }
      return ["licenses": .array([.members(members)])]
    } ?? [:]
  }

  /// All in one object, a contribution a line; values that are not there are left out.
  private var json: [UInt8] {
    let head = [
      "title": .string(title), "language": .string(content.messages.language.rawValue),
      "fields": fields,
    ].merging(terms) { $1 }
    let lines = parallelChunks(0..<rows.count, chunk: 512) { range in
      range.map { place in
        JSONLine.text(
          of: Dictionary(
            uniqueKeysWithValues: zip(ProposalColumn.allCases, rows[place]).compactMap {
              column, cell in cell.json.map { (column.rawValue, $0) }
            }))
      }
    }.flatMap(\.self)
    let text =
      String(JSONLine.text(of: head).dropLast()) + ",\"proposals\":[\n"
      + lines.joined(separator: ",\n") + "\n]}\n"
    return Array(text.utf8)
  }

  /// The dictionary for programs.
  ///
  /// Source: Frictionless Data, *Data Package* and *Table Schema*, version 1, 2017.
  private var package: [UInt8] {
    let text = JSONLine.text(
      of: [
        "profile": .string("tabular-data-package"), "name": .string("proposals"),
        "title": .string(title),
        "resources": .array([
          .members([
            "name": .string("proposals"), "path": .string("proposals.csv"),
            "profile": .string("tabular-data-resource"), "format": .string("csv"),
            "mediatype": .string("text/csv"), "encoding": .string("utf-8"),
            "schema": .members(["fields": fields, "primaryKey": .string("id")]),
          ])
        ]),
      ].merging(terms) { $1 })
    return Array((text + "\n").utf8)
  }
}

extension JSONValue {
  /// An object that no file holds.
  fileprivate static func members(_ members: [String: JSONValue]) -> JSONValue {
    .object(members.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }, line: 0)
  }
}

extension Workbook.Cell {
  /// As it stands in a text.
  fileprivate var written: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(Int(number))
    case .blank: ""
    }
  }

  /// As it stands in JSON; nil for nothing.
  fileprivate var json: JSONValue? {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .number(String(Int(number)))
    case .blank: nil
    }
  }
}

extension Licence {
  /// Its name and where its text stands, in one line.
  fileprivate var written: String {
    address.map { $0 == name ? name : "\(name), \($0)" } ?? name
  }
}
