extension ImportedFile {
  /// What was decided about columns and states, each told once.
  var columnFindings: [ImportFinding] {
    notes.map { note in
      ImportFinding(
        severity: note.isWarning ? .warning : .note, code: note.code, line: nil, column: nil,
        message: note.sentence)
    }
  }

  /// A decision of the import, for people.
  public struct Note: Sendable, Equatable {
    /// A stable name, such as `no-id`.
    public let code: String
    /// One sentence.
    public let sentence: String
    /// Whether something may be wrong.
    let isWarning: Bool
  }

  /// The decisions of the import: columns that are no ids, people's names, states that are set aside.
  public var notes: [Note] {
    var notes: [Note] = []
    if !repeatingColumns.isEmpty {
      let id = columns.first { $0.field == .id }?.names.joined(separator: ", ")
      notes.append(
        Note(
          code: "no-id",
          sentence:
            "Column \(repeatingColumns.joined(separator: ", ")) repeats, so it is no id; ids are "
            + (id.map { "taken from \($0)." } ?? "made of the texts."),
          isWarning: true))
    }
    if !personColumns.isEmpty {
      notes.append(
        Note(
          code: "people",
          sentence:
            "Column \(personColumns.joined(separator: ", ")) holds people's names or addresses:"
            + " no title, text or id is read from it.", isWarning: false))
    }
    let aside = proposals.compactMap { proposal in
      ContributionStates.known.isSetAside(proposal.state, including: []) ? proposal.state : nil
    }
    if !aside.isEmpty {
      notes.append(
        Note(
          code: "states",
          sentence: "Set aside unless --include names them: \(Self.told(aside)).", isWarning: false)
      )
    }
    if !unknownStates.isEmpty {
      let told = unknownStates.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      notes.append(
        Note(
          code: "unknown-states",
          sentence: "States that are not known, and stay in: \(told.joined(separator: ", ")).",
          isWarning: true))
    }
    return notes
  }

  private static func told(_ states: [String]) -> String {
    Dictionary(states.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
      .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }
}
