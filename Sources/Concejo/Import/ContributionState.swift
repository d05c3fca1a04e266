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
  private let days: [String: String]
  private let filled: [String: String]
  private let numbers: [String: [String: String]]
  /// What holds where a column says no.
  private let denied: [String: String]
  private let affirmations: Set<String>
  private let denials: Set<String>
  /// What names of columns may begin with: the thing whose state they tell.
  private let subjects: [String]
  /// How words for moderation begin: what was turned down or hidden by it is moderated out.
  private let moderators: [String]
  let negations: Set<String>
  /// What a column that is filled in only where something holds says where it does not.
  let placeholders: NoAnswers
  /// Those of its words of which one must be there.
  let nothing: Set<String>
  /// States that say less than any other beside them: what is published may be turned down all the same.
  private let faint: [String]

  private struct File: Decodable {
    let setAside: [String]
    @WordLines var columns: [String]
    let values: [String: WordLines<[String]>]
    let flags: [String: WordLines<[String]>]
    let days: [String: WordLines<[String]>]
    let filled: [String: WordLines<[String]>]
    let placeholders: NoAnswers.Words
    let faint: [String]
    let numbers: [String: [String: String]]
    let denied: [String: WordLines<[String]>]
    let affirmations: [String]
    let denials: Set<String>
    let subjects: [String]
    let moderators: [String]
    let negations: Set<String>
  }

  /// The states that ship with the library.
  public static let known: ContributionStates = {
    let file = Resource.decode(File.self, from: "import/states.json")
    func byWord(_ words: [String: WordLines<[String]>]) -> [String: String] {
      words.reduce(into: [:]) { found, entry in
        for word in entry.value.wrappedValue { found[ColumnName.normalized(word)] = entry.key }
      }
    }
    var placeholders = file.placeholders
    placeholders.nothing.formUnion(file.denials.union(file.negations))
    return ContributionStates(
      setAside: file.setAside, columns: Set(file.columns), values: byWord(file.values),
      flags: byWord(file.flags), days: byWord(file.days), filled: byWord(file.filled),
      numbers: file.numbers, denied: byWord(file.denied), affirmations: Set(file.affirmations),
      denials: file.denials, subjects: file.subjects, moderators: file.moderators,
      negations: file.negations,
      placeholders: NoAnswers(languages: [placeholders]), nothing: placeholders.nothing,
      faint: file.faint)
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
      /// Codes by value; for a column of marks that of any value that affirms.
      ///
      /// For one that is filled in only then that of any value. Those of a moderation are no answers of an
      /// administration.
      let kind: Kind
      enum Kind: Sendable, Equatable {
        /// What each value says, by the cell as the file writes it.
        case values([String: String])
        case numbers([String: String])
        case flag(String)
        /// The code of any value that denies.
        case denied(String)
        /// The code of any day, and of any value that affirms.
        case day(String)
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
      let names = names(of: header)
      if named.contains(column), !isMark(column, named: names, of: table) {
        let cells = Set(table.rows.compactMap { $0.firstText(in: [column]) })
        rules.append(told(by: cells, in: column, isModeration: isModeration(names)))
      } else if let codes = names.lazy.compactMap({ numbers[$0] }).first {
        rules.append(.init(column: column, kind: .numbers(codes)))
      } else if names.contains(where: { name in
        columns.contains { ColumnName.matches(name, $0) }
      }) {
        // Cells repeat: each is normalised once.
        let cells = Set(table.rows.compactMap { $0.firstText(in: [column]) })
        let different = Set(cells.map(ColumnName.normalized))
        let isModeration = isModeration(names)
        let codes = different.compactMap { code(of: $0, isModeration: isModeration) }
        if codes.isEmpty { continue }
        if codes.count * 2 >= different.count {
          rules.append(told(by: cells, in: column, isModeration: isModeration))
        } else if codes.contains(where: setAside.contains) {
          doubtful.append(column)
        }
      } else if let code = names.lazy.compactMap({ flags[$0] }).first {
        rules.append(.init(column: column, kind: .flag(code)))
      } else if let code = names.lazy.compactMap({ denied[$0] }).first {
        // "Public" may be a public, too, and "online" where somebody answered.
        guard isOfYesAndNo(column, of: table) else { continue }
        rules.append(.init(column: column, kind: .denied(code)))
      } else if let code = names.lazy.compactMap({ days[$0] }).first {
        rules.append(.init(column: column, kind: .day(code)))
      } else if let code = names.lazy.compactMap({ filled[$0] }).first {
        rules.append(.init(column: column, kind: .filled(code)))
      }
    }
    return Columns(rules: rules, doubtful: doubtful)
  }

  /// How a column of values is read: cells repeat, and each is looked up once.
  ///
  /// A value that no list has is kept as it is written.
  private func told(
    by cells: Set<String>, in column: Int, isModeration: Bool
  ) -> Columns.Rule {
    let states = cells.map { cell in
      (
        cell,
        code(of: ColumnName.normalized(cell), isModeration: isModeration)
          ?? TextCleaning.clean(cell, singleLine: true)
      )
    }
    return Columns.Rule(column: column, kind: .values(Dictionary(uniqueKeysWithValues: states)))
  }

  /// Whether a column says by marks or days what holds: it is read so when the user calls it a state, too.
  private func isMark(_ column: Int, named names: [String], of table: RawTable) -> Bool {
    names.contains { name in
      numbers[name] != nil || days[name] != nil || filled[name] != nil
        || (flags[name] ?? denied[name]) != nil && isOfYesAndNo(column, of: table)
    }
  }

  /// Whether names are those of a column of moderation.
  private func isModeration(_ names: [String]) -> Bool {
    names.contains { name in
      name.split(separator: " ").contains { word in moderators.contains(where: word.hasPrefix) }
    }
  }

  /// Whether a column says yes and no, and nothing else.
  private func isOfYesAndNo(_ column: Int, of table: RawTable) -> Bool {
    table.rows.allSatisfy { row in
      guard let cell = row.firstText(in: [column]) else { return true }
      return denials.contains(ColumnName.normalized(cell)) || affirms(cell)
    }
  }

  /// The state of a row: one that is set aside before any other; nil if none is told.
  ///
  /// - Parameters:
  ///   - row: A row.
  ///   - id: The id that the row states, asked for where a column may name it; empty for none.
  ///   - columns: The columns of its table that tell states.
  /// - Returns: The state.
  func state(of row: RawRow, id: @autoclosure () -> String, in columns: Columns) -> String? {
    var found: [String] = []
    for rule in columns.rules {
      guard let cell = row.firstText(in: [rule.column]) else { continue }
      switch rule.kind {
      case .values(let states):
        if let state = states[cell] { found.append(state) }
      case .numbers(let codes):
        if let code = codes[Self.wholeNumber(cell)] { found.append(code) }
      case .flag(let code):
        if affirms(cell) { found.append(code) }
      case .denied(let code):
        if denials.contains(ColumnName.normalized(cell)) { found.append(code) }
      case .day(let code):
        if affirms(cell) || tellsDay(cell) || isSetAside(saidBy: cell) {
          found.append(code)
        } else if !isPlaceholder(cell), !isDay(cell) {
          // As of any value that no list has: it stays in, and that is told.
          found.append(TextCleaning.clean(cell, singleLine: true))
        }
      case .filled(let code):
        // The sign before a number goes where words are compared: -1 would be a yes.
        let isYes = affirms(cell) && Int(Self.wholeNumber(cell)) == nil
        if isYes || !isPlaceholder(cell), !isOwn(cell, id: id()) { found.append(code) }
      }
    }
    guard found.count > 1 else { return found.first }
    return found.min { (rank($0), $0) < (rank($1), $1) }
  }

  /// Whether a cell says yes, by a word or by a sign.
  private func affirms(_ cell: String) -> Bool {
    affirmations.contains(ColumnName.normalized(cell))
      || affirmations.contains(cell.filter { !$0.isWhitespace })
  }

  /// Whether a cell says in words what a day beside it would: "retirada por su autora".
  private func isSetAside(saidBy cell: String) -> Bool {
    guard !isPlaceholder(cell),
      let code = code(of: ColumnName.normalized(cell), isModeration: false)
    else { return false }
    return setAside.contains(code)
  }

  /// The names that a column's name may be known by: as it stands, `withdrawnAt` in words, and without the
  /// thing it speaks of.
  func names(of header: String) -> [String] {
    var names = [ColumnName.normalized(header)]
    let spaced = ColumnName.normalized(ColumnRole.spaced(header))
    if spaced != names[0] { names.append(spaced) }
    for name in names {
      if let subject = subjects.first(where: { name.hasPrefix($0 + " ") }) {
        names.append(String(name.dropFirst(subject.count + 1)))
      }
    }
    return names
  }

  /// Words of a value that says more than its state, at most.
  private static let mostWords = 12

  /// The code of a normalised value: "retirada por la autora el 3 10" begins with that of "retirada", and
  /// "vom Autor zurückgezogen" ends with its own.
  private func code(of value: String, isModeration: Bool) -> String? {
    let words = value.split(separator: " ").map(String.init)
    let isModerated = words.contains { word in moderators.contains(where: word.hasPrefix) }
    guard let code = values[value] ?? partlyKnown(words, isModerated: isModerated) else {
      return nil
    }
    if isModeration, code == "rejected" { return "moderated-out" }
    let isTurnedDown = code == "rejected" || setAside.contains(code)
    return isModerated && isTurnedDown ? "moderated-out" : code
  }

  private func partlyKnown(_ words: [String], isModerated: Bool) -> String? {
    guard words.count > 1, words.count <= Self.mostWords else { return nil }
    // "Aún no retirada" is not.
    func isUnsaid(_ rest: some Sequence<String>) -> Bool {
      rest.contains(where: negations.contains)
    }
    for count in (1..<words.count).reversed() {
      let known = words.prefix(count).joined(separator: " ")
      if let code = values[known], !isUnsaid(words.dropFirst(count)) { return code }
    }
    for count in (1..<words.count).reversed() {
      let known = words.suffix(count).joined(separator: " ")
      if let code = values[known], setAside.contains(code) || isModerated && code == "rejected",
        !isUnsaid(words.dropLast(count))
      {
        return code
      }
    }
    return nil
  }

  private func rank(_ state: String) -> Int {
    setAside.firstIndex(of: state)
      ?? setAside.count + (faint.firstIndex(of: state).map { $0 + 1 } ?? 0)
  }

  /// Whether a code is one of the known ones.
  func isKnown(_ state: String) -> Bool {
    setAside.contains(state) || values.values.contains(state)
  }
}
