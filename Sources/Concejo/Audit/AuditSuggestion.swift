/// What a reader would have otherwise: for a person to decide, never done by itself.
public struct AuditSuggestion: Sendable, Codable, Equatable {
  /// What would be done.
  public enum Decision: String, Sendable, Codable {
    /// Move a proposal to another theme, or out of all where no theme is named.
    case move
    /// Part a pair that the program takes for copies.
    case part
    /// Join a pair that it keeps apart.
    case join
  }

  /// What would be done.
  public let decision: Decision
  /// Id of the proposal, or of the first of a pair.
  public let proposal: String
  /// Id of the other proposal of a pair.
  public let otherProposal: String?
  /// Theme in which the proposal is, or nil.
  public let fromTheme: Int?
  /// Theme to which it would move; nil where it belongs in none, or none is named.
  public let toTheme: Int?
  /// Whether a reader says where it belongs: without it there is nothing to move it to.
  public let isNamed: Bool
  /// The readers who say so.
  public let readers: [String]
  /// How many readers judged it.
  public let judgedBy: Int
  /// What they wrote beside it.
  public internal(set) var note: String

  /// Everything that at least one reader would have otherwise, by the ids of the proposals.
  static func all(
    texts: [(String, AuditSample.Text)], pairs: [(String, AuditSample.Pair)],
    answers: [AuditAnswers]
  ) -> [AuditSuggestion] {
    var suggestions: [AuditSuggestion] = []
    for (key, item) in texts {
      let judged = answers.filter { $0.texts[key] != nil }
      var named: [(other: AuditAnswers.Destination?, readers: [String], notes: [String])] = []
      for reader in judged {
        guard let answer = reader.texts[key], answer.verdict == .no else { continue }
        let known = named.firstIndex { $0.other == answer.other } ?? named.count
        if known == named.count { named.append((answer.other, [], [])) }
        named[known].readers.append(reader.reader)
        if !answer.note.isEmpty { named[known].notes.append(answer.note) }
      }
      suggestions += named.map { other, readers, notes in
        AuditSuggestion(
          decision: .move, proposal: item.proposal, otherProposal: nil, fromTheme: item.theme,
          toTheme: other?.theme, isNamed: other != nil, readers: readers, judgedBy: judged.count,
          note: notes.joined(separator: " | "))
      }
    }
    for (key, pair) in pairs {
      let judged = answers.filter { $0.pairs[key] != nil }
      let against = judged.filter { $0.pairs[key]?.verdict == (pair.isCopy ? .no : .yes) }
      guard !against.isEmpty else { continue }
      let ids = [pair.first, pair.second].sorted { Proposal.id($0, precedes: $1) }
      suggestions.append(
        AuditSuggestion(
          decision: pair.isCopy ? .part : .join, proposal: ids[0], otherProposal: ids[1],
          fromTheme: nil, toTheme: nil, isNamed: true, readers: against.map(\.reader),
          judgedBy: judged.count,
          note: against.compactMap { $0.pairs[key]?.note }.filter { !$0.isEmpty }
            .joined(separator: " | ")))
    }
    return suggestions.sorted { left, right in
      if left.decision != right.decision { return left.decision.rank < right.decision.rank }
      if left.proposal != right.proposal {
        return Proposal.id(left.proposal, precedes: right.proposal)
      }
      return (left.toTheme ?? 0, left.otherProposal ?? "")
        < (right.toTheme ?? 0, right.otherProposal ?? "")
    }
  }

  /// The suggestions as a CSV file.
  ///
  /// - Parameters:
  ///   - suggestions: What readers would have otherwise.
  ///   - form: For whom it is written.
  /// - Returns: The bytes of the file.
  public static func table(
    of suggestions: [AuditSuggestion], _ form: CSVForm = .program
  ) -> [UInt8] {
    var table = CSVTable(
      header: [
        "decision", "id", "other_id", "from_theme_id", "to_theme_id", "readers", "judged_by",
        "note",
      ], form: form)
    for suggestion in suggestions {
      table.append([
        suggestion.decision.rawValue, suggestion.proposal, suggestion.otherProposal ?? "",
        suggestion.fromTheme.map(String.init) ?? "", suggestion.destination,
        suggestion.readers.joined(separator: " | "), String(suggestion.judgedBy), suggestion.note,
      ])
    }
    return table.bytes
  }

  /// Number of the theme, `none`, or nothing where none is named.
  private var destination: String { belongsInNone ? Self.none : toTheme.map(String.init) ?? "" }

  /// Whether readers say that it belongs in no theme.
  private var belongsInNone: Bool { decision == .move && isNamed && toTheme == nil }

  /// What stands for no theme, in tables and in JSON.
  private static let none = "none"
}

extension AuditSuggestion {
  private enum CodingKeys: String, CodingKey {
    case decision, proposal, otherProposal, fromTheme, toTheme, isNamed, readers, judgedBy, note
  }

  /// Reads what `encode(to:)` writes, and what was stored before it wrote `none`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let word = try? values.decodeIfPresent(String.self, forKey: .toTheme)
    self.init(
      decision: try values.decode(Decision.self, forKey: .decision),
      proposal: try values.decode(String.self, forKey: .proposal),
      otherProposal: try values.decodeIfPresent(String.self, forKey: .otherProposal),
      fromTheme: try values.decodeIfPresent(Int.self, forKey: .fromTheme),
      toTheme: word == Self.none ? nil : try values.decodeIfPresent(Int.self, forKey: .toTheme),
      isNamed: try values.decode(Bool.self, forKey: .isNamed),
      readers: try values.decode([String].self, forKey: .readers),
      judgedBy: try values.decode(Int.self, forKey: .judgedBy),
      note: try values.decode(String.self, forKey: .note))
  }

  /// Writes `"toTheme": "none"`, as tables have it, where readers say that it belongs in no theme.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(decision, forKey: .decision)
    try values.encode(proposal, forKey: .proposal)
    try values.encodeIfPresent(otherProposal, forKey: .otherProposal)
    try values.encodeIfPresent(fromTheme, forKey: .fromTheme)
    if belongsInNone {
      try values.encode(Self.none, forKey: .toTheme)
    } else {
      try values.encodeIfPresent(toTheme, forKey: .toTheme)
    }
    try values.encode(isNamed, forKey: .isNamed)
    try values.encode(readers, forKey: .readers)
    try values.encode(judgedBy, forKey: .judgedBy)
    try values.encode(note, forKey: .note)
  }
}

extension AuditSuggestion.Decision {
  fileprivate var rank: Int {
    switch self {
    case .move: 0
    case .part: 1
    case .join: 2
    }
  }
}
