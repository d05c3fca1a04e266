/// What one reader answered.
public struct AuditAnswers: Sendable, Equatable {
  /// Name of the file, which stands for the reader.
  public let reader: String
  /// The draw that the sheets belong to.
  public let code: String
  /// Answers by the key of the text.
  public internal(set) var texts: [String: Text] = [:]
  /// Answers by the key of the pair.
  public internal(set) var pairs: [String: Pair] = [:]
  /// Every key that was found, answered or not.
  public internal(set) var keys: Set<String> = []
  /// What was understood in a way that should be known, a sentence each.
  public internal(set) var notes: [String] = []

  /// Readers of one draw, at most.
  public static let mostReaders = 2

  /// What was answered one key at a time: of such a reader no key is missing.
  package init(
    of reader: String, to sample: AuditSample, texts: [String: Text], pairs: [String: Pair]
  ) {
    self.init(
      reader: reader, code: sample.code, texts: texts, pairs: pairs,
      keys: Set(sample.textKeys + sample.pairKeys))
  }

  init(
    reader: String, code: String, texts: [String: Text] = [:], pairs: [String: Pair] = [:],
    keys: Set<String> = []
  ) {
    (self.reader, self.code) = (reader, code)
    (self.texts, self.pairs, self.keys) = (texts, pairs, keys)
  }

  /// What is said of a text.
  public struct Text: Sendable, Codable, Equatable {
    /// Whether it is rightly in its theme.
    public let verdict: AuditVerdict
    /// Where it belongs instead, if that is said.
    public let other: Destination?
    /// What the reader wrote beside it.
    public let note: String

    /// Judges a text; where it belongs is heeded only where it is wrongly placed.
    package init(_ verdict: AuditVerdict, other: Destination? = nil) {
      self.init(verdict: verdict, other: verdict == .no ? other : nil, note: "")
    }

    init(verdict: AuditVerdict, other: Destination?, note: String) {
      (self.verdict, self.other, self.note) = (verdict, other, note)
    }
  }

  /// What is said of a pair.
  public struct Pair: Sendable, Codable, Equatable {
    /// Whether the two are copies.
    public let verdict: AuditVerdict
    /// What the reader wrote beside it.
    public let note: String

    /// Judges a pair.
    package init(_ verdict: AuditVerdict) { self.init(verdict: verdict, note: "") }

    init(verdict: AuditVerdict, note: String) { (self.verdict, self.note) = (verdict, note) }
  }

  /// Where a text belongs.
  public enum Destination: Sendable, Codable, Hashable {
    /// In the theme of this number.
    case theme(Int)
    /// In none.
    case none

    /// The number of the theme, or nil.
    public var theme: Int? { if case .theme(let number) = self { number } else { nil } }
  }
}

/// Why what readers answered cannot be taken.
public enum AuditError: Error, Equatable {
  /// No sheet has keys.
  case notAnAudit(file: String)
  /// A sheet has no column for the answers.
  case noAnswerColumn(file: String, sheet: String?, found: [String])
  /// Cells that say something else than they may.
  case wrongCells(file: String, cells: [WrongCell])
  /// The files belong to different draws.
  case differentDraws(files: [String])
  /// One file stands for two readers.
  case sameSheet(files: [String])
  /// The draw is not in the study.
  case unknownDraw(file: String, code: String)
  /// Two readers have answered a draw already.
  case moreReaders(code: String, readers: [String])
  /// Nobody has answered a draw of the present division in the pages.
  case noAnswers
}

extension AuditError: CustomStringConvertible {
  /// What was found, where, and what was expected.
  public var description: String {
    switch self {
    case .notAnAudit(let file):
      "\(file) has no column of keys such as T001-3F7A2; expected a sheet of `concejo audit draw`."
    case .noAnswerColumn(let file, let sheet, let found):
      "\(file)\(sheet.map { ", sheet \($0)" } ?? "") has no column for the answers; found"
        + " \(found.filter { !$0.isEmpty }.joined(separator: ", "))."
    case .wrongCells(let file, let cells): WrongCell.list(cells, in: file)
    case .differentDraws(let files):
      "\(files.joined(separator: " and ")) belong to different draws; expected one draw read by two."
    case .sameSheet(let files):
      "\(files.joined(separator: " and ")) are the same file, byte for byte; expected the sheets of two"
        + " readers, or one."
    case .unknownDraw(let file, let code):
      "\(file) belongs to draw \(code), which is not in this study; expected a sheet that"
        + " `concejo audit draw` made from it."
    case .moreReaders(let code, let readers):
      "draw \(code) was answered by \(readers.joined(separator: " and ")); expected two readers at most."
    case .noAnswers:
      "nobody has answered a draw of the present themes in `concejo review`; expected filled sheets, or"
        + " answers given there."
    }
  }
}
