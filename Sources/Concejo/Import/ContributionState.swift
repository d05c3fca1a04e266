/// What became of a contribution by its platform: data, kept in `Resources/import/states.json`.
///
/// What its author withdrew, what moderators hid or merged into another one, is set aside: it is stored
/// and accounted for, but neither themed nor quoted. An administration's answer does not unsay what
/// somebody asked: rejected proposals stay.
public struct ContributionStates: Sendable {
  /// Codes of the states that are set aside unless somebody asks for them, in their order.
  public let setAside: [String]
  /// What a column's name and value say, in all languages.
  private let columns: Set<String>
  private let values: [String: String]
  private let flags: [String: String]
  private let filled: [String: String]
  private let numbers: [String: [String: String]]
  private let affirmations: Set<String>

  private struct File: Decodable {
    let setAside: [String]
    let columns: [String]
    let values: [String: [String]]
    let flags: [String: [String]]
    let filled: [String: [String]]
    let numbers: [String: [String: String]]
    let affirmations: [String]
  }

  /// The states that ship with the library.
  public static let known: ContributionStates = {
    let file = Resource.decode(File.self, from: "import/states.json")
    func byWord(_ words: [String: [String]]) -> [String: String] {
      words.reduce(into: [:]) { found, entry in
        for word in entry.value { found[ColumnName.normalized(word)] = entry.key }
      }
    }
    return ContributionStates(
      setAside: file.setAside, columns: Set(file.columns), values: byWord(file.values),
      flags: byWord(file.flags), filled: byWord(file.filled), numbers: file.numbers,
      affirmations: Set(file.affirmations))
  }()

  /// Whether a state is set aside where only some states are asked for.
  public func isSetAside(_ state: String?, including included: [String]) -> Bool {
    guard let state, setAside.contains(state) else { return false }
    return !included.contains(state) && !included.contains("all")
  }

  /// What a table's columns say of states.
  struct Columns: Sendable, Equatable {
    /// A column and the codes of its values.
    struct Rule: Sendable, Equatable {
      let column: Int
      /// Codes by value; for a column of marks that of any value that affirms; for one that is filled in
      /// only then that of any value.
      let kind: Kind
      enum Kind: Sendable, Equatable {
        case values
        case numbers([String: String])
        case flag(String)
        case filled(String)
      }
    }

    let rules: [Rule]
    /// Columns named like a state of which fewer than half of the values are known, but some that would
    /// set rows aside.
    let doubtful: [Int]

    /// Positions of the columns.
    var positions: [Int] { rules.map(\.column) }
  }

  /// The columns of a table that tell states, by their names and by what stands in them.
  ///
  /// A column of values counts only if half of its different values are known states: somebody who is
  /// retired may stand in a column of occupations, and one who is single in one of marital status.
  ///
  /// - Parameters:
  ///   - table: A table.
  ///   - named: Columns that the user calls states, whatever stands in them.
  /// - Returns: The columns that count, with the way each is read, and those in doubt.
  func columns(of table: RawTable, named: [Int] = []) -> Columns {
    var rules: [Columns.Rule] = []
    var doubtful: [Int] = []
    for (column, header) in table.header.enumerated() {
      let name = ColumnName.normalized(header)
      if named.contains(column) {
        rules.append(.init(column: column, kind: .values))
      } else if let codes = numbers[name] {
        rules.append(.init(column: column, kind: .numbers(codes)))
      } else if columns.contains(where: { ColumnName.matches(name, $0) }) {
        // Cells repeat: each is normalised once.
        let cells = Set(table.rows.compactMap { $0.firstText(in: [column]) })
        let different = Set(cells.map(ColumnName.normalized))
        let codes = different.compactMap { values[$0] }
        if codes.isEmpty { continue }
        if codes.count * 2 >= different.count {
          rules.append(.init(column: column, kind: .values))
        } else if codes.contains(where: setAside.contains) {
          doubtful.append(column)
        }
      } else if let code = flags[name] {
        rules.append(.init(column: column, kind: .flag(code)))
      } else if let code = filled[name] {
        rules.append(.init(column: column, kind: .filled(code)))
      }
    }
    return Columns(rules: rules, doubtful: doubtful)
  }

  /// The state of a row: one that is set aside before any other; nil if none is told.
  ///
  /// A value that no list has is kept as it is written.
  func state(of row: RawRow, in columns: Columns) -> String? {
    var found: [String] = []
    for rule in columns.rules {
      guard let cell = row.firstText(in: [rule.column]) else { continue }
      let value = ColumnName.normalized(cell)
      switch rule.kind {
      case .values: found.append(values[value] ?? TextCleaning.clean(cell, singleLine: true))
      case .numbers(let codes):
        if let code = codes[cell.lowercased().filter { !$0.isWhitespace }] { found.append(code) }
      case .flag(let code): if affirmations.contains(value) { found.append(code) }
      case .filled(let code):
        if !["false", "no", "0", "null", "nil"].contains(value) { found.append(code) }
      }
    }
    return found.min { (rank($0), $0) < (rank($1), $1) }
  }

  private func rank(_ state: String) -> Int { setAside.firstIndex(of: state) ?? setAside.count }

  /// Whether a code is one of the known ones.
  func isKnown(_ state: String) -> Bool {
    setAside.contains(state) || values.values.contains(state)
  }
}
