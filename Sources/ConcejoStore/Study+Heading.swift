internal import GRDB

extension Study {
  /// What stands at the top of every document of a study.
  public struct Heading: Codable, Sendable, Equatable {
    /// What the consultation is called, without personal data; nil where nobody said.
    public var title: String?
    /// Who asks, such as a council.
    public var organizer: String?

    /// Creates a heading.
    public init(title: String? = nil, organizer: String? = nil) {
      (self.title, self.organizer) = (title, organizer)
    }

    /// The same with another's words where it has none.
    public func over(_ other: Heading) -> Heading {
      Heading(title: title ?? other.title, organizer: organizer ?? other.organizer)
    }
  }

  private static let headingName = "heading"

  /// What the consultation is called and who asks, as it was last said.
  ///
  /// - Throws: ``StudyError``.
  public func heading() throws -> Heading { try read { try Self.heading(in: $0) } }

  private static func heading(in db: Database) throws -> Heading {
    try String.fetchOne(
      db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [headingName]
    ).map { try StoredJSON.value(Heading.self, $0) } ?? Heading()
  }

  /// Keeps what the consultation is called and who asks; what is not said stays as it was.
  ///
  /// - Throws: ``StudyError``.
  public func keep(_ heading: Heading) throws {
    guard heading != Heading() else { return }
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
        arguments: [
          Self.headingName, try StoredJSON.text(heading.over(try Self.heading(in: db))),
        ])
    }
  }
}
