/// Cells that hold JSON: translated texts as `{"es": "Más bancos", "ca": "Més bancs"}`, and lists.
extension RawTable {
  /// Rows of a column that are looked at before all of them are.
  private static let sampledRows = 200

  /// The table with a column for each language in the place of columns whose cells hold translations.
  ///
  /// A column is parted if most of its cells with text are such objects. Lists of texts become lines.
  func partingTranslations() -> RawTable {
    let parted = header.indices.filter { isTranslated($0) }
    let listed = header.indices.filter { !parted.contains($0) && isListOfTexts($0) }
    guard !parted.isEmpty || !listed.isEmpty else { return self }
    var languages = [[String]](repeating: [], count: header.count)
    var values: [Int: [[(name: String, text: String)]]] = [:]
    for column in parted {
      values[column] = rows.map { row in
        guard column < row.cells.count else { return [] }
        guard let members = Self.translations(in: row.cells[column]) else {
          return [("", row.cells[column])]
        }
        return members
      }
      var seen: Set<String> = []
      for name in values[column]?.lazy.joined().map(\.name) ?? [] where seen.insert(name).inserted {
        languages[column].append(name)
      }
    }
    var table = RawTable(
      header: header.indices.flatMap { column in
        parted.contains(column)
          ? languages[column].map { $0.isEmpty ? header[column] : "\(header[column])/\($0)" }
          : [header[column]]
      },
      rows: rows.enumerated().map { number, row in
        var cells: [String] = []
        for column in 0..<max(row.cells.count, header.count) {
          if let members = values[column]?[number] {
            for language in languages[column] {
              cells.append(members.first { $0.name == language }?.text ?? "")
            }
          } else {
            let cell = column < row.cells.count ? row.cells[column] : ""
            cells.append(listed.contains(column) ? Self.lines(of: cell) ?? cell : cell)
          }
        }
        return RawRow(line: row.line, cells: cells)
      }, format: format, notes: notes, headerLine: headerLine)
    if !parted.isEmpty {
      let told = parted.map { column in
        "\(header[column]) (\(languages[column].map { $0.isEmpty ? "none" : $0 }.joined(separator: ", ")))"
      }
      table.notes.append(
        .init(
          code: "translated-cells",
          sentence: "Cells that hold a text in several languages are parted: "
            + "\(told.joined(separator: ", ")).", isWarning: false))
    }
    if !listed.isEmpty {
      table.notes.append(
        .init(
          code: "listed-cells",
          sentence: "Lists in cells are read as lines: "
            + "\(listed.map { header[$0] }.joined(separator: ", ")).", isWarning: false))
    }
    return table
  }

  private func isTranslated(_ column: Int) -> Bool {
    holds(column, startingWith: 0x7B) { Self.translations(in: $0)?.isEmpty == false }
  }

  /// Whether a column holds lists of texts, not of tags: most of their items have several words.
  private func isListOfTexts(_ column: Int) -> Bool {
    holds(column, startingWith: 0x5B) { cell in
      guard let items = Self.items(of: cell), !items.isEmpty else { return false }
      return items.count { $0.split(separator: " ").count >= 4 } * 2 > items.count
    }
  }

  /// Whether more than half of a column's first cells with text start with a sign and pass a test.
  func holds(
    _ column: Int, startingWith sign: UInt8, _ passes: (String) -> Bool
  ) -> Bool {
    var (filled, passed) = (0, 0)
    for row in rows where column < row.cells.count {
      let cell = row.cells[column]
      guard let first = cell.utf8.first(where: { $0 > 0x20 }) else { continue }
      filled += 1
      if first == sign, passes(cell) { passed += 1 }
      if filled == Self.sampledRows { break }
    }
    return filled > 0 && passed * 2 > filled
  }

  /// The texts of a translated object by language, those of machines under `machine_translations/es`;
  /// nil for a cell that is something else.
  private static func translations(in cell: String) -> [(name: String, text: String)]? {
    guard cell.utf8.first(where: { $0 > 0x20 }) == 0x7B else { return nil }
    guard case .object(let members, _)? = LiteralCell.value(of: cell) else { return nil }
    var found: [(name: String, text: String)] = []
    for (name, value) in members {
      if LocaleNames.known.language(ofKey: name) != nil {
        switch value {
        case .string(let text): found.append((name, text))
        case .null: found.append((name, ""))
        default: return nil
        }
      } else if LocaleNames.known.partedAtMachine(ColumnName.normalized(name)) != nil {
        guard case .object(let inner, _) = value else { continue }
        found += inner.map { (name + "/" + $0.name, $0.value.cell) }
      } else {
        return nil
      }
    }
    return found.isEmpty && !members.isEmpty ? nil : found
  }

  private static func items(of cell: String) -> [String]? {
    guard cell.utf8.first(where: { $0 > 0x20 }) == 0x5B else { return nil }
    guard case .array(let values)? = LiteralCell.value(of: cell) else { return nil }
    let items = values.compactMap { value in
      if case .string(let text) = value { text } else { nil as String? }
    }
    return items.count == values.count ? items : nil
  }

  private static func lines(of cell: String) -> String? {
    items(of: cell)?.joined(separator: "\n")
  }
}
