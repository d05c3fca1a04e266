extension ImportedFile {
  /// What was decided about columns and states, each told once.
  var columnFindings: [ImportFinding] {
    notes.map { note in
      ImportFinding(
        severity: note.isWarning ? .warning : .note, code: note.code, line: note.line,
        column: note.column, message: note.sentence)
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
    /// The line it is about first; nil for the whole file.
    var line: Int?
    /// The column it is about, from 1; nil for the whole file.
    var column: Int?
  }

  /// The code of a note that the file has no proposals.
  package static let commentsAlone = "comments-alone"

  /// The decisions of the import: columns that are no ids, people's names, states that are set aside.
  public var notes: [Note] {
    var notes = tableNotes
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
    if !proposals.isEmpty, proposals.allSatisfy({ $0.parent != nil }) {
      notes.append(
        Note(
          code: Self.commentsAlone,
          sentence:
            "All that the file holds are comments. Where no proposal is read with them, or before"
            + " them, they stand for themselves and are grouped as proposals are.", isWarning: false
        ))
    }
    if var note = Self.renaming(renamedIDs) {
      note.line = zip(proposals, lines).filter { renamedIDs[$0.0.id] != nil }.map(\.1).min()
      notes.append(note)
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
    if !doubtfulStates.isEmpty {
      let names = doubtfulStates.joined(separator: ", ")
      notes.append(
        Note(
          code: "doubtful-states",
          sentence:
            "Column \(names) is named like a state, but few of its values are known ones: it"
            + " is not read. --map state=\(doubtfulStates[0]) reads it.", isWarning: true))
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

  /// Tells of ids that were given because the stated ones stand over other texts too.
  ///
  /// - Parameter renamed: The stated ids by the new ones.
  /// - Returns: A note, or nil if there is nothing to tell.
  package static func renaming(_ renamed: [String: String]) -> Note? {
    guard !renamed.isEmpty else { return nil }
    let pairs = renamed.sorted { Proposal.id($0.key, precedes: $1.key) }
    let told = pairs.prefix(3).map { "\($0.value) is \($0.key)" }.joined(separator: ", ")
    let more = pairs.count > 3 ? " and \(pairs.count - 3) more" : ""
    return Note(
      code: "shared-id",
      sentence: "Ids that stand over other texts too, told apart: \(told)\(more).",
      isWarning: true)
  }

  private static func told(_ states: [String]) -> String {
    Dictionary(states.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
      .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }
}
