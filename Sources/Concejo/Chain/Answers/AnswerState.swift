/// What an administration says to a proposal, from the list in `Resources/answers/states.json`.
public struct AnswerState: Sendable, Hashable {
  /// Code in files, such as `under-study`.
  public let code: String
  /// The state of Decidim that comes nearest: `evaluating`, `accepted` or `rejected`.
  public let decidim: String
  /// Whether an answer must say why, or on what conditions.
  public let needsReason: Bool
  private let isReadFromDecidim: Bool
  private let names: [String: String]

  /// All states, those that grant most first.
  public static let all: [AnswerState] = Resource.decode(
    [Entry].self, from: "answers/states.json"
  ).map(AnswerState.init)

  private struct Entry: Decodable {
    let code: String
    let decidim: String
    let isReadFromDecidim: Bool
    let needsReason: Bool
    let names: [String: String]
  }

  private init(_ entry: Entry) {
    code = entry.code
    decidim = entry.decidim
    needsReason = entry.needsReason
    isReadFromDecidim = entry.isReadFromDecidim
    names = entry.names
  }

  /// Its name in a language; Spanish where there is none.
  public func name(in language: Language) -> String {
    names[language.rawValue] ?? names[Language.es.rawValue] ?? code
  }

  /// The state of a code, or nil.
  public init?(code: String) {
    guard let state = Self.all.first(where: { $0.code == code }) else { return nil }
    self = state
  }

  /// The state that one of Decidim's means, or nil where it is another token.
  public init?(decidim token: String) {
    guard let state = Self.all.first(where: { $0.isReadFromDecidim && $0.decidim == token })
    else { return nil }
    self = state
  }

  /// Reads what a person wrote or chose: a name in any language whatever the case and the accents, a code,
  /// or a state of Decidim.
  public init?(written text: String) {
    guard let state = Self.written[ColumnName.normalized(text)] else { return nil }
    self = state
  }

  private static let written: [String: AnswerState] = {
    var written: [String: AnswerState] = [:]
    for state in all {
      for name in [state.code] + state.names.values.sorted() {
        written[ColumnName.normalized(name)] = state
      }
    }
    for state in all where state.isReadFromDecidim {
      written[ColumnName.normalized(state.decidim)] = state
    }
    return written
  }()

  /// States are one where their codes are.
  public static func == (left: AnswerState, right: AnswerState) -> Bool { left.code == right.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension AnswerState: Codable {
  /// Reads a code.
  ///
  /// - Throws: `DecodingError` where the list has no such code.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let code = try container.decode(String.self)
    guard let state = AnswerState(code: code) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "“\(code)” is no state of an answer; expected one of"
          + " \(Self.all.map(\.code).joined(separator: ", "))")
    }
    self = state
  }

  /// Writes the code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
