internal import Concejo
internal import GRDB

/// Writes contributions of one file with what was hidden in their texts.
struct ProposalInsertion {
  private let file: Int64
  private let personalData: [String: [ProposalDatum]]
  /// The components of proposals, by the ids that their file gives them.
  private let components: [String: String]
  /// Where the file has its contributions, in its order.
  private let lines: [Int]
  private let keepingOriginals: Bool
  private let insertion: Statement
  private let dataInsertion: Statement

  /// - Parameters:
  ///   - number: The number of the file's record.
  ///   - file: What was read of it.
  ///   - keepingOriginals: Whether the personal data hidden in the texts are kept.
  ///   - db: The study.
  /// - Throws: Errors of the database.
  init(
    intoFile number: Int64, of file: ImportedFile, keepingOriginals: Bool, in db: Database
  ) throws {
    self.file = number
    personalData = Dictionary(grouping: file.personalData, by: \.proposal)
    components = file.components
    lines = file.lines
    self.keepingOriginals = keepingOriginals
    insertion = try db.makeStatement(sql: ProposalForms.insertion)
    dataInsertion = try db.makeStatement(
      sql: """
        INSERT INTO personalDatum
          (position, field, kind, maskStart, maskEnd, originalStart, originalEnd, value, seal)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
  }

  /// Adds contributions whose ids are new, each part of them in the form that is made while the part before it
  /// is written.
  ///
  /// - Parameters:
  ///   - proposals: The contributions of the file, under the ids that it gives them.
  ///   - isNew: Asked about each in turn; those that are not are left out.
  ///   - db: The study.
  /// - Throws: What `isNew` throws, and errors of the database.
  func insert(
    _ proposals: [Proposal], where isNew: (Int) throws -> Bool, in db: Database
  ) throws {
    try makingAhead(
      0..<proposals.count, chunk: Self.batch,
      make: { [file, components, lines] places in
        var forms = ProposalForms()
        for place in places {
          try forms.append(
            proposals[place], file: file, component: components[proposals[place].id],
            line: lines[place])
        }
        return forms
      },
      use: { places, forms in
        try forms.insert(
          by: insertion, where: { try isNew(places.lowerBound + $0) },
          then: {
            try insertData(of: proposals[places.lowerBound + $0].id, at: db.lastInsertedRowID)
          })
      })
  }

  /// Contributions whose forms are made at once: the first are written soon, and few wait in memory.
  private static let batch = 256

  /// Adds a contribution whose id is new; `name` is the id that its file gives it, and `line` where it stands.
  func insert(_ proposal: Proposal, readAs name: String, line: Int, in db: Database) throws {
    var form = ProposalForms()
    try form.append(proposal, file: file, component: components[name], line: line)
    try form.insert(
      by: insertion, where: { _ in true },
      then: { _ in try insertData(of: name, at: db.lastInsertedRowID) })
  }

  /// Puts a contribution in the place of an earlier version; what was hidden in fields that are kept stays.
  func replace(
    _ proposal: Proposal, readAs name: String, line: Int, at position: Int64,
    keeping kept: [KeptField] = [], in db: Database
  ) throws {
    let choices = try proposal.choices.map(StoredJSON.text)
    try db.execute(
      sql: """
        UPDATE proposal SET title = ?, body = ?, supports = ?, opposes = ?, date = ?, place = ?, category = ?,
          parent = ?, state = ?, respondent = ?, choices = ?, fileID = ?, seal = ?, component = ?,
          line = ?,
          withdrawn = 0,
          changedAfterRun = (SELECT coalesce(max(id), 0) FROM run)
        WHERE position = ?
        """,
      arguments: [
        proposal.title, proposal.body, proposal.supports, proposal.opposes, proposal.date,
        proposal.place, proposal.category, proposal.parent, proposal.state, proposal.respondent,
        choices, file, ProposalForms.seal(of: proposal, choices: choices), components[name], line,
        position,
      ])
    for field in [ProposalDatum.Field.title, .body]
    where !kept.contains(where: { $0.rawValue == field.rawValue }) {
      try db.execute(
        sql: "DELETE FROM personalDatum WHERE position = ? AND field = ?",
        arguments: [position, field.rawValue])
    }
    try insertData(of: name, at: position)
  }

  /// Adds what was hidden in a contribution; originals that are kept have a seal.
  private func insertData(of name: String, at position: Int64) throws {
    guard !personalData.isEmpty else { return }
    for datum in personalData[name] ?? [] {
      let mask = datum.mask
      let value = keepingOriginals ? mask.value : nil
      let seal =
        keepingOriginals
        ? Seal.Table.originals.seal(of: [
          String(position), datum.field.rawValue, mask.kind.rawValue, String(mask.range.lowerBound),
          String(mask.range.upperBound), String(mask.original.lowerBound),
          String(mask.original.upperBound), value,
        ]) : nil
      try dataInsertion.execute(arguments: [
        position, datum.field.rawValue, mask.kind.rawValue, mask.range.lowerBound,
        mask.range.upperBound, mask.original.lowerBound, mask.original.upperBound, value, seal,
      ])
    }
  }
}
