/// Who comes to a workshop, as a file lists them.
public struct Participants: Sendable, Equatable {
  /// The people, in the order of the file.
  public let people: [Person]
  /// Names of columns that say nothing to the seating, as the file writes them.
  public let ignoredColumns: [String]

  /// One of them: an id, never a name.
  public struct Person: Sendable, Codable, Equatable {
    /// Id, unique in the file.
    public let id: String
    /// Municipality, district or other place; empty where none is stated.
    public let territory: String
    /// Association, age group or any other group; empty where none is stated.
    public let group: String

    /// Adopts an id and what is known of a person.
    public init(id: String, territory: String = "", group: String = "") {
      self.id = id
      self.territory = territory
      self.group = group
    }
  }

  /// Why a list cannot be read.
  public enum Failure: Error, Equatable {
    /// No column has an id; the columns that are there.
    case noID(file: String, found: [String])
    /// A row without an id.
    case emptyID(file: String, line: Int)
    /// An id that an earlier line has.
    case repeatedID(file: String, id: String, line: Int, first: Int)
    /// A row with more cells than there are columns.
    case tooManyCells(file: String, line: Int, found: Int, expected: Int)
    /// A list without people.
    case nobody(file: String)
    /// The file cannot be read as a table.
    case unreadable(ImportError)
  }

  /// Names of the columns in all languages, as `Resources/room/participants.json` has them.
  private static let names = Resource.decode(
    [String: [String]].self, from: "room/participants.json")

  /// Adopts people that are known already.
  public init(_ people: [Person]) {
    self.people = people
    ignoredColumns = []
  }

  /// Reads a list: any table of people with an id, and with a territory and a group where it has them.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for errors.
  /// - Throws: ``Failure``, with the line.
  public init(bytes: [UInt8], file: String) throws(Failure) {
    let table: RawTable
    do { table = try TableReader(file: file).table(of: bytes).table } catch {
      throw .unreadable(error)
    }
    func column(_ role: String) -> Int? {
      let wanted = Self.names[role] ?? []
      return table.header.firstIndex {
        wanted.contains($0.lowercased().filter { !$0.isWhitespace && $0 != "_" })
      }
    }
    guard let id = column("id") else { throw .noID(file: file, found: table.header) }
    let (territory, group) = (column("territory"), column("group"))
    let read = [id, territory, group]
    ignoredColumns = table.header.enumerated().filter { !read.contains($0.offset) }
      .map(\.element)
    var lines: [String: Int] = [:]
    var people: [Person] = []
    for row in table.rows where row.cells.contains(where: { $0.contains { !$0.isWhitespace } }) {
      guard row.cells.count <= table.header.count else {
        throw .tooManyCells(
          file: file, line: row.line, found: row.cells.count, expected: table.header.count)
      }
      func cell(_ column: Int?) -> String {
        guard let column, column < row.cells.count else { return "" }
        return row.cells[column].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      let person = Person(id: cell(id), territory: cell(territory), group: cell(group))
      guard !person.id.isEmpty else { throw .emptyID(file: file, line: row.line) }
      if let first = lines[person.id] {
        throw .repeatedID(file: file, id: person.id, line: row.line, first: first)
      }
      lines[person.id] = row.line
      people.append(person)
    }
    guard !people.isEmpty else { throw .nobody(file: file) }
    self.people = people
  }
}

extension Participants.Failure: CustomStringConvertible {
  /// What was found, on which line, and what was expected.
  public var description: String {
    switch self {
    case .noID(let file, let found):
      "\(file) has no column id; found \(found.prefix(12).joined(separator: ", "))."
    case .emptyID(let file, let line): "\(file), line \(line): the id is empty."
    case .repeatedID(let file, let id, let line, let first):
      "\(file), line \(line): the id \(id) stands on line \(first) already; expected each once."
    case .tooManyCells(let file, let line, let found, let expected):
      "\(file), line \(line): \(found) cells; expected at most \(expected)."
    case .nobody(let file): "\(file) lists nobody; expected a row for each participant."
    case .unreadable(let error): error.description
    }
  }
}
